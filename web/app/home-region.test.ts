import { describe, expect, it } from 'vitest'
import { homeCounty, homePage, homeRegion, homeSchool, widestRegion } from './home-region.ts'
import type { Me } from './me.ts'

type Place = readonly [kind: 'region' | 'authority' | 'school', code: string]
const person = (...places: readonly Place[]): Me => ({
  id: '1',
  name: '某人',
  isDemo: false,
  assignments: places.map(([kind, code]) => ({
    role: kind === 'school' ? 'school' : 'auditor',
    scope: { kind, code },
  })),
  grants: places.map(([kind, code]) => ({ permission: 'assessment.read', scope: { kind, code } })),
})

describe('where a person’s pages begin', () => {
  it.each<[string, Me, widest: string | null, home: string | null, county: string | null]>([
    ['city', person(['region', '411523'], ['region', '411500']), '411500', '411500', null],
    ['county', person(['region', '411523']), '411523', '411523', '411523'],
    ['town', person(['region', '411523900']), '411523900', '411523', null],
    ['school', person(['school', '2141923001']), null, null, null],
    ['nobody yet', person(), null, null, null],
  ])('%s', (_, me, widest, home, county) => {
    expect(widestRegion(me, 'assessment.read')).toBe(widest)
    expect(homeRegion(me, 'assessment.read')).toBe(home)
    expect(homeCounty(me, 'assessment.read')).toBe(county)
  })

  it.each<[string, Me, ReturnType<typeof homePage>]>([
    ['city', person(['region', '411500']), null],
    ['county', person(['region', '411523']), null],
    ['town', person(['region', '411523101']), 'inbox'],
    ['school', person(['school', '2141923001']), { school: '2141923001' }],
    ['school and county', person(['school', '2141923001'], ['region', '411523']), null],
  ])('and their day: %s', (_, me, expected) => {
    expect(homePage(me)).toEqual(expected)
  })

  it('is the school only of people who work for nothing else', () => {
    expect(homeSchool(person(['school', '2141923001'], ['region', '411523']))).toBeNull()
    expect(homeSchool(undefined)).toBeNull()
  })
})
