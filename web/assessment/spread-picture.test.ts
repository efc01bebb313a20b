/** The strip plot's lines follow from mean, S and limit; schools without a value are not drawn as zero. */
import { expect, test } from 'vitest'
import { valueOutcomeWords } from '#kernel/outcome.ts'
import type { SchoolReport } from '#modules/assessment/contract.ts'
import { spreadPicture, type SpreadWords } from './spread-picture.ts'

const words: SpreadWords = {
  pupils: { zh: '在校生', en: 'pupils' },
  standard: { zh: '标准', en: 'standard' },
  mean: { zh: '均值', en: 'mean' },
  outcomes: valueOutcomeWords,
  say: ({ zh }) => zh,
}
const school = (code: string, value: number | null): SchoolReport => ({
  code,
  name: `学校${code}`,
  phase: 'primary',
  type: '211',
  pupils: 120,
  values: {
    R1: {
      raw: value,
      value,
      reason: null,
      threshold: 4.2,
      outcome: value === null ? 'unknown' : 'met',
      missing: 0,
      missingToFloor: 0,
      roundingFlips: false,
    },
  },
  metCount: 7,
  outcome: 'met',
})
const balance = { mean: 6, s: 1.5, cv: 0.25, limit: 0.5, outcome: 'met', roundingFlips: false } as const

test('dots, lines and band', () => {
  const picture = spreadPicture([school('1', 5), school('2', null)], 'R1', balance, '人/百生', words)!
  expect(picture.dots.map(({ id, value }) => [id, value])).toEqual([['1/primary', 5]])
  expect(picture.dots[0]!.lines).toEqual(['学校1', '5.0000 人/百生', '在校生 120', '达标'])
  expect(picture.lines.map(({ at, kind }) => [at, kind])).toEqual([
    [4.2, 'standard'],
    [6, 'mean'],
    [3, 'bound'],
    [9, 'bound'],
  ])
  expect(picture.band).toEqual([4.5, 7.5])
})

test('where the spread cannot be worked out there is no band; where nothing is known there is no picture', () => {
  const unknown = { ...balance, mean: null, s: null, cv: null, outcome: 'unknown' } as const
  expect(spreadPicture([school('1', 5)], 'R1', unknown, '', words)).toMatchObject({ band: null })
  expect(spreadPicture([school('1', null)], 'R1', balance, '', words)).toBeNull()
})
