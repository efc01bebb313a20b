import { describe, expect, it } from 'vitest'
import { countedIn } from './counted-in.ts'
import { moneyByPot } from './money.ts'
import { readPledgeRules } from './read-pledge-rules.ts'
import { monthsBefore, quarterlyNodes, quarterOf, scheduleOf, type ScheduledMeasure } from './schedule.ts'

const { steps } = readPledgeRules()
const line = {
  line: 'room_m2-1',
  text: '某小学：教学及辅助用房',
  office: '新县发改委',
  school: '1',
  schoolName: '某小学',
  dueOn: '2028-08-31',
}
const build: ScheduledMeasure = { lever: 'build', item: 'room_m2', countedIn: 2028, paidIn: 2026 }
const rowsOf = (measure: ScheduledMeasure, from = '2026-11-25', dueOn = line.dueOn) =>
  scheduleOf({ ...line, dueOn }, measure, from, steps)

describe('days', () => {
  it.each([
    ['2028-08-31', 18, '2027-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2027-03-15', 0, '2027-03-15'],
    ['2027-01-10', 2, '2026-11-10'],
  ])('%s less %i months is %s', (on, months, before) => expect(monthsBefore(on, months)).toBe(before))
  it.each([
    ['2027-01-01', '2027-Q1'],
    ['2027-06-30', '2027-Q2'],
    ['2027-12-31', '2027-Q4'],
  ])('%s lies in %s', (on, quarter) => expect(quarterOf(on)).toBe(quarter))
})

describe('the timetable of a measure', () => {
  it('is reckoned back from the deadline; money and approval come before building, acceptance before the census', () => {
    const rows = rowsOf(build)
    expect(rows.map(({ step, endsOn, dependsOn }) => [step, endsOn, dependsOn.map((id) => id.split(':')[1])])).toEqual([
      ['fund', '2026-12-31', []],
      ['approve', '2027-02-28', []],
      ['begin', '2027-06-30', ['fund', 'approve']],
      ['finish', '2028-08-31', ['begin']],
      ['count', '2028-09-01', ['finish']],
    ])
    expect(rows.some(({ isTight }) => isTight)).toBe(false)
  })

  it('has no money to wait for where it costs nothing', () => {
    expect(rowsOf({ ...build, lever: 'move', paidIn: null }).map(({ step }) => step)).toEqual([
      'approve',
      'begin',
      'finish',
      'count',
    ])
  })

  it('is drawn together where time is short, stays in order, and says so', () => {
    const rows = rowsOf(build, '2027-12-01', '2028-08-31')
    const ends = rows.filter(({ step }) => ['approve', 'begin', 'finish'].includes(step)).map(({ endsOn }) => endsOn)
    expect(ends).toEqual(ends.toSorted())
    expect([ends[0]! > '2027-12-01', ends.at(-1)]).toEqual([true, '2028-08-31'])
    expect(rows.filter(({ step }) => step !== 'count').every(({ isTight }) => isTight)).toBe(true)
  })

  it('says where money comes later than the work should begin', () => {
    const fund = rowsOf({ ...build, paidIn: 2028 }).find(({ step }) => step === 'fund')!
    expect([fund.isTight, fund.endsOn]).toEqual([true, '2027-06-30'])
  })

  it('says where it is finished too late to be counted', () => {
    expect(rowsOf(build, '2026-11-25', '2028-12-31').at(-1)).toMatchObject({ step: 'count', isTight: true })
  })

  it('gives the steps of each quarter', () => {
    const nodes = quarterlyNodes([...rowsOf(build), ...rowsOf(build)], () => ({ zh: '用房', en: 'rooms' }))
    expect(
      nodes.map(({ quarter, dueOn, steps: own }) => [
        quarter,
        dueOn,
        own.map(({ words, lines }) => `${words.zh}${lines}`),
      ]),
    ).toEqual([
      ['2026-Q4', '2026-12-31', ['用房资金落实2']],
      ['2027-Q1', '2027-03-31', ['用房立项批复2']],
      ['2027-Q2', '2027-06-30', ['用房开工2']],
      ['2028-Q3', '2028-09-30', ['用房竣工验收2']],
    ])
  })
})

const pay = (year: number, pot: 'central' | 'local' | null, amount: number) => ({ year, pot, amount })

describe('money', () => {
  it('adds up by year and pot to the cent', () => {
    const actions = [
      { payments: [pay(2027, 'local', 0.1), pay(2026, null, 5)] },
      { payments: [pay(2027, 'local', 0.2), pay(2027, 'central', 1)] },
    ]
    expect(moneyByPot(actions).map(({ year, potWords, amount }) => [year, potWords.zh, amount])).toEqual([
      [2026, '来源未定', 5],
      [2027, '中央', 1],
      [2027, '市县', 0.3],
    ])
  })
  it.each([
    ['paid as late as it may be', { year: 2028, payBy: 2026, payments: [pay(2026, null, 1)] }, 2028],
    ['paid a year earlier', { year: 2028, payBy: 2027, payments: [pay(2026, null, 1)] }, 2027],
    ['the last payment decides', { year: 2028, payBy: 2027, payments: [pay(2026, null, 1), pay(2027, null, 1)] }, 2028],
    ['costs nothing', { year: 2028, payBy: 2028, payments: [] }, 2028],
  ])('%s', (_, action, year) => expect(countedIn(action)).toBe(year))
})
