/** A county's exchange as plain rows: schools, posts, who is eligible, what is open; all public facts but one, the wishes. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { SettlementGroup } from '#modules/census/index.ts'
import type { Certificate, TaughtSubject } from '../teachers/teacher-words.ts'
import type { Direction, WishOutcome } from './rotation-words.ts'

/** What a teacher fills: a subject, or the post of the principal, of which each school has one. */
export type Post = TaughtSubject | 'principal'

export interface RotationSchool {
  readonly code: string
  readonly name: string
  readonly town: string | null
  readonly townName: string | null
  readonly isOpen: boolean
  readonly stages: readonly CompulsoryStage[]
  readonly settlement: SettlementGroup | null
  /** A teaching point, or in a village; null unknown. */
  readonly isVillage: boolean | null
  /** By the stated definition; null where it cannot be told. */
  readonly isStrong: boolean | null
  readonly at: { readonly longitude: number; readonly latitude: number } | null
  /** Approved posts of the whole staff, and who holds one; null unknown. */
  readonly approved: number | null
  readonly staff: number | null
}

/** Teachers of one post at a school and stage. */
export interface PostCount {
  readonly school: string
  readonly stage: CompulsoryStage
  readonly post: Post
  readonly inPost: number
}

/** Teachers that the periods of a stage ask for, by the subject of the plan (音乐、美术 are `arts`). */
export interface PostNeed {
  readonly school: string
  readonly stage: CompulsoryStage
  readonly post: Post
  readonly needed: number
}

/** Someone whom the exchange may call, with the public facts that place him in the order. */
export interface Candidate {
  readonly id: string
  readonly school: string
  readonly stage: CompulsoryStage
  readonly post: Post
  readonly certificate: Certificate | null
  /** Unknown counts as no. */
  readonly isBackbone: boolean
  readonly moves: number
  readonly lastMove: number | null
  /** In the present school, for a principal those of the terms; null unknown. */
  readonly years: number | null
  /** The most wished first: the only thing here that is said and not known. */
  readonly wishes: readonly string[]
}

/** Two spouses who both teach in the county; each may or may not be a candidate. */
export interface Couple {
  readonly ids: readonly [string, string]
  readonly schools: readonly [string, string]
}

export interface RotationLimits {
  readonly directions: readonly Direction[]
  readonly km: number | null
  readonly minutes: number | null
  readonly coupleKm: number | null
  /** What a school keeps of each post: one teacher, or as many as its periods ask for. */
  readonly floor: 'one' | 'needed'
}

export interface RotationProblem {
  readonly county: string
  readonly year: number
  readonly schools: readonly RotationSchool[]
  readonly posts: readonly PostCount[]
  /** Left out where the periods are not known: then nothing is open there but what someone gives up. */
  readonly needs: readonly PostNeed[]
  readonly candidates: readonly Candidate[]
  readonly couples: readonly Couple[]
  readonly limits: RotationLimits
  /** One-way minutes between schools, `from to`; null where no table was given. */
  readonly minutes: Readonly<Record<string, number>> | null
  /** Parts those who stand alike in the public order. */
  readonly draw: string
  /** So many times as many as are still wanted take part in a round; null: everybody eligible does, in one round. */
  readonly reach: number | null
  /** Teachers to be moved, and the share of backbone teachers among them as an exact fraction. */
  readonly quota: { readonly moved: number; readonly backboneShare: { readonly n: number; readonly d: number } }
}

/** The subject of the plan for whose periods a post stands. */
export const needGroup = (post: Post): Post => (post === 'music' || post === 'fine-art' ? 'arts' : post)

export const keyOf = (...parts: readonly string[]): string => parts.join(' ')

/** A teacher and where the exchange brings him. */
export interface PlannedMove {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly stage: CompulsoryStage
  readonly way: 'vacancy' | 'exchange' | 'couple'
  readonly round: number
}

/** Someone whose turn came, or who was asked before his turn because somebody wanted his post (`isAsked`). */
export interface Called {
  readonly id: string
  readonly round: number
  readonly isAsked: boolean
}

export interface RotationPlan {
  /** In the order in which they were settled, all rounds. */
  readonly called: readonly Called[]
  readonly moves: readonly PlannedMove[]
  /** Of each who was called: what became of each wish, in their order. */
  readonly wishes: Readonly<Record<string, readonly WishResult[]>>
}

export interface WishResult {
  readonly school: string
  readonly outcome: WishOutcome
}
