/**
 * 时间表: the steps of every measure of a pledge with their days and what comes first: money and approval before it is begun, begun
 * before it is finished, finished before it is counted. Reckoned back from the deadline; where the time left is shorter than the
 * steps ask for they are drawn together, and said to be tight.
 */
import { schoolYearName } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import type { PledgeLine, ScheduleRow } from './pledge-shapes.ts'
import type { ScheduleKind } from './pledge-words.ts'
import type { ScheduleSteps } from './read-pledge-rules.ts'

/** What the timetable needs of a measure of the road. */
export interface ScheduledMeasure {
  readonly lever: 'buy' | 'build' | 'hire' | 'train' | 'move'
  readonly item: string
  /** First 统计学年 in which it counts. */
  readonly countedIn: number
  /** Last budget year in which it is paid for; null where it costs nothing. */
  readonly paidIn: number | null
}

const day = 86_400_000
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
const timeOf = (on: string): number => Date.parse(`${on}T00:00:00Z`)

/** The day so many months before; the last of its month where that has fewer days. */
export function monthsBefore(on: string, months: number): string {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return isoOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
}

const kinds = ['approve', 'begin', 'finish'] as const

/** Ends of approval, beginning and finish, not before the first day. */
function endsOf(steps: ScheduleSteps['levers']['buy'], dueOn: string, from: string) {
  const wanted = kinds.map((kind) => monthsBefore(dueOn, steps[kind].months))
  const isTight = wanted[0]! <= from
  if (!isTight) return { ends: wanted, isTight }
  const longest = steps.approve.months
  const all = Math.max(0, timeOf(dueOn) - timeOf(from))
  const ends = kinds.map((kind) =>
    isoOf(timeOf(dueOn) - (longest === 0 ? 0 : (all * steps[kind].months) / (longest + 1))),
  )
  return { ends, isTight }
}

const dayAfter = (on: string): string => isoOf(timeOf(on) + day)
const earlier = (a: string, b: string): string => (a < b ? a : b)

export function scheduleOf(
  line: Pick<PledgeLine, 'line' | 'text' | 'office' | 'school' | 'schoolName' | 'dueOn'>,
  measure: ScheduledMeasure,
  from: string,
  rules: ScheduleSteps,
): ScheduleRow[] {
  const steps = rules.levers[measure.lever]
  const { ends, isTight } = endsOf(steps, line.dueOn, from)
  const [approved, begun, finished] = ends as [string, string, string]
  const id = (step: ScheduleKind): string => `${line.line}:${step}`
  const row = (
    step: ScheduleKind,
    words: Words,
    startsOn: string,
    endsOn: string,
    dependsOn: readonly ScheduleKind[],
    tight: boolean,
  ): ScheduleRow => ({
    id: id(step),
    line: line.line,
    text: line.text,
    step,
    words,
    office: line.office,
    school: line.school,
    schoolName: line.schoolName,
    item: measure.item,
    startsOn: earlier(startsOn, endsOn),
    endsOn,
    dependsOn: dependsOn.map(id),
    isTight: tight,
  })
  const { paidIn, countedIn } = measure
  const fund =
    paidIn === null
      ? null
      : row(
          'fund',
          rules.fund,
          from,
          // Money of a year may come until its end, but has to be there when the work begins.
          earlier(`${paidIn}-12-31`, begun),
          [],
          isTight || `${paidIn}-01-01` > begun,
        )
  const counting = `${countedIn}-09-01`
  const counted: Words = {
    zh: `${rules.count.zh}（${schoolYearName(countedIn)}）`,
    en: `${rules.count.en} of school year ${countedIn}`,
  }
  return [
    ...(fund ? [fund] : []),
    row('approve', steps.approve.words, from, approved, [], isTight),
    row('begin', steps.begin.words, dayAfter(approved), begun, fund ? ['fund', 'approve'] : ['approve'], isTight),
    row('finish', steps.finish.words, dayAfter(begun), finished, ['begin'], isTight),
    row('count', counted, counting, counting, ['finish'], finished >= counting),
  ]
}

export const quarterOf = (on: string): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`

const lastDayOf = (quarter: string): string => {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number]
  return isoOf(Date.UTC(year, number * 3, 0))
}

export interface QuarterStep {
  readonly words: Words
  readonly lines: number
}

/** 季度节点: which steps of what end in each quarter. */
export function quarterlyNodes(
  rows: readonly ScheduleRow[],
  nameOf: (item: string) => Words,
): { readonly quarter: string; readonly dueOn: string; readonly steps: readonly QuarterStep[] }[] {
  const told = rows.filter(({ step }) => step !== 'count')
  return [...Map.groupBy(told, ({ endsOn }) => quarterOf(endsOn))]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([quarter, own]) => ({
      quarter,
      dueOn: lastDayOf(quarter),
      steps: [...Map.groupBy(own, ({ item, words }) => `${item} ${words.zh}`).values()].map((same) => {
        const { item, words } = same[0]!
        const name = nameOf(item)
        return { words: { zh: `${name.zh}${words.zh}`, en: `${name.en}: ${words.en}` }, lines: same.length }
      }),
    }))
}
