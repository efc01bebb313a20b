import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedSpreads } from '#kernel/spread.ts'
import { turningSchools, type CvColumn } from './turning-schools.ts'

const cvOf = ({ pupils, numerator }: Pick<CvColumn, 'pupils' | 'numerator'>) =>
  weightedSpreads({ pupils, numerators: [numerator], groupStarts: Uint32Array.of(0, pupils.length), per: [1] })
    .cv[0]![0]!

const outcomeOf = (column: CvColumn) => (cvOf(column) <= column.limit ? 'met' : 'unmet')

const changed = (column: CvColumn, index: number, change: number): CvColumn => ({
  ...column,
  numerator: column.numerator.map((x, i) => (i === index ? x + change : x)),
})

const columns = fc
  .array(fc.record({ pupils: fc.integer({ min: 20, max: 2000 }), x: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 2,
    maxLength: 12,
  })
  .filter((schools) => schools.some(({ x }) => x > 0))
  .map((schools) => ({
    pupils: Float64Array.from(schools, ({ pupils }) => pupils),
    numerator: Float64Array.from(schools, ({ x }) => x),
    limit: 0.45,
  }))

describe('schools that turn a CV over', () => {
  it('names changes that do turn it, and no smaller change of the same school does', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const now = outcomeOf(column)
        for (const { index, change } of turningSchools(column, now, 3)) {
          expect(outcomeOf(changed(column, index, change))).not.toBe(now)
          for (let less = 1; less < Math.min(Math.abs(change), 40); less++) {
            for (const step of [less, -less]) {
              if (column.numerator[index]! + step < 0) continue
              expect(outcomeOf(changed(column, index, step))).toBe(now)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds a school wherever trying every change up to 200 finds one', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const now = outcomeOf(column)
        const found = turningSchools(column, now, 1)[0]
        let least = Infinity
        for (let index = 0; index < column.pupils.length; index++) {
          for (let change = -200; change <= 200; change++) {
            if (column.numerator[index]! + change < 0) continue
            const cv = cvOf(changed(column, index, change))
            if (!Number.isNaN(cv) && cv <= column.limit !== (now === 'met')) least = Math.min(least, Math.abs(change))
          }
        }
        const nearest = found && Math.abs(found.change) <= 200 ? Math.abs(found.change) : Infinity
        expect(nearest).toBe(least)
      }),
      { numRuns: 40 },
    )
  })
})
