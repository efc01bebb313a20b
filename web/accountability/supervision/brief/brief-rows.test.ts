import { expect, it } from 'vitest'
import type { BriefYear } from '#modules/accountability/contract.ts'
import { briefRows } from './brief-rows.ts'

const value = (indicator: string, amount: number | null, threshold: number) => ({
  indicator,
  words: { zh: indicator, en: indicator },
  unit: '人',
  value: amount,
  threshold,
  outcome: amount === null ? ('unknown' as const) : ('met' as const),
})
const year = (start: number, values: ReturnType<typeof value>[]): BriefYear => ({
  year: start,
  isDraft: false,
  pupils: start,
  classes: null,
  teachers: 3,
  phases: values.length === 0 ? [] : [{ phase: 'primary', outcome: 'met', metCount: values.length, values }],
})

it('lays a school out by indicator and year; a year without the stage or the value is a gap, and the line is the newest', () => {
  const { heads, parts } = briefRows([
    year(2023, []),
    year(2024, [value('R2', 1, 1)]),
    year(2025, [value('R1', 5, 4.2), value('R2', null, 1.5)]),
  ])
  expect(heads[0]!.values).toEqual([2023, 2024, 2025])
  expect(parts).toHaveLength(1)
  expect(parts[0]!.outcomes.map((each) => each?.metCount ?? null)).toEqual([null, 1, 2])
  expect(
    parts[0]!.rows.map(({ indicator, threshold, values }) => [indicator, threshold, values.map((v) => v?.value)]),
  ).toEqual([
    ['R1', 4.2, [undefined, undefined, 5]],
    ['R2', 1.5, [undefined, 1, null]],
  ])
})
