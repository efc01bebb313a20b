/** A county of two schools, small enough to be reckoned by hand. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { judgeFrame, type RoadFrame, type StoredAction } from '#modules/roadmap/index.ts'
import { readLeadDepartments } from '../tasks/read-lead-departments.ts'
import { changeLines, changesBetween, keepOwners } from './change-lines.ts'
import { composePledge, headOf } from './compose-pledge.ts'
import { orderOf } from './county-order.ts'
import type { PledgeFacts } from './pledge-facts.ts'
import { readPledgeRules } from './read-pledge-rules.ts'
import { upward } from './yearly-targets.ts'

const zeros = [0, 0, 0, 0, 0, 0, 0]
const unit = (code: string, sports: number): RoadFrame['units'][number] => ({
  code,
  name: `${code}小学`,
  phase: 'primary',
  pupils: 100,
  have: [10, 10, 10, 500, sports, 300_000, 5],
  need: [5, 1, 1, 450, 750, 200_000, 2.5],
  floor: zeros.map(() => 0.1),
})
const frame: RoadFrame = {
  units: [unit('A', 800), unit('B', 600)],
  cvLimit: { primary: 0.5, junior: 0.45 },
  mayFallShort: 0,
}

const proof = {
  table: 'school',
  year: 2028,
  phase: 'primary',
  fields: ['sportsGroundArea'],
  label: { zh: '运动场地', en: 'sports' },
  unit: 'm²',
} as const
const action = (
  id: string,
  school: string,
  amount: number,
  paid: number,
  more: Partial<StoredAction> = {},
): StoredAction => ({
  id,
  kind: 'build',
  year: 2028,
  owner: '411523',
  cost: amount * 100,
  item: 'sports_m2',
  unit: 'm²',
  amount,
  price: 100,
  school,
  to: null,
  phases: ['primary'],
  what: { zh: `${school}小学：体育运动场馆${amount}m²`, en: 'sports' },
  effects: [{ school, phase: 'primary', R5: amount }],
  classes: [],
  ownerName: '新县',
  schoolName: `${school}小学`,
  toName: null,
  itemWords: { zh: '体育运动场馆', en: 'sports' },
  dueOn: '2028-08-31',
  dueStep: 'accepted',
  payBy: 2027,
  payments: [{ year: paid, pot: 'local', amount: amount * 100 }],
  measure: { zh: '竣工验收', en: 'accepted' },
  proof: [{ ...proof, fields: [...proof.fields], school, from: 600, change: amount, atLeast: 600 + amount }],
  isFixed: false,
  ...more,
})

const actions = [
  action('a1', 'B', 100, 2026),
  action('a2', 'B', 50, 2027),
  action('a3', 'A', 10, 2027, {
    owner: 'A',
    ownerName: 'A小学',
    proof: [{ ...proof, fields: [...proof.fields], school: 'A', from: null, change: 10, atLeast: null }],
  }),
]

const indicators = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'].map((code) => ({
  code,
  label: { zh: '指标', en: 'indicator' },
  unit: 'm²',
  per: 1,
  whole: false,
  threshold: { primary: 7.5, junior: 10.2 },
}))

const item = (code: string, part: 'government' | 'resources', outcome: 'met' | 'unmet' | 'unknown') => ({
  standing: {
    item: code,
    part,
    label: { zh: '项目', en: 'item' },
    clause: { zh: '', en: '' },
    target: { zh: '≥1', en: '' },
    now: { outcome, found: { zh: '', en: '' } },
    gap: null,
    failing: [],
  },
  department: 'education' as const,
  person: null,
  dueOn: null,
})

const { steps, clauses } = readPledgeRules()
const facts: PledgeFacts = {
  county: '411523',
  countyName: '新县',
  cityName: '信阳市',
  today: '2026-11-25',
  road: {
    id: 'road',
    name: '全部措施',
    adoptedAt: '2026-11-20T00:00:00.000Z',
    year: 2026,
    targetYear: 2028,
    applyYear: 2029,
    actions,
    frame,
    before: judgeFrame(frame, []),
    byYear: [
      { year: 2027, verdict: judgeFrame(frame, [actions[0]!]) },
      { year: 2028, verdict: judgeFrame(frame, actions) },
    ],
  },
  indicators,
  items: [
    item('G5', 'government', 'unmet'),
    item('G6', 'government', 'unknown'),
    item('G7', 'government', 'met'),
    item('R5', 'resources', 'unmet'),
  ],
  leads: readLeadDepartments(),
  steps,
  clauses,
  sources: [],
  itemName: (code) => ({ zh: code, en: code }),
}

const content = composePledge(facts)
const line = (id: string) => content.lines.find((each) => each.line === id)!

describe('a pledge', () => {
  it('promises year by year what the road brings by then', () => {
    const target = content.targets.find(({ kind, indicator }) => kind === 'schools' && indicator === 'R5')!
    expect([target.schools, target.now, target.years]).toEqual([
      2,
      1,
      [
        { year: 2027, value: 1 },
        { year: 2028, value: 0 },
      ],
    ])
    const spread = content.targets.find(({ kind, indicator }) => kind === 'spread' && indicator === 'R5')!
    // 8 and 6 for each pupil: mean 7, deviation 1.
    expect([spread.now, spread.limit]).toEqual([upward(1 / 7), 0.5])
  })

  it('has a line for each promise: targets that are new, items that are open, money, every measure', () => {
    expect(content.lines.filter(({ kind }) => kind !== 'spread').map(({ line: id }) => id)).toEqual([
      'schools-primary-school-2028',
      'schools-primary-R5-2028',
      'item-G5',
      'item-G6',
      'money-2026-local',
      'money-2027-local',
      'a3',
      'a1',
      'a2',
    ])
    expect(line('schools-primary-R5-2028')).toMatchObject({ baseline: 1, target: 0, dueOn: '2028-08-31' })
    expect(line('item-G6').text).toContain('补齐数据')
  })

  it('tells which figure decides each line, and where none does', () => {
    expect(line('a1').rule).toMatchObject({ kind: 'census', all: [{ atLeast: 700 }] })
    expect(line('schools-primary-R5-2028').rule).toEqual({
      kind: 'indicator',
      figure: { of: 'failing-schools', phase: 'primary', indicator: 'R5', atMost: 0 },
    })
    expect(line('spread-primary-R5-2028').rule).toMatchObject({ figure: { of: 'cv', atMost: null } })
    expect([line('a3').rule, line('a3').dataRule, line('money-2026-local').rule]).toEqual([null, null, null])
    expect(headOf(content)).toMatchObject({ lines: 16, withRule: 13, cost: 16_000 })
  })

  it('names the school where a school answers, else the department', () => {
    expect([line('a3').office, line('a1').office]).toEqual(['A小学', '新县发改委'])
  })

  it('names the one of the seven that a measure moves, so that what is found there again is known', () => {
    const merger = action('a4', 'B', 5, 2027, { effects: [{ school: 'A', phase: 'primary', R3: -1, R5: 2 }] })
    const both = composePledge({ ...facts, road: { ...facts.road, actions: [...actions, merger] } }).lines
    expect(['a1', 'a4'].map((id) => both.find((each) => each.line === id)!.indicator)).toEqual(['R5', null])
  })

  it('lists what each school lacks', () => {
    expect(
      content.gaps.map(({ school, gaps, measures, cost }) => [
        school,
        gaps.map(({ indicator, missing }) => [indicator, missing]),
        measures,
        cost,
      ]),
    ).toEqual([
      ['A', [], 1, 1000],
      ['B', [['R5', 150]], 2, 15_000],
    ])
  })
})

describe('what people alter', () => {
  const ground = { today: '2026-11-25', countyName: '新县' }
  const changed = (changes: Parameters<typeof changeLines>[1]) => {
    const lines = changeLines(content.lines, changes, ground)
    if (isRefusal(lines)) throw new Error(lines.words.zh)
    return lines
  }

  it('is told with all its faults at once', () => {
    const refused = changeLines(
      content.lines,
      [{ line: 'x' }, { line: 'a1', dueOn: '2020-01-01' }, { line: 'item-G5', target: 3 }],
      ground,
    )
    expect(refused).toMatchObject({ code: 'lines-cannot-change', facts: { faults: 3 } })
  })

  it('carries a target into the rule and the words', () => {
    const school = changed([{ line: 'schools-primary-R5-2028', target: 1 }]).find(
      ({ line: id }) => id === 'schools-primary-R5-2028',
    )
    expect(school).toMatchObject({ target: 1, rule: { figure: { atMost: 1 } } })
    expect(school!.text).toContain('不超过1所')
    expect(changed([{ line: 'a1', target: 720 }]).find(({ line: id }) => id === 'a1')!.rule).toMatchObject({
      all: [{ atLeast: 720 }],
    })
  })

  it('leaves a school that answers for itself where it is', () => {
    const lines = changed([
      { line: 'a3', department: 'education' },
      { line: 'a1', department: 'education' },
    ])
    const officeOf = (id: string) => lines.find((each) => each.line === id)!.office
    expect([officeOf('a3'), officeOf('a1')]).toEqual(['A小学', '新县教体局'])
  })

  it('is what a supplement changes', () => {
    const lines = changed([
      { line: 'a1', person: '王强' },
      { line: 'a2', isDropped: true },
    ])
    expect(changesBetween(content.lines, lines).map(({ line: id, kind }) => [id, kind])).toEqual([
      ['a1', 'changed'],
      ['a2', 'dropped'],
    ])
    expect(changesBetween(lines, content.lines).map(({ line: id, kind }) => [id, kind])).toEqual([
      ['a1', 'changed'],
      ['a2', 'added'],
    ])
    expect(changesBetween(content.lines, content.lines)).toEqual([])
    expect(keepOwners(content.lines, lines).find(({ line: id }) => id === 'a1')!.person).toBe('王强')
  })
})

const county = (code: string, bound: Parameters<typeof orderOf>[0][number]['bound'] = null) => ({
  county: code,
  countyName: code,
  stage: null,
  bound,
})

describe('the order of counties', () => {
  const city = {
    counties: [
      { county: '1', chosenYear: 2029, applyYear: 2030, cost: 5 },
      { county: '2', chosenYear: 2028, applyYear: 2029, cost: 6 },
      { county: '3', chosenYear: null, applyYear: null, cost: null },
    ],
    years: [{ year: 2027, cost: 3, budget: 10 }],
  }
  it('puts what is pledged before what the city plans, and those without a year last', () => {
    const bound = { targetYear: 2028, applyYear: 2029, source: 'pledge' as const, cost: 7 }
    const { counties, years } = orderOf([county('3'), county('2'), county('1', bound)], city)
    expect(
      counties.map(({ county: code, targetYear, source, cityYear }) => [code, targetYear, source, cityYear]),
    ).toEqual([
      ['1', 2028, 'pledge', 2029],
      ['2', 2028, 'city-road', null],
      ['3', null, null, null],
    ])
    expect(years).toEqual([
      { year: 2027, counties: [], cost: 3, budget: 10 },
      { year: 2028, counties: ['1', '2'], cost: null, budget: null },
    ])
  })
})
