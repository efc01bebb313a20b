/** The assessment and the oracle on ten thousand random counties. `SEED=n` asks for one county alone. */
import { describe, expect, test } from 'vitest'
import { disagreements, tellDisagreement } from './disagreement.ts'
import { judgeExactly } from './oracle.ts'
import { judgeRows } from './ours.ts'
import { randomCounty } from './random-county.ts'

const counties = 10_000
const asked = process.env['SEED']
const seeds = asked === undefined ? Array.from({ length: counties }, (_, seed) => seed) : [Number(asked)]

describe('assessment and oracle', () => {
  test(`agree on ${seeds.length} random counties`, () => {
    const seed = seeds.find((candidate) => disagreements(randomCounty(candidate), judgeRows).length > 0)
    expect(seed === undefined ? '' : tellDisagreement(seed, randomCounty(seed), judgeRows)).toBe('')
  })
})

/** A county of which nothing tips would prove nothing: each case must really come up among the counties. */
test('the random counties hold every case', () => {
  const seen = new Map<string, number>()
  const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  for (let seed = 0; seed < 1000; seed += 1) {
    const report = judgeExactly(randomCounty(seed))
    see(`resources ${report.resources.outcome}`)
    for (const { reason } of report.excluded) see(`excluded ${reason}`)
    for (const school of report.schools) {
      see(`school ${school.outcome}`)
      for (const [code, value] of Object.entries(school.values)) {
        see(`${code} ${value.outcome}`)
        if (value.value === value.threshold) see(`${code} at the threshold`)
        if (value.roundingFlips) see('a value that rounding flips')
      }
    }
    for (const { indicators } of Object.values(report.phases)) {
      for (const { cv, limit, outcome, roundingFlips } of Object.values(indicators)) {
        see(`CV ${outcome}`)
        if (cv === limit) see(`CV ${outcome} with the double of the limit`)
        if (roundingFlips) see('a CV that rounding flips')
      }
    }
  }
  const every = [
    ...['met', 'unmet', 'unknown'].flatMap((outcome) => [`resources ${outcome}`, `school ${outcome}`, `CV ${outcome}`]),
    ...['merged', 'out-of-scope', 'senior', 'no-pupils', 'small-point'].map((reason) => `excluded ${reason}`),
    ...['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'].flatMap((code) =>
      ['met', 'near', 'unmet', 'unknown', 'at the threshold'].map((what) => `${code} ${what}`),
    ),
    'a value that rounding flips',
    'a CV that rounding flips',
    'CV met with the double of the limit',
    'CV unmet with the double of the limit',
  ]
  expect(every.filter((what) => (seen.get(what) ?? 0) < 10)).toEqual([])
})
