/** Class states, large schools and the ways out, by small tables. */
import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { conditionRules } from '../gather-rules.ts'
import { defaultPrices } from '../prices/price-list.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { capIntake } from './cap-intake.ts'
import { countsOf, schoolSizes, stateOf, worstFirst, worstState } from './class-states.ts'
import { largeSchools } from './large-schools.ts'
import { neighboursOf } from './near-schools.ts'
import { sizeGroups } from './size-groups.ts'
import { waysOutOf, type StageFacts, type WayFacts } from './ways-out.ts'

const found = conditionRules('411528', '2026-11-25')
if (isRefusal(found)) throw new Error(found.code)
const { own: rules } = found
const primary = { limit: 45, big: 56, super: 66 }
const junior = { limit: 50, big: 56, super: 66 }

const noBands = {
  classesTo25: null,
  classes26To30: null,
  classes31To35: null,
  classes36To40: null,
  classes41To45: null,
  classes46To50: null,
  classes51To55: null,
  classes56To60: null,
  classes61To65: null,
  classesFrom66: null,
}
const emptyBands = Object.fromEntries(Object.keys(noBands).map((band) => [band, 0])) as Record<
  keyof typeof noBands,
  number
>

const row = (given: Partial<SchoolRow>): SchoolRow =>
  ({
    code: '2141928001',
    name: '一小',
    county: '411528',
    type: '211',
    stage: 'primary',
    settlement: '121',
    sponsor: '教育部门',
    town: null,
    counted: true,
    pupils: 500,
    classes: 10,
    classrooms: 10,
    largestClass: null,
    ...noBands,
    ...given,
  }) as SchoolRow

describe('a class', () => {
  it.each([
    [45, 'ok', 'ok'],
    [46, 'over_standard', 'ok'],
    [50, 'over_standard', 'ok'],
    [51, 'over_standard', 'over_standard'],
    [55, 'over_standard', 'over_standard'],
    [56, 'big', 'big'],
    [65, 'big', 'big'],
    [66, 'super', 'super'],
  ])('of %i pupils is %s in a primary and %s in a junior school', (pupils, inPrimary, inJunior) => {
    expect([stateOf(pupils, primary), stateOf(pupils, junior)]).toEqual([inPrimary, inJunior])
  })

  it('counts by its band; a band not filled in leaves the whole school unknown', () => {
    const bands = { ...emptyBands, classes41To45: 4, classes46To50: 3, classes56To60: 2, classesFrom66: 1 }
    expect(countsOf(row(bands), primary)).toEqual({ ok: 4, over_standard: 3, big: 2, super: 1 })
    expect(countsOf(row(bands), junior)).toEqual({ ok: 7, over_standard: 0, big: 2, super: 1 })
    expect(countsOf(row({ ...bands, classesTo25: null }), primary)).toBeNull()
    // A line that runs through a band (55 would): what stands in it cannot be told apart.
    expect(countsOf(row({ ...emptyBands, classes51To55: 1 }), { ...primary, big: 53 })).toBeNull()
  })

  it('is the worst of its school, and unknown is never in order', () => {
    expect(worstState(row({ largestClass: 45 }), primary)).toBe('ok')
    expect(worstState(row({ largestClass: 45, classes56To60: 1 }), primary)).toBe('big')
    expect(worstState(row({ classesFrom66: 1 }), primary)).toBe('super')
    expect(worstState(row({ classes41To45: 3 }), primary)).toBeNull()
    expect(worstState(row({}), primary)).toBeNull()
  })
})

describe('tables of classes', () => {
  const rows = [
    row({ ...emptyBands, classes41To45: 4, largestClass: 44 }),
    row({ code: '2141928002', sponsor: '民办', ...emptyBands, classes56To60: 1, largestClass: 58 }),
    row({ code: '2141928003', settlement: null }),
    row({ code: '2141928004', pupils: 0 }),
    row({ code: '5141928001', type: '511' }),
  ]
  const sizes = schoolSizes(rows, rules, () => null)

  it('are split by stage, place and sponsor; schools without classes and special schools stand in none', () => {
    expect(
      sizeGroups(sizes).map(({ settlement, sponsor, schools, schoolsUnknown, classes }) => [
        settlement,
        sponsor,
        schools,
        schoolsUnknown,
        classes,
      ]),
    ).toEqual([
      ['town', 'public', 1, 0, 4],
      ['town', 'private', 1, 0, 1],
      ['unknown', 'public', 1, 1, 0],
    ])
    expect(sizeGroups(sizes)[2]!.shares).toBeNull()
    expect(sizeGroups(sizes)[1]!.shares).toEqual({ ok: 0, over_standard: 0, big: 1, super: 0 })
  })

  it('name the worst first and what is not known before what is in order', () => {
    expect(worstFirst(sizes).map(({ state, failsStandard }) => [state, failsStandard])).toEqual([
      ['big', true],
      [null, null],
      ['ok', false],
    ])
  })
})

const large = (rows: SchoolRow[], relaxed = false) =>
  largeSchools([{ code: rows[0]!.code, rows, relaxed }], rules, () => null)

describe('a large school', () => {
  it('is over the cap only beyond it; nine-year schools count together', () => {
    expect(large([row({ pupils: 2000 })]).schools).toEqual([])
    expect(large([row({ pupils: 2001 })]).schools[0]).toMatchObject({
      cap: 2000,
      excess: 1,
      state: 'over',
      phase: 'primary',
    })
    const nine = [row({ type: '312', pupils: 1500 }), row({ type: '312', stage: 'junior', pupils: 1001 })]
    expect(large(nine).schools[0]).toMatchObject({ cap: 2500, excess: 1, phase: null })
  })

  it('has the relaxed cap beside it, which needs its condition', () => {
    expect(large([row({ pupils: 2400 })], true).schools[0]).toMatchObject({
      state: 'unless-relaxed',
      relaxed: { cap: 2400, excess: 0 },
    })
    expect(large([row({ pupils: 2401 })], true).schools[0]!.state).toBe('over')
    expect(large([row({ pupils: 2400 })]).schools[0]!.state).toBe('over')
  })

  it('is unknown where pupils are not filled in, unless what is known is too many', () => {
    expect(large([row({ pupils: null })])).toEqual({ schools: [], unknown: 1 })
    const nine = [row({ type: '312', pupils: 2600 }), row({ type: '312', stage: 'junior', pupils: null })]
    expect(large(nine).schools[0]).toMatchObject({ isComplete: false, excess: 100 })
  })
})

const stage = (given: Partial<StageFacts>): StageFacts => ({
  phase: 'junior',
  limit: 50,
  grades: [7, 8, 9].map((grade) => ({ grade, pupils: 120, classes: 2 })),
  pupils: 360,
  classes: 6,
  classrooms: 8,
  isOver: true,
  ahead: null,
  ...given,
})
const ways = (given: Partial<WayFacts>) =>
  waysOutOf({
    today: '2026-11-25',
    stages: [],
    large: [],
    aheadYears: [],
    neighbours: [],
    prices: defaultPrices,
    sectionYears: 2,
    ...given,
  })

describe('the ways out', () => {
  it('split into free rooms as far as they go, and build the rest at the price', () => {
    const own = ways({ stages: [stage({})] })
    expect(own.find(({ kind }) => kind === 'split')).toMatchObject({ solves: false, classes: 2, countsFrom: 2027 })
    expect(own.find(({ kind }) => kind === 'section')).toMatchObject({ rooms: 1, cost: 450_000, countsFrom: 2029 })
    const free = ways({ stages: [stage({ classrooms: 9 })] })
    expect(free.find(({ kind }) => kind === 'split')).toMatchObject({ solves: true, classes: 3, cost: 0 })
    expect(free.some(({ kind }) => kind === 'section')).toBe(false)
  })

  it('say that they cannot tell where a grade is not filled in', () => {
    const grades = [{ grade: 7, pupils: null, classes: 2 }]
    expect(ways({ stages: [stage({ grades })] }).find(({ kind }) => kind === 'split')).toMatchObject({
      solves: false,
      cost: null,
    })
  })

  it('move a boundary to the nearest free places, grade by grade', () => {
    const neighbours = [
      { code: 'a', name: '甲', phase: 'junior' as const, kilometres: 1, freePlaces: 40 },
      { code: 'b', name: '乙', phase: 'primary' as const, kilometres: 2, freePlaces: 400 },
      { code: 'c', name: '丙', phase: 'junior' as const, kilometres: 3, freePlaces: 30 },
    ]
    const moved = ways({ stages: [stage({})], neighbours }).find(({ kind }) => kind === 'move-boundary')!
    expect(moved).toMatchObject({ solves: true, places: 60, countsFrom: 2029 })
    expect(moved.receivers.map(({ code, pupils }) => [code, pupils])).toEqual([
      ['a', 40],
      ['c', 20],
    ])
  })

  it('cap the intake by the forecast, year by year', () => {
    const years = [2026, 2027, 2028, 2029, 2030]
    const ahead = [
      [130, 130, 130, 130, 130],
      [120, 130, 130, 130, 130],
      [120, 120, 130, 130, 130],
    ]
    const capped = capIntake({
      phase: 'junior',
      stages: [stage({ ahead })],
      most: 330,
      entry: 2027,
      aheadYears: years,
    })!
    // 2 classes of 50 are fewer than 330 / 3, so that the classes decide: 100.
    expect(capped.intake.map(({ pupils, most }) => [pupils, most])).toEqual([
      [350, 100],
      [330, 100],
      [300, 100],
      [300, 100],
    ])
    expect([capped.solves, capped.countsFrom]).toEqual([true, 2028])
    const without = capIntake({ phase: 'junior', stages: [stage({})], most: null, entry: 2027, aheadYears: [] })!
    expect([without.countsFrom, without.intake]).toEqual([2029, []])
  })

  it('look for neighbours that teach the stage and have places, not for points', () => {
    const rows = [
      row({ code: '1', pupils: 400 }),
      row({ code: '2', pupils: 450 }),
      row({ code: '3', type: '218', pupils: 5 }),
      row({ code: '4', pupils: 100 }),
    ]
    const places: Record<string, { longitude: number; latitude: number }> = {
      0: { longitude: 114.7, latitude: 32.3 },
      1: { longitude: 114.7, latitude: 32.4 },
      2: { longitude: 114.7, latitude: 32.3 },
      3: { longitude: 114.7, latitude: 32.3 },
      4: { longitude: 114.7, latitude: 32.35 },
    }
    const near = neighboursOf('0', ['primary'], rows, rules, (code) => places[code] ?? null)
    expect(near.map(({ code, freePlaces, kilometres }) => [code, freePlaces, kilometres])).toEqual([
      ['4', 350, 5.6],
      ['1', 50, 11.1],
    ])
  })
})
