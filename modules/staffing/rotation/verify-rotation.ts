/**
 * Checks a plan of exchange against the input, knowing nothing of how it was made: who may move where, posts, establishment,
 * spouses, and that nobody was passed over in being called. Every fault at once; none means that the plan holds.
 */
import { mayTeachIn } from '../teachers/teacher-table.ts'
import { directionOf } from './direction.ts'
import { drawOf } from './public-order.ts'
import { keyOf, needGroup, type Candidate, type RotationPlan, type RotationProblem } from './rotation-problem.ts'
import { kilometres } from '#kernel/straight-line.ts'

export interface RotationFault {
  readonly code: string
  readonly what: string
}

type Tally = Map<string, number>
const add = (tally: Tally, key: string, by = 1): void => void tally.set(key, (tally.get(key) ?? 0) + by)

/** Faults of each move by itself. */
function faultsOfMoves(problem: RotationProblem, plan: RotationPlan): RotationFault[] {
  const { limits, minutes } = problem
  const schools = new Map(problem.schools.map((school) => [school.code, school]))
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const called = new Set(plan.called.map(({ id }) => id))
  const seen = new Set<string>()
  const faults: RotationFault[] = []
  for (const { id, from, to, stage } of plan.moves) {
    const fault = (code: string): void => void faults.push({ code, what: `${id} ${from} ${to}` })
    const [teacher, a, b] = [candidates.get(id), schools.get(from), schools.get(to)]
    if (!teacher || !a || !b) {
      fault('nobody-or-nowhere')
      continue
    }
    if (seen.has(id)) fault('moved-twice')
    seen.add(id)
    if (!called.has(id)) fault('not-called')
    if (teacher.school !== from) fault('not-from-there')
    if (from === to) fault('same-school')
    if (!teacher.wishes.includes(to)) fault('not-acceptable')
    if (!b.isOpen || !b.stages.includes(stage)) fault('not-open')
    if (!(mayTeachIn(teacher, stage) ?? stage === teacher.stage)) fault('certificate')
    if (!limits.directions.includes(directionOf(a, b))) fault('direction')
    const km = kilometres(a.at, b.at)
    if (limits.km !== null && !(km !== null && km <= limits.km)) fault('distance')
    const way = minutes?.[keyOf(from, to)] ?? minutes?.[keyOf(to, from)]
    if (limits.minutes !== null && !(way !== undefined && way <= limits.minutes)) fault('minutes')
  }
  return faults
}

/** Faults of the posts: what each school has afterwards, by subject and in all. */
function faultsOfPosts(problem: RotationProblem, plan: RotationPlan): RotationFault[] {
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const schools = new Map(problem.schools.map((school) => [school.code, school]))
  const [leaves, comes, groupLeaves, groupComes, up]: Tally[] = [new Map(), new Map(), new Map(), new Map(), new Map()]
  const [out, into]: Tally[] = [new Map(), new Map()]
  for (const { id, from, to, stage } of plan.moves) {
    const teacher = candidates.get(id)
    if (!teacher) continue
    const { post } = teacher
    add(leaves!, keyOf(from, teacher.stage, post))
    add(comes!, keyOf(to, stage, post))
    add(groupLeaves!, keyOf(from, teacher.stage, needGroup(post)))
    add(groupComes!, keyOf(to, stage, needGroup(post)))
    if (directionOf(schools.get(from)!, schools.get(to)!) === 'reverse') add(up!, keyOf(to, stage, post))
    add(out!, from)
    add(into!, to)
  }
  const faults: RotationFault[] = []
  const [posts, groups, needs]: Tally[] = [new Map(), new Map(), new Map()]
  for (const { school, stage, post, inPost } of problem.posts) {
    add(posts!, keyOf(school, stage, post), inPost)
    add(groups!, keyOf(school, stage, needGroup(post)), inPost)
  }
  for (const { school, stage, post, needed } of problem.needs)
    add(needs!, keyOf(school, stage, needGroup(post)), needed)
  for (const [key, gone] of leaves!) {
    const before = posts!.get(key) ?? 0
    if (before - gone + (comes!.get(key) ?? 0) < Math.min(1, before)) faults.push({ code: 'nobody-left', what: key })
  }
  for (const [key, gone] of groupLeaves!) {
    const before = groups!.get(key) ?? 0
    const after = before - gone + (groupComes!.get(key) ?? 0)
    const needed = needs!.get(key)
    if (problem.limits.floor === 'needed' && needed !== undefined && after < Math.min(before, needed)) {
      faults.push({ code: 'below-need', what: key })
    }
  }
  for (const [key, come] of groupComes!) {
    const gone = groupLeaves!.get(key) ?? 0
    const before = groups!.get(key) ?? 0
    const needed = needs!.get(key) ?? 0
    if (come > gone && before - gone + come > needed) faults.push({ code: 'not-needed', what: key })
  }
  for (const [key, come] of up!) {
    if (come > (leaves!.get(key) ?? 0)) faults.push({ code: 'up-without-exchange', what: key })
  }
  for (const [code, come] of into!) {
    const { approved, staff } = schools.get(code) ?? { approved: null, staff: null }
    const after = (staff ?? 0) - (out!.get(code) ?? 0) + come
    if (approved !== null && staff !== null && after > Math.max(approved, staff)) {
      faults.push({ code: 'establishment', what: code })
    }
  }
  return faults
}

/** Spouses end at one school or in one township or within the county's distance, or no further apart than they are. */
function faultsOfCouples(problem: RotationProblem, plan: RotationPlan): RotationFault[] {
  const schools = new Map(problem.schools.map((school) => [school.code, school]))
  const goesTo = new Map(plan.moves.map(({ id, to }) => [id, to]))
  const called = new Map(plan.called.map(({ id, round }) => [id, round]))
  return problem.couples.flatMap(({ ids, schools: before }): RotationFault[] => {
    const [a, b] = ids
    const what = `${a} ${b}`
    if (called.has(a) && called.has(b) && called.get(a) !== called.get(b))
      return [{ code: 'spouses-called-apart', what }]
    const [toA, toB] = [goesTo.get(a), goesTo.get(b)]
    if (toA === undefined && toB === undefined) return []
    if (toA !== undefined && toB !== undefined) return toA === toB ? [] : [{ code: 'spouses-parted', what }]
    const [nowA, nowB] = [schools.get(before[0]), schools.get(before[1])]
    const [endA, endB] = [schools.get(toA ?? before[0]), schools.get(toB ?? before[1])]
    // A spouse whose school is not of the county binds nobody.
    if (!endA || !endB || !nowA || !nowB) return []
    const areNear = (x: typeof nowA, y: typeof nowA) => x.code === y.code || (x.town !== null && x.town === y.town)
    if (areNear(endA, endB)) return []
    const [after, first] = [kilometres(endA.at, endB.at), kilometres(nowA.at, nowB.at)]
    const { coupleKm } = problem.limits
    const isClose = after !== null && coupleKm !== null && after <= coupleKm
    const isNoFurther = !areNear(nowA, nowB) && after !== null && first !== null && after <= first
    return isClose || isNoFurther ? [] : [{ code: 'spouses-parted', what }]
  })
}

/** Fewer moves before, then longer ago, then longer at the school, then the draw. */
function precedes(a: Candidate, b: Candidate, draw: string): boolean {
  const keys = ({ id, moves, lastMove, years }: Candidate) => [moves, lastMove ?? 0, -(years ?? 0), drawOf(draw, id)]
  const [x, y] = [keys(a), keys(b)]
  for (const [i, value] of x.entries()) if (value !== y[i]) return value < y[i]!
  return a.id < b.id
}

/**
 * Nobody who could be spared and was left out stands before anybody of the same kind whose turn came. Who was asked because his
 * post was wanted is no such turn. Whose spouse had a turn is left out with reason.
 */
function faultsOfCalling(problem: RotationProblem, plan: RotationPlan): RotationFault[] {
  const called = new Set(plan.called.map(({ id }) => id))
  const hadTurn = new Set(plan.called.filter(({ isAsked }) => !isAsked).map(({ id }) => id))
  const spouse = new Map(problem.couples.flatMap(({ ids: [a, b] }) => [[a, b] as const, [b, a] as const]))
  const teachers = problem.candidates.filter(({ post }) => post !== 'principal')
  const byId = new Map(problem.candidates.map((each) => [each.id, each]))
  const last = (among: readonly Candidate[]): Candidate | null =>
    among.reduce<Candidate | null>((late, each) => (late && precedes(each, late, problem.draw) ? late : each), null)
  // A spouse has the turn of the one who stands first; principals have theirs whatever the rule says.
  const turns = teachers.filter(({ id }) => {
    const other = byId.get(spouse.get(id) ?? '')
    const isOther = other !== undefined && hadTurn.has(other.id)
    return hadTurn.has(id) && !(isOther && (other.post === 'principal' || precedes(other, byId.get(id)!, problem.draw)))
  })
  const [lastBackbone, lastOther] = [
    last(turns.filter(({ isBackbone }) => isBackbone)),
    last(turns.filter(({ isBackbone }) => !isBackbone)),
  ]
  // Who leaves and is followed by nobody in this exchange.
  const unreplaced: Tally = new Map()
  const groups: Tally = new Map()
  const unreplacedOf: Tally = new Map()
  for (const { id, from, to, stage, way } of plan.moves) {
    const mover = byId.get(id)
    if (!mover) continue
    add(unreplaced, keyOf(from, mover.stage, mover.post))
    add(unreplacedOf, keyOf(from, mover.stage, needGroup(mover.post)))
    if (way !== 'exchange') continue
    add(unreplaced, keyOf(to, stage, mover.post), -1)
    add(unreplacedOf, keyOf(to, stage, needGroup(mover.post)), -1)
  }
  const [posts, needs]: Tally[] = [new Map(), new Map()]
  for (const { school, stage, post, inPost } of problem.posts) {
    add(posts!, keyOf(school, stage, post), inPost)
    add(groups, keyOf(school, stage, needGroup(post)), inPost)
  }
  for (const { school, stage, post, needed } of problem.needs)
    add(needs!, keyOf(school, stage, needGroup(post)), needed)
  const isSpared = ({ school, stage, post }: Candidate): boolean => {
    const [key, group] = [keyOf(school, stage, post), keyOf(school, stage, needGroup(post))]
    const needed = problem.limits.floor === 'needed' ? needs!.get(group) : undefined
    const ofGroup = (groups.get(group) ?? 0) - (unreplacedOf.get(group) ?? 0)
    return (posts!.get(key) ?? 0) - (unreplaced.get(key) ?? 0) > 1 && (needed === undefined || ofGroup > needed)
  }
  return teachers.flatMap((each): RotationFault[] => {
    if (called.has(each.id) || called.has(spouse.get(each.id) ?? '') || !isSpared(each)) return []
    const later = each.isBackbone ? [lastBackbone, lastOther] : [lastOther]
    const isPassed = later.some((other) => other !== null && precedes(each, other, problem.draw))
    return isPassed ? [{ code: 'passed-over', what: each.id }] : []
  })
}

export const verifyRotation = (problem: RotationProblem, plan: RotationPlan): RotationFault[] => [
  ...faultsOfMoves(problem, plan),
  ...faultsOfPosts(problem, plan),
  ...faultsOfCouples(problem, plan),
  ...faultsOfCalling(problem, plan),
]
