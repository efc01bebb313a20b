import { describe, expect, it } from 'vitest'
import { pairMoves } from './pair-moves.ts'

const unknown = () => null
/** Units on a line, a kilometre apart. */
const onLine = (from: number, to: number) => Math.abs(from - to)

describe('pairs', () => {
  it('are as many as leave and arrive, in the order of the table where no place is known', () => {
    expect(
      pairMoves(
        [
          [1, 2],
          [2, 1],
        ],
        [
          [5, 1],
          [6, 2],
        ],
        unknown,
      ),
    ).toEqual([
      { from: 1, to: 5, many: 1 },
      { from: 1, to: 6, many: 1 },
      { from: 2, to: 6, many: 1 },
    ])
  })

  it('bring the nearest together', () => {
    expect(
      pairMoves(
        [
          [0, 1],
          [9, 1],
        ],
        [
          [8, 1],
          [1, 1],
        ],
        onLine,
      ),
    ).toEqual([
      { from: 9, to: 8, many: 1 },
      { from: 0, to: 1, many: 1 },
    ])
  })

  it('let nobody stay where a school both gives and takes', () => {
    const pairs = pairMoves(
      [
        [1, 1],
        [2, 1],
      ],
      [
        [3, 1],
        [2, 1],
      ],
      (from, to) => (from === 1 && to === 3 ? 1 : 50),
    )
    expect(pairs.every(({ from, to }) => from !== to)).toBe(true)
    expect(pairs.reduce((sum, { many }) => sum + many, 0)).toBe(2)
    expect(new Set(pairs.map(({ to }) => to))).toEqual(new Set([2, 3]))
  })
})
