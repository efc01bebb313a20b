/** Names are written in the middle of the largest part of an area, whichever way its ring turns. */
import { expect, test } from 'vitest'
import { boundsOf, ringCentre, type Position } from './ring-centre.ts'

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

test('the centre of a square, whichever way its ring turns', () => {
  for (const ring of [square(10, 20, 2), square(10, 20, 2).toReversed()]) {
    const [x, y] = ringCentre({ type: 'Polygon', coordinates: [ring] })
    expect(x).toBeCloseTo(11, 9)
    expect(y).toBeCloseTo(21, 9)
  }
})

test('of several parts the largest', () => {
  const [x, y] = ringCentre({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(50, 50, 4)]] })
  expect([Math.round(x), Math.round(y)]).toEqual([52, 52])
})

test('the box around all', () => {
  const areas = [square(1, 2, 3), square(10, -5, 1)].map((ring) => ({ type: 'Polygon', coordinates: [ring] }) as const)
  expect(boundsOf(areas)).toEqual([
    [1, -5],
    [11, 5],
  ])
  expect(boundsOf([])).toBeNull()
})
