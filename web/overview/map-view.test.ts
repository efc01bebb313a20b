/** What the map paints follows from the way of seeing; a county without a report is never painted as a low share. */
import { describe, expect, it } from 'vitest'
import type { CountySummary } from '#modules/assessment/contract.ts'
import { countyLook, shareStep, type CountyLook, type MapView } from './map-view.ts'

const summary = (met: number, unmet: number, unknown = 0): CountySummary => ({
  county: '411523',
  countyName: '新县',
  year: 2025,
  version: 1,
  isDraft: false,
  pupils: { primary: 1000, junior: null },
  judgedAt: '2026-01-01T00:00:00Z',
  outcome: 'unmet',
  resources: 'met',
  parts: { government: 'met', quality: 'met', recognition: 'met', qualification: 'met', vetoes: 'met' },
  schools: { met, unmet, unknown },
  cvUnmet: 0,
  cvUnknown: 0,
  worstCv: null,
})

describe('what the map says of a county', () => {
  it.each<[string, CountySummary | undefined, MapView, CountyLook]>([
    ['its overall outcome', summary(1, 1), 'overall', { kind: 'outcome', outcome: 'unmet' }],
    ['its resources', summary(1, 1), 'resources', { kind: 'outcome', outcome: 'met' }],
    ['the share of its schools', summary(3, 1), 'share', { kind: 'share', share: 0.75, step: 3 }],
    ['schools without data count in the whole', summary(1, 1, 2), 'share', { kind: 'share', share: 0.25, step: 1 }],
    ['nothing judged', summary(0, 0), 'share', { kind: 'outcome', outcome: 'unknown' }],
    ['no report', undefined, 'share', { kind: 'outcome', outcome: 'unknown' }],
  ])('%s', (_, found, view, expected) => {
    expect(countyLook(found, view)).toEqual(expected)
  })

  it.each([
    [0, 0],
    [0.1999, 0],
    [0.2, 1],
    [0.6, 3],
    [0.7999, 3],
    [0.8, 4],
    [1, 4],
  ])('a share of %s lies in step %s', (share, step) => {
    expect(shareStep(share)).toBe(step)
  })
})
