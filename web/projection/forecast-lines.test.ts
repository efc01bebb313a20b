import { expect, it } from 'vitest'
import type { ForecastLine } from '#modules/projection/contract.ts'
import { aheadOf, changeIn, hasPart, nowOf } from './forecast-lines.ts'

const line: ForecastLine = {
  code: '4115280001',
  name: '示例小学',
  level: 'school',
  parent: '411528001',
  all: { known: [null, 200], pupils: [190, 180, 150], low: [185, 170, 130], high: [196, 190, 170] },
  primary: { known: [null, 200], pupils: [190, 180, 150], low: [185, 170, 130], high: [196, 190, 170] },
  junior: { known: [null, 0], pupils: [0, 0, 0], low: [0, 0, 0], high: [0, 0, 0] },
}

it('now, ahead with its interval, and how much less', () => {
  expect(nowOf(line, 'all')).toBe(200)
  expect(aheadOf(line, 'all', 3)).toEqual({ pupils: 150, low: 130, high: 170 })
  expect(changeIn(line, 'all', 3)).toBe(-0.25)
})

it('a stage has an interval too', () =>
  expect(aheadOf(line, 'primary', 1)).toEqual({ pupils: 190, low: 185, high: 196 }))

it('beyond the forecast there is nothing, and no change', () => {
  expect([aheadOf(line, 'all', 5), changeIn(line, 'all', 5)]).toEqual([null, null])
})

it('a primary school has no junior stage', () => {
  expect([hasPart(line, 'primary'), hasPart(line, 'junior')]).toEqual([true, false])
})
