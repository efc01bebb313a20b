/** A plan as it is kept: what it was made from, what it is, the rules that held; and what it comes to. */
import type { Words } from '#kernel/words.ts'
import type { Eligibility } from './eligibility.ts'
import type { ExchangeProblem } from './problem-of.ts'
import { inPublicOrder } from './public-order.ts'
import { directionOf } from './direction.ts'
import { mostPossible } from './most-possible.ts'
import { PostLedger } from './post-ledger.ts'
import { keyOf, needGroup, type RotationPlan, type RotationProblem } from './rotation-problem.ts'
import type { RotationShown, RuleJudged, RuleLine } from './rotation-shapes.ts'
import { directions, moveWays } from './rotation-words.ts'

/** One who may be told of: why eligible, and where in the public order. */
export interface Standing {
  readonly found: Eligibility
  readonly order: number | null
}

export interface MadeRotation {
  readonly problem: RotationProblem
  readonly plan: RotationPlan
  /** Of every teacher of the roster, by number. */
  readonly standings: Readonly<Record<string, Standing>>
  readonly lines: readonly RuleLine[]
  readonly contact: string | null
  readonly objections: string | null
}

export type RotationSummary = Pick<
  RotationShown,
  | 'seconds'
  | 'censusYear'
  | 'isVerified'
  | 'teachers'
  | 'eligible'
  | 'exempt'
  | 'unknown'
  | 'called'
  | 'asked'
  | 'rounds'
  | 'stayed'
  | 'rule'
  | 'principals'
  | 'couples'
  | 'byDirection'
  | 'byWay'
  | 'firstWishes'
  | 'mostPossible'
  | 'posts'
  | 'unchecked'
  | 'notes'
> & {
  /** What it rests on; another one means that it is stale. */
  readonly rulesVersion: string
  readonly settings: number | null
  /** Who moves, so that states can be folded without the plan. */
  readonly moves: readonly string[]
}

export const standingsOf = ({ judged, problem }: ExchangeProblem): Readonly<Record<string, Standing>> => {
  const order = new Map(inPublicOrder(problem.candidates, problem.draw).map(({ id }, i) => [id, i + 1]))
  return Object.fromEntries(judged.map(({ teacher: { id }, found }) => [id, { found, order: order.get(id) ?? null }]))
}

/** Posts that lack somebody and could be filled at the outset, and how many of them are; urgent where nobody teaches it. */
function postsOf(problem: RotationProblem, plan: RotationPlan): RotationShown['posts'] {
  const ledger = new PostLedger(problem)
  const inPost = new Map<string, number>()
  for (const each of problem.posts) {
    const key = keyOf(each.school, each.stage, needGroup(each.post))
    inPost.set(key, (inPost.get(key) ?? 0) + each.inPost)
  }
  const candidates = new Map(problem.candidates.map((each) => [each.id, each]))
  const filled = new Map<string, number>()
  for (const { id, to, stage, way } of plan.moves) {
    if (way === 'exchange') continue
    const key = keyOf(to, stage, needGroup(candidates.get(id)!.post))
    filled.set(key, (filled.get(key) ?? 0) + 1)
  }
  const told = { open: 0, filled: 0, urgent: 0, urgentFilled: 0 }
  for (const { school, stage, post, needed } of problem.needs) {
    const key = keyOf(school, stage, needGroup(post))
    const lacking = needed - (inPost.get(key) ?? 0)
    if (lacking <= 0 || !ledger.isFree({ school, stage, post })) continue
    const done = Math.min(lacking, filled.get(key) ?? 0)
    told.open += lacking
    told.filled += done
    if ((inPost.get(key) ?? 0) > 0) continue
    told.urgent++
    if (done > 0) told.urgentFilled++
  }
  return told
}

export function summaryOf(
  { problem, judged, eligible, unknown }: ExchangeProblem,
  plan: RotationPlan,
  given: {
    readonly rule: RuleJudged
    readonly seconds: number
    readonly isVerified: boolean
    readonly censusYear: number | null
    readonly rulesVersion: string
    readonly settings: number | null
    readonly unchecked: readonly Words[]
  },
): RotationSummary {
  const { rule, unchecked, ...basis } = given
  const candidates = new Map(problem.candidates.map((each) => [each.id, each]))
  const schools = new Map(problem.schools.map((each) => [each.code, each]))
  const isPrincipal = (id: string): boolean => candidates.get(id)!.post === 'principal'
  const ways = plan.moves.map(({ from, to }) => directionOf(schools.get(from)!, schools.get(to)!))
  const moves = new Map(plan.moves.map((move) => [move.id, move]))
  const together = problem.couples.filter(({ ids: [a, b] }) => moves.get(a)?.way === 'couple' && moves.has(b)).length
  const near = problem.couples.filter(({ ids: [a, b] }) => moves.has(a) !== moves.has(b)).length
  const firstWishes = Object.entries(plan.wishes).filter(([, [first]]) => first?.outcome === 'given').length
  const notes: Words[] = []
  if (rule.moved < rule.needed) {
    notes.push({
      zh: `符合条件的教师都已按顺序列入，按志愿只能落实${rule.moved}人，还差${rule.needed - rule.moved}人。可请教师增填可接受学校，或由县里组织调剂。`,
      en: `everybody eligible has been called; by their wishes ${rule.moved} move, ${rule.needed - rule.moved} are still lacking. Ask for more acceptable schools, or place people otherwise.`,
    })
  }
  if (rule.backbone.outcome === 'unmet' && rule.moved > 0) {
    notes.push({
      zh: `骨干教师不足：落实${rule.movedBackbone}人，应有${rule.neededBackbone}人。`,
      en: `too few backbone teachers: ${rule.movedBackbone} of ${rule.neededBackbone}.`,
    })
  }
  if (unknown > 0) {
    notes.push({
      zh: `${unknown}名教师缺年限或届数，未列入；请补名册后重新编制。`,
      en: `${unknown} teachers lack their years or terms and were left out; complete the roster and make the plan again.`,
    })
  }
  return {
    ...basis,
    teachers: judged.length,
    eligible,
    exempt: judged.filter(({ found }) => found.verdict === 'exempt').length,
    unknown,
    called: plan.called.length,
    asked: plan.called.filter(({ isAsked }) => isAsked).length,
    rounds: plan.called.at(-1)?.round ?? 0,
    stayed: plan.called.length - plan.moves.length,
    rule,
    principals: {
      due: problem.candidates.filter(({ post }) => post === 'principal').length,
      moved: plan.moves.filter(({ id }) => isPrincipal(id)).length,
    },
    couples: { together, near },
    byDirection: directions.flatMap((direction) => {
      const own = ways.filter((each) => each === direction).length
      return own === 0 ? [] : [{ direction, moves: own }]
    }),
    byWay: moveWays.map((way) => ({ way, moves: plan.moves.filter((each) => each.way === way).length })),
    firstWishes,
    mostPossible: mostPossible(
      problem,
      plan.called.map(({ id }) => id),
    ),
    posts: postsOf(problem, plan),
    unchecked: [...unchecked],
    notes,
    moves: plan.moves.map(({ id }) => id),
  }
}
