/** Which schools are open to a teacher at all, and if not why: public facts of the two schools, the certificate and the spouse. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { mayTeachIn } from '../teachers/teacher-table.ts'
import { directionOf } from './direction.ts'
import { keyOf, type Candidate, type RotationProblem, type RotationSchool } from './rotation-problem.ts'
import type { Direction, PairFault } from './rotation-words.ts'
import { kilometres } from '#kernel/straight-line.ts'

export interface OpenSchool {
  readonly school: string
  /** Stages that the teacher may take there, the present one first. */
  readonly stages: readonly CompulsoryStage[]
  readonly direction: Direction
  /** Up from country to town only into a post that another gives up in this exchange, never into a free one. */
  readonly onlyInExchange: boolean
}

export interface Grounds {
  readonly bySchool: ReadonlyMap<string, RotationSchool>
  readonly spouseSchool: ReadonlyMap<string, string>
}

export function groundsOf({ schools, couples }: Pick<RotationProblem, 'schools' | 'couples'>): Grounds {
  const spouseSchool = new Map<string, string>()
  for (const { ids, schools: at } of couples) {
    spouseSchool.set(ids[0], at[1])
    spouseSchool.set(ids[1], at[0])
  }
  return { bySchool: new Map(schools.map((school) => [school.code, school])), spouseSchool }
}

/**
 * Spouses are together at one school or in one township, or no further apart than the county allows. Who is not together now
 * must not be drawn further apart.
 */
export function keepsTogether(
  spouse: RotationSchool | undefined,
  from: RotationSchool | undefined,
  to: RotationSchool,
  coupleKm: number | null,
): boolean {
  if (!spouse) return true
  if (spouse.code === to.code || (spouse.town !== null && spouse.town === to.town)) return true
  const after = kilometres(spouse.at, to.at)
  if (after === null) return false
  if (coupleKm !== null && after <= coupleKm) return true
  const isTogether =
    from !== undefined && (from.code === spouse.code || (from.town !== null && from.town === spouse.town))
  const before = from === undefined ? null : kilometres(spouse.at, from.at)
  return !isTogether && before !== null && after <= before
}

/** Stages of the posts that a school has for a teacher, the teacher's own first; its principal stands at the highest. */
function stagesOffered({ post, stage }: Candidate, { stages }: RotationSchool): readonly CompulsoryStage[] {
  if (post === 'principal') return stages.slice(-1)
  return stages.toSorted((a, b) => Number(b === stage) - Number(a === stage))
}

/** Whether a school is open to a teacher; `withSpouse` where both go there together. */
export function openTo(
  problem: Pick<RotationProblem, 'limits' | 'minutes'>,
  grounds: Grounds,
  teacher: Candidate,
  code: string,
  withSpouse = false,
): OpenSchool | PairFault {
  const { limits, minutes } = problem
  const [from, to] = [grounds.bySchool.get(teacher.school), grounds.bySchool.get(code)]
  if (!to || !from) return 'no-such-school'
  if (code === teacher.school) return 'same-school'
  if (!to.isOpen) return 'not-open'
  const offered = stagesOffered(teacher, to)
  if (offered.length === 0) return 'stage-missing'
  // Who teaches a stage now may go on doing so where the certificate is not known.
  const stages = offered.filter((stage) => mayTeachIn(teacher, stage) ?? stage === teacher.stage)
  if (stages.length === 0) return teacher.certificate === null ? 'certificate-unknown' : 'certificate'
  const direction = directionOf(from, to)
  if (direction === 'unknown') return 'direction-unknown'
  if (!limits.directions.includes(direction)) return 'direction'
  if (limits.km !== null) {
    const apart = kilometres(from.at, to.at)
    if (apart === null) return 'distance-unknown'
    if (apart > limits.km) return 'distance'
  }
  if (limits.minutes !== null) {
    const way = minutes?.[keyOf(teacher.school, code)] ?? minutes?.[keyOf(code, teacher.school)]
    if (way === undefined) return 'distance-unknown'
    if (way > limits.minutes) return 'distance'
  }
  const spouse = grounds.bySchool.get(grounds.spouseSchool.get(teacher.id) ?? '')
  if (!withSpouse && !keepsTogether(spouse, from, to, limits.coupleKm)) return 'spouse'
  return { school: code, stages, direction, onlyInExchange: direction === 'reverse' }
}
