/**
 * Teachers that a subject asks for in one stage of a school: classes of each grade × weekly periods ÷ the periods of a teacher.
 * Who is there comes from the roster, else from the census, which knows PE, arts and counsellors only.
 */
import { ceiling, over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { subjects, type Subject } from '#modules/standards/contract.ts'
import type { StaffingRules } from '#modules/standards/index.ts'
import { loadFor } from '../settings/county-settings.ts'
import type { StaffedRow } from '../staffed-schools.ts'
import { holdsPost, planSubjectOf } from '../teachers/teacher-words.ts'
import type { Teacher } from '../teachers/teacher-table.ts'

export const gradesOf: Readonly<Record<CompulsoryStage, readonly number[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
}

export type PeriodTable = Readonly<Record<Subject, readonly number[]>>

export interface SubjectNeed {
  readonly subject: Subject
  /** Weekly periods of all classes, exactly and to be printed. */
  readonly periods: Ratio
  readonly load: number
  readonly fullTime: Ratio
  readonly posts: number
  readonly inPost: number | null
  readonly source: 'roster' | 'census' | 'unknown'
  readonly also: number | null
  readonly gap: number | null
}

export interface GradeClasses {
  readonly grade: number
  readonly classes: number | null
}

export const classesByGrade = (row: StaffedRow): GradeClasses[] =>
  gradesOf[row.stage].map((grade) => ({ grade, classes: row[`classesGrade${grade}` as 'classesGrade1'] }))

/** An empty cell of a grade is no class where the classes of the other grades make all of them. */
export function settledClasses(row: StaffedRow): GradeClasses[] {
  const own = classesByGrade(row)
  const sum = own.reduce((all, { classes }) => all + (classes ?? 0), 0)
  return row.classes === sum ? own.map(({ grade, classes }) => ({ grade, classes: classes ?? 0 })) : own
}

export function periodsOf(subject: Subject, classes: readonly GradeClasses[], table: PeriodTable): Ratio | null {
  let sum = zero
  for (const each of classes) {
    if (each.classes === null) return null
    sum = plus(sum, times(ratioOf(each.classes), ratioOf(table[subject][each.grade - 1]!)))
  }
  return sum
}

const addUp = (...values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0)

function censusCount(subject: Subject, row: StaffedRow): number | null {
  if (subject === 'physical-education') return row.peTeachers
  if (subject === 'arts') return addUp(row.musicTeachers, row.fineArtTeachers, row.artsTeachers)
  return null
}

/** `roster`: teachers of this school and stage; null where none stands for it. */
export function subjectNeeds(
  row: StaffedRow,
  roster: readonly Teacher[] | null,
  table: PeriodTable,
  rules: StaffingRules,
): SubjectNeed[] {
  const classes = settledClasses(row)
  return subjects.flatMap((subject): SubjectNeed[] => {
    const periods = periodsOf(subject, classes, table)
    if (periods === null || periods.n === 0n) return []
    const load = loadFor(subject, row.stage, rules)
    const fullTime = over(periods, ratioOf(load))
    const posts = ceiling(fullTime)
    const counted = censusCount(subject, row)
    const inPost =
      roster === null
        ? counted
        : roster.filter((each) => holdsPost(each.employment) && planSubjectOf(each.subject) === subject).length
    const also =
      roster === null
        ? null
        : roster.filter(
            (each) =>
              planSubjectOf(each.subject) !== subject &&
              each.otherSubjects.some((other) => planSubjectOf(other) === subject),
          ).length
    return [
      {
        subject,
        periods,
        load,
        fullTime,
        posts,
        inPost,
        source: roster !== null ? 'roster' : counted !== null ? 'census' : 'unknown',
        also,
        gap: inPost === null ? null : posts - inPost,
      },
    ]
  })
}

export interface CountyNeed {
  readonly stage: CompulsoryStage
  readonly subject: Subject
  readonly periods: number
  readonly fullTime: number
  readonly posts: number
  readonly postsTogether: number
  readonly inPost: number
  readonly unknown: number
  readonly lacking: number
  readonly lackingSchools: number
}

/** Subjects that are short first: 体育、艺术 (音乐、美术), as the field has them; then those that lack most. */
export const shortageSubjects: readonly Subject[] = ['physical-education', 'arts']

function rank(subject: Subject): number {
  const at = shortageSubjects.indexOf(subject)
  return at === -1 ? shortageSubjects.length : at
}

export function countyNeeds(
  schools: readonly { readonly stage: CompulsoryStage; readonly needs: readonly SubjectNeed[] }[],
): CountyNeed[] {
  const groups = Map.groupBy(
    schools.flatMap(({ stage, needs }) => needs.map((need) => ({ stage, ...need }))),
    ({ stage, subject }) => `${stage} ${subject}`,
  )
  return [...groups.values()]
    .map((own): CountyNeed => {
      const { stage, subject } = own[0]!
      const lacking = own.filter(({ gap }) => gap !== null && gap > 0)
      const fullTime = own.map((each) => each.fullTime).reduce(plus, zero)
      return {
        stage,
        subject,
        periods: toNumber(own.map((each) => each.periods).reduce(plus, zero)),
        fullTime: toNumber(fullTime),
        posts: own.reduce((all, { posts }) => all + posts, 0),
        postsTogether: ceiling(fullTime),
        inPost: own.reduce((all, { inPost }) => all + (inPost ?? 0), 0),
        unknown: own.filter(({ inPost }) => inPost === null).length,
        lacking: lacking.reduce((all, { gap }) => all + gap!, 0),
        lackingSchools: lacking.length,
      }
    })
    .toSorted(
      (a, b) =>
        rank(a.subject) - rank(b.subject) ||
        b.lacking - a.lacking ||
        subjects.indexOf(a.subject) - subjects.indexOf(b.subject) ||
        (a.stage === 'primary' ? -1 : 1),
    )
}
