/** Figures of a year: what counts, what counts once, and what is a state at its end rather than a deed of it. */
import { describe, expect, it } from 'vitest'
import { coverageOf, recordFigures, type RecordFacts, type RegisteredSchool } from './record-figures.ts'
import type { YearEventKind } from './record-words.ts'
import type { YearEvent, YearEventDetails } from './year-events.ts'

let count = 0
const event = (kind: YearEventKind, on: string, details: Partial<YearEventDetails>): YearEvent => ({
  county: '411500',
  id: `e${String((count += 1)).padStart(3, '0')}`,
  batch: null,
  place: '411523',
  kind,
  on,
  details: {
    name: null,
    school: null,
    schoolName: null,
    group: null,
    level: null,
    reference: null,
    note: null,
    ...details,
  },
  at: `${on}T00:00:00.000Z`,
  personName: '田文杰',
  withdrawn: null,
})
const school = (code: string, type: string, isVillage = false): [string, RegisteredSchool] => [
  code,
  { code, county: '411523', name: `学校${code}`, type, isVillage, isOpen: type !== 'gone' },
]
const facts = (given: Partial<RecordFacts>): RecordFacts => ({
  year: 2025,
  until: '2025-12-31',
  events: [],
  carriedOut: [],
  projects: [],
  schools: new Map([school('1', '211'), school('2', '218', true), school('3', '211', true), school('4', 'gone')]),
  ...given,
})
const counts = (given: Partial<RecordFacts>) =>
  Object.fromEntries(
    Object.entries(recordFigures(facts(given))).flatMap(([code, lines]) =>
      lines.length === 0 ? [] : [[code, lines.length]],
    ),
  )
const carried = (own: string, kind: 'merge' | 'to-point' | 'reopen', on: string) => ({
  id: `c${own}`,
  county: '411523',
  school: own,
  schoolName: `学校${own}`,
  kind,
  on,
  approvalNumber: null,
})

const project = (id: string, kind: RecordFacts['projects'][number]['kind'], own: string, item: string) => ({
  id,
  county: '411523',
  name: id,
  kind,
  acceptedOn: '2025-09-01',
  items: [{ item, school: own, phase: 'primary' as const }],
})

describe('recordFigures', () => {
  it('tells points from schools, and leaves out what was turned into a point, opened again or of another year', () => {
    const carriedOut = [
      carried('2', 'merge', '2025-07-15'),
      carried('1', 'merge', '2025-07-15'),
      carried('3', 'to-point', '2025-07-15'),
      carried('4', 'merge', '2024-07-15'),
    ]
    expect(counts({ carriedOut })).toEqual({ 'points-merged': 1, 'schools-merged': 1 })
  })

  it('counts a school once that gate and event both tell of, with both sources', () => {
    const figures = recordFigures(
      facts({
        carriedOut: [carried('2', 'merge', '2025-07-15')],
        events: [event('point-merged', '2025-08-01', { school: '2' })],
      }),
    )
    expect(figures['points-merged']).toHaveLength(1)
    expect(figures['points-merged'][0]!.sources.map(({ kind }) => kind)).toEqual(['gate', 'event'])
  })

  it('splits accepted projects into three kinds, and sums each school once', () => {
    const projects = [
      project('a', 'new-build', '3', 'bed'),
      project('b', 'repair', '1', 'room_m2'),
      project('c', 'conditions', '1', 'classroom'),
      { ...project('d', 'conditions', '2', 'room_m2'), items: [] },
    ]
    expect(counts({ projects })).toEqual({
      'boarding-built': 1,
      'schools-built': 1,
      'schools-rebuilt': 1,
      'schools-extended': 1,
      'schools-improved': 2,
    })
    // In the seat a boarding school is no rural one.
    expect(counts({ projects: [project('e', 'new-build', '1', 'bed')] })).not.toHaveProperty('boarding-built')
  })

  it('folds groups of all years to the end of this one', () => {
    const events = [
      event('group-founded', '2023-05-01', { group: '甲' }),
      event('group-joined', '2023-05-01', { group: '甲', school: '1' }),
      event('group-joined', '2025-03-01', { group: '甲', school: '2' }),
      event('group-left', '2025-04-01', { group: '甲', school: '2' }),
      event('group-founded', '2025-05-01', { group: '乙' }),
      event('group-joined', '2025-05-01', { group: '乙', school: '1' }),
      event('group-joined', '2025-05-01', { group: '乙', schoolName: '外县某校' }),
      event('group-founded', '2024-01-01', { group: '丙' }),
      event('group-dissolved', '2025-06-01', { group: '丙' }),
      event('group-founded', '2026-01-01', { group: '丁' }),
    ]
    const figures = recordFigures(facts({ events }))
    expect(figures.groups.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(figures['groups-founded'].map(({ name }) => name)).toEqual(['乙'])
    // A member of two groups is one school.
    expect(figures['group-schools'].map(({ name }) => name)).toEqual(['学校1', '外县某校'])
    expect(coverageOf(figures['group-schools'], facts({}).schools, '2025-12-31')).toEqual({
      covered: 1,
      independent: { schools: 2, covered: 1 },
      withPoints: { schools: 3, covered: 1 },
      unmatched: 1,
      asOf: '2025-12-31',
    })
  })

  it('leaves out what was withdrawn or has not come yet', () => {
    const withdrawn = { at: '2025-10-01T00:00:00.000Z', personName: '田文杰', reason: '录入有误' }
    const events = [
      { ...event('model-school', '2025-05-01', { school: '1' }), withdrawn },
      event('feature-school', '2025-11-30', { school: '1' }),
      event('award', '2025-05-01', { name: '机器人大赛', school: '1' }),
      event('award', '2025-05-01', { name: '机器人大赛', school: '1' }),
    ]
    expect(counts({ events, until: '2025-11-26' })).toEqual({ awards: 2 })
  })
})
