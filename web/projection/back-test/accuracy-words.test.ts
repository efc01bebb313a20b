import { describe, expect, it } from 'vitest'
import { besideSimpleWays, errorSentence, sizeWords, timesOutOfTen, wasClosest } from './accuracy-words.ts'

const line = (horizon: number, wape: number | null, unchanged: number | null = null, pooled: number | null = null) => ({
  horizon,
  cases: 9,
  wape,
  unchanged,
  pooled,
})

describe('how accurate it has been', () => {
  it.each([
    [79, 100, '十次里约八次'],
    [6, 6, '十次里约十次'],
    [1, 100, '十次里约零次'],
    [0, 0, undefined],
  ])('%i of %i', (held, cases, zh) => expect(timesOutOfTen(held, cases)?.zh).toBe(zh))

  it('one, three and five years ahead, as far as they were tried', () => {
    expect(errorSentence([line(1, 0.0079), line(2, 0.02), line(3, 0.03), line(5, null)])?.zh).toBe(
      '一年后平均差0.8%，三年后平均差3.0%',
    )
    expect(errorSentence([line(5, null)])).toBeNull()
  })

  it.each([
    ['各年都比两种简单办法差得少', [line(1, 0.01, 0.04, 0.02), line(2, 0.02, 0.07, null)]],
    [
      '第2、3年不如其中一种简单办法，其余各年差得少',
      [line(1, 0.01, 0.04, 0.02), line(2, 0.05, 0.04, 0.06), line(3, 0.06, 0.07, 0.05)],
    ],
    ['各年都不比简单办法更准，请谨慎使用', [line(1, 0.05, 0.04, 0.06)]],
  ])('%s', (zh, errors) => expect(besideSimpleWays(errors)?.zh).toBe(zh))

  it('nothing to compare is no praise', () => expect(besideSimpleWays([line(1, 0.02)])).toBeNull())
})

it('the way that was chosen is closest, or not', () => {
  const tried = [
    { name: 'usual', wape: 0.02 },
    { name: 'steady', wape: 0.019 },
    { name: 'pooled', wape: null },
  ]
  expect([wasClosest('usual', tried), wasClosest('steady', tried), wasClosest('pooled', tried)]).toEqual([
    false,
    true,
    false,
  ])
})

it('sizes', () => {
  expect([sizeWords(0, 20), sizeWords(20, 50), sizeWords(1000, null)].map(({ zh }) => zh)).toEqual([
    '20人以下',
    '20—49人',
    '1000人以上',
  ])
})
