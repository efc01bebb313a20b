/** Estimates cells that are unknown, so that a gap in one year does not pass for a school without pupils. */
import { gradeCount, type Level } from './levels.ts'

/** What a cell is taken for where nothing at all is known of it: small numbers are what offices leave out. */
const leastKnown = 3

/**
 * The same level with every unknown cell filled: from the same grade in the years beside it, and from the same cohort
 * in the grades beside it. The unknown ones stay out of every comparison with what really came.
 */
export function fillUnknown(level: Level): Level {
  const { units, capacity, known } = level
  const pupils = level.pupils.slice()
  const at = (u: number, g: number, t: number): number =>
    g < 0 || g >= gradeCount || t < 0 || t >= known ? Number.NaN : level.pupils[(u * gradeCount + g) * capacity + t]!
  for (let u = 0; u < units; u += 1) {
    for (let g = 0; g < gradeCount; g += 1) {
      for (let t = 0; t < known; t += 1) {
        if (!Number.isNaN(at(u, g, t))) continue
        let sum = 0
        let count = 0
        for (const beside of [at(u, g, t - 1), at(u, g, t + 1), at(u, g - 1, t - 1), at(u, g + 1, t + 1)]) {
          if (!(beside > 0)) continue
          sum += beside
          count += 1
        }
        pupils[(u * gradeCount + g) * capacity + t] = count > 0 ? sum / count : leastKnown
      }
    }
  }
  return { ...level, pupils }
}
