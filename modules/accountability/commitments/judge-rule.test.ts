/** What data rules say of figures: met, unmet, or unknown where something is missing; and what of it is news. */
import { describe, expect, it } from 'vitest'
import type { CommitmentRule } from './commitment-rule.ts'
import { ruleFromAction } from './commitment-rule.ts'
import type { Measurement } from './commitment-shapes.ts'
import { isNews, judgeByLedger, judgeByYear } from './judge-rule.ts'
import type { CensusFacts, LedgerFacts, ReportFacts } from './rule-facts.ts'
import { yearsFor } from './score-county.ts'

const label = { zh: '面积', en: 'area' }
const columns = (
  fields: string[],
  from: number | null,
  atLeast: number | null,
  school = 'A',
  table: 'school' | 'county' = 'school',
) => ({ table, year: 2028, school, phase: 'primary', fields, label, unit: 'm²', from, change: 1, atLeast }) as const
const census: CensusFacts = {
  year: 2027,
  version: 2,
  schools: new Map([['A primary', { sports: 150, indoor: 30.1, rooms: null }]]),
  county: { exchanged: 20 },
}
const rule = (...all: ReturnType<typeof columns>[]): CommitmentRule => ({
  kind: 'census',
  all: all.map((each) => ({ ...each, fields: [...each.fields] })),
})
const terms = { baseline: null, target: null }
const byCensus = (own: CommitmentRule) => judgeByYear(own, terms, { census, report: null })!

describe('columns of the yearly tables', () => {
  it.each<[string, CommitmentRule, Measurement['outcome'], number | null]>([
    ['come to it exactly, decimals too', rule(columns(['sports', 'indoor'], 100, 180.1)), 'met', 1],
    ['fall short', rule(columns(['sports'], 100, 200)), 'unmet', 0.5],
    ['are not filled in', rule(columns(['rooms'], 100, 200)), 'unknown', null],
    ['are of a school that is not there', rule(columns(['sports'], 100, 120, 'B')), 'unknown', null],
    ['are of the county', rule(columns(['exchanged'], 10, 20, '411523', 'county')), 'met', 1],
    ['name no amount', rule(columns(['sports'], 100, null)), 'unknown', null],
    ['have to hold all', rule(columns(['sports'], 100, 120), columns(['indoor'], 0, 60.2)), 'unmet', 0.5],
    [
      'one unmet decides over one unknown',
      rule(columns(['sports'], 100, 200), columns(['rooms'], 0, 5)),
      'unmet',
      null,
    ],
    ['stood there already, with nothing to go', rule(columns(['sports'], 150, 150)), 'met', null],
  ])('%s', (_, own, outcome, progress) => {
    const measured = byCensus(own)
    expect([measured.outcome, measured.progress === null ? null : Number(measured.progress.toFixed(9))]).toEqual([
      outcome,
      progress,
    ])
    expect([measured.asOf, measured.mark]).toEqual(['2027-09-01', 'census 2027 v2'])
  })

  it('say nothing while nothing is locked', () => {
    expect(judgeByYear(rule(columns(['sports'], 1, 2)), terms, { census: null, report: null })).toBeNull()
  })

  it('are taken from a road without those that name no amount', () => {
    const proof = [columns(['sports'], 1, null), columns(['sports'], 1, 2)].map((each) => ({
      ...each,
      fields: ['sports'],
    }))
    expect(ruleFromAction({ proof })).toMatchObject({ all: [{ atLeast: 2 }] })
    expect(ruleFromAction({ proof: proof.slice(0, 1) })).toBeNull()
  })
})

const value = (outcome: string, number: number | null) => ({ value: number, threshold: 10, outcome })
const report = {
  year: 2027,
  version: 1,
  rulesVersion: 'x',
  report: {
    indicators: [{ code: 'R1', label: { zh: '教师', en: 'teachers' }, unit: '人' }],
    schools: [
      { code: 'A', phase: 'primary', outcome: 'met', values: { R1: value('near', 9) } },
      { code: 'B', phase: 'primary', outcome: 'unmet', values: { R1: value('unmet', 5) } },
      { code: 'C', phase: 'junior', outcome: 'unknown', values: { R1: value('unknown', null) } },
    ],
    excluded: [{ code: 'P', name: '某教学点', reason: '教学点并入主校', reasonEn: 'merged' }],
    phases: { primary: { indicators: { R1: { cv: 0.501787, limit: 0.5, outcome: 'unmet' } } } },
    parts: { government: { items: [{ code: 'G5', outcome: 'met', value: null, label: { zh: '经费', en: 'funds' } }] } },
  },
} as unknown as ReportFacts
const byReport = (figure: Extract<CommitmentRule, { kind: 'indicator' }>['figure']) =>
  judgeByYear({ kind: 'indicator', figure }, { baseline: 0.6, target: 0.5 }, { census: null, report })!

describe('what the assessment says', () => {
  it('of a school: near is not met, and a number of its own is compared as it is', () => {
    const own = { of: 'school-value', school: 'A', phase: 'primary', indicator: 'R1' } as const
    expect(byReport({ ...own, atLeast: null })).toMatchObject({ outcome: 'unmet', value: 9, target: 10 })
    expect(byReport({ ...own, atLeast: 9 }).outcome).toBe('met')
    expect(byReport({ ...own, school: 'P', atLeast: null })).toMatchObject({ outcome: 'unknown' })
    expect(byReport({ ...own, school: 'P', atLeast: null }).source.zh).toContain('教学点并入主校')
  })
  it('of a CV that prints as its limit: unmet', () => {
    const own = byReport({ of: 'cv', phase: 'primary', indicator: 'R1', atMost: null })
    expect([own.outcome, own.value]).toEqual(['unmet', 0.501787])
    expect(own.progress).toBeCloseTo(0.98213, 5)
    expect(byReport({ of: 'cv', phase: 'junior', indicator: 'R1', atMost: 0.5 }).outcome).toBe('unknown')
  })
  it('of schools that fail: decided where unknown ones make no difference', () => {
    const own = { of: 'failing-schools', phase: null, indicator: null } as const
    expect([0, 1, 2].map((atMost) => byReport({ ...own, atMost }).outcome)).toEqual(['unmet', 'unknown', 'met'])
    expect(byReport({ ...own, phase: 'primary', atMost: 1 })).toMatchObject({ outcome: 'met', value: 1 })
    expect(byReport({ ...own, indicator: 'R1', phase: 'primary', atMost: 1 }).outcome).toBe('unmet')
  })
  it('of an item, and of one that it does not have', () => {
    expect(byReport({ of: 'item', item: 'G5' }).outcome).toBe('met')
    expect(byReport({ of: 'item', item: 'G9' }).outcome).toBe('unknown')
  })
})

const project = '00000000-0000-4000-8000-000000000001'
const ledgers: LedgerFacts = {
  today: '2027-05-01',
  projects: new Map([
    [
      project,
      {
        id: project,
        name: '教学楼',
        state: 'started',
        approvedOn: '2026-10-01',
        startedOn: '2027-01-01',
        acceptedOn: null,
        bookedOn: null,
        planned: 300,
        paid: 100,
        isDelivered: false,
        countedFrom: 2028,
        lastOn: '2027-03-01',
        records: 5,
      },
    ],
  ]),
  candidates: new Map(),
  record: new Map([['points-merged 2027', { value: 12, label: { zh: '撤并', en: 'merged' } }]]),
}
const byProject = (reaches: Extract<CommitmentRule, { kind: 'project' }>['reaches']) =>
  judgeByLedger({ kind: 'project', project, reaches }, ledgers)!

describe('ledgers', () => {
  it('say how far a project is', () => {
    expect(byProject({ what: 'step', step: 'started' }).outcome).toBe('met')
    expect(byProject({ what: 'step', step: 'accepted' })).toMatchObject({ outcome: 'unmet', asOf: '2027-05-01' })
    expect(byProject({ what: 'paid', share: 1 / 3 }).outcome).toBe('met')
    expect(byProject({ what: 'paid', share: 0.5 })).toMatchObject({ outcome: 'unmet', value: 0.333333 })
    // What is only expected has not been counted.
    expect(byProject({ what: 'counted', year: 2028 }).outcome).toBe('unmet')
  })
  it('of a cancelled project: not reached; of none: unknown', () => {
    const cancelled = new Map([[project, { ...ledgers.projects.get(project)!, state: 'cancelled' }]])
    const step = { kind: 'project', project, reaches: { what: 'step', step: 'started' } } as const
    expect(judgeByLedger(step, { ...ledgers, projects: cancelled })!.outcome).toBe('unmet')
    expect(judgeByLedger(step, { ...ledgers, projects: new Map() })!.outcome).toBe('unknown')
  })
  it('count what a year brought', () => {
    const own = { kind: 'record', figure: 'points-merged', year: 2027 } as const
    expect(judgeByLedger({ ...own, atLeast: 12 }, ledgers)!.outcome).toBe('met')
    expect(judgeByLedger({ ...own, atLeast: 24 }, ledgers)).toMatchObject({ outcome: 'unmet', progress: 0.5 })
    expect(judgeByLedger({ ...own, year: 2028, atLeast: 1 }, ledgers)!.outcome).toBe('unknown')
  })
})

describe('news', () => {
  it('of a table is another version or figure for its day; of a ledger only another figure', () => {
    const first = byCensus(rule(columns(['sports'], 100, 200)))
    expect(isNews([], first)).toBe(true)
    expect(isNews([first], first)).toBe(false)
    expect(isNews([first], { ...first, mark: 'census 2027 v3' })).toBe(true)
    const ledger = byProject({ what: 'paid', share: 0.5 })
    expect(isNews([ledger], { ...ledger, mark: 'project 6', asOf: '2027-04-01' })).toBe(false)
    expect(isNews([ledger], { ...ledger, value: 0.4 })).toBe(true)
  })
  it('comes from years since the promise was made, and the newest in any case', () => {
    expect(yearsFor('2026-11-20T00:00:00.000Z', [2024, 2025, 2026, 2027])).toEqual([2026, 2027])
    expect(yearsFor('2027-10-20T00:00:00.000Z', [2025, 2026])).toEqual([2026])
    expect(yearsFor('2027-10-20T00:00:00.000Z', [])).toEqual([])
  })
})
