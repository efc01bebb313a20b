/** Dots of a strip plot do not hide one another while there is room, and never leave the strip. */
import { expect, test } from 'vitest'
import { swarm, type Dot } from './swarm.ts'

const overlaps = (dots: readonly Dot[], offsets: readonly number[]): number => {
  let count = 0
  for (let a = 0; a < dots.length; a += 1) {
    for (let b = a + 1; b < dots.length; b += 1) {
      const distance = Math.hypot(dots[a]!.x - dots[b]!.x, offsets[a]! - offsets[b]!)
      if (distance < dots[a]!.radius + dots[b]!.radius - 1e-9) count += 1
    }
  }
  return count
}

test('dots far apart stay on the middle line', () => {
  expect(
    swarm(
      [
        { x: 0, radius: 4 },
        { x: 40, radius: 4 },
        { x: 90, radius: 4 },
      ],
      20,
    ),
  ).toEqual([0, 0, 0])
})

test('dots at one place are put above and below one another', () => {
  const dots = Array.from({ length: 5 }, () => ({ x: 50, radius: 4 }))
  const offsets = swarm(dots, 30)
  expect(new Set(offsets).size).toBe(5)
  expect(overlaps(dots, offsets)).toBe(0)
})

test('in whatever order they come, dots of unequal size do not overlap while there is room', () => {
  const dots = Array.from({ length: 60 }, (_, i) => ({ x: (i * 137) % 400, radius: 2 + (i % 4) }))
  expect(overlaps(dots, swarm(dots, 60))).toBe(0)
})

test('a crowd stays within the strip', () => {
  const dots = Array.from({ length: 200 }, (_, i) => ({ x: 100 + (i % 3), radius: 5 }))
  expect(swarm(dots, 24).every((offset) => Math.abs(offset) <= 19)).toBe(true)
})
