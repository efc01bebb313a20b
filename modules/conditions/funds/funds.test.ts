import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { publicFundsDue } from '#modules/standards/index.ts'
import { conditionRules } from '../gather-rules.ts'
import { deriveFunds, fundTotals, type FundRules } from './derive-funds.ts'

const found = conditionRules('411528', '2026-11-25')
if (isRefusal(found)) throw new Error(found.code)
const rules: FundRules = {
  quota: { primary: 720, junior: 940 },
  supplement: 300,
  least: 100,
  training: 0.05,
  due: (school) => publicFundsDue(school, 2025, found.rules),
}
const row = (given: Partial<SchoolRow>) =>
  ({
    code: '1',
    name: '一小',
    type: '211',
    stage: 'primary',
    settlement: '220',
    town: null,
    pupils: 37,
    boarders: 0,
    publicFunds: 72_000,
    trainingFunds: 3600,
    ...given,
  }) as SchoolRow
const funds = (...rows: SchoolRow[]) => deriveFunds(rows, rules, () => null)

describe('public funds', () => {
  it('are due for a hundred to a small rural school, and by pupils to any other', () => {
    expect(funds(row({}))[0]).toMatchObject({
      countedPupils: 100,
      due: 72_000,
      short: 0,
      trainingFloor: 3600,
      trainingShort: 0,
    })
    expect(funds(row({ pupils: 100 }))[0]).toMatchObject({ isSmallRural: false, due: 72_000 })
    expect(funds(row({ settlement: '121' }))[0]).toMatchObject({ isSmallRural: false, due: 37 * 720 })
    expect(funds(row({ settlement: '121', type: '218' }))[0]!.due).toBe(72_000)
    const junior = row({
      stage: 'junior',
      type: '311',
      pupils: 850,
      boarders: 400,
      publicFunds: 900_000,
      trainingFunds: 45_000,
    })
    expect(funds(junior)[0]).toMatchObject({ due: 919_000, short: 19_000, trainingFloor: 45_000, trainingShort: 0 })
  })

  it('say what is short, and leave unknown what is not filled in', () => {
    expect(funds(row({ publicFunds: 60_000, trainingFunds: 2999 }))[0]).toMatchObject({
      short: 12_000,
      trainingShort: 1,
    })
    expect(funds(row({ boarders: null }))[0]).toMatchObject({ due: null, short: null })
    expect(funds(row({ settlement: null }))[0]).toMatchObject({ isSmallRural: null, due: null })
    expect(funds(row({ publicFunds: null }))[0]).toMatchObject({ due: 72_000, short: null, trainingFloor: null })
    expect(funds(row({ type: '511' }), row({ pupils: 0 }), row({ stage: 'senior' }))).toEqual([])
  })

  it('add up, with how many are not known', () => {
    const rows = funds(row({ publicFunds: 60_000 }), row({ publicFunds: null }), row({}))
    expect(fundTotals(rows)).toMatchObject({
      due: 216_000,
      budget: 132_000,
      short: 12_000,
      schoolsShort: 1,
      unknown: 1,
    })
  })
})
