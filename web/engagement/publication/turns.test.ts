import { describe, expect, it } from 'vitest'
import type { PublicationRow } from '#modules/engagement/contract.ts'
import { batchesOf, deskOf, takenSteps } from './turns.ts'

const event = (kind: string, version: number, personName: string) => ({ kind, version, at: '2026-11-01', personName })
const row = (id: string, county: string, next: PublicationRow['next'], isYours = true) =>
  ({ id, county, next, isYours }) as PublicationRow

describe('the turn of a publication', () => {
  it('counts the steps of one version from its last draft', () => {
    const events = [
      event('drafted', 1, '甲'),
      event('reviewed', 1, '乙'),
      event('published', 1, '丙'),
      event('drafted', 2, '丁'),
      event('reviewed', 2, '戊'),
      event('withdrawn', 1, '丙'),
    ]
    expect([...takenSteps(events, 2)].map(([step, { personName }]) => `${step} ${personName}`)).toEqual([
      'drafted 丁',
      'reviewed 戊',
    ])
    expect([...takenSteps(events, 1).keys()]).toEqual(['drafted', 'reviewed', 'published', 'withdrawn'])
  })

  it('is called by county and step, and never for what waits for somebody else', () => {
    const batches = batchesOf([
      row('a', '411523', 'cleared'),
      row('b', '411528', 'cleared'),
      row('c', '411523', 'published'),
      row('d', '411523', 'cleared'),
      row('e', '411523', 'cleared', false),
      row('f', '411523', null),
    ])
    expect(batches.map(({ county, step, rows }) => [county, step, rows.map(({ id }) => id).join('')])).toEqual([
      ['411523', 'cleared', 'ad'],
      ['411528', 'cleared', 'b'],
      ['411523', 'published', 'c'],
    ])
  })

  it('is the county for entries of schools until they are checked for secrecy', () => {
    expect(deskOf('signed', 'school').zh).toContain('县区')
    expect(deskOf('signed', 'table').zh).toContain('市')
    expect(deskOf('cleared', 'school')).toEqual(deskOf('cleared', 'table'))
  })
})
