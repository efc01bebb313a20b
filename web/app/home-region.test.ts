import { describe, expect, it } from 'vitest'
import type { Role } from '#modules/access/contract.ts'
import { forecastPage, homeCounty, homeRegion, homeSchool, overlooks, startPage, widestRegion } from './home-region.ts'
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

  it.each<[string, Me, boolean]>([
    ['city', person(['region', '411500']), true],
    ['county', person(['region', '411523']), true],
    ['town', person(['region', '411523101']), false],
    ['school', person(['school', '2141923001']), false],
    ['school and county', person(['school', '2141923001'], ['region', '411523']), true],
    ['nobody yet', person(), false],
  ])('and whether there is a county to look over: %s', (_, me, expected) => {
    expect(overlooks(me)).toBe(expected)
  })

  const inRole = (role: Role, ...places: readonly Place[]): Me => {
    const me = person(...places)
    return { ...me, assignments: me.assignments.map(({ scope }) => ({ role, scope })) }
  }
  it.each<[Me, string]>([
    [inRole('city-planner', ['region', '411500']), '/overview'],
    [inRole('supervisor', ['region', '411500']), '/overview'],
    [inRole('supervisor', ['region', '411523']), '/supervision'],
    [inRole('county-statistician', ['region', '411523']), '/census/411523/2026'],
    [inRole('county-director', ['region', '411523']), '/inbox'],
    [inRole('central-school', ['region', '411523101']), '/inbox'],
    [inRole('school', ['school', '2141923001']), '/school/2141923001'],
    [inRole('other-department', ['region', '411523']), '/county/411523'],
    [inRole('other-department', ['region', '411500']), '/overview'],
    [inRole('auditor', ['region', '411500']), '/audit'],
    [inRole('administrator', ['region', '411500']), '/people'],
  ])('and the page of their day: %#', (me, expected) => {
    expect(startPage(me, 2026)).toBe(expected)
  })

  it('is the school only of people who work for nothing else', () => {
    expect(homeSchool(person(['school', '2141923001'], ['region', '411523']))).toBeNull()
    expect(homeSchool(undefined)).toBeNull()
  })
})

describe('where forecasts begin', () => {
  const reader = (...places: readonly Place[]): Me => ({
    ...person(...places),
    grants: places.map(([kind, code]) => ({ permission: 'projection.read', scope: { kind, code } })),
  })
  it.each<[string, Me, string | null]>([
    ['city', reader(['region', '411500']), '/projection'],
    ['county and a town in it', reader(['region', '411523900'], ['region', '411523']), '/projection'],
    ['town', reader(['region', '411523900']), '/projection/place/411523900'],
    ['school', reader(['school', '2141923001']), '/projection/place/2141923001'],
    ['nobody who may read them', person(['region', '411500']), null],
  ])('%s', (_, me, page) => expect(forecastPage(me)).toBe(page))
})
