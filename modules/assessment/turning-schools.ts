/**
 * Which single school, by how little, turns a result over.
 *
 * CV ≤ c ⇔ f(x) = ΣP·Σx²/P − (1 + c²)(Σx)² ≤ 0. Seen from one school this is a quadratic in what that school has,
 * so the nearest turning point is a root, and the answer is the first whole person, room, m² or yuan beyond it.
 */
import type { Outcome } from '#kernel/outcome.ts'

/** One indicator of one stage over all judged schools, every figure known. */
export interface CvColumn {
  readonly pupils: Float64Array
  readonly numerator: Float64Array
  readonly limit: number
}

export interface Turn {
  /** Index of the school in the column. */
  readonly index: number
  /** Signed change of its numerator, a whole number. */
  readonly change: number
}

interface Sums {
  readonly pupils: number
  readonly total: number
  /** Σ x² / P */
  readonly squares: number
}

const sumsOf = ({ pupils, numerator }: CvColumn): Sums => {
  let allPupils = 0
  let total = 0
  let squares = 0
  for (let i = 0; i < pupils.length; i++) {
    const x = numerator[i]!
    allPupils += pupils[i]!
    total += x
    squares += (x * x) / pupils[i]!
  }
  return { pupils: allPupils, total, squares }
}

/** f for one school's figure, the others staying as they are: above 0 the CV is over its limit. */
interface Quadratic {
  readonly a: number
  readonly b: number
  readonly c: number
  /** What the other schools have together; with nothing anywhere there is no CV. */
  readonly others: number
}

const at = ({ a, b, c }: Quadratic, x: number): number => (a * x + b) * x + c

function seenFrom(index: number, { pupils, numerator, limit }: CvColumn, sums: Sums): Quadratic {
  const p = pupils[index]!
  const x = numerator[index]!
  const k = 1 + limit * limit
  const others = sums.total - x
  return {
    a: sums.pupils / p - k,
    b: -2 * k * others,
    c: sums.pupils * (sums.squares - (x * x) / p) - k * others * others,
    others,
  }
}

/** Where f is 0; NaN twice where the result never turns whatever the school has. */
function rootsOf({ a, b, c }: Quadratic): readonly [number, number] {
  if (Math.abs(a) < 1e-12) return [-c / b, Number.NaN]
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(b * b - 4 * a * c)) / 2
  return [q / a, c / q]
}

function turnsAt(value: number, curve: Quadratic, now: Outcome): boolean {
  if (value < 0 || curve.others + value <= 0) return false
  return now === 'unmet' ? at(curve, value) <= 0 : at(curve, value) > 0
}

/** The first whole step at or beyond a root that turns the CV over; one more where the root itself does not; else 0. */
function stepBeyond(root: number, curve: Quadratic, x: number, now: Outcome): number {
  const away = root - x
  // A root beyond all bounds is a school that would have to have the whole world.
  if (!(Math.abs(away) < 1e12)) return 0
  const steps = Math.max(1, Math.ceil(Math.abs(away)))
  for (let step = steps; step <= steps + 1; step++) {
    if (away >= 0 && turnsAt(x + step, curve, now)) return step
    if (away <= 0 && turnsAt(x - step, curve, now)) return -step
  }
  return 0
}

/** The smallest whole change of one school that turns the CV over; 0 where none does. */
function nearestTurn(curve: Quadratic, x: number, now: Outcome): number {
  const [first, second] = rootsOf(curve)
  const one = stepBeyond(first, curve, x, now)
  const other = stepBeyond(second, curve, x, now)
  return one === 0 || (other !== 0 && Math.abs(other) < Math.abs(one)) ? other : one
}

/** The schools that need the least change to turn the CV over, nearest first, at most `most`. */
export function turningSchools(column: CvColumn, now: 'met' | 'unmet', most: number): Turn[] {
  const sums = sumsOf(column)
  const nearest: Turn[] = []
  for (let index = 0; index < column.pupils.length; index++) {
    const change = nearestTurn(seenFrom(index, column, sums), column.numerator[index]!, now)
    if (change === 0) continue
    const size = Math.abs(change)
    if (nearest.length === most && size >= Math.abs(nearest[most - 1]!.change)) continue
    const place = nearest.findIndex((turn) => size < Math.abs(turn.change))
    nearest.splice(place < 0 ? nearest.length : place, 0, { index, change })
    if (nearest.length > most) nearest.pop()
  }
  return nearest
}
