/** What a unit has of one indicator: the sum of its cells, as a double for speed and as a fraction where it is close. */
import type { SchoolField, SchoolRow } from '#modules/census/contract.ts'
import type { NumeratorTerm, ResourceIndicator } from '#modules/standards/contract.ts'
import { plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { Unit } from './judged-units.ts'
import { wholeSchoolCell, type Assets } from './split-assets.ts'

export interface Numerator {
  /** Null where any cell that it needs is unknown. */
  readonly value: number | null
  /** Sum of the sizes of what was added and taken away; bounds the rounding error of `value`. */
  readonly size: number
  /** The same figure without rounding. Only for a known value. */
  readonly exact: () => Ratio
}

/** One figure that goes into a numerator: `times` × the cell, or × the school's cell. */
type Cell = readonly [value: number, times: number]

const unknown: Numerator = {
  value: null,
  size: 0,
  exact: () => {
    throw new Error('an unknown figure has no exact value')
  },
}

/** The cells of rows that each count by themselves; null where one is unknown. */
function cellsOf(rows: readonly SchoolRow[], terms: readonly NumeratorTerm[]): Cell[] | null {
  const cells: Cell[] = []
  for (const row of rows) {
    for (const { field, times: by } of terms) {
      const value = row[field as SchoolField] as number | null
      if (value === null) return null
      cells.push([value, by])
    }
  }
  return cells
}

function numeratorOf(cells: readonly Cell[] | null, share: { value: number; exact: Ratio } | undefined): Numerator {
  if (cells === null) return unknown
  let sum = 0
  let size = 0
  for (const [value, by] of cells) {
    sum += value * by
    size += value * Math.abs(by)
  }
  const exactSum = () => cells.reduce((total, [value, by]) => plus(total, times(ratioOf(value), ratioOf(by))), zero)
  // What is taken away may leave so little that doubles would keep only their own rounding.
  if (Math.abs(sum) < 0.01 * size) sum = toNumber(exactSum())
  if (share === undefined) return { value: sum, size, exact: exactSum }
  return { value: sum * share.value, size: size * share.value, exact: () => times(exactSum(), share.exact) }
}

/** The row's own figure before split, merging and relaxation; null where a cell is empty. */
export const rawNumerator = (unit: Unit, indicator: ResourceIndicator): Numerator =>
  numeratorOf(cellsOf([unit.main], indicator.numerator[unit.stage]), undefined)

/** The figure that is judged. `relaxed` adds the columns of relaxations that are switched on for the school. */
export function adjustedNumerator(
  unit: Unit,
  indicator: ResourceIndicator,
  assets: Assets,
  relaxed: readonly NumeratorTerm[],
): Numerator {
  const terms = [...indicator.numerator[unit.stage], ...relaxed]
  if (indicator.kind === 'staff' || assets.basis === 'by-stage')
    return numeratorOf(cellsOf(unit.rows, terms), undefined)
  if (assets.share === null) return unknown
  const merged = cellsOf(assets.merged, terms)
  if (merged === null) return unknown
  const cells: Cell[] = [...merged]
  for (const { field, times: by } of terms) {
    const value = wholeSchoolCell(assets.own, field as SchoolField)
    if (value === null) return unknown
    cells.push([value, by])
  }
  return numeratorOf(cells, assets.share)
}
