import { expect, it } from 'vitest'
import type { ScheduleRow } from '#modules/accountability/contract.ts'
import { lanesOf, linesOf } from './schedule-lanes.ts'

const row = (line: string, step: ScheduleRow['step'], endsOn: string, isTight = false): ScheduleRow => ({
  id: `${line}:${step}`,
  line,
  text: `措施${line}`,
  step,
  words: { zh: step, en: step },
  office: '甲县教体局',
  school: null,
  schoolName: null,
  item: 'R4',
  startsOn: '2026-09-01',
  endsOn,
  dependsOn: step === 'finish' ? [`${line}:approve`] : [],
  isTight,
})

it('gathers the steps of a measure, what is finished first at the head, and says which are short of time', () => {
  const lines = linesOf([
    row('late', 'approve', '2027-01-01'),
    row('soon', 'approve', '2026-10-01', true),
    row('late', 'finish', '2028-08-31'),
    row('soon', 'finish', '2027-08-31'),
  ])
  expect(lines.map(({ line, steps, isTight }) => [line, steps.length, isTight])).toEqual([
    ['soon', 2, true],
    ['late', 2, false],
  ])
  const [lane] = lanesOf(lines, ({ zh }) => zh)
  expect(lane).toMatchObject({ key: 'soon', under: '甲县教体局' })
  expect(lane!.steps.map(({ kind, after }) => [kind, after])).toEqual([
    [1, []],
    [3, ['soon:approve']],
  ])
})
