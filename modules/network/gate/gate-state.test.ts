/** How a candidate stands, step by step: what is passed, next, waiting; what stops it; when follow-ups are due. */
import { describe, expect, it } from 'vitest'
import { foldGate, monthsLater, type GateEvent, type Votes } from './gate-state.ts'
import { gateFor } from './gate-steps.ts'
import { judgeStep } from './judge-step.ts'
import { readGateSteps } from './read-gate-steps.ts'

const gate = gateFor(readGateSteps(), '411523', null)
const limits = { primary: 45, junior: 50, minutes: 30 }
const today = '2026-11-25'

type Draft = Readonly<Record<string, Readonly<Record<string, string | number | boolean>> | Votes>>

/** Steps by name in the order in which they were recorded; a hearing by its parents' votes. */
function eventsOf(...drafts: readonly Draft[]): GateEvent[] {
  return drafts.flatMap(Object.entries<Draft[string]>).map(([step, values], i): GateEvent => {
    const head = { number: i + 1, at: '2026-11-01T00:00:00.000Z', personName: '统计员', document: 'paper' }
    return step === 'hearing'
      ? {
          ...head,
          kind: 'hearing',
          step,
          details: { on: '2026-05-10', form: 'hearing', votes: { parents: values as Votes }, newFacts: null },
        }
      : { ...head, kind: 'step', step, details: { values } }
  })
}

const fold = (events: readonly GateEvent[], registeredOn: string | null = null, kind: 'merge' | 'reopen' = 'merge') =>
  foldGate({ kind, events, registeredOn: () => registeredOn }, gate, limits, today)

const good = { minutes: 20, lowGradesBoard: false, largestPrimary: 44, largestJunior: 0, on: '2026-04-10' }
const upToHearing: Draft = {
  'special-plan': { on: '2026-03-01' },
  need: { on: '2026-04-01' },
  conditions: good,
  'own-plan': { on: '2026-04-15' },
}
const agreed: Votes = { for: 10, against: 9, abstain: 1 }
const rest: Draft = {
  'hearing-report': { on: '2026-05-20' },
  stability: { on: '2026-05-25', level: 'low' },
  legality: { on: '2026-05-26', opinion: 'lawful' },
  publicity: { begins: '2026-06-01', on: '2026-06-30' },
  approval: { on: '2026-07-05', number: '8号' },
  filing: { on: '2026-07-20' },
  transition: { on: '2026-08-20' },
}

describe('the standing of a candidate', () => {
  it('begins with nothing passed', () => {
    const state = fold([])
    expect([state.status, state.at, state.passed]).toEqual(['open', 'special-plan', 0])
    expect(state.steps.find(({ step }) => step.code === 'hearing')!.waitsFor).toEqual([
      'need',
      'conditions',
      'own-plan',
    ])
  })

  it('is complete once all is there, and registered only by the register', () => {
    const events = eventsOf(upToHearing, { hearing: agreed }, rest)
    expect(fold(events)).toMatchObject({
      status: 'complete',
      approvedOn: '2026-07-05',
      approvalNumber: '8号',
      due: null,
    })
    expect(fold(events, '2026-09-01')).toMatchObject({
      status: 'registered',
      due: { step: 'follow-up-term', on: '2027-02-01', isLate: false },
    })
    const followed = [
      ...eventsOf(upToHearing, { hearing: agreed }, rest, { 'follow-up-term': { on: '2025-02-03', dropouts: 2 } }),
    ]
    expect(fold(followed, '2024-09-01')).toMatchObject({
      needsReopening: true,
      due: { step: 'follow-up-year', on: '2025-09-01', isLate: true },
    })
  })

  it.each([
    [{ for: 10, against: 10, abstain: 0 }, 'open'],
    [{ for: 9, against: 10, abstain: 0 }, 'stopped'],
    // Those who abstain have not agreed, and have not been against.
    [{ for: 5, against: 10, abstain: 5 }, 'open'],
    [{ for: 0, against: 1, abstain: 0 }, 'stopped'],
  ] as const)('with votes %o is %s', (votes, status) => {
    expect(fold(eventsOf(upToHearing, { hearing: votes })).status).toBe(status)
  })

  it.each([
    ['minutes', 31, 'too-far'],
    ['lowGradesBoard', true, 'low-grades-board'],
    ['largestPrimary', 46, 'class-too-large'],
    ['largestJunior', 51, 'class-too-large'],
  ] as const)('is stopped where %s is %s, until it is mended', (field, value, code) => {
    const stopped = eventsOf({ conditions: { ...good, [field]: value } })
    expect(fold(stopped).stops.map((stop) => stop.code)).toEqual([code])
    expect(fold(eventsOf({ conditions: { ...good, [field]: value } }, { conditions: good })).stops).toEqual([])
  })

  it('asks of 恢复办学 neither hearing nor publicity', () => {
    const asked = fold([], null, 'reopen').steps.filter(({ state }) => state !== 'not-asked')
    expect(asked.map(({ step }) => step.code)).toEqual([
      'need',
      'conditions',
      'own-plan',
      'approval',
      'follow-up-term',
      'follow-up-year',
    ])
  })
})

describe('a step', () => {
  const state = fold(eventsOf(upToHearing, { hearing: agreed }, { 'hearing-report': { on: '2026-05-20' } }))
  const publicity = (begins: string, on: string) =>
    judgeStep(
      { code: 'publicity', values: { begins, on, where: '网站', objections: 0 }, hasDocument: true },
      gate,
      state,
      today,
    )

  it('of publicity has no number of days in Henan, thirty in Hebei, and what a city asks for', () => {
    expect(publicity('2026-06-01', '2026-06-07')).toEqual([])
    const hebei = gateFor(readGateSteps(), '130100', null)
    expect(hebei.publicityDays).toBe(30)
    expect(gateFor(readGateSteps(), '130100', { off: [], publicityDays: 10, document: '市' }).publicityDays).toBe(30)
    expect(gateFor(readGateSteps(), '411500', { off: [], publicityDays: 10, document: '市' }).publicityDays).toBe(10)
    const given = {
      code: 'publicity',
      values: { begins: '2026-06-01', on: '2026-06-29', where: '网', objections: 0 },
      hasDocument: true,
    }
    expect(judgeStep(given, { ...gate, publicityDays: 30 }, state, today).map(({ code }) => code)).toEqual([
      'publicity-too-short',
    ])
  })

  it('is refused with all that is wrong at once', () => {
    const faults = judgeStep(
      { code: 'legality', values: { on: '2027-01-01', opinion: 'maybe', x: 1 }, hasDocument: false },
      gate,
      state,
      today,
    )
    expect(faults.map(({ code }) => code)).toEqual(['no-such-field', 'bad-value', 'document-missing', 'not-yet'])
    expect(judgeStep({ code: 'need', values: {}, hasDocument: true }, gate, state, today)[0]!.code).toBe(
      'passed-already',
    )
    expect(judgeStep({ code: 'nothing', values: {}, hasDocument: true }, gate, state, today)[0]!.code).toBe(
      'no-such-step',
    )
  })
})

it('months later never fall into the month after', () => {
  expect(['2026-08-31', '2026-09-01', '2025-12-31'].map((day) => monthsLater(day, 6))).toEqual([
    '2027-02-28',
    '2027-03-01',
    '2026-06-30',
  ])
})
