/** The rows of a timetable gathered by measure, and as lanes of a Gantt chart. */
import type { Words } from '#kernel/words.ts'
import type { ScheduleRow } from '#modules/accountability/contract.ts'
import type { GanttLane } from '#web/ui/charts/gantt-lanes.ts'

export const stepKinds = ['fund', 'approve', 'begin', 'finish', 'count'] as const

export const scheduleStepWords: Readonly<Record<(typeof stepKinds)[number], Words>> = {
  fund: { zh: '资金落实', en: 'Money' },
  approve: { zh: '立项（计划）', en: 'Approved' },
  begin: { zh: '开始实施', en: 'Begun' },
  finish: { zh: '完成验收', en: 'Finished' },
  count: { zh: '计入统计', en: 'Counted' },
}

export interface ScheduledLine extends Pick<ScheduleRow, 'line' | 'text' | 'office' | 'school' | 'schoolName'> {
  readonly steps: readonly ScheduleRow[]
  readonly isTight: boolean
}

/** What is finished first stands first. */
export function linesOf(rows: readonly ScheduleRow[]): ScheduledLine[] {
  const finished = ({ steps }: ScheduledLine): string =>
    steps
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1)!
  return [...Map.groupBy(rows, ({ line }) => line).values()]
    .map((steps): ScheduledLine => {
      const { line, text, office, school, schoolName } = steps[0]!
      return { line, text, office, school, schoolName, steps, isTight: steps.some(({ isTight }) => isTight) }
    })
    .toSorted((a, b) => finished(a).localeCompare(finished(b)) || a.text.localeCompare(b.text, 'zh'))
}

export const lanesOf = (lines: readonly ScheduledLine[], say: (words: Words) => string): GanttLane[] =>
  lines.map(({ line, text, office, steps }) => ({
    key: line,
    name: text,
    under: office,
    steps: steps.map(({ id, step, words, startsOn, endsOn, dependsOn, isTight }) => ({
      id,
      kind: stepKinds.indexOf(step),
      name: say(words),
      startsOn,
      endsOn,
      after: dependsOn,
      isTight,
    })),
  }))
