/** How a campaign of 县管校聘 stands, folded from what was recorded of it. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { TaughtSubject } from '../teachers/teacher-words.ts'
import {
  rounds,
  type AppointmentResult,
  type CampaignEventKind,
  type CampaignStage,
  type Round,
} from './appointment-words.ts'

export interface AnnouncedPost {
  readonly post: string
  readonly school: string
  readonly stage: CompulsoryStage
  readonly subject: TaughtSubject
  readonly count: number
  /** As it was when the post was announced. */
  readonly isSmall: boolean
}

export interface NewAppointment {
  readonly post: string
  readonly teacher: string
  /** School of the roster when it was recorded. */
  readonly origin: string
  readonly reason: string | null
}

/** What is recorded, by its kind. */
export interface CampaignDetails {
  readonly 'total-announced': { readonly posts: number; readonly document: string }
  readonly 'posts-announced': { readonly posts: readonly AnnouncedPost[] }
  readonly 'round-opened': { readonly round: Round }
  readonly appointed: { readonly round: Round; readonly appointments: readonly NewAppointment[] }
  readonly vacated: { readonly teacher: string; readonly reason: string }
  readonly exception: { readonly post: string; readonly round: Round; readonly reason: string }
  readonly 'round-closed': { readonly round: Round }
  readonly training: {
    readonly teachers: readonly { readonly teacher: string; readonly origin: string }[]
    readonly reason: string
  }
  readonly contract: {
    readonly teachers: readonly string[]
    readonly number: string
    readonly from: string
    readonly to: string
  }
  readonly filed: { readonly on: string; readonly document: string }
}

export type CampaignEvent = {
  readonly [K in CampaignEventKind]: {
    readonly kind: K
    readonly details: CampaignDetails[K]
    readonly number: number
    readonly at: string
    readonly personName: string
  }
}[CampaignEventKind]

export interface PostStanding extends AnnouncedPost {
  readonly filled: number
  readonly left: number
  readonly exceptions: readonly { readonly round: Round; readonly reason: string }[]
}

export interface TeacherStanding {
  readonly teacher: string
  readonly origin: string
  readonly result: AppointmentResult
  readonly round: Round | null
  readonly post: string | null
  readonly reason: string | null
  readonly contract: { readonly number: string; readonly from: string; readonly to: string } | null
}

export interface CampaignState {
  readonly stage: CampaignStage
  readonly total: { readonly posts: number; readonly document: string } | null
  readonly round: Round | null
  readonly closed: readonly Round[]
  readonly posts: ReadonlyMap<string, PostStanding>
  /** Of teachers of whom anything was recorded. */
  readonly teachers: ReadonlyMap<string, TeacherStanding>
  readonly filedOn: string | null
  readonly announced: number
  readonly filled: number
  readonly left: number
  readonly smallLeft: number
}

export function foldCampaign(events: readonly CampaignEvent[]): CampaignState {
  let total: CampaignState['total'] = null
  let round: Round | null = null
  let filedOn: string | null = null
  const closed: Round[] = []
  const posts = new Map<string, AnnouncedPost>()
  const exceptions: CampaignDetails['exception'][] = []
  const teachers = new Map<string, TeacherStanding>()
  for (const event of events) {
    if (event.kind === 'total-announced') total = event.details
    else if (event.kind === 'posts-announced') for (const post of event.details.posts) posts.set(post.post, post)
    else if (event.kind === 'round-opened') round = event.details.round
    else if (event.kind === 'round-closed') {
      closed.push(event.details.round)
      round = null
    } else if (event.kind === 'appointed') {
      for (const { post, teacher, origin, reason } of event.details.appointments) {
        const standing = { teacher, origin, result: 'appointed', round: event.details.round, post, reason } as const
        teachers.set(teacher, { ...standing, contract: null })
      }
    } else if (event.kind === 'vacated') {
      const before = teachers.get(event.details.teacher)
      if (before) {
        const { teacher, origin } = before
        const { reason } = event.details
        teachers.set(teacher, { teacher, origin, result: 'waiting', round: null, post: null, reason, contract: null })
      }
    } else if (event.kind === 'exception') exceptions.push(event.details)
    else if (event.kind === 'training') {
      const { reason } = event.details
      for (const { teacher, origin } of event.details.teachers)
        teachers.set(teacher, { teacher, origin, result: 'training', round: null, post: null, reason, contract: null })
    } else if (event.kind === 'contract') {
      const { teachers: signed, ...contract } = event.details
      for (const teacher of signed) {
        const before = teachers.get(teacher)
        if (before) teachers.set(teacher, { ...before, contract })
      }
    } else filedOn = event.details.on
  }
  const filledOf = Map.groupBy(teachers.values(), ({ post }) => post)
  const standings = new Map(
    [...posts].map(([code, post]): [string, PostStanding] => {
      const filled = filledOf.get(code)?.length ?? 0
      const own = exceptions
        .filter((each) => each.post === code)
        .map((each) => ({ round: each.round, reason: each.reason }))
      return [code, { ...post, filled, left: post.count - filled, exceptions: own }]
    }),
  )
  const all = [...standings.values()]
  const sum = (value: (post: PostStanding) => number): number => all.reduce((sumOf, post) => sumOf + value(post), 0)
  const stage: CampaignStage =
    filedOn !== null
      ? 'filed'
      : round !== null
        ? 'round'
        : closed.length === rounds.length
          ? 'training'
          : closed.length > 0
            ? 'between'
            : all.length > 0
              ? 'announced'
              : 'preparing'
  return {
    stage,
    total,
    round,
    closed,
    posts: standings,
    teachers,
    filedOn,
    announced: sum(({ count }) => count),
    filled: sum(({ filled }) => filled),
    left: sum(({ left }) => left),
    smallLeft: sum(({ left, isSmall }) => (isSmall ? left : 0)),
  }
}

/** The round that comes next; null once all are closed or while one is open. */
export const nextRound = ({ round, closed }: Pick<CampaignState, 'round' | 'closed'>): Round | null =>
  round === null ? (rounds[closed.length] ?? null) : null

/** What may be recorded next, as far as the order of the campaign goes. */
export function nextKinds(state: CampaignState): CampaignEventKind[] {
  if (state.filedOn !== null) return []
  const next: CampaignEventKind[] = []
  const isClosed = state.closed.length === rounds.length
  if (state.round === null && state.closed.length === 0) next.push('total-announced')
  if (state.total !== null && state.round === null && !isClosed) next.push('posts-announced')
  if (state.posts.size > 0 && nextRound(state) !== null) next.push('round-opened')
  if (state.round !== null) {
    if (state.left > 0) next.push('appointed')
    if (state.smallLeft > 0) next.push('exception')
    next.push('round-closed')
  }
  if (state.filled > 0) next.push('vacated')
  if (isClosed) next.push('training', 'contract', 'filed')
  return next
}
