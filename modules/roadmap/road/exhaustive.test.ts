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

const seen = { optimal: 0, impossible: 0, tight: 0, free: 0, crossing: 0 }

/** What the search says of a county otherwise than trying every plan does. */
function faultsOf(seed: number): string[] {
  const road = smallRoad(seed)
  const every = tryEveryPlan(road)
  const found = searchRoad(road, { open, now: () => performance.now() / 1000, seconds: 20, gap: 0 })
  if (every.amounts === null) {
    seen.impossible++
    const why = explainImpossible(road, open, 10)
    const reasons = why.shortfalls.length + why.spreads.length + why.outOfReach.length + why.rows.length
    return [
      ...(found.status === 'impossible' ? [] : [`is called ${found.status}`]),
      ...(reasons > 0 ? [] : ['no reason']),
    ]
  }
  seen.optimal++
  if (road.columns.some(({ subject }, j) => subject.move?.profile.startsWith('x') && found.amounts![j]! > 0))
    seen.crossing++
  if (every.cost === 0) seen.free++
  else if (found.relaxedBound < every.cost * (1 - 1e-6)) seen.tight++
  const top = every.cost + 1e-6
  return [
    ...(found.status === 'optimal' ? [] : [`is called ${found.status}`]),
    ...(found.amounts && holdsExactly(road, found.amounts) ? [] : ['the plan does not hold']),
    ...(Math.abs(found.cost - every.cost) < 1e-6 ? [] : [`costs ${found.cost}, the cheapest ${every.cost}`]),
    ...(found.bound <= top ? [] : [`bound ${found.bound} above the cheapest ${every.cost}`]),
    ...(found.relaxedBound <= top * (1 + 1e-9)
      ? []
      : [`multipliers prove ${found.relaxedBound}, the cheapest is ${every.cost}`]),
  ]
}

describe('the cheapest road of small counties is the one that trying every plan finds', () => {
  test.each(Array.from({ length: parts }, (_, part) => part))('part %i', (part) => {
    const seeds = Array.from({ length: counties / parts }, (_, i) => part * (counties / parts) + i)
    expect(seeds.flatMap((seed) => faultsOf(seed).map((fault) => `county ${seed} ${fault}`))).toEqual([])
  })
  test('and there were counties of every kind', () => {
    expect(seen.optimal).toBeGreaterThan(500)
    expect(seen.impossible).toBeGreaterThan(20)
    // The whole numbers and the one that may stay at 85 % mattered.
    expect(seen.tight).toBeGreaterThan(60)
    expect(seen.free).toBeLessThan(200)
    expect(seen.crossing).toBeGreaterThan(3)
  })
})
