/** Sharing of posts: against every way there is in small cases, and by the checker in larger ones. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupOf, sharePosts, type ShareLimits, type SharePart } from './share-posts.ts'
import { verifySharing } from './verify-sharing.ts'

const limits: ShareLimits = { load: 16, minutes: 30, weeklyMinutes: 240, largest: 4, dailyPeriods: 5, days: 5 }

interface Placed extends SharePart {
  readonly x: number
  readonly y: number
}
const between =
  (parts: readonly Placed[]) =>
  (a: number, b: number): number =>
    Math.hypot(parts[a]!.x - parts[b]!.x, parts[a]!.y - parts[b]!.y)

/** Fewest posts, then least travel, over all ways to put parts into groups. */
function best(parts: readonly Placed[], own: ShareLimits): [number, number] {
  let found: [number, number] = [Infinity, Infinity]
  const place = (next: number, groups: readonly (readonly number[])[]): void => {
    if (next === parts.length) {
      const made = groups.map((members) => groupOf(members, parts, own, between(parts)))
      if (made.includes(null)) return
      const cost: [number, number] = [made.length, made.reduce((sum, each) => sum + each!.weeklyMinutes, 0)]
      if (cost[0] < found[0] || (cost[0] === found[0] && cost[1] < found[1])) found = cost
      return
    }
    for (const [i, members] of groups.entries()) {
      place(next + 1, groups.with(i, [...members, next]))
    }
    place(next + 1, [...groups, [next]])
  }
  place(0, [])
  return found
}

const arbitrary = (most: number) =>
  fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      half: fc.integer({ min: 1, max: 31 }),
    }),
    { minLength: 1, maxLength: most },
  )
const placed = (given: readonly { x: number; y: number; half: number }[]): Placed[] =>
  given.map(({ x, y, half }, i) => ({ school: `S${String(i).padStart(3, '0')}`, periods: half / 2, x, y }))

describe('shared posts', () => {
  it('make one whole post of four quarters near each other', () => {
    const parts = placed([0, 5, 10, 5].map((x, i) => ({ x, y: i === 3 ? 5 : 0, half: 8 })))
    const { groups, atLeast } = sharePosts(parts, limits, between(parts))
    expect([groups.length, atLeast]).toEqual([1, 1])
    expect(groups[0]).toMatchObject({ parts: [0, 1, 2, 3], days: [1, 1, 1, 1] })
  })

  it('stay apart where the way is too long, or the week has too few days', () => {
    const far = placed([
      { x: 0, y: 0, half: 8 },
      { x: 31, y: 0, half: 8 },
    ])
    expect(sharePosts(far, limits, between(far))).toMatchObject({
      atLeast: 2,
      groups: [{ parts: [0] }, { parts: [1] }],
    })
    const near = far.map((part) => ({ ...part, x: 0 }))
    expect(sharePosts(near, limits, between(near)).groups).toHaveLength(1)
    expect(sharePosts(near, { ...limits, days: 1 }, between(near)).groups).toHaveLength(2)
  })

  it('keep to the travel of a week', () => {
    const parts = placed([0, 20, 20].map((x, i) => ({ x, y: i === 2 ? 1 : 0, half: 8 })))
    const tight = sharePosts(parts, { ...limits, weeklyMinutes: 41 }, between(parts))
    expect(tight.groups.map(({ parts: own }) => own)).toEqual([[0], [1, 2]])
  })

  it('are as few, with as little travel, as any way there is', () => {
    fc.assert(
      fc.property(arbitrary(7), (given) => {
        const parts = placed(given)
        const sharing = sharePosts(parts, limits, between(parts))
        const [posts, travel] = best(parts, limits)
        expect(sharing.groups.length).toBe(posts)
        expect(sharing.groups.reduce((sum, each) => sum + each.weeklyMinutes, 0)).toBeCloseTo(travel, 6)
        expect(sharing.atLeast).toBeLessThanOrEqual(posts)
        expect(verifySharing(parts, limits, between(parts), sharing)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('keep every limit where there are many schools, and are the same every time', () => {
    fc.assert(
      fc.property(arbitrary(60), (given) => {
        const parts = placed(given)
        const sharing = sharePosts(parts, limits, between(parts))
        expect(verifySharing(parts, limits, between(parts), sharing)).toEqual([])
        expect(sharing.groups.length).toBeGreaterThanOrEqual(sharing.atLeast)
        expect(sharePosts(parts, limits, between(parts))).toEqual(sharing)
      }),
      { numRuns: 20 },
    )
  })

  it('that break a limit are found out by the checker', () => {
    const parts = placed([0, 5, 40].map((x) => ({ x, y: 0, half: 12 })))
    const group = { parts: [0, 1, 2], days: [2, 2, 2], weeklyMinutes: 180 }
    const codes = verifySharing(parts, limits, between(parts), { groups: [group], atLeast: 2 }).map(({ en }) => en)
    expect(codes.join('; ')).toMatch(/too far.*more periods than a post.*more days.*fewer posts/)
    const missing = verifySharing(parts, limits, between(parts), { groups: [{ ...group, parts: [0] }], atLeast: 0 })
    expect(missing.map(({ en }) => en)).toContain('S001 is not in exactly one post')
  })
})
