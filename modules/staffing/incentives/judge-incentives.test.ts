/** Title routes and subsidies of teachers in Henan. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { incentiveRules, readRules, rulesInForce } from '#modules/standards/index.ts'
import { teacher } from '../teachers/sample-teacher.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import type { IncentiveKind } from './incentive-words.ts'
import { judgeIncentives, type AllowanceSettings, type Place } from './judge-incentives.ts'

const book = readRules()
const on = (day: string, province = '41') => {
  const rules = rulesInForce(book, day, province)
  if (isRefusal(rules)) throw new Error(rules.code)
  return incentiveRules(rules)
}
const none: AllowanceSettings = { applies: null, amounts: { town: null, village: null, point: null } }
const found = (
  kind: IncentiveKind,
  given: Partial<Teacher>,
  {
    day = '2026-09-01',
    place = 'village',
    allowance = none,
  }: { day?: string; place?: Place; allowance?: AllowanceSettings } = {},
) =>
  judgeIncentives({ teacher: teacher(given), place, year: 2026, rules: on(day), allowance }).find(
    (each) => each.kind === kind,
  )

describe('the direct route to the senior title', () => {
  it.each([
    ['25 years', { serviceYears: 25 }, 'met', 2026],
    ['30 years, met five years ago', { serviceYears: 30 }, 'met', 2021],
    ['24 years, next year', { serviceYears: 24 }, 'later', 2027],
    ['a man with 25 years, as the notice of 2022 has it', { serviceYears: 25, sex: 'male' }, 'met', 2026],
    ['a senior teacher already', { serviceYears: 30, title: 'senior' }, 'not', null],
    ['on contract', { serviceYears: 30, employment: 'contract' }, 'not', null],
    ['service unknown', { serviceYears: null }, 'unknown', null],
    ['title unknown', { serviceYears: 30, title: null }, 'unknown', null],
  ] as const)('%s', (_, given, state, since) => {
    expect(found('senior-direct', given)).toMatchObject({ state, since })
  })

  it('asked men for 30 years until 2021', () => {
    const man = { serviceYears: 25, sex: 'male' } as const
    expect(found('senior-direct', man, { day: '2021-12-31' })).toMatchObject({ state: 'later', since: 2031 })
    expect(found('senior-direct', { ...man, sex: 'female' }, { day: '2021-12-31' })!.state).toBe('met')
    expect(found('senior-direct', { ...man, sex: null }, { day: '2021-12-31' })!.state).toBe('unknown')
  })

  it('is for rural schools, and unknown where the place is', () => {
    expect(found('senior-direct', { serviceYears: 30 }, { place: 'seat' })!.state).toBe('not')
    expect(found('senior-direct', { serviceYears: 30 }, { place: null })!.state).toBe('unknown')
  })

  it('is one of Henan: other provinces have none of these', () => {
    expect(
      judgeIncentives({
        teacher: teacher(),
        place: 'village',
        year: 2026,
        rules: on('2026-09-01', '37'),
        allowance: none,
      }),
    ).toEqual([])
  })
})

describe('the routes to the first-grade title', () => {
  it('open after 20 unbroken years', () => {
    expect(found('first-direct', { ruralYearsUnbroken: 20 })).toMatchObject({ state: 'met', since: 2026 })
    expect(found('first-direct', { ruralYearsUnbroken: 13 })).toMatchObject({ state: 'later', since: 2033 })
    expect(found('first-direct', { ruralYearsUnbroken: null })!.state).toBe('unknown')
    expect(found('first-direct', { ruralYearsUnbroken: 30, title: 'first' })!.state).toBe('not')
  })

  it('is recognised after 30 with less than five years to go', () => {
    // A woman born in 1975 reaches 55 in 2030: four years are left in 2026, and she has 30 years then.
    const woman = { sex: 'female', birthYear: 1975, serviceYears: 31, ruralYears: 31 } as const
    expect(found('first-recognised', { ...woman, ruralYearsUnbroken: 31 })).toMatchObject({ state: 'met', since: 2026 })
    expect(found('first-recognised', { ...woman, ruralYearsUnbroken: 28 })).toMatchObject({
      state: 'later',
      since: 2028,
    })
    expect(found('first-recognised', { ...woman, birthYear: 1980, ruralYearsUnbroken: 31 })).toMatchObject({
      state: 'later',
      since: 2031,
    })
    expect(found('first-recognised', { ...woman, ruralYearsUnbroken: 20 })!.state).toBe('not')
    expect(found('first-recognised', { ...woman, birthYear: null, ruralYearsUnbroken: 31 })!.state).toBe('unknown')
  })
})

describe('honours', () => {
  it('open the green channel', () => {
    expect(found('senior-green', { honours: ['special-grade'] })).toMatchObject({
      state: 'met',
      why: { zh: '获省特级教师' },
    })
    expect(found('senior-green', {})).toBeUndefined()
  })
})

describe('subsidies', () => {
  const within: AllowanceSettings = { applies: true, amounts: { town: null, village: 450, point: null } }
  it.each([
    ['point', within, 'met', 600],
    ['village', within, 'met', 450],
    ['town', within, 'met', 200],
    ['seat', within, 'not', null],
    ['point', none, 'unknown', null],
    ['point', { ...within, applies: false }, 'not', null],
  ] as const)('in a %s school: %o', (place, allowance, state, monthly) => {
    expect(found('rural-allowance', {}, { place, allowance })).toMatchObject({ state, monthly })
  })

  it('are not for substitutes; homeroom teachers have at least 400', () => {
    expect(found('rural-allowance', { employment: 'substitute' }, { allowance: within })!.state).toBe('not')
    expect(found('homeroom-allowance', { homeroom: true })).toMatchObject({ state: 'met', monthly: 400 })
    expect(found('homeroom-allowance', { homeroom: null })!.state).toBe('unknown')
  })
})
