/** Estimates cells that are unknown, so that a gap in one year does not pass for a school without pupils. */
import { gradeCount, type Level } from './levels.ts'

/** What a cell is taken for where nothing at all is known of it: small numbers are what offices leave out. */
const leastKnown = 3

/** So many years back and ahead the same grade still tells something. */
const reach = 5
/** What a cohort was in the grade beside counts only where it is no more than so many times off what the grade usually is. */
const alike = 3

/**
 * The same level with every unknown cell filled: from the same grade in the nearest known years, and from the same cohort
 * in the grades beside it. The unknown ones stay out of every comparison with what really came.
 */
export function fillUnknown(level: Level): Level {
  const { units, capacity, known } = level
  const pupils = level.pupils.slice()
  const at = (u: number, g: number, t: number): number =>
    g < 0 || g >= gradeCount || t < 0 || t >= known ? Number.NaN : level.pupils[(u * gradeCount + g) * capacity + t]!
  const nearest = (u: number, g: number, t: number, step: 1 | -1): number => {
    for (let k = 1; k <= reach; k += 1) {
      const found = at(u, g, t + step * k)
      if (!Number.isNaN(found)) return found
    }
    return Number.NaN
  }
  for (let u = 0; u < units; u += 1) {
    for (let g = 0; g < gradeCount; g += 1) {
      for (let t = 0; t < known; t += 1) {
        if (!Number.isNaN(at(u, g, t))) continue
        const same = [nearest(u, g, t, -1), nearest(u, g, t, 1)].filter((value) => value > 0)
        const usual = same.length > 0 ? same.reduce((sum, value) => sum + value, 0) / same.length : null
        const cohort = [at(u, g - 1, t - 1), at(u, g + 1, t + 1)].filter(
          (value) => value > 0 && (usual === null || (value < alike * usual && value > usual / alike)),
        )
        const all = [...same, ...cohort]
        pupils[(u * gradeCount + g) * capacity + t] =
          all.length > 0 ? all.reduce((sum, value) => sum + value, 0) / all.length : leastKnown
      }
    }
  }
  return { ...level, pupils }
}
