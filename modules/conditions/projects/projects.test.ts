/** Projects folded from their events, first counted years, rates, pots, and rows with what projects bring. */
import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { checkUse, defaultPots } from '../money/pots.ts'
import { checkProject } from './check-project.ts'
import { firstCounted, firstYearFrom, yearsAfter } from './first-counted.ts'
import { judgeStep, nextSteps } from './judge-step.ts'
import {
  foldProject,
  type MoneyDetails,
  type ProjectEvent,
  type ProjectItem,
  type StepDetails,
} from './project-state.ts'
import { projectRates } from './rates.ts'
import { withItems } from './with-items.ts'

describe('首个计入统计学年', () => {
  it.each([
    ['2026-08-31', 2026],
    ['2026-09-01', 2026],
    ['2026-09-02', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2028-02-29', 2028],
  ])('of what is there on %s is %i', (day, year) => expect(firstYearFrom(day)).toBe(year))

  it('goes by the recorded day, else by the expected one, and says which', () => {
    const both = firstCounted('accepted', { recordedOn: '2026-10-01', expectedOn: '2026-08-01' })
    expect([both.year, both.isExpected, both.why.zh]).toEqual([
      2027,
      false,
      '2026-10-01 竣工验收，最早计入 2027-09-01 时点的统计（2027—2028学年）',
    ])
    expect(firstCounted('booked', { recordedOn: null, expectedOn: '2026-08-01' })).toMatchObject({
      year: 2026,
      isExpected: true,
    })
    expect(firstCounted('in-post', { recordedOn: null, expectedOn: null }).year).toBeNull()
    expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28')
  })
})

const item = (number: number, given: Partial<ProjectItem> = {}): ProjectItem => ({
  number,
  item: 'room_m2',
  school: '2141928001',
  phase: 'primary',
  quantity: 100,
  areaEach: null,
  expectedOn: null,
  ...given,
})
const head = (number: number) => ({ number, at: '2026-01-01T00:00:00Z', personName: '吴静', document: null })
const step = (number: number, name: StepDetails['step'], on: string, items: number[] = []): ProjectEvent => ({
  ...head(number),
  kind: 'step',
  details: { step: name, on, items, paperNumber: null, note: null },
})
const money = (number: number, stage: MoneyDetails['stage'], amount: number, pot = 'local'): ProjectEvent => ({
  ...head(number),
  kind: 'money',
  details: { stage, pot, use: 'building', amount, on: '2026-01-01', paperNumber: null },
})
const withdrawn = (number: number, record: number): ProjectEvent => ({
  ...head(number),
  kind: 'withdrawn',
  details: { record, reason: '登记有误' },
})
const fold = (events: ProjectEvent[], items = [item(1)]) => foldProject({ kind: 'weak-links', items, events })

describe('a project', () => {
  const begun = [step(1, 'approved', '2026-01-10'), step(2, 'started', '2026-03-01')]

  it.each([
    ['planned', []],
    ['approved', begun.slice(0, 1)],
    ['started', begun],
    ['stopped', [...begun, step(3, 'stopped', '2026-05-01')]],
    ['started', [...begun, step(3, 'stopped', '2026-05-01'), step(4, 'resumed', '2026-06-01')]],
    ['cancelled', [...begun, step(3, 'cancelled', '2026-05-01')]],
    ['done', [...begun, step(3, 'accepted', '2026-08-01')]],
  ] as const)('is %s by its steps', (state, events) => expect(fold([...events]).state).toBe(state))

  it('is accepted when its buildings are, and done only when its equipment is booked', () => {
    const items = [item(1), item(2, { item: 'equipment_yuan' })]
    const accepted = fold([...begun, step(3, 'accepted', '2026-08-01')], items)
    expect([accepted.state, accepted.acceptedOn, accepted.bookedOn, accepted.countedFrom]).toEqual([
      'accepted',
      '2026-08-01',
      null,
      null,
    ])
    const done = fold([...begun, step(3, 'accepted', '2026-08-01'), step(4, 'booked', '2026-10-01')], items)
    expect([done.state, done.firstCounted.get(1)!.year, done.firstCounted.get(2)!.year, done.countedFrom]).toEqual([
      'done',
      2026,
      2027,
      2027,
    ])
  })

  it('may be accepted part by part', () => {
    const items = [item(1), item(2, { item: 'sports_m2' })]
    const part = fold([...begun, step(3, 'accepted', '2026-08-01', [2])], items)
    expect([part.state, [...part.delivered]]).toEqual(['started', [2]])
    expect(judgeStep({ step: 'accepted', on: '2026-09-01', items: [2] }, items, part, '2026-11-25')?.code).toBe(
      'items-not-open',
    )
    expect(judgeStep({ step: 'accepted', on: '2026-09-01', items: [1] }, items, part, '2026-11-25')).toBeNull()
  })

  it('expects nothing while it is stopped', () => {
    const items = [item(1, { expectedOn: '2026-08-01' })]
    expect(fold(begun, items).countedFrom).toBe(2026)
    expect(fold([...begun, step(3, 'stopped', '2026-05-01')], items).countedFrom).toBeNull()
  })

  it.each([
    ['started', '2026-02-01', [], 'step-out-of-turn'],
    ['approved', '2026-12-01', [], 'day-ahead'],
    ['started', '2026-01-01', begun.slice(0, 1), 'day-before-last'],
    ['accepted', '2026-02-01', begun, 'day-before-start'],
    ['booked', '2026-08-01', begun, 'items-not-open'],
  ] as const)('refuses %s on %s out of turn', (name, on, events, code) => {
    expect(judgeStep({ step: name, on, items: [] }, [item(1)], fold([...events]), '2026-11-25')?.code).toBe(code)
  })

  it('tells what may be recorded next', () => {
    expect(nextSteps([item(1)], fold([]))).toEqual(['approved', 'cancelled'])
    expect(nextSteps([item(1)], fold(begun))).toEqual(['accepted', 'stopped', 'cancelled'])
  })

  it('adds its money up by stage and pot, without what was withdrawn, and warns', () => {
    const state = fold([
      money(1, 'planned', 100),
      money(2, 'allotted', 80),
      money(3, 'paid', 90),
      money(4, 'planned', 7),
      withdrawn(5, 4),
    ])
    expect(state.money).toEqual({ planned: 100, allotted: 80, done: 0, paid: 90 })
    expect(state.byPot.get('local')!.paid).toBe(90)
    expect(state.warnings.map(({ zh }) => zh)).toEqual(['支付 90 元超过下达 80 元'])
  })
})

describe('rates', () => {
  it('have their numerators and denominators, and none where nothing is to be divided', () => {
    const approved = step(1, 'approved', '2026-01-10')
    const projects = [
      {
        county: '411523',
        kind: 'repair' as const,
        state: fold([
          approved,
          step(2, 'started', '2026-03-01'),
          money(3, 'planned', 300),
          money(4, 'done', 100),
          money(5, 'allotted', 200),
          money(6, 'paid', 50),
        ]),
      },
      { county: '411523', kind: 'repair' as const, state: fold([approved]) },
      { county: '411523', kind: 'new-build' as const, state: fold([approved, step(2, 'cancelled', '2026-02-01')]) },
    ]
    const rates = projectRates(projects, [
      { code: '411523', name: '新县' },
      { code: '411528', name: '息县' },
    ])
    expect(rates.map(({ kind }) => kind)).toEqual([null, 'repair', 'new-build'])
    expect(rates[0]).toMatchObject({
      projects: 3,
      started: { part: 1, of: 2, rate: 0.5 },
      accepted: { part: 0, of: 2, rate: 0 },
      invested: { part: 100, of: 300 },
      paid: { part: 50, of: 200, rate: 0.25 },
    })
    expect(rates[2]!.started).toEqual({ part: 0, of: 0, rate: null })
  })
})

describe('a pot', () => {
  it('refuses a use that is not on its list, with the pot and what it allows', () => {
    expect(checkUse(defaultPots, 'training', 'training')).toBeNull()
    const refusal = checkUse(defaultPots, 'training', 'building')!
    expect([isRefusal(refusal), refusal.code, refusal.facts]).toMatchObject([
      true,
      'use-outside-pot',
      { name: '教师培训专款', allowed: 'training' },
    ])
    expect(checkUse(defaultPots, 'nobody', 'building')!.code).toBe('no-such-pot')
  })
})

describe('what is entered', () => {
  it('is told of all at once', () => {
    const schools = new Map([
      ['2141928001', { county: '411528', name: '一小', phases: ['primary'] }],
      ['2141923001', { county: '411523', name: '新县一小', phases: [] }],
    ])
    const entered = [
      { item: 'classroom', school: '2141928001', phase: 'junior', quantity: 1.5 },
      { item: 'music_room', school: '2141923001', phase: 'primary', quantity: 1 },
      { item: 'book', school: '2141928009', phase: 'primary', quantity: 10 },
    ] as const
    expect(checkProject([...entered], { county: '411528', schools }).map(({ field }) => field)).toEqual([
      'items.1.phase',
      'items.1.quantity',
      'items.2.school',
      'items.2.areaEach',
      'items.3.school',
    ])
  })
})

const row = (given: Partial<SchoolRow>) =>
  ({
    code: '2141928001',
    stage: 'primary',
    type: '211',
    assetBasis: null,
    equipmentValue: 0.1,
    teachingArea: 10,
    musicRooms: [96],
    books: null,
    teachersBachelor: 3,
    teachersCollege: 1,
    ...given,
  }) as SchoolRow

describe('rows with what projects bring', () => {
  it('add exactly, in the column’s own unit, and touch no other row', () => {
    const rows = [row({}), row({ code: '2141928002' })]
    const { rows: after } = withItems(rows, [
      item(1, { item: 'equipment_yuan', quantity: 2000 }),
      item(2, { item: 'music_room', quantity: 2, areaEach: 100 }),
    ])
    expect([after[0]!.equipmentValue, after[0]!.musicRooms]).toEqual([0.3, [96, 100, 100]])
    expect(after[1]).toBe(rows[1])
    expect(rows[0]!.equipmentValue).toBe(0.1)
  })

  it('leave unknown what is not filled in, and say so', () => {
    const { rows: after, leftOut } = withItems([row({})], [item(1, { item: 'book' }), item(2, { school: '9' })])
    expect([after[0]!.books, leftOut.map(({ item: each }) => each.number)]).toEqual([null, [1, 2]])
  })

  it('add to every row that bears the figure of the whole school', () => {
    const shared = [
      row({ assetBasis: 'whole-school', type: '312' }),
      row({ assetBasis: 'whole-school', type: '312', stage: 'junior' }),
    ]
    const { rows: after } = withItems(shared, [item(1)])
    expect(after.map(({ teachingArea }) => teachingArea)).toEqual([110, 110])
  })

  it('move a junior teacher from college to bachelor with a degree', () => {
    const { rows: after } = withItems(
      [row({ stage: 'junior', type: '311' })],
      [item(1, { item: 'degree', phase: 'junior', quantity: 1 })],
    )
    expect([after[0]!.teachersBachelor, after[0]!.teachersCollege]).toEqual([4, 0])
  })
})
