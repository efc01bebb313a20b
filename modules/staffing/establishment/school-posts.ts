/** Posts of a school and of a county: approved, in post, needed, both gaps and what follows from them. Unknown stays unknown. */
import { ceiling, plus, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { Rounding } from '../settings/contract.ts'
import type { TaughtSubject } from '../teachers/teacher-words.ts'
import type { InPostSource, PostFlag } from './post-words.ts'
import { postsNeeded, type PostRules, type PostsNeeded, type StageFacts } from './posts-needed.ts'

export interface PostFacts {
  readonly school: string
  readonly isSmall: boolean
  readonly isPoint: boolean
  readonly stages: readonly StageFacts[]
  /** 核定编制数 and 教职工数 of all stages; null where a stage has none. */
  readonly approved: number | null
  readonly staff: number | null
  /** Of the roster; null where none stands for the school. */
  readonly roster: { readonly inPost: number; readonly contract: number; readonly substitute: number } | null
  /** Subjects of which the school is known to lack teachers. */
  readonly lacking: readonly TaughtSubject[]
}

export interface SchoolPosts {
  readonly facts: PostFacts
  readonly need: PostsNeeded
  readonly needed: number | null
  readonly inPost: number | null
  readonly inPostSource: InPostSource
  readonly headroom: number | null
  readonly standardGap: number | null
  readonly flags: readonly PostFlag[]
}

/**
 * 实有: the census counts 教职工 with those on contract and without substitutes; the roster knows who is on contract. Never fewer
 * than the roster has in post.
 */
function inPostOf({ staff, roster }: PostFacts): {
  readonly inPost: number | null
  readonly inPostSource: InPostSource
} {
  if (staff === null) return { inPost: null, inPostSource: 'unknown' }
  if (roster === null || roster.contract === 0) return { inPost: staff, inPostSource: 'census' }
  return { inPost: Math.max(staff - roster.contract, roster.inPost), inPostSource: 'census-roster' }
}

const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

function flagsOf(headroom: number | null, standardGap: number | null, lacksSubject: boolean): PostFlag[] {
  const flags: PostFlag[] = []
  if (headroom !== null && headroom < 0) flags.push('over')
  if (standardGap !== null && standardGap > 0) flags.push('short')
  if (standardGap !== null && standardGap <= 0 && lacksSubject) flags.push('structural')
  if (headroom !== null && headroom > 0 && standardGap !== null && standardGap > 0) flags.push('unfilled')
  if (headroom === null || standardGap === null) flags.push('unknown')
  return flags
}

export function schoolPosts(facts: PostFacts, rules: PostRules): SchoolPosts {
  const need = postsNeeded(facts.stages, facts, rules)
  const needed = need.exact === null ? null : ceiling(need.exact)
  const { inPost, inPostSource } = inPostOf(facts)
  const headroom = less(facts.approved, inPost)
  const standardGap = less(needed, inPost)
  const flags = flagsOf(headroom, standardGap, facts.lacking.length > 0)
  return { facts, need, needed, inPost, inPostSource, headroom, standardGap, flags }
}

const known = (values: readonly (number | null)[]) => ({
  sum: values.reduce<number>((all, value) => all + (value ?? 0), 0),
  unknown: values.filter((value) => value === null).length,
})

/** Of the schools whose figures are known; both gaps are of the county only where none is unknown. */
export function countyPosts(schools: readonly SchoolPosts[], rounding: Rounding) {
  const approved = known(schools.map(({ facts }) => facts.approved))
  const inPost = known(schools.map((each) => each.inPost))
  const bySchool = known(schools.map(({ needed }) => needed))
  const exactly = schools.reduce<Ratio>((all, { need }) => (need.exact === null ? all : plus(all, need.exact)), zero)
  const once = ceiling(exactly)
  const needed = rounding === 'county' ? once : bySchool.sum
  const headroom = approved.unknown + inPost.unknown === 0 ? approved.sum - inPost.sum : null
  const standardGap = bySchool.unknown + inPost.unknown === 0 ? needed - inPost.sum : null
  const lacks = schools.some(({ facts }) => facts.lacking.length > 0)
  const flagged: Partial<Record<PostFlag, number>> = {}
  for (const { flags } of schools) for (const flag of flags) flagged[flag] = (flagged[flag] ?? 0) + 1
  const rosters = schools.flatMap(({ facts }) => (facts.roster ? [facts.roster] : []))
  return {
    schools: schools.length,
    approved: approved.sum,
    approvedUnknown: approved.unknown,
    inPost: inPost.sum,
    inPostUnknown: inPost.unknown,
    outside:
      rosters.length === 0 ? null : rosters.reduce((all, { contract, substitute }) => all + contract + substitute, 0),
    neededExactly: toNumber(exactly),
    neededBySchool: bySchool.sum,
    neededOnce: once,
    neededUnknown: bySchool.unknown,
    needed,
    headroom,
    standardGap,
    flagged,
    flags: flagsOf(headroom, standardGap, lacks),
  }
}
