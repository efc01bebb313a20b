/**
 * Teachers that the weekly periods ask for: classes of each grade × weekly periods of a subject ÷ the periods that a teacher
 * teaches. The load and, until the province's table is loaded, the periods are defaults (see the standards room).
 */
import { ceiling, over, plus, ratioOf, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import type { StaffingRules, WeeklyPeriods } from '#modules/standards/index.ts'
import { subjects, type Subject } from '#modules/standards/contract.ts'
import { compulsoryGrades, rangeOf, stageOfGrade, type Range } from './range.ts'

export interface SubjectPosts {
  readonly subject: Subject
  /** Weekly periods (课时) of all classes at the middle, by stage. */
  readonly periods: Readonly<Record<CompulsoryStage, number>>
  /** Periods ÷ load at the middle, to be printed; a teacher of both stages of a school counts once. */
  readonly fullTime: number
  /** Rounded up for the subject (人). */
  readonly posts: Range
}

export interface PeriodPosts {
  /** Subjects that have periods, in the order of the plan. */
  readonly subjects: readonly SubjectPosts[]
  /** Every subject with teachers of its own: the subjects' posts added (人). */
  readonly posts: Range
  /** The fewest: every teacher teaches as many subjects as it takes (全科、兼课), all rounded up once (人). */
  readonly together: Range
  /** True where the periods are the system's own table. */
  readonly isDefaultTable: boolean
}

type Side = keyof Range

/**
 * `classes`: of grades 1–9, index 0 being grade 1 (个). For a school, its own; for a township or county, all schools' classes
 * added, which then reckons with teachers who go round (走教).
 */
export function postsByPeriods(
  classes: readonly Range[],
  { bySubject, isDefault }: WeeklyPeriods,
  rules: StaffingRules,
): PeriodPosts {
  const periodsIn = (subject: Subject, stage: CompulsoryStage, side: Side): number =>
    compulsoryGrades.reduce(
      (sum, grade) =>
        stageOfGrade(grade) === stage ? sum + classes[grade - 1]![side] * bySubject[subject][grade - 1]! : sum,
      0,
    )
  const loadOf = (subject: Subject, stage: CompulsoryStage): number =>
    (rules.subjectLoad[subject] ?? rules.weeklyLoad)[stage]
  const exact = (subject: Subject, side: Side): Ratio =>
    compulsoryStages
      .map((stage) => over(ratioOf(periodsIn(subject, stage, side)), ratioOf(loadOf(subject, stage))))
      .reduce(plus, zero)

  const all = subjects.map((subject): SubjectPosts => ({
    subject,
    periods: { primary: periodsIn(subject, 'primary', 'middle'), junior: periodsIn(subject, 'junior', 'middle') },
    fullTime: toNumber(exact(subject, 'middle')),
    posts: rangeOf((side) => ceiling(exact(subject, side))),
  }))
  return {
    subjects: all.filter(({ posts }) => posts.high > 0),
    posts: rangeOf((side) => all.reduce((sum, { posts }) => sum + posts[side], 0)),
    together: rangeOf((side) => ceiling(subjects.map((subject) => exact(subject, side)).reduce(plus, zero))),
    isDefaultTable: isDefault,
  }
}
