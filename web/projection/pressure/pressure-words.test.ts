import { describe, expect, it } from 'vitest'
import type { PressurePlace, SeatState } from '#modules/projection/contract.ts'
import { bandRange, gapWords, pressureSentence, stateCounts, turningWords } from './pressure-words.ts'

const never = { middle: null, earliest: null, latest: null }
const place = (state: SeatState, shortage: number | null, surplus: number | null): PressurePlace => ({
  code: '1',
  name: '示例小学',
  level: 'school',
  parent: null,
  stage: 'primary',
  location: null,
  seats: 100,
  source: 'classrooms',
  standIns: 0,
  unknown: 0,
  years: [
    {
      year: 2027,
      isKnown: false,
      demand: 100,
      low: 90,
      high: 110,
      seats: 100,
      percent: 100,
      state,
      stateAtLow: state,
      stateAtHigh: state,
      shortage,
      surplus,
      trend: null,
      classes: null,
    },
  ],
  full: never,
  peak: null,
  relieved: never,
  surplus: never,
})

describe('when a place turns', () => {
  it.each([
    ['—', never],
    ['2027年', { middle: 2027, earliest: 2027, latest: 2027 }],
    ['2027年（2026—2029年）', { middle: 2027, earliest: 2026, latest: 2029 }],
    ['2027年（也可能不会）', { middle: 2027, earliest: 2027, latest: null }],
    ['2027年（2027—2028年）', { middle: 2027, earliest: 2027, latest: 2028 }],
    ['可能（最早2028年）', { middle: null, earliest: 2028, latest: null }],
  ])('%s', (zh, turning) => expect(turningWords(turning).zh).toBe(zh))
})

const unit = { zh: '所学校', en: 'schools' }

describe('shortage and surplus', () => {
  const places = [
    place('severe', 30, 0),
    place('short', 12, 0),
    place('surplus', 0, 500),
    place('balanced', 0, 20),
    place('unknown', null, null),
  ]

  it('both are told in one sentence, and what is unknown', () => {
    expect(pressureSentence(places, 2027, unit).zh).toBe(
      '2027年：2所学校学位不足，缺42个；1所学校学位富余；空余学位共520个；1所学校缺学位数据。',
    )
  })

  it('nothing short is said too', () => {
    expect(pressureSentence([place('balanced', 0, 5)], 2027, unit).zh).toBe(
      '2027年：没有学位不足的；没有达到富余线的；空余学位共5个。',
    )
  })

  it('counts by state; a year that is not there counts nothing', () => {
    expect(stateCounts(places, 2027).get('severe')).toEqual({ places: 1, shortage: 30, surplus: 0 })
    expect(stateCounts(places, 2050).size).toBe(0)
  })
})

it('bands and gaps', () => {
  const bands = { surplusBelow: 60, balancedTo: 90, tightTo: 100, shortTo: 110 }
  expect((['surplus', 'balanced', 'severe', 'unknown'] as const).map((state) => bandRange(state, bands))).toEqual([
    '＜60%',
    '60—90%',
    '＞110%',
    '',
  ])
  expect([gapWords(127)?.zh, gapWords(-1423)?.zh, gapWords(0)?.zh, gapWords(null)]).toEqual([
    '缺127',
    '余1,423',
    '持平',
    null,
  ])
})
