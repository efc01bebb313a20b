/** Makes schools, groups and the whole agree in one year, so that every sum is exact before the next year is taken. */
import { gradeCount, type Level } from './levels.ts'

/** Sum of a grade's year over the units of each parent. */
function sumsBelow(below: Level, parents: number, g: number, year: number): Float64Array {
  const sums = new Float64Array(parents)
  for (let u = 0; u < below.units; u += 1) {
    sums[below.parentOf[u]!]! += below.pupils[(u * gradeCount + g) * below.capacity + year]!
  }
  return sums
}

/** A level takes part of its own forecast and part of the sum below (`weights`, its own part 0–1), and is kept to. */
export function agree(levels: readonly Level[], year: number, weights: readonly number[]): void {
  for (let g = 0; g < gradeCount; g += 1) {
    // From the bottom upward each level is blended with what is below it …
    for (let at = levels.length - 2; at >= 0; at -= 1) {
      const level = levels[at]!
      const sums = sumsBelow(levels[at + 1]!, level.units, g, year)
      for (let u = 0; u < level.units; u += 1) {
        const cell = (u * gradeCount + g) * level.capacity + year
        const own = level.pupils[cell]!
        level.pupils[cell] = sums[u]! > 0 && own > 0 ? weights[at]! * own + (1 - weights[at]!) * sums[u]! : sums[u]!
      }
    }
    // … and from the top downward each level is kept to the one above.
    for (let at = 1; at < levels.length; at += 1) {
      const above = levels[at - 1]!
      const level = levels[at]!
      const sums = sumsBelow(level, above.units, g, year)
      for (let u = 0; u < level.units; u += 1) {
        const parent = level.parentOf[u]!
        const whole = above.pupils[(parent * gradeCount + g) * above.capacity + year]!
        const cell = (u * gradeCount + g) * level.capacity + year
        if (sums[parent]! > 0) level.pupils[cell]! *= whole / sums[parent]!
      }
    }
  }
}
