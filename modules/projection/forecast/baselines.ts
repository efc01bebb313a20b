/** The two forecasts that ours is measured against: cohorts unchanged, and ratios pooled over three years. */
import { gradeCount, type Level } from './levels.ts'

export type Baseline = 'unchanged' | 'pooled'

/** Mean of the last three known years; 0 where none is known. */
const lastThree = (level: Level, cell: number): number => {
  let sum = 0
  let years = 0
  for (let t = level.known - 1; t >= Math.max(0, level.known - 3); t -= 1) {
    const pupils = level.pupils[cell * level.capacity + t]!
    if (pupils > 0) {
      sum += pupils
      years += 1
    }
  }
  return years === 0 ? 0 : sum / years
}

/** `forecast[(unit * gradeCount + grade) * horizon + step]`; the entry grade of a unit is the mean of its last three. */
export function baselineForecast(level: Level, horizon: number, kind: Baseline): Float64Array {
  const { pupils, known, capacity } = level
  const forecast = new Float64Array(level.units * gradeCount * horizon)
  const current = new Float64Array(gradeCount)
  const next = new Float64Array(gradeCount)
  for (let u = 0; u < level.units; u += 1) {
    const offered: boolean[] = []
    const ratio = new Float64Array(gradeCount).fill(1)
    for (let g = 0; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      const last = pupils[cell * capacity + known - 1]!
      offered[g] = Number.isNaN(last) ? lastThree(level, cell) > 0 : last > 0
      current[g] = Number.isNaN(last) ? lastThree(level, cell) : last
      if (kind !== 'pooled' || g === 0) continue
      let from = 0
      let to = 0
      for (let t = Math.max(1, known - 3); t < known; t += 1) {
        const before = pupils[(cell - 1) * capacity + t - 1]!
        const after = pupils[cell * capacity + t]!
        if (before > 0 && after > 0) {
          from += before
          to += after
        }
      }
      ratio[g] = from > 0 ? to / from : Number.NaN
    }
    for (let h = 0; h < horizon; h += 1) {
      for (let g = 0; g < gradeCount; g += 1) {
        const moves = g > 0 && offered[g - 1] && offered[g] && !Number.isNaN(ratio[g]!)
        next[g] = !offered[g] ? 0 : moves ? current[g - 1]! * ratio[g]! : lastThree(level, u * gradeCount + g)
        forecast[(u * gradeCount + g) * horizon + h] = next[g]!
      }
      current.set(next)
    }
  }
  return forecast
}
