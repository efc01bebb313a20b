/**
 * How a cohort moves up a grade: the unit's own ratio, drawn toward its neighbours by how little is known of it, and what
 * its last years say beyond that.
 */
import { gradeCount, type Level } from './levels.ts'
import type { Settings } from './settings.ts'

const plainFeatures = 8
/** Eight features, the same once more for small cohorts, and a constant. */
export const progressWidth = 2 * plainFeatures + 1

/** Pupils that moved up, `from` grade g−1 `to` grade g, each year worth `memory` of the next. By unit and grade. */
export interface Moves {
  readonly from: Float64Array
  readonly to: Float64Array
}

export const noMoves = ({ units }: Level): Moves => ({
  from: new Float64Array(units * gradeCount),
  to: new Float64Array(units * gradeCount),
})

/** Takes the step from year t−1 to t into the sums; units that `changed` by decision tell nothing of moving up. */
export function addYear(level: Level, { from, to }: Moves, t: number, memory: number, changed?: Uint8Array): void {
  const { units, capacity, pupils } = level
  for (let u = 0; u < units; u += 1) {
    for (let g = 1; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      from[cell]! *= memory
      to[cell]! *= memory
      if (t < 1 || changed?.[u]) continue
      const before = pupils[(cell - 1) * capacity + t - 1]!
      const after = pupils[cell * capacity + t]!
      if (before > 0 && after > 0) {
        from[cell]! += before
        to[cell]! += after
      }
    }
  }
}

/** Logarithms of ratios: of a cell, of a grade everywhere, of a unit beside all. */
export interface Ratios {
  readonly cell: Float64Array
  readonly grade: Float64Array
  readonly unit: Float64Array
}

/** Ratios further off than this tell of a school that opened, closed or took in another, not of how pupils move. */
const usual = (from: number, to: number): boolean => to < 1.6 * from && to > 0.6 * from

export function deriveRatios({ units }: Level, { from, to }: Moves, settings: Settings): Ratios {
  const grade = new Float64Array(gradeCount)
  for (let g = 1; g < gradeCount; g += 1) {
    let all = 0
    let moved = 0
    for (let u = 0; u < units; u += 1) {
      const cell = u * gradeCount + g
      if (!usual(from[cell]!, to[cell]!)) continue
      all += from[cell]!
      moved += to[cell]!
    }
    grade[g] = all > 0 ? Math.log(moved / all) : 0
  }
  const cells = new Float64Array(units * gradeCount)
  const unit = new Float64Array(units)
  for (let u = 0; u < units; u += 1) {
    let expected = settings.unitPupils
    let moved = settings.unitPupils
    for (let g = 1; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      if (!usual(from[cell]!, to[cell]!)) continue
      expected += from[cell]! * Math.exp(grade[g]!)
      moved += to[cell]!
    }
    unit[u] = Math.log(moved / expected)
    for (let g = 1; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      const usualHere = Math.exp(grade[g]! + unit[u]!)
      cells[cell] = Math.log((to[cell]! + settings.gradePupils * usualHere) / (from[cell]! + settings.gradePupils))
    }
  }
  return { cell: cells, grade, unit }
}

const clipped = (value: number, most: number): number => (value > most ? most : value < -most ? -most : value)

/**
 * What the last years of a unit say beyond its ratios, for the step from year t to t+1: a row of `progressWidth` for each
 * grade in `x`.
 */
export function fillProgressFeatures(level: Level, ratios: Ratios, u: number, t: number, x: Float64Array): void {
  const { capacity, pupils } = level
  const first = u * gradeCount
  let lastSum = 0
  let lastWeight = 0
  let beforeSum = 0
  let beforeWeight = 0
  for (let g = 1; g < gradeCount; g += 1) {
    const cell = first + g
    const row = g * progressWidth
    const ratio = ratios.cell[cell]!
    x[row] = 0
    x[row + 1] = 0
    for (let lag = 0; lag < 2 && t - lag >= 1; lag += 1) {
      const left = pupils[(cell - 1) * capacity + t - lag - 1]!
      const came = pupils[cell * capacity + t - lag]!
      if (!(left > 0 && came > 0)) continue
      const beyond = Math.log(came / left) - ratio
      x[row + lag] = clipped(beyond, 0.4)
      if (lag === 0) {
        lastSum += left * clipped(beyond, 0.3)
        lastWeight += left
      } else {
        beforeSum += left * clipped(beyond, 0.3)
        beforeWeight += left
      }
    }
  }
  const lastShock = lastWeight > 0 ? lastSum / lastWeight : 0
  const shockBefore = beforeWeight > 0 ? beforeSum / beforeWeight : 0
  for (let g = 1; g < gradeCount; g += 1) {
    const cell = first + g
    const row = g * progressWidth
    const leaving = pupils[(cell - 1) * capacity + t]!
    if (!(leaving > 0)) {
      x.fill(0, row, row + progressWidth)
      continue
    }
    const ratio = ratios.cell[cell]!
    const own = pupils[cell * capacity + t]!
    const ownBefore = t > 0 ? pupils[cell * capacity + t - 1]! : Number.NaN
    x[row + 2] = lastShock
    x[row + 3] = shockBefore
    x[row + 4] = clipped(ratios.unit[u]!, 0.4)
    x[row + 5] = clipped(ratios.grade[g]! - ratio, 0.3)
    x[row + 6] = own > 0 ? clipped(Math.log(own / leaving) - ratio, 0.4) : 0
    x[row + 7] = ownBefore > 0 ? clipped(Math.log(ownBefore / leaving) - ratio, 0.4) : 0
    const small = 50 / (leaving + 50)
    for (let f = 0; f < plainFeatures; f += 1) x[row + plainFeatures + f] = x[row + f]! * small
    x[row + 2 * plainFeatures] = 0.05
  }
}
