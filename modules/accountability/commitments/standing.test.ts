/** Pace, light and why, on a day; and when a commitment lands at its pace. */
import { describe, expect, it } from 'vitest'
import { escalationDue } from './escalation.ts'
import { deriveLanding } from './landing.ts'
import { readEscalation } from './read-escalation.ts'
import { judgeStanding, type StandingFacts } from './standing.ts'

const facts: StandingFacts = {
  said: 'under-way',
  shown: 'none',
  outcome: 'unmet',
  wasMet: false,
  asOf: '2026-09-01',
  fallenSince: null,
  landsBy: null,
  ruleKind: 'census',
  startsOn: '2026-09-01',
  dueOn: '2028-08-31',
  taken: [],
  ended: null,
}
const before = '2027-03-01'
const after = '2028-10-01'

describe('the data decide where there is a rule', () => {
  it.each<[string, Partial<StandingFacts>, string, string, string]>([
    ['on its way', {}, before, 'on-track', 'green'],
    ['met, whatever the owner says', { outcome: 'met', said: 'not-begun' }, before, 'met', 'green'],
    ['met after its day', { outcome: 'met' }, after, 'met', 'green'],
    ['nothing known', { outcome: null, asOf: null }, before, 'unknown', 'grey'],
    ['a column not filled in is unknown, not unmet', { outcome: 'unknown' }, before, 'unknown', 'grey'],
    ['met once, then unknown: unknown', { outcome: 'unknown', wasMet: true }, before, 'unknown', 'grey'],
    ['fallen back', { wasMet: true, fallenSince: '2027-09-01' }, before, 'fallen-back', 'red'],
    ['lands too late', { landsBy: '2029-05-01' }, before, 'at-risk', 'yellow'],
    ['lands in time', { landsBy: '2028-05-01' }, before, 'on-track', 'green'],
    ['does not move', { landsBy: '9999-12-31' }, before, 'at-risk', 'yellow'],
    ['blocked', { said: 'blocked' }, before, 'at-risk', 'yellow'],
    ['not begun though it should', { said: 'not-begun' }, before, 'at-risk', 'yellow'],
    ['said to be done, the data say no', { said: 'done' }, before, 'on-track', 'yellow'],
    ['evidence sent back', { shown: 'returned' }, before, 'on-track', 'yellow'],
    ['due, not said to be done', {}, after, 'late', 'red'],
    ['due, said to be done, no newer data yet', { said: 'done' }, after, 'unknown', 'grey'],
    ['due, newer data say no', { said: 'done', asOf: '2028-09-01' }, after, 'late', 'red'],
    ['does not begin yet', { outcome: null, startsOn: '2027-09-01', said: 'not-begun' }, before, 'on-track', 'green'],
    ['withdrawn', { ended: 'withdrawn' }, after, 'unknown', 'grey'],
  ])('%s', (_, changed, today, pace, light) => {
    const standing = judgeStanding({ ...facts, ...changed }, today)
    expect([standing.pace, standing.light]).toEqual([pace, light])
    expect(standing.why.zh.length).toBeGreaterThan(2)
    expect(standing.why.en.length).toBeGreaterThan(2)
  })

  it('a ledger says how it is today: due and not there is late, whatever its last record was', () => {
    const standing = judgeStanding({ ...facts, ruleKind: 'project', said: 'done', asOf: '2027-01-01' }, after)
    expect(standing).toMatchObject({ pace: 'late', daysLate: 31, since: '2028-08-31' })
  })
})

describe('the evidence decides where there is none', () => {
  const alone: StandingFacts = { ...facts, ruleKind: null, outcome: null, asOf: null }
  it.each<[string, Partial<StandingFacts>, string, string]>([
    ['done and found true', { said: 'done', shown: 'accepted' }, after, 'met'],
    ['done, nobody has looked', { said: 'done', shown: 'submitted' }, after, 'at-risk'],
    ['done, nothing to show', { said: 'done' }, after, 'late'],
    ['found true, but not said to be done', { shown: 'accepted' }, before, 'on-track'],
    ['on its way', {}, before, 'on-track'],
  ])('%s', (_, changed, today, pace) => {
    expect(judgeStanding({ ...alone, ...changed }, today).pace).toBe(pace)
  })
})

const points = (...all: readonly (readonly [string, number | null])[]) =>
  all.map(([asOf, progress]) => ({ asOf, progress }))

describe('the landing', () => {
  it('is not told from fewer than two figures', () => {
    expect(deriveLanding([], '2026-09-01')).toEqual({ state: 'too-few', measurements: 0 })
    expect(deriveLanding(points(['2027-09-01', 0.2], ['2028-09-01', null]), '2026-09-01')).toEqual({
      state: 'too-few',
      measurements: 1,
    })
  })

  it('has no interval from two points, and one from three that holds the day', () => {
    const two = deriveLanding(points(['2026-09-01', 0], ['2027-09-01', 0.5]), null)
    expect(two).toEqual({ state: 'lands', measurements: 2, on: '2028-08-31', from: null, to: null, sure: null })
    const three = deriveLanding(points(['2026-09-01', 0], ['2027-09-01', 0.26], ['2028-09-01', 0.5]), null)
    if (three.state !== 'lands') throw new Error('it lands')
    expect(three.sure).toBe(0.8)
    expect(three.from! <= three.on && three.on <= three.to!).toBe(true)
    expect(three.on.slice(0, 4)).toBe('2030')
  })

  it('is wider the more figures scatter, and open where the slope may be none', () => {
    const width = (middle: number) => {
      const own = deriveLanding(
        points(['2026-09-01', 0], ['2027-09-01', middle], ['2028-09-01', 0.6], ['2029-09-01', 0.8]),
        null,
      )
      if (own.state !== 'lands' || own.to === null) throw new Error('it lands')
      return Date.parse(own.to) - Date.parse(own.on)
    }
    expect(width(0.2)).toBeGreaterThan(width(0.28))
    const wild = deriveLanding(points(['2026-09-01', 0], ['2027-09-01', 0.9], ['2028-09-01', 0.1]), null)
    expect(wild).toMatchObject({ state: 'lands', to: null })
  })

  it('does not land where figures stand still or fall', () => {
    expect(deriveLanding(points(['2026-09-01', 0.4], ['2027-09-01', 0.4]), null).state).toBe('not-moving')
    expect(deriveLanding(points(['2026-09-01', 0.4], ['2027-09-01', 0.2]), null).state).toBe('not-moving')
  })

  it('begins at its baseline where figures do not reach back to it', () => {
    const own = deriveLanding(points(['2027-09-01', 0.3], ['2028-09-01', 0.6]), '2026-09-01')
    expect(own).toMatchObject({ state: 'lands', measurements: 2, sure: 0.8 })
  })
})

describe('escalation', () => {
  const { steps } = readEscalation()
  const due = (today: string, taken: StandingFacts['taken'] = []) =>
    escalationDue(steps, { taken }, { since: '2028-08-31', pace: 'late' }, today)?.step ?? null
  it('comes step by step, and is not asked for twice', () => {
    expect(due('2028-08-31')).toBeNull()
    expect(due('2028-09-01')).toBe('remind')
    expect(due('2028-10-15')).toBe('notice')
    expect(due('2028-10-15', [{ step: 'notice', on: '2028-10-01' }])).toBeNull()
    expect(due('2028-11-15', [{ step: 'notice', on: '2028-10-01' }])).toBe('talk')
    // Taken before it was late this time.
    expect(due('2028-10-15', [{ step: 'notice', on: '2027-10-01' }])).toBe('notice')
  })
  it('is for what is late or has fallen back alone', () => {
    expect(escalationDue(steps, { taken: [] }, { since: null, pace: 'at-risk' }, '2029-01-01')).toBeNull()
  })
})
