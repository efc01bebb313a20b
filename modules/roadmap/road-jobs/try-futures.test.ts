/** Futures of a small county whose verdict is a plain rule: as many are passed as pupils stay below a number. */
import { expect, it } from 'vitest'
import type { CountyFacts, JudgedResources } from '#modules/assessment/index.ts'
import { tryFutures } from './try-futures.ts'

const after = {
  rows: [
    { code: '1', stage: 'primary', pupils: 100 },
    { code: '2', stage: 'primary', pupils: 300 },
  ],
} as unknown as CountyFacts

/** A school holds with at most as many pupils. */
const judgeWith =
  (most: number) =>
  ({ rows }: CountyFacts): JudgedResources =>
    ({
      stages: [
        {
          stage: 'primary',
          schools: rows.map(({ code, pupils }) => ({
            unit: { code, name: code },
            report: {
              outcome: pupils! <= most ? 'met' : 'unmet',
              values: { R1: { outcome: pupils! <= most ? 'met' : 'near' } },
            },
          })),
          balances: [],
        },
      ],
    }) as unknown as JudgedResources

const intervals = [{ code: '1', stage: 'primary', pupils: 100, low: 80, high: 120 }] as const
const asked = { after, intervals, coverage: 0.8, futures: 2000, seed: 3 }

it('passes as often as the drawn pupils stay in bounds: one in ten lies above the interval', () => {
  const tried = tryFutures({ ...asked, after: { ...after, rows: [after.rows[0]!] }, judge: judgeWith(120) })!
  expect(tried.futures).toBe(2000)
  expect(tried.share).toBeGreaterThan(0.87)
  expect(tried.share).toBeLessThan(0.93)
  expect(tried.schools[0]).toMatchObject({ code: '1', fails: 2000 - tried.passing, indicators: ['R1'] })
  expect(tried.schoolShare).toBeCloseTo(tried.share, 9)
})

it('is the same for the same seed, keeps schools without an interval as they are, and may be stopped', () => {
  const first = tryFutures({ ...asked, judge: judgeWith(200) })!
  expect(tryFutures({ ...asked, judge: judgeWith(200) })).toEqual(first)
  expect([first.share, first.schools.map(({ code }) => code), first.schoolShare]).toEqual([0, ['2'], 0.5])
  let asks = 0
  expect(tryFutures({ ...asked, judge: judgeWith(200), shouldStop: () => ++asks > 5 })!.futures).toBe(5)
  expect(tryFutures({ ...asked, intervals: [], judge: judgeWith(200) })).toBeNull()
})
