/** Both ways of working a commitment out: from all its events at once, and event by event; they agree on random histories. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { CommitmentEvent, CommitmentState, NewCommitmentEvent } from './commitment-events.ts'
import type { CommitmentTerms, Measurement } from './commitment-shapes.ts'
import { saidStatuses } from './commitment-words.ts'
import { foldCommitment } from './fold-commitment.ts'
import { standingFacts } from './standing.ts'
import { stepCommitment } from './step-commitment.ts'

const terms: CommitmentTerms = {
  source: { kind: 'pledge', id: 'p', line: '1', title: '责任书' },
  area: 'conditions',
  text: '新增运动场地',
  school: '2141900001',
  indicator: 'R4',
  owner: { office: '新县教体局', person: '张三' },
  startsOn: '2026-09-01',
  dueOn: '2028-08-31',
  measure: { zh: '不少于', en: 'at least' },
  unit: 'm²',
  baseline: 100,
  target: 200,
  rule: null,
}

const measurement = (asOf: string, outcome: Measurement['outcome'], value: number | null): Measurement => ({
  asOf,
  room: 'census',
  outcome,
  value,
  target: 200,
  progress: value === null ? null : (value - 100) / 100,
  mark: asOf,
  source: { zh: '表', en: 'table' },
  parts: [],
})

const amended = (changes: object): NewCommitmentEvent => ({
  kind: 'amended',
  details: { changes, reason: '补充协议', basis: null },
})

const review = (of: number, told: 'accepted' | 'returned'): NewCommitmentEvent => ({
  kind: 'evidence-reviewed',
  details: { of, review: told, note: null },
})

const moved = (from: string, to: string): NewCommitmentEvent => ({
  kind: 'transferred',
  details: { from, to, reason: '区划调整' },
})

const numbered = (events: readonly NewCommitmentEvent[]): CommitmentEvent[] =>
  events.map((event, i): CommitmentEvent => ({
    ...event,
    number: i + 1,
    at: new Date(Date.UTC(2026, 8, 1 + i)).toISOString(),
    person: null,
    personName: `人${i % 3}`,
  }))

const stepped = (county: string, events: readonly CommitmentEvent[]): CommitmentState =>
  events.reduce<CommitmentState | null>(
    // As it is kept between two events: as JSON.
    (state, event) => JSON.parse(JSON.stringify(stepCommitment(county, state, event))) as CommitmentState,
    null,
  )!

const made: NewCommitmentEvent = { kind: 'made', details: { terms } }
const measured = (asOf: string, outcome: Measurement['outcome'], value: number | null): NewCommitmentEvent => ({
  kind: 'measured',
  details: measurement(asOf, outcome, value),
})

/** A history as chance makes it: anything may follow anything, as it may when people err and figures are corrected. */
function randomHistory(seed: number): NewCommitmentEvent[] {
  const random = seededRandom(seedOf('history', String(seed)))
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random.unit() * values.length)]!
  const events: NewCommitmentEvent[] = [made]
  const evidence: number[] = []
  const length = Math.floor(random.unit() * 40)
  for (let i = 0; i < length; i++) {
    const number = events.length + 1
    const kind = pick([
      'amended',
      'said',
      'evidence-added',
      'evidence-reviewed',
      'measured',
      'measured',
      'measured',
      'escalated',
      'reassigned',
      'transferred',
      'withdrawn',
    ] as const)
    if (kind === 'amended') {
      const changes = pick([
        { target: 150 + number },
        { dueOn: '2029-08-31' },
        { rule: null },
        { text: `第${number}稿` },
      ])
      events.push({ kind, details: { changes, reason: '补充协议', basis: null } })
    } else if (kind === 'said') events.push({ kind, details: { said: pick(saidStatuses), note: pick([null, '说明']) } })
    else if (kind === 'evidence-added') {
      evidence.push(number)
      events.push({ kind, details: { evidence: null, title: `佐证${number}`, note: null } })
    } else if (kind === 'evidence-reviewed') {
      if (evidence.length === 0) continue
      events.push({ kind, details: { of: pick(evidence), review: pick(['accepted', 'returned']), note: null } })
    } else if (kind === 'measured') {
      const asOf = `${2025 + Math.floor(random.unit() * 5)}-09-01`
      const value = pick([null, 120, 180, 200, 220])
      events.push(measured(asOf, value === null ? 'unknown' : value >= 200 ? 'met' : 'unmet', value))
    } else if (kind === 'escalated') events.push({ kind, details: { step: 'remind', on: '2028-10-01', note: null } })
    else if (kind === 'reassigned')
      events.push({ kind, details: { owner: { office: `单位${number}`, person: null }, reason: '机构调整' } })
    else if (kind === 'transferred') {
      const from = pick(['411523', '411524'])
      events.push({ kind, details: { from, to: from === '411523' ? '411524' : '411523', reason: '区划调整' } })
    } else events.push({ kind, details: { reason: '不再需要' } })
  }
  return events
}

describe('the two ways', () => {
  it('agree after every event of random histories, in either county', () => {
    let compared = 0
    for (let seed = 0; seed < 400; seed++) {
      const events = numbered(randomHistory(seed))
      for (const county of ['411523', '411524']) {
        for (let n = 1; n <= events.length; n++) {
          const some = events.slice(0, n)
          expect(canonicalJson(stepped(county, some)), `seed ${seed}, ${n} events`).toBe(
            canonicalJson(foldCommitment(county, some)),
          )
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000)
  })

  it('are told apart where one of them errs', () => {
    const events = numbered([made, measured('2027-09-01', 'met', 210), measured('2026-09-01', 'unmet', 120)])
    const wrong = { ...stepped('411523', events), measurements: [] }
    expect(canonicalJson(wrong)).not.toBe(canonicalJson(foldCommitment('411523', events)))
  })
})

const fold = (...events: NewCommitmentEvent[]) => foldCommitment('411523', numbered([made, ...events]))

describe('a commitment', () => {
  it('keeps one figure for each day, the last that came, in the order of days', () => {
    const { measurements } = fold(
      measured('2027-09-01', 'unmet', 150),
      measured('2026-09-01', 'unmet', 120),
      measured('2027-09-01', 'unmet', 160),
    )
    expect(measurements.map(({ asOf, value }) => [asOf, value])).toEqual([
      ['2026-09-01', 120],
      ['2027-09-01', 160],
    ])
  })

  it('has fallen back from the first figure after it was met last, also by a correction of that very figure', () => {
    const later = fold(
      measured('2027-09-01', 'met', 210),
      measured('2028-09-01', 'unmet', 190),
      measured('2029-09-01', 'unmet', 180),
    )
    expect(standingFacts(later).fallenSince).toBe('2028-09-01')
    const corrected = fold(measured('2027-09-01', 'met', 210), measured('2027-09-01', 'unmet', 190))
    expect(standingFacts(corrected).fallenSince).toBe('2027-09-01')
    const unknown = fold(measured('2027-09-01', 'met', 210), measured('2028-09-01', 'unknown', null))
    expect(standingFacts(unknown)).toMatchObject({ fallenSince: null, outcome: 'unknown', wasMet: true })
  })

  it('is measured anew where its target is another, and keeps what was measured where its day is', () => {
    const met = measured('2027-09-01', 'met', 210)
    expect(fold(met, amended({ target: 300 }))).toMatchObject({ measurements: [], wasMet: false, amendments: 1 })
    expect(fold(met, amended({ dueOn: '2030-08-31' }))).toMatchObject({ wasMet: true, terms: { target: 200 } })
  })

  it('shows its evidence: handed in while any waits, else by the last review', () => {
    const piece: NewCommitmentEvent = { kind: 'evidence-added', details: { evidence: null, title: '照片', note: null } }
    expect(fold().shown).toBe('none')
    expect(fold(piece).shown).toBe('submitted')
    expect(fold(piece, review(2, 'returned')).shown).toBe('returned')
    expect(fold(piece, review(2, 'returned'), piece).shown).toBe('submitted')
    expect(fold(piece, review(2, 'returned'), piece, review(4, 'accepted')).shown).toBe('accepted')
  })

  it('goes with its county, ends where it left, stands again where it comes back', () => {
    const once = numbered([made, moved('411523', '411524')])
    expect(foldCommitment('411523', once).ended).toMatchObject({ kind: 'transferred', to: '411524' })
    expect(foldCommitment('411524', once).ended).toBeNull()
    const back = numbered([made, moved('411523', '411524'), moved('411524', '411523')])
    expect(foldCommitment('411523', back).ended).toBeNull()
  })
})
