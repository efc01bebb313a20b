/**
 * Classes and places that pupils need in one school: each grade by itself, rounded up to whole classes of 45 or 50. Grades are
 * never pooled (复式班 are not reckoned with), nor schools: for a township or county the schools' own classes are added.
 */
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { compulsoryGrades, mapRange, stageOfGrade, sumRanges, type Range } from './range.ts'
import type { ClassSizes } from './seats.ts'

export interface GradeClasses {
  readonly grade: number
  readonly stage: CompulsoryStage
  /** 人 */
  readonly pupils: Range
  /** 个 */
  readonly classes: Range
}

export interface ClassesNeeded {
  /** Grades 1–9 in their order. */
  readonly grades: readonly GradeClasses[]
  /** `classes` 个; `seats` 个, the places that these classes have. Low and high are those of all grades at once. */
  readonly stages: Readonly<Record<CompulsoryStage, { readonly classes: Range; readonly seats: Range }>>
}

/** `pupils`: grades 1–9 of one school, index 0 being grade 1. */
export function classesNeeded(pupils: readonly Range[], sizes: ClassSizes): ClassesNeeded {
  const grades = compulsoryGrades.map((grade): GradeClasses => {
    const stage = stageOfGrade(grade)
    const inGrade = pupils[grade - 1]!
    return { grade, stage, pupils: inGrade, classes: mapRange(inGrade, (count) => Math.ceil(count / sizes[stage])) }
  })
  const stages = compulsoryStages.map((stage) => {
    const classes = sumRanges(grades.filter((each) => each.stage === stage).map((each) => each.classes))
    return [stage, { classes, seats: mapRange(classes, (count) => count * sizes[stage]) }] as const
  })
  return { grades, stages: Object.fromEntries(stages) as unknown as ClassesNeeded['stages'] }
}

/** Classes and places of a township's or county's schools together. */
export function classesOfPlace(schools: readonly ClassesNeeded[]): ClassesNeeded['stages'] {
  const stages = compulsoryStages.map((stage) => {
    const parts = schools.map((school) => school.stages[stage])
    const together = {
      classes: sumRanges(parts.map((each) => each.classes)),
      seats: sumRanges(parts.map((p) => p.seats)),
    }
    return [stage, together] as const
  })
  return Object.fromEntries(stages) as unknown as ClassesNeeded['stages']
}
