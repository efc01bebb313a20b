import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSmall,
  suppressList,
  suppressSmall,
  type ShownCell,
  type ShownTable,
  type SummedTable,
} from './suppress-small.ts'

const rules = { smallestGroup: 5, leastSchools: 3 }
const many = (value: number) => ({ value, schools: 9 })

const add = (all: readonly { value: number; schools: number }[]) => ({
  value: all.reduce((sum, { value }) => sum + value, 0),
  schools: all.reduce((sum, { schools }) => sum + schools, 0),
})

/** A table with all its sums, of figures with the schools behind each. */
function summed(
  figures: readonly (readonly (readonly [value: number, schools: number])[])[],
  withRows = true,
): SummedTable {
  const cells = figures.map((line) => line.map(([value, schools]) => ({ value, schools })))
  const columns = figures[0]!.map((_, column) => add(cells.map((line) => line[column]!)))
  return {
    cells,
    rowTotals: withRows ? cells.map(add) : null,
    columnTotals: columns,
    total: withRows ? add(columns) : null,
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Every cell that is printed, with the sums it takes part in. */
function equationsOf(shown: ShownTable): { readonly variables: number; readonly rows: number[][] } {
  const [height, width] = [shown.cells.length, shown.cells[0]!.length]
  const name = new Map<string, number>()
  const unknown = (row: number, column: number, cell: ShownCell): void => {
    if (cell === 'withheld') name.set(`${row} ${column}`, name.size)
  }
  shown.cells.forEach((line, row) => line.forEach((cell, column) => unknown(row, column, cell)))
  shown.rowTotals?.forEach((cell, row) => unknown(row, width, cell))
  shown.columnTotals?.forEach((cell, column) => unknown(height, column, cell))
  if (shown.rowTotals && shown.columnTotals) unknown(height, width, shown.total)
  const equation = (parts: readonly (readonly [number, number, number])[]): number[] => {
    const own = Array.from({ length: name.size }, () => 0)
    for (const [row, column, sign] of parts) {
      const variable = name.get(`${row} ${column}`)
      if (variable !== undefined) own[variable] = sign
    }
    return own
  }
  const rows = [
    ...(shown.rowTotals
      ? upTo(height + (shown.columnTotals ? 1 : 0)).map((row) =>
          equation([...upTo(width).map((column) => [row, column, 1] as const), [row, width, -1]]),
        )
      : []),
    ...(shown.columnTotals
      ? upTo(width + (shown.rowTotals ? 1 : 0)).map((column) =>
          equation([...upTo(height).map((row) => [row, column, 1] as const), [height, column, -1]]),
        )
      : []),
  ]
  return { variables: name.size, rows }
}

/** How many withheld cells the sums alone determine: those that stand alone in a row of the reduced equations. */
function determined(shown: ShownTable): number {
  const { variables, rows } = equationsOf(shown)
  let from = 0
  for (let variable = 0; variable < variables; variable += 1) {
    const pivot = rows.findIndex((row, i) => i >= from && Math.abs(row[variable]!) > 1e-9)
    if (pivot < 0) continue
    ;[rows[from], rows[pivot]] = [rows[pivot]!, rows[from]!]
    const lead = rows[from]!.map((value) => value / rows[from]![variable]!)
    rows[from] = lead
    for (const [i, row] of rows.entries()) {
      if (i === from || Math.abs(row[variable]!) < 1e-9) continue
      const factor = row[variable]!
      rows[i] = row.map((value, j) => value - factor * lead[j]!)
    }
    from += 1
  }
  return rows.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length
}

const agrees = (cell: ShownCell, value: number): boolean => cell === 'withheld' || cell === value
const sum = (list: readonly number[]): number => list.reduce((all, value) => all + value, 0)
/** Withheld inner cells that have one value only in all tables of counts that agree with what is shown. */
function determinedByCounting(shown: ShownTable, most: number): number {
  const [height, width] = [shown.cells.length, shown.cells[0]!.length]
  const values = Array.from({ length: height }, () => Array.from({ length: width }, () => 0))
  const found = new Map<number, Set<number>>()
  const fill = (at: number): void => {
    if (at === height * width) {
      const whole = values.flat()
      const fits =
        values.every((line, row) => shown.rowTotals === null || agrees(shown.rowTotals[row]!, sum(line))) &&
        values[0]!.every((_, column) =>
          agrees(shown.columnTotals![column]!, sum(values.map((line) => line[column]!))),
        ) &&
        (shown.rowTotals === null || agrees(shown.total, sum(whole)))
      if (!fits) return
      for (const [i, value] of whole.entries()) found.set(i, (found.get(i) ?? new Set()).add(value))
      return
    }
    const [row, column] = [Math.floor(at / width), at % width]
    const cell = shown.cells[row]![column]!
    for (const value of cell === 'withheld' ? Array.from({ length: most + 1 }, (_, i) => i) : [cell]) {
      values[row]![column] = value
      fill(at + 1)
    }
  }
  fill(0)
  return shown.cells.flat().filter((cell, i) => cell === 'withheld' && found.get(i)!.size < 2).length
}

const figure = (largest: number) => fc.tuple(fc.integer({ min: 0, max: largest }), fc.integer({ min: 0, max: 5 }))
const table = (height: number, width: number, largest: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: height }), fc.integer({ min: 1, max: width }), fc.boolean())
    .chain(([rows, columns, withRows]) =>
      fc
        .array(fc.array(figure(largest), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((figures) => summed(figures, withRows)),
    )

describe('small figures', () => {
  it.each([
    [{ value: 0, schools: 0 }, false],
    [{ value: 4, schools: null }, true],
    [{ value: 5, schools: null }, false],
    [{ value: 800, schools: 2 }, true],
    [{ value: 800, schools: 3 }, false],
    [{ value: null, schools: 1 }, false],
  ] as const)('%o are small: %s', (cell, expected) => {
    expect(isSmall(cell, rules)).toBe(expected)
  })

  it('take the smallest other figure of their column with them, and leave the sum', () => {
    const shown = suppressList([many(3), many(40), many(12)], many(55), rules)
    expect(shown).toEqual({ values: ['withheld', 40, 'withheld'], total: 55, withheld: 2 })
  })

  it('are alone where no sum is printed', () => {
    expect(suppressList([many(3), many(40)], null, rules).values).toEqual(['withheld', 40])
  })

  it('take the sum itself where nothing else could hide them', () => {
    expect(suppressList([many(3), many(0)], many(3), rules)).toEqual({
      values: ['withheld', 0],
      total: 'withheld',
      withheld: 2,
    })
  })

  it('close a circle over rows and columns, by the cheapest cells', () => {
    const shown = suppressSmall(
      summed([
        [
          [3, 9],
          [20, 9],
          [90, 9],
        ],
        [
          [30, 9],
          [11, 9],
          [70, 9],
        ],
        [
          [50, 9],
          [60, 9],
          [80, 9],
        ],
      ]),
      rules,
    )
    expect(shown.cells).toEqual([
      ['withheld', 'withheld', 90],
      ['withheld', 'withheld', 70],
      [50, 60, 80],
    ])
    expect(shown.rowTotals).toEqual([113, 111, 190])
  })

  it('of a township with one junior school: neither its figure nor that of its primary schools can be told', () => {
    const shown = suppressSmall(
      summed([
        [
          [900, 6],
          [400, 1],
        ],
        [
          [800, 5],
          [700, 3],
        ],
        [
          [600, 4],
          [650, 4],
        ],
      ]),
      rules,
    )
    expect(shown.cells[0]).toEqual(['withheld', 'withheld'])
    expect(shown.rowTotals).toEqual([1300, 1500, 1250])
    expect(determined(shown)).toBe(0)
  })

  it('cannot be worked out from rows, columns and totals', () => {
    fc.assert(
      fc.property(table(6, 5, 40), (given) => {
        const shown = suppressSmall(given, rules)
        expect(determined(shown)).toBe(0)
        given.cells.forEach((line, row) =>
          line.forEach((cell, column) => {
            const seen = shown.cells[row]![column]
            expect(seen === 'withheld' || seen === cell.value).toBe(true)
            expect(isSmall(cell, rules) && seen !== 'withheld').toBe(false)
          }),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('cannot be worked out by whoever also knows that counts are never negative', () => {
    fc.assert(
      fc.property(table(2, 2, 6), (given) => {
        expect(determinedByCounting(suppressSmall(given, rules), 13)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('would be found out: withholding the small ones alone is not enough', () => {
    const bare: ShownTable = {
      cells: [
        ['withheld', 40],
        [30, 50],
      ],
      rowTotals: [43, 80],
      columnTotals: [33, 90],
      total: 123,
      withheld: 1,
    }
    expect(determined(bare)).toBe(1)
    expect(
      determinedByCounting(
        {
          ...bare,
          cells: [
            ['withheld', 4],
            [3, 5],
          ],
          rowTotals: [7, 8],
          columnTotals: [6, 9],
          total: 15,
        },
        15,
      ),
    ).toBe(1)
    // Two in every row and column, and yet the one that joins two circles can be told.
    const joined: ShownTable = {
      cells: [
        ['withheld', 'withheld', 1, 1],
        ['withheld', 'withheld', 'withheld', 1],
        [1, 1, 'withheld', 'withheld'],
        [1, 1, 'withheld', 'withheld'],
      ],
      rowTotals: [9, 9, 9, 9],
      columnTotals: [9, 9, 9, 9],
      total: 36,
      withheld: 9,
    }
    expect(determined(joined)).toBe(1)
  })
})
