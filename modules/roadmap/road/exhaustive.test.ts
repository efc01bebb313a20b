/** Small made counties: what the search finds, says of its bound and calls impossible, against trying every plan there is. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenLinear } from '#kernel/linear-model.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import { holdsExactly, tryEveryPlan } from './every-plan-for-tests.ts'
import { explainImpossible } from './explain-impossible.ts'
import { smallRoad } from './small-roads-for-tests.ts'
import { searchRoad } from './search-road.ts'

let open: OpenLinear
beforeAll(async () => {
  open = await loadOpenLinear()
})

const counties = 1000
const parts = 20

describe('the cheapest road of small counties is the one that trying every plan finds', () => {
  const seen = { optimal: 0, impossible: 0, tight: 0, free: 0 }
  test.each(Array.from({ length: parts }, (_, part) => part))('part %i', (part) => {
    for (let seed = part * (counties / parts); seed < (part + 1) * (counties / parts); seed++) {
      const road = smallRoad(seed)
      const every = tryEveryPlan(road)
      const found = searchRoad(road, { open, now: () => performance.now() / 1000, seconds: 20, gap: 0 })
      const name = `county ${seed}`
      if (every.amounts === null) {
        expect(found.status, name).toBe('impossible')
        const why = explainImpossible(road, open, 10)
        expect(
          why.shortfalls.length + why.spreads.length + why.outOfReach.length + why.rows.length,
          name,
        ).toBeGreaterThan(0)
        seen.impossible++
        continue
      }
      expect(found.status, name).toBe('optimal')
      expect(holdsExactly(road, found.amounts!), name).toBe(true)
      expect(found.cost, name).toBeCloseTo(every.cost, 6)
      expect(found.bound, name).toBeLessThanOrEqual(every.cost + 1e-6)
      expect(found.relaxedBound, name).toBeLessThanOrEqual(every.cost * (1 + 1e-9) + 1e-6)
      seen.optimal++
      if (every.cost === 0) seen.free++
      else if (found.relaxedBound < every.cost * (1 - 1e-6)) seen.tight++
    }
  })
  test('and there were counties of every kind', () => {
    expect(seen.optimal).toBeGreaterThan(500)
    expect(seen.impossible).toBeGreaterThan(20)
    // The whole numbers and the one that may stay at 85 % mattered.
    expect(seen.tight).toBeGreaterThan(60)
    expect(seen.free).toBeLessThan(200)
  })
})
