import { describe, expect, it } from 'vitest'
import { foldBatch, type BatchEvent } from './batch-state.ts'
import { defaultCriteria, outlierLines, propose, type BatchFacts } from './propose.ts'

const values = (met: number, value = 5) =>
  ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'].map((indicator, i) => ({
    indicator,
    label: { zh: indicator, en: indicator },
    value,
    isMet: i < met,
  }))
const school = (given: Partial<BatchFacts>): BatchFacts => ({
  county: '411528',
  code: '2141928001',
  name: '一小',
  type: '211',
  settlement: 'town',
  pupils: 500,
  boarding: false,
  openedYear: 1990,
  year: 2026,
  places: 600,
  stages: [{ phase: 'primary', values: values(7) }],
  ...given,
})
const proposed = (given: Partial<BatchFacts>, lines = new Map<string, number>()) =>
  propose(school(given), defaultCriteria, 100, lines).map(({ batch }) => batch)

describe('a school is proposed', () => {
  it.each([
    ['for none where it meets all and has room', {}, []],
    ['as weak with two of seven unmet', { stages: [{ phase: 'primary' as const, values: values(5) }] }, ['weak']],
    ['for none with one unmet', { stages: [{ phase: 'primary' as const, values: values(6) }] }, []],
    ['to expand where it is full', { pupils: 600 }, ['expand']],
    ['for none where its places are unknown', { pupils: 900, places: null }, []],
    ['as rural below a hundred in a village', { pupils: 99, settlement: 'village' as const }, ['rural']],
    ['for none with a hundred', { pupils: 100, settlement: 'village' as const }, []],
    ['for none below a hundred in a town', { pupils: 99 }, []],
    ['as rural as a point wherever it lies', { pupils: 30, type: '218' }, ['rural']],
    ['as rural where it boards in a township', { boarding: true }, ['rural']],
    ['as new within five years', { openedYear: 2022 }, ['new-quality']],
    ['for none in the fifth year after', { openedYear: 2021 }, []],
    [
      'for all that it meets, rural first',
      {
        pupils: 50,
        settlement: 'village' as const,
        openedYear: 2025,
        stages: [{ phase: 'primary' as const, values: values(3) }],
      },
      ['rural', 'new-quality', 'weak'],
    ],
    ['for none by size where pupils are unknown', { pupils: null, settlement: 'village' as const }, []],
  ])('%s', (_, given, expected) => expect(proposed(given)).toEqual(expected))

  it('as weak where a value is an outlier among its stage', () => {
    const schools = [
      ...Array.from({ length: 9 }, () => school({})),
      school({ stages: [{ phase: 'primary', values: values(7, 1) }] }),
    ]
    const lines = outlierLines(schools, 2)
    // Mean 4.6, deviation 1.2: the line lies at 2.2.
    expect(lines.get('primary R1')).toBeCloseTo(2.2)
    expect(propose(schools[9]!, defaultCriteria, 100, lines)[0]!.reasons).toHaveLength(7)
    expect(proposed({}, new Map(lines))).toEqual([])
  })
})

const head = (number: number) => ({ number, at: '2026-01-01T00:00:00Z', personName: '孙志伟', document: null })
const progress = (number: number, on: string, percent: number): BatchEvent => ({
  ...head(number),
  kind: 'progress',
  details: { on, percent, note: '进展' },
})

describe('what stands of a school', () => {
  const confirmed = (number: number, batch: 'weak' | 'rural', was: 'weak' | null): BatchEvent => ({
    ...head(number),
    kind: 'confirmed',
    details: { batch, proposed: was, reason: '会议研究' },
  })
  const leftOut: BatchEvent = { ...head(9), kind: 'left-out', details: { proposed: 'weak', reason: '已撤并' } }

  it('is the proposal until a person has looked, then what the person said', () => {
    expect(foldBatch([], null).state).toBe('none')
    expect(foldBatch([], 'weak')).toMatchObject({ state: 'proposed', batch: 'weak' })
    expect(foldBatch([confirmed(1, 'weak', 'weak')], null)).toMatchObject({ state: 'confirmed', batch: 'weak' })
    expect(foldBatch([confirmed(1, 'rural', 'weak')], 'weak')).toMatchObject({ state: 'changed', batch: 'rural' })
    expect(foldBatch([confirmed(1, 'weak', 'weak'), leftOut], 'weak')).toMatchObject({ state: 'left-out', batch: null })
  })

  it('has the progress of the latest day, however it was entered', () => {
    const state = foldBatch([progress(1, '2026-06-01', 40), progress(2, '2026-03-01', 20)], 'weak')
    expect(state.progress!.details.percent).toBe(40)
  })
})
