/** What a unit has of one indicator: the sum of its cells, as a double for speed and as a fraction where it is close. */
import type { SchoolField, SchoolRow } from '#modules/census/contract.ts'
import type { NumeratorTerm, ResourceIndicator } from '#modules/standards/contract.ts'
import { plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { Unit } from './judged-units.ts'
import { wholeSchoolCell, type Assets, type Share } from './split-assets.ts'

export interface Numerator {
  /** Null where any cell that it needs is unknown. */
  readonly value: number | null
  /** Sum of the sizes of what was added and taken away; bounds the rounding error of `value`. */
  readonly size: number
  /** The same figure without rounding. Only for a known value. */
  readonly exact: () => Ratio
}

/** A cell by row and field, or the school's own cell; null where it is empty. */
type Look = (row: SchoolRow, field: SchoolField) => number | null
const ownCell: Look = (row, field) => row[field] as number | null

/** A sum of cells over rows, times a share where it is split. In doubles at once; in fractions only when asked for. */
class Sum implements Numerator {
  readonly value: number | null
  readonly size: number
  readonly #rows: readonly SchoolRow[]
  readonly #terms: readonly NumeratorTerm[]
  readonly #share: Share | null
  readonly #look: Look

  constructor(rows: readonly SchoolRow[], terms: readonly NumeratorTerm[], share: Share | null, look: Look) {
    this.#rows = rows
    this.#terms = terms
    this.#share = share
    this.#look = look
    let sum: number | null = 0
    let size = 0
    for (const row of rows) {
      for (const { field, times: by } of terms) {
        const value = look(row, field as SchoolField)
        if (value === null || sum === null) {
          sum = null
          continue
        }
        sum += value * by
        size += value * Math.abs(by)
      }
    }
    // What is taken away may leave so little that doubles would keep only their own rounding.
    if (sum !== null && Math.abs(sum) < 0.01 * size) sum = toNumber(this.#exactSum())
    const part = share === null ? 1 : share.value
    this.value = sum === null ? null : sum * part
    this.size = size * part
  }

  #exactSum(): Ratio {
    let total = zero
    for (const row of this.#rows) {
      for (const { field, times: by } of this.#terms) {
        total = plus(total, times(ratioOf(this.#look(row, field as SchoolField)!), ratioOf(by)))
      }
    }
    return total
  }

  exact(): Ratio {
    return this.#share === null ? this.#exactSum() : times(this.#exactSum(), this.#share.exact())
  }
}

const unknown: Numerator = {
  value: null,
  size: 0,
  exact: () => {
    throw new Error('an unknown figure has no exact value')
  },
}

/** The row's own figure before split, merging and relaxation; null where a cell is empty. */
export const rawNumerator = (unit: Unit, indicator: ResourceIndicator): Numerator =>
  new Sum([unit.main], indicator.numerator[unit.stage], null, ownCell)

/** The figure that is judged. `relaxed` adds the columns of relaxations that are switched on for the school. */
export function adjustedNumerator(
  unit: Unit,
  indicator: ResourceIndicator,
  assets: Assets,
  relaxed: readonly NumeratorTerm[],
): Numerator {
  const own = indicator.numerator[unit.stage]
  const terms = relaxed.length === 0 ? own : [...own, ...relaxed]
  if (indicator.kind === 'staff' || assets.basis === 'by-stage') {
    return new Sum(unit.rows, terms, null, ownCell)
  }
  if (assets.share === null) return unknown
  // The school's own figure counts once, wherever it stands; the figures of merged points come on top.
  const [first] = assets.own
  const look: Look = (row, field) => (row === first ? wholeSchoolCell(assets.own, field) : ownCell(row, field))
  return new Sum([first!, ...assets.merged], terms, assets.share, look)
}
