/** Weekly periods by subject and grade in force, the province's table or our default, and how they keep to the national plan. */
import { over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { confidences, type Confidence, type Rule, type RulesInForce } from '../contract.ts'
import { hasRule } from '../in-force.ts'
import { holds, limitOf } from '../limits.ts'
import { shareGroups, subjects, type ShareGroup, type Subject } from './subjects.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export interface WeeklyPeriods {
  /** Periods a week of one class (课时), by subject; index 0 is grade 1, index 8 grade 9. 0 where it is not taught. */
  readonly bySubject: Readonly<Record<Subject, readonly number[]>>
  /** All weekly periods of each grade as the plan sets them (周总课时); index 0 is grade 1. */
  readonly totals: readonly number[]
  /** True while the table of the province is not loaded and the system's own stands in for it. */
  readonly isDefault: boolean
  /** Of the least certain row. */
  readonly confidence: Confidence
  /** Id of the document in which the table stands. */
  readonly document: string
}

const isPeriods = ({ code }: Rule): boolean => /^periods\.[a-z-]+\.[1-9]$/.test(code)

/**
 * Null before the autumn of 2022. A province's table is taken whole: its rows and ours would not add up to a week
 * together, so a subject that it does not name in a grade is not taught there.
 */
export function weeklyPeriods(rules: RulesInForce): WeeklyPeriods | null {
  const all = rules.all.filter(isPeriods)
  const provincial = all.filter(({ province }) => province !== null)
  const rows = provincial.length > 0 ? provincial : all
  const [first] = rows
  if (!first || !hasRule(rules, 'periods-total')) return null
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const of = (subject: Subject) => grades.map((grade) => byCode.get(`periods.${subject}.${grade}`)?.value ?? 0)
  return {
    bySubject: Object.fromEntries(
      subjects.map((subject) => [subject, of(subject)]),
    ) as unknown as WeeklyPeriods['bySubject'],
    totals: grades.map((grade) => rules.rule(`weekly-total.${grade}`).value!),
    isDefault: provincial.length === 0,
    confidence: confidences[Math.max(...rows.map(({ confidence }) => confidences.indexOf(confidence)))]!,
    document: first.document,
  }
}

/** How a table of periods stands beside the national plan. */
export interface PeriodsAgainstPlan {
  /** Periods of nine years: each week's by the weeks of new lessons (35, in grade 9 33). */
  readonly total: number
  readonly totalHolds: boolean
  /** Grades whose week is not as long as the plan says. */
  readonly oddGrades: readonly { readonly grade: number; readonly periods: number; readonly planned: number }[]
  readonly shares: readonly {
    readonly group: ShareGroup
    /** Of the planned total, 0 … 1; compared exactly, kept here to be printed. */
    readonly share: number
    readonly least: number
    readonly most: number
    readonly holds: boolean
  }[]
}

export function periodsAgainstPlan({ bySubject, totals }: WeeklyPeriods, rules: RulesInForce): PeriodsAgainstPlan {
  const weeks = grades.map((grade) =>
    limitOf(rules.rule(grade === 9 ? 'teaching-weeks.grade-9' : 'teaching-weeks', grade === 9 ? 'junior' : 'any')),
  )
  const yearly = (list: readonly Subject[]): Ratio =>
    list
      .flatMap((subject) => bySubject[subject].map((periods, i) => times(ratioOf(periods), weeks[i]!)))
      .reduce(plus, zero)
  const planned = rules.rule('periods-total')
  const total = yearly(subjects)
  const weekly = grades.map((_, i) => subjects.reduce((sum, subject) => sum + bySubject[subject][i]!, 0))
  return {
    total: toNumber(total),
    totalHolds: holds(planned, total),
    oddGrades: grades.flatMap((grade, i) =>
      weekly[i] === totals[i] ? [] : [{ grade, periods: weekly[i]!, planned: totals[i]! }],
    ),
    shares: (Object.keys(shareGroups) as ShareGroup[]).map((group) => {
      const share = over(yearly(shareGroups[group]), limitOf(planned))
      const least = rules.rule(`periods-share.${group}.least`)
      const most = rules.rule(`periods-share.${group}.most`)
      return {
        group,
        share: toNumber(share),
        least: least.value!,
        most: most.value!,
        holds: holds(least, share) && holds(most, share),
      }
    }),
  }
}
