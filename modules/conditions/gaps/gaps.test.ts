/** Gaps in whole units and yuan; what is not filled in stays unknown, what no rule asks for is not judged. */
import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { conditionRules } from '../gather-rules.ts'
import { defaultPrices } from '../prices/price-list.ts'
import { deriveGaps, notJudged } from './derive-gaps.ts'
import type { GapFacts, JudgedValue, RoomsOf } from './gap-facts.ts'
import { gapTotals } from './gap-totals.ts'

const inHenan = conditionRules('411528', '2026-11-25')
if (isRefusal(inHenan)) throw new Error(inHenan.code)
const rules = inHenan.own

const row = (given: Partial<SchoolRow>) =>
  ({
    code: '1',
    name: '一小',
    type: '211',
    stage: 'primary',
    pupils: 101,
    largestClass: 45,
    books: 2000,
    terminals: 40,
    boarders: 0,
    boarding: false,
    dormitoryBeds: null,
    assetBasis: null,
    ...given,
  }) as SchoolRow
const value = (given: Partial<JudgedValue>): JudgedValue => ({
  code: '1',
  name: '一小',
  phase: 'primary',
  indicator: 'R7',
  pupils: 101,
  value: 1,
  threshold: 2.3,
  missing: 2,
  wholeSchool: null,
  ...given,
})
const gapsOf = (given: Partial<GapFacts>) =>
  deriveGaps({ rows: [], values: [], rooms: [], rules, prices: defaultPrices, townNames: () => null, ...given })
const of = (item: string, given: Partial<GapFacts>) => gapsOf(given).filter((gap) => gap.item === item)

describe('gaps', () => {
  it('of books go by the library rule, with the province’s lower line beside it', () => {
    const [books] = of('books', { rows: [row({})] })
    expect(books).toMatchObject({
      required: 2525,
      missing: 525,
      cost: 525 * 25,
      lower: { required: 2020, missing: 20 },
    })
    expect(books!.rule.clause).toMatchObject({ confidence: 'recalled-high', number: '教基〔2018〕5号' })
    expect(of('books', { rows: [row({ books: null })] })[0]).toMatchObject({ missing: null, cost: null })
  })

  it('of a nine-year school that reports once are asked once, by the pupils of each stage', () => {
    const rows = [
      row({ type: '312', assetBasis: 'whole-school', books: 5000 }),
      row({ type: '312', stage: 'junior', pupils: 100, assetBasis: 'whole-school', books: 5000 }),
    ]
    expect(of('books', { rows })).toMatchObject([{ phase: null, required: 2525 + 3500, missing: 1025 }])
  })

  it('of beds are asked where pupils board, one for each', () => {
    expect(of('beds', { rows: [row({})] })).toEqual([])
    expect(of('beds', { rows: [row({ boarders: 30, dormitoryBeds: 20 })] })).toMatchObject([
      { required: 30, missing: 10 },
    ])
    expect(of('beds', { rows: [row({ boarders: 30 })] })).toMatchObject([{ missing: null }])
  })

  it('of terminals are told by the largest class only', () => {
    expect(of('terminals', { rows: [row({})] })).toMatchObject([{ required: 45, missing: 5 }])
    expect(of('terminals', { rows: [row({ largestClass: null })] })).toMatchObject([{ required: null, missing: null }])
  })

  it('of the seven values are those of the verdict, priced', () => {
    expect(of('multimedia', { values: [value({})] })).toMatchObject([{ missing: 2, required: 3, cost: 80_000 }])
    expect(of('equipment', { values: [value({ indicator: 'R6', missing: 1500.5, threshold: 2000 })] })).toMatchObject([
      { missing: 1500.5, cost: 1500.5 },
    ])
  })

  it('of two stages that share are bought once, for the stage that needs more', () => {
    const values = [
      value({ indicator: 'R4', missing: 50, wholeSchool: 120 }),
      value({ indicator: 'R4', phase: 'junior', missing: 90, wholeSchool: 200 }),
    ]
    expect(of('rooms', { values }).map(({ phase, missing }) => [phase, missing])).toEqual([
      ['primary', 0],
      ['junior', 200],
    ])
  })

  it('of music and art rooms count only those that are large enough', () => {
    const rooms: RoomsOf = {
      code: '1',
      name: '一小',
      needed: 2,
      classesComplete: true,
      music: { fit: 1, complete: true, least: 96 },
      art: { fit: 0, complete: false, least: 90 },
    }
    const found = gapsOf({ rooms: [rooms] })
    expect(found.map(({ item, missing, cost }) => [item, missing, cost])).toEqual([
      ['music-rooms', 1, 320_000],
      ['fine-art-rooms', null, null],
    ])
  })

  it('add up by item; special schools and what is not known add nothing', () => {
    const rows = [row({}), row({ code: '2', books: null }), row({ code: '3', type: '511' })]
    const totals = gapTotals(gapsOf({ rows }))
    expect(totals.find(({ item }) => item === 'books')).toMatchObject({ short: 1, unknown: 1, missing: 525 })
  })

  it('are not judged where no dated rule, or no column, tells anything', () => {
    expect(notJudged({ rules }).map(({ item }) => item)).toEqual(['laboratories', 'dormitory', 'track'])
    const elsewhere = conditionRules('110101', '2026-11-25')
    if (isRefusal(elsewhere)) throw new Error(elsewhere.code)
    expect(notJudged({ rules: elsewhere.own }).map(({ item }) => item)).toEqual([
      'laboratories',
      'dormitory',
      'track',
      'terminals',
      'beds',
    ])
  })
})
