/** Who moves and who was called and stays, as lists, and each school with who leaves and who comes. */
import type { Teacher } from '../teachers/teacher-table.ts'
import { isBackbone } from '../teachers/teacher-table.ts'
import { directionOf } from './direction.ts'
import type { MadeRotation } from './made-rotation.ts'
import { keyOf, needGroup, type Candidate, type Post } from './rotation-problem.ts'
import type { BoardSchool, MoveShown, StayShown } from './rotation-shapes.ts'
import { statusOfMove, type RotationState } from './rotation-state.ts'
import type { StayReason } from './rotation-words.ts'
import { kilometres } from '#kernel/straight-line.ts'

export type TeachersById = ReadonlyMap<string, Teacher>

/** For printing; distances are compared elsewhere. */
const oneDecimal = (km: number | null): number | null => (km === null ? null : Math.round(km * 10) / 10)

const personOf = (candidate: Candidate, teachers: TeachersById) => {
  const teacher = teachers.get(candidate.id)
  return {
    teacher: candidate.id,
    name: teacher?.name ?? candidate.id,
    duty: teacher?.duty ?? ('teacher' as const),
    post: candidate.post,
    stage: candidate.stage,
    isBackbone: teacher ? isBackbone(teacher) : null,
  }
}

export function movesShown(
  { problem, plan, standings }: MadeRotation,
  state: RotationState,
  teachers: TeachersById,
): MoveShown[] {
  const candidates = new Map(problem.candidates.map((each) => [each.id, each]))
  const schools = new Map(problem.schools.map((each) => [each.code, each]))
  const asked = new Set(plan.called.flatMap(({ id, isAsked }) => (isAsked ? [id] : [])))
  return plan.moves
    .map(({ id, from, to, stage, way, round }): MoveShown => {
      const [candidate, a, b] = [candidates.get(id)!, schools.get(from)!, schools.get(to)!]
      return {
        ...personOf(candidate, teachers),
        from,
        fromName: a.name,
        to,
        toName: b.name,
        toStage: stage,
        direction: directionOf(a, b),
        km: oneDecimal(kilometres(a.at, b.at)),
        way,
        wish: candidate.wishes.indexOf(to) + 1,
        wishes: candidate.wishes.length,
        round,
        order: standings[id]!.order!,
        isAsked: asked.has(id),
        status: statusOfMove(state, id),
      }
    })
    .toSorted((a, b) => a.order - b.order)
}

/** None of the wishes could ever be given, or none was left. */
function stayReason(wishes: MadeRotation['plan']['wishes'][string]): StayReason {
  if (wishes.length === 0) return 'no-wishes'
  const isLeft = wishes.some(({ outcome }) =>
    ['taken', 'not-reached', 'no-exchange', 'no-room', 'no-post'].includes(outcome),
  )
  return isLeft ? 'none-left' : 'none-admissible'
}

export function staysShown({ problem, plan, standings }: MadeRotation, teachers: TeachersById): StayShown[] {
  const candidates = new Map(problem.candidates.map((each) => [each.id, each]))
  const names = new Map(problem.schools.map(({ code, name }) => [code, name]))
  const moved = new Set(plan.moves.map(({ id }) => id))
  return plan.called
    .filter(({ id }) => !moved.has(id))
    .map(({ id, round, isAsked }): StayShown => {
      const candidate = candidates.get(id)!
      const wishes = plan.wishes[id] ?? []
      return {
        ...personOf(candidate, teachers),
        school: candidate.school,
        schoolName: names.get(candidate.school) ?? candidate.school,
        reason: stayReason(wishes),
        wishes: wishes.length,
        round,
        order: standings[id]!.order!,
        isAsked,
      }
    })
    .toSorted((a, b) => a.order - b.order)
}

/** Those who were let off are not counted: what the schools will have. */
export function boardOf({ problem, plan }: MadeRotation, { cancelled }: RotationState): BoardSchool[] {
  const candidates = new Map(problem.candidates.map((each) => [each.id, each]))
  const rows = new Map<
    string,
    { school: string; stage: Candidate['stage']; post: Post; inPost: number; leaves: number; comes: number }
  >()
  const row = (school: string, stage: Candidate['stage'], post: Post) => {
    const key = keyOf(school, stage, post)
    const known = rows.get(key) ?? { school, stage, post, inPost: 0, leaves: 0, comes: 0 }
    rows.set(key, known)
    return known
  }
  for (const { school, stage, post, inPost } of problem.posts) row(school, stage, post).inPost = inPost
  for (const { id, from, to, stage } of plan.moves) {
    if (cancelled.has(id)) continue
    const candidate = candidates.get(id)!
    row(from, candidate.stage, candidate.post).leaves++
    row(to, stage, candidate.post).comes++
  }
  const needs = new Map(
    problem.needs.map(({ school, stage, post, needed }) => [keyOf(school, stage, needGroup(post)), needed]),
  )
  const bySchool = Map.groupBy(rows.values(), ({ school }) => school)
  return problem.schools.map((school): BoardSchool => {
    const own = bySchool.get(school.code) ?? []
    const sum = (pick: (each: (typeof own)[number]) => number): number => own.reduce((all, each) => all + pick(each), 0)
    const [leaves, comes, listed] = [sum((each) => each.leaves), sum((each) => each.comes), sum((each) => each.inPost)]
    const inPost = school.staff ?? listed
    return {
      school: school.code,
      name: school.name,
      town: school.town,
      townName: school.townName,
      longitude: school.at?.longitude ?? null,
      latitude: school.at?.latitude ?? null,
      settlement: school.settlement === 'village' ? 'country' : school.settlement,
      isStrong: school.isStrong,
      approved: school.approved,
      inPost,
      inPostAfter: inPost - leaves + comes,
      leaves,
      comes,
      posts: own
        .filter((each) => each.leaves > 0 || each.comes > 0)
        .map(({ post, stage, ...each }) => ({
          post,
          stage,
          inPost: each.inPost,
          // Music and fine art share what the arts ask for.
          needed: needs.get(keyOf(school.code, stage, needGroup(post))) ?? null,
          leaves: each.leaves,
          comes: each.comes,
          after: each.inPost - each.leaves + each.comes,
          wasEmpty: each.inPost === 0,
        })),
    }
  })
}
