/** Changes are told only for counties with a report in both years; sums keep unknown apart. */
import { expect, test } from 'vitest'
import type { CountySummary } from '#modules/assessment/contract.ts'
import { cityFigures, countyChanges, countyRows } from './county-changes.ts'

const summary = (county: string, more: Partial<CountySummary> = {}): CountySummary => ({
  county,
  countyName: county,
  year: 2025,
  version: 1,
  isDraft: false,
  judgedAt: '2025-11-01T00:00:00Z',
  outcome: 'unmet',
  resources: 'unmet',
  parts: { government: 'met', quality: 'unknown', recognition: 'unknown', vetoes: 'met', qualification: 'unknown' },
  schools: { met: 10, unmet: 4, unknown: 1 },
  pupils: { primary: 100, junior: null },
  cvUnmet: 3,
  cvUnknown: 1,
  worstCv: null,
  ...more,
})

test('a county without a report last year has no change; one with the same has an empty one', () => {
  const changes = countyChanges([summary('411502'), summary('411503')], [summary('411503')])
  expect(changes).toEqual([{ county: '411503', countyName: '411503', turned: [], met: 0, cvUnmet: 0 }])
})

test('parts that turned over, the whole first', () => {
  const now = summary('411502', {
    outcome: 'unknown',
    resources: 'met',
    schools: { met: 15, unmet: 0, unknown: 0 },
    cvUnmet: 0,
  })
  expect(countyChanges([now], [summary('411502')])[0]).toMatchObject({
    turned: [
      { part: 'whole', from: 'unmet', to: 'unknown' },
      { part: 'resources', from: 'unmet', to: 'met' },
    ],
    met: 5,
    cvUnmet: -3,
  })
})

test('sums of the city', () => {
  expect(cityFigures([summary('411502'), summary('411503', { outcome: 'unknown', isDraft: true })])).toEqual({
    counties: { met: 0, unmet: 1, unknown: 1 },
    schools: { met: 20, all: 30, unknown: 2 },
    cv: { unmet: 6, unknown: 2 },
    drafts: 1,
  })
})

test('a county without a report stands in the table and counts as unknown', () => {
  const known = [
    { code: '411503', name: '平桥区' },
    { code: '411502', name: '浉河区' },
  ]
  const rows = countyRows([summary('411503')], known)
  expect(rows.map(({ county, summary: found }) => [county, found !== null])).toEqual([
    ['411502', false],
    ['411503', true],
  ])
  expect(cityFigures([summary('411503')], 1).counties).toEqual({ met: 0, unmet: 1, unknown: 1 })
})
