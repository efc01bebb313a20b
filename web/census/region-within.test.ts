import { describe, expect, it } from 'vitest'
import type { Me } from '#web/app/me.ts'
import { regionsWithin } from './region-within.ts'

const person = (...scopes: readonly [kind: 'region' | 'authority' | 'school', code: string][]): Me => ({
  id: '1',
  name: '某人',
  assignments: [],
  isDemo: true,
  grants: scopes.map(([kind, code]) => ({ permission: 'census.read', scope: { kind, code } })),
})

describe('the part of a county that is someone’s', () => {
  it.each<[string, Me, string[]]>([
    ['city', person(['region', '411500']), ['411523']],
    ['county', person(['region', '411523']), ['411523']],
    ['authority of that code', person(['authority', '411523']), ['411523']],
    ['two towns', person(['region', '411523102'], ['region', '411523101']), ['411523101', '411523102']],
    ['town of another county', person(['region', '411524101']), []],
    ['school', person(['school', '2141009999']), []],
  ])('%s', (_, me, expected) => {
    expect(regionsWithin(me, 'census.read', '411523')).toEqual(expected)
  })

  it('counts only the scopes of the permission that is asked for', () => {
    expect(regionsWithin(person(['region', '411523']), 'census.submit', '411523')).toEqual([])
  })
})
