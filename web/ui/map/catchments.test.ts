/** A plane divided among villages, and schools' areas coloured so that neighbours differ. */
import { expect, test } from 'vitest'
import { borderLines, dividePlane, ownersThatMeet, touches, type OwnedPlace } from './catchments.ts'
import { neighbourColours } from './neighbour-colours.ts'

/** A grid of villages, four to a side; the owner by its column and row. */
const grid = (owner: (x: number, y: number) => string | null): OwnedPlace[] =>
  Array.from({ length: 16 }, (_, index) => {
    const [x, y] = [index % 4, Math.floor(index / 4)]
    // A little out of line, as villages are.
    return { id: `${x}${y}`, longitude: 114 + x + y * 0.01, latitude: 32 + y + x * 0.013, owner: owner(x, y) }
  })
const box = [
  [113, 31],
  [119, 37],
] as const

test('every place has a closed cell, and cells that touch know each other', () => {
  const parts = dividePlane(
    grid(() => 'a'),
    box,
  )
  expect(parts.rings.every((ring) => ring !== null && ring[0]!.join() === ring.at(-1)!.join())).toBe(true)
  expect(parts.neighbours[0]).toContain(1)
  expect(parts.neighbours[0]).not.toContain(15)
  expect(dividePlane([], box).rings).toEqual([])
})

test('lines run where two owners meet, and nowhere else', () => {
  const halves = grid((x) => (x < 2 ? 'a' : 'b'))
  const parts = dividePlane(halves, box)
  const lines = borderLines(halves, parts)
  expect(lines.length).toBeGreaterThanOrEqual(4)
  expect(lines.every(({ owners }) => owners.toSorted().join() === 'a,b')).toBe(true)
  expect(
    borderLines(
      grid(() => 'a'),
      parts,
    ),
  ).toEqual([])
})

test.each([
  ['halves', (x: number) => (x < 2 ? 'a' : 'b')],
  ['every village its own school', (x: number, y: number) => `${x}${y}`],
  ['a school in two pieces', (x: number, y: number) => (y === 0 || y === 3 ? 'a' : `b${x}`)],
])('neighbours differ: %s', (_, owner) => {
  const places = grid(owner)
  const meet = ownersThatMeet(places, dividePlane(places, box))
  const colours = neighbourColours(meet)
  for (const [each, others] of meet) for (const other of others) expect(colours.get(each)).not.toBe(colours.get(other))
  expect(Math.max(...colours.values())).toBeLessThan(6)
})

test('colours of before stay where they can', () => {
  const meet = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['a'])],
    ['c', new Set<string>()],
  ])
  expect(
    Object.fromEntries(
      neighbourColours(
        meet,
        new Map([
          ['a', 3],
          ['c', 5],
        ]),
      ),
    ),
  ).toEqual({ a: 3, b: 0, c: 5 })
  const clash = neighbourColours(
    meet,
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  )
  expect(clash.get('a')).not.toBe(clash.get('b'))
})

test('a moved village that touches neither its new school nor another that does is told', () => {
  const halves = grid((x) => (x < 2 ? 'a' : 'b'))
  const parts = dividePlane(halves, box)
  expect(touches(halves, parts, ['10'], 'b')).toEqual([])
  expect(touches(halves, parts, ['00'], 'b')).toEqual(['00'])
  expect(touches(halves, parts, ['00', '10'], 'b')).toEqual([])
  expect(touches(halves, parts, ['00'], 'new')).toEqual([])
})
