/** Out of which budgets of which year things are paid. */
import { describe, expect, it } from 'vitest'
import { ourLeads } from '../settings/effective-settings.ts'
import { spendPlan, type SpendingAsked } from './spend-plan.ts'

const asked = (budgets: SpendingAsked['budgets']): SpendingAsked => ({
  first: 2026,
  target: 2028,
  leads: ourLeads,
  budgets,
})
const rooms = { id: 'rooms', item: 'room_m2', cost: 100 } as const
const ground = { id: 'ground', item: 'sports_m2', cost: 50 } as const
const moves = { id: 'moves', item: 'move', cost: 6 } as const

const paid = (actions: readonly (typeof rooms | typeof ground | typeof moves)[], budgets: SpendingAsked['budgets']) =>
  Object.fromEntries(
    [...spendPlan(actions, asked(budgets))].map(([id, own]) => [
      id,
      own.map(({ year, pot, amount }) => [year, pot, amount]),
    ]),
  )

describe('payments', () => {
  it('come in the last year that is early enough where no budget was given', () => {
    expect(paid([rooms, ground, moves], [])).toEqual({
      rooms: [[2026, null, 100]],
      ground: [[2027, null, 50]],
      moves: [[2028, null, 6]],
    })
  })

  it('keep to pots, their uses and their years', () => {
    const budgets = [
      { year: 2026, pot: 'central', items: ['room_m2'], amount: 70 },
      { year: 2026, pot: 'local', items: ['room_m2', 'sports_m2', 'move'], amount: 40 },
      { year: 2027, pot: 'local', items: ['sports_m2', 'move'], amount: 60 },
    ] as const
    expect(paid([rooms, ground, moves], budgets)).toEqual({
      rooms: [
        [2026, 'central', 70],
        [2026, 'local', 30],
      ],
      ground: [[2027, 'local', 50]],
      moves: [[2027, 'local', 6]],
    })
  })

  it('give way where another thing has no other pot', () => {
    const budgets = [
      { year: 2026, pot: 'province', items: ['room_m2', 'sports_m2'], amount: 100 },
      { year: 2026, pot: 'local', items: ['room_m2'], amount: 60 },
    ] as const
    // The rooms take the province's money first, then leave 50 of it to the ground, which has no other.
    const found = paid([rooms, ground], budgets)
    expect(found['ground']).toEqual([[2026, 'province', 50]])
    expect(found['rooms']!.reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBe(100)
  })

  it('tell what no budget covers', () => {
    expect(paid([rooms], [{ year: 2026, pot: 'local', items: ['room_m2'], amount: 30 }])).toEqual({
      rooms: [
        [2026, 'local', 30],
        [2026, null, 70],
      ],
    })
  })
})
