import { describe, expect, it } from 'vitest'
import { columnsOfMove, moveColumnId, moveId, profileOfMove } from './move-ids.ts'

describe('ids of moves', () => {
  it.each([
    ['13', 'primary', 'primary', 'r13'],
    ['-', 'junior', 'junior', 'any'],
    ['x2', 'primary', 'junior', 'to-junior-r2'],
    ['x-', 'primary', 'junior', 'to-junior-any'],
  ] as const)('are read as they were written: %s', (profile, from, to, end) => {
    const id = moveId('2141000001', '2141000002', from, profile)
    expect(id).toBe(`move-2141000001-2141000002-${from}-${end}`)
    expect(profileOfMove(id)).toBe(profile)
    expect(columnsOfMove(id)).toEqual({
      out: moveColumnId('out', profile, '2141000001', from),
      into: moveColumnId('in', profile, '2141000002', to),
    })
  })

  it('are no ids of anything else', () => expect(columnsOfMove('room_m2-2141000001-primary')).toBeNull())
})
