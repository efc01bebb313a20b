import { describe, expect, it } from 'vitest'
import { readStages } from './read-stages.ts'
import { foldStages, judgeStage, judgeStageList, type StageEvent } from './stage-state.ts'
import type { StageOutcome } from './stage-words.ts'

const { stages } = readStages()

const record = (number: number, stage: string, on: string, outcome: StageOutcome = 'passed'): StageEvent => ({
  number,
  kind: 'recorded',
  details: { stage, outcome, on, paperNumber: '1号', note: null },
  document: null,
  at: '2026-11-01T00:00:00.000Z',
  personName: '周明远',
})
const withdrawn = (number: number, of: number): StageEvent => ({
  ...record(number, '', ''),
  kind: 'withdrawn',
  details: { record: of, reason: '登记有误' },
})

const through = ['self-review', 'city-review', 'province-review', 'application', 'qualification']
const passedAll = through.map((stage, i) => record(i + 1, stage, `2026-0${i + 1}-10`))

describe('where a county stands', () => {
  const cases: [string, StageEvent[], string | null, string[]][] = [
    ['nothing recorded', [], null, ['self-review']],
    ['one passed', passedAll.slice(0, 1), 'self-review', ['city-review']],
    ['under way is not passed', [record(1, 'self-review', '2026-01-10', 'begun')], 'self-review', ['self-review']],
    [
      'three at once after the entry conditions',
      passedAll,
      'qualification',
      ['indicators', 'recognition-survey', 'quality-monitoring'],
    ],
    [
      'two of the three are not enough',
      [...passedAll, record(6, 'indicators', '2026-06-10'), record(7, 'recognition-survey', '2026-06-11')],
      'recognition-survey',
      ['quality-monitoring'],
    ],
    [
      'days count, not the order of writing',
      [record(1, 'city-review', '2026-02-10'), record(2, 'self-review', '2026-01-10')],
      'city-review',
      ['province-review'],
    ],
    ['withdrawn is gone', [...passedAll.slice(0, 2), withdrawn(3, 2)], 'self-review', ['city-review']],
    [
      'sent back: again, or from the beginning',
      [...passedAll.slice(0, 1), record(2, 'city-review', '2026-02-10', 'returned')],
      'city-review',
      ['self-review', 'city-review'],
    ],
    [
      'a new beginning ends what was',
      [
        ...passedAll.slice(0, 2),
        record(3, 'province-review', '2026-03-10', 'returned'),
        record(4, 'self-review', '2026-09-01'),
      ],
      'self-review',
      ['city-review'],
    ],
  ]
  it.each(cases)('%s', (_, events, last, next) => {
    const state = foldStages(stages, events)
    expect([state.last?.stage ?? null, state.next]).toEqual([last, next])
  })

  it('yearly monitoring comes again, recognition does not', () => {
    const all = [
      ...passedAll,
      ...['indicators', 'recognition-survey', 'quality-monitoring', 'recognised', 'yearly-monitoring'].map((stage, i) =>
        record(6 + i, stage, `2026-1${i < 3 ? 0 : i - 2}-1${i}`),
      ),
    ]
    expect(foldStages(stages, all).next).toEqual(['yearly-monitoring', 'rectification', 'revoked'])
  })
})

describe('what may be recorded', () => {
  const state = foldStages(stages, passedAll.slice(0, 2))
  const asked = { outcome: 'passed' as const, hasPaper: true }
  const cases: [string, Parameters<typeof judgeStage>[0], string | null][] = [
    ['the next', { ...asked, stage: 'province-review', on: '2026-05-01' }, null],
    ['on the day of the one before', { ...asked, stage: 'province-review', on: '2026-02-10' }, null],
    ['before the one before', { ...asked, stage: 'province-review', on: '2026-02-09' }, 'day-before-stage'],
    ['ahead of time', { ...asked, stage: 'province-review', on: '2026-12-02' }, 'day-ahead'],
    ['too early', { ...asked, stage: 'application', on: '2026-05-01' }, 'stage-too-early'],
    ['passed already', { ...asked, stage: 'self-review', on: '2026-05-01' }, 'stage-passed'],
    ['not in the list', { ...asked, stage: 'celebration', on: '2026-05-01' }, 'no-such-stage'],
    [
      'above the county without a paper',
      { ...asked, hasPaper: false, stage: 'province-review', on: '2026-05-01' },
      'stage-without-paper',
    ],
    [
      'its beginning needs none',
      { stage: 'province-review', outcome: 'begun', hasPaper: false, on: '2026-05-01' },
      null,
    ],
  ]
  it.each(cases)('%s', (_, given, code) => {
    expect(judgeStage(given, stages, state, '2026-12-01')?.code ?? null).toBe(code)
  })
})

describe('a list of stages', () => {
  it('is ours, and in order', () => expect(judgeStageList(stages)).toBeNull())
  it('names nothing twice, and only what stands before', () => {
    expect(judgeStageList([...stages, stages[0]!])?.code).toBe('stage-twice')
    expect(judgeStageList(stages.toReversed())?.code).toBe('stage-after-unknown')
  })
})
