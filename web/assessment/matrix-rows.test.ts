/** Filters of the school × indicator table. */
import { expect, test } from 'vitest'
import type { SchoolReport, ValueReport } from '#modules/assessment/contract.ts'
import { filterRows, matrixRows, townsOf, type MatrixFilter } from './matrix-rows.ts'

const value = (outcome: ValueReport['outcome']): ValueReport => ({
  raw: 1,
  value: 1,
  reason: null,
  threshold: 1,
  outcome,
  missing: 0,
  missingToFloor: 0,
  roundingFlips: false,
})

const school = (code: string, name: string, more: Partial<SchoolReport> = {}): SchoolReport => ({
  code,
  name,
  phase: 'primary',
  type: '211',
  pupils: 100,
  values: { R1: value('met'), R2: value('unmet') },
  metCount: 6,
  outcome: 'met',
  ...more,
})

const rows = matrixRows(
  [
    school('2141000001', '城关小学'),
    school('2141000002', '沙窝九年一贯制学校', {
      outcome: 'unmet',
      values: { R1: value('unknown'), R2: value('met') },
    }),
    school('2141000002', '沙窝九年一贯制学校', { phase: 'junior', values: { R1: value('near'), R2: value('met') } }),
  ],
  [
    { code: '2141000001', phase: 'primary', town: '城关镇' },
    { code: '2141000002', phase: 'primary', town: '沙窝镇' },
  ],
)
const none: MatrixFilter = { q: '', phase: '', outcome: '', short: '', town: '' }
const keys = (filter: Partial<MatrixFilter>) => filterRows(rows, { ...none, ...filter }).map(({ key }) => key)

test('no filter leaves all; the town of a school holds for both of its stages', () => {
  expect(filterRows(rows, none)).toBe(rows)
  expect(rows.map(({ town }) => town)).toEqual(['城关镇', '沙窝镇', '沙窝镇'])
  expect(townsOf(rows)).toHaveLength(2)
})

test.each<[Partial<MatrixFilter>, string[]]>([
  [{ q: '沙窝' }, ['2141000002/primary', '2141000002/junior']],
  [{ q: ' 2141000001 ' }, ['2141000001/primary']],
  [{ phase: 'junior' }, ['2141000002/junior']],
  [{ outcome: 'unmet' }, ['2141000002/primary']],
  // Unknown and near are not met: both are among the schools to look at.
  [{ short: 'R1' }, ['2141000002/primary', '2141000002/junior']],
  [{ town: '城关镇' }, ['2141000001/primary']],
  [{ town: '沙窝镇', phase: 'junior', short: 'R2' }, []],
])('%j', (filter, expected) => expect(keys(filter)).toEqual(expected))
