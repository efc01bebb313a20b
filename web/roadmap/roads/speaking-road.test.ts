import { describe, expect, it } from 'vitest'
import { speakingRoad } from './speaking-road.ts'

const road = (
  id: string,
  status: 'draft' | 'adopted' | 'replaced' | 'withdrawn',
  madeAt: string,
  cost: number | null,
) => ({
  id,
  status,
  madeAt,
  cost,
})

describe('the road that speaks for a county', () => {
  it.each([
    ['none', [], null],
    ['the adopted one', [road('a', 'adopted', '1', 5), road('b', 'draft', '2', 4)], 'a'],
    ['else the latest with a plan', [road('a', 'draft', '1', 5), road('b', 'draft', '2', null)], 'a'],
    ['else the latest', [road('a', 'draft', '1', null), road('b', 'draft', '2', null)], 'b'],
    ['never a withdrawn one', [road('a', 'withdrawn', '3', 1), road('b', 'replaced', '1', 2)], 'b'],
  ] as const)('%s', (_, roads, id) => expect(speakingRoad(roads)?.id ?? null).toBe(id))
})
