import { describe, expect, it } from 'vitest'
import { clocksOf, furtherClocks, nextClock } from './clocks.ts'
import type { NewProposalEvent, ProposalEvent, StoredProposal } from './proposal-events.ts'
import { rulesWith } from './proposal-rules.ts'
import { foldProposal, hasMet, missingOpinions, notAnswered } from './proposal-state.ts'
import { ratesOf } from './rates.ts'
import { readHolidays, readRuleTable } from './read-proposal-rules.ts'

const rules = rulesWith(readRuleTable(), readHolidays(), null)
const proposal: StoredProposal = {
  county: '411500',
  id: 'p',
  kind: 'deputy',
  session: '市六届人大四次会议',
  number: 1,
  title: '标题',
  text: '内容',
  category: 'duty',
  proposers: [
    { name: '甲', unit: null },
    { name: '乙', unit: null },
  ],
  receivedOn: '2026-03-02',
  restriction: null,
  document: null,
  at: '2026-03-02T00:00:00Z',
  personName: '办公室',
}
const main = { name: '市教体局', county: null }
const events = (...given: readonly NewProposalEvent[]): ProposalEvent[] =>
  given.map((event, i) => ({ ...event, number: i + 1, at: '', person: null, personName: '某人', document: null }))

const assigned = (on: string, joint: { name: string; county: string | null }[] = []): NewProposalEvent => ({
  kind: 'assigned',
  details: { on, main, joint },
})
const drafted: NewProposalEvent = {
  kind: 'drafted',
  details: { result: 'A', contact: '丙', phone: '1', furtherOn: null, notes: 0 },
}
const reviewed: NewProposalEvent = { kind: 'reviewed', details: { draft: 2, words: null } }
const signed = (on: string, result: 'A' | 'B' = 'A', furtherOn: string | null = null): NewProposalEvent => ({
  kind: 'signed',
  details: { draft: 2, on, result, furtherOn },
})
const delivered = (on: string, ...to: string[]): NewProposalEvent => ({
  kind: 'delivered',
  details: { on, to, way: '送达' },
})
const rated = (on: string, proposer: string, attitude: 'satisfied' | 'fairly' | 'not'): NewProposalEvent => ({
  kind: 'rated',
  details: { on, proposer, attitude, words: null, isByLink: false },
})
const contacted = (on: string, way: 'visit' | 'phone'): NewProposalEvent => ({
  kind: 'contacted',
  details: { on, way, with: ['甲'], by: '丙', words: '已沟通' },
})
const state = (...given: readonly NewProposalEvent[]) => foldProposal(proposal, events(...given), rules)

describe('how a proposal stands', () => {
  const answered = [assigned('2026-03-10'), drafted, reviewed, signed('2026-04-01')]
  it.each<[string, readonly NewProposalEvent[]]>([
    ['registered', []],
    ['handling', [assigned('2026-03-10')]],
    [
      'returned',
      [assigned('2026-03-10'), { kind: 'returned', details: { on: '2026-03-12', office: main.name, reason: '不属' } }],
    ],
    ['in-review', [assigned('2026-03-10'), drafted]],
    ['handling', [assigned('2026-03-10'), drafted, { kind: 'sent-back', details: { draft: 2, words: '改' } }]],
    ['reviewed', [assigned('2026-03-10'), drafted, reviewed]],
    ['signed', answered],
    ['signed', [...answered, delivered('2026-04-02', '甲')]],
    ['replied', [...answered, delivered('2026-04-02', '甲'), delivered('2026-04-03', '乙')]],
    ['replied', [...answered, delivered('2026-04-02', '甲', '乙'), rated('2026-04-05', '乙', 'satisfied')]],
    ['closed', [...answered, delivered('2026-04-02', '甲', '乙'), rated('2026-04-05', '甲', 'fairly')]],
    ['again', [...answered, delivered('2026-04-02', '甲', '乙'), rated('2026-04-05', '乙', 'not')]],
    ['withdrawn', [assigned('2026-03-10'), { kind: 'withdrawn', details: { on: '2026-03-11', reason: '撤' } }]],
  ])('%s', (status, given) => {
    expect(state(...given).status).toBe(status)
  })

  it('begins one round for one reply that is not liked, however many say so, and goes by the last word of the lead', () => {
    const twice = state(
      ...answered,
      delivered('2026-04-02', '甲', '乙'),
      rated('2026-04-05', '甲', 'not'),
      rated('2026-04-06', '乙', 'not'),
    )
    expect(twice.rounds.map(({ reason }) => reason)).toEqual(['first', 'dissatisfied'])
    expect(twice.rounds[0]!.ratings).toHaveLength(2)
  })

  it('knows offices that came back, merged, or were joint twice', () => {
    const joint = [
      { name: '息县教体局', county: '411528' },
      { name: '市财政局', county: null },
    ]
    const merged = state(assigned('2026-03-10', joint), {
      kind: 'office-replaced',
      details: { from: '息县教体局', to: { name: '市财政局', county: null }, reason: '合并' },
    })
    expect([merged.joint.map(({ name }) => name), missingOpinions(merged)]).toEqual([['市财政局'], ['市财政局']])
    const taken = state(assigned('2026-03-10', joint), {
      kind: 'office-replaced',
      details: { from: '市财政局', to: main, reason: '合并' },
    })
    expect(taken.joint.map(({ name }) => name)).toEqual(['息县教体局'])
  })
})

/** All clocks on a day. */
const at = (today: string, ...given: readonly NewProposalEvent[]) => {
  const folded = state(...given)
  return [...clocksOf(proposal, folded, rules, today), ...furtherClocks(proposal, folded, today)]
}

describe('clocks', () => {
  it('end where the last proposer has the reply, and are late by the day after', () => {
    const given = [assigned('2026-03-10'), drafted, reviewed, signed('2026-06-09'), delivered('2026-06-10', '甲')]
    const reply = (today: string, ...more: NewProposalEvent[]) =>
      at(today, ...given, ...more).find(({ code }) => code === 'reply')!
    expect([reply('2026-06-10').isLate, reply('2026-06-11').isLate, reply('2026-06-11').daysLeft]).toEqual([
      false,
      true,
      -1,
    ])
    expect(reply('2026-07-01', delivered('2026-06-10', '乙'))).toMatchObject({
      doneOn: '2026-06-10',
      isLate: false,
      daysLeft: null,
    })
    expect(reply('2026-07-01', delivered('2026-06-12', '乙')).isLate).toBe(true)
  })

  it('tell how a day was counted, and when holidays of its year are not known', () => {
    const first = at('2030-01-01', assigned('2029-12-10')).find(({ code }) => code === 'reply')
    expect([first!.dueOn, first!.counted.zh]).toEqual([
      '2030-03-11',
      '自2029-12-10起3个月，2030-03-10为休息日，顺延（该年节假日未录入，只按周末计）',
    ])
  })

  it('run for the further reply of class B on the day that it names', () => {
    const given = [
      assigned('2026-03-10'),
      drafted,
      reviewed,
      signed('2026-04-01', 'B', '2026-10-30'),
      delivered('2026-04-02', '甲', '乙'),
      rated('2026-04-05', '甲', 'fairly'),
    ]
    expect(state(...given).status).toBe('further')
    expect(nextClock(at('2026-11-01', ...given))).toMatchObject({ code: 'further', dueOn: '2026-10-30', isLate: true })
  })
})

describe('rates', () => {
  it('count a visit as met and a call not, and leave withdrawn ones out', () => {
    const of = (...given: readonly NewProposalEvent[]) => {
      const folded = state(...given)
      return { proposal, state: folded, clocks: clocksOf(proposal, folded, rules, '2026-12-01') }
    }
    const reply = (way: 'visit' | 'phone', on: string, attitude: 'satisfied' | 'not') =>
      of(
        assigned('2026-03-10'),
        contacted('2026-03-20', way),
        drafted,
        reviewed,
        signed(on),
        delivered(on, '甲', '乙'),
        rated(on, '甲', attitude),
      )
    const cases = [
      reply('visit', '2026-05-01', 'satisfied'),
      reply('phone', '2026-08-01', 'not'),
      of(assigned('2026-03-10')),
      of(assigned('2026-03-10'), { kind: 'withdrawn', details: { on: '2026-03-11', reason: '撤' } }),
      of(),
    ]
    expect(ratesOf(cases).map(({ code, numerator, denominator }) => [code, numerator, denominator])).toEqual([
      ['met', 1, 2],
      ['replied', 2, 3],
      ['replied-in-time', 1, 2],
      ['satisfied', 1, 2],
      ['satisfied-or-fairly', 1, 2],
    ])
    expect(hasMet(cases[1]!.state.rounds[0]!)).toBe(false)
    expect(notAnswered(proposal, cases[2]!.state.rounds[0]!)).toEqual(['甲', '乙'])
  })
})
