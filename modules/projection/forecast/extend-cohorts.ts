/** Cohorts whose births are not known: between known ones in even steps, after the last one changing as it did, less and less. */

/**
 * Fills gaps in even proportions, and years after the last known one by the mean yearly change of the last three, each
 * further year worth 0.8 of it.
 */
export function extendCohorts(known: readonly (number | null)[]): {
  readonly cohorts: Float64Array
  readonly until: number
} {
  const cohorts = Float64Array.from(known, (cohort) => cohort ?? Number.NaN)
  let until = -1
  for (const [t, cohort] of cohorts.entries()) if (!Number.isNaN(cohort)) until = t
  if (until < 0) return { cohorts, until }
  for (let t = 0, before = -1; t <= until; t += 1) {
    if (Number.isNaN(cohorts[t]!)) continue
    if (before >= 0 && cohorts[before]! > 0 && cohorts[t]! > 0) {
      const step = Math.log(cohorts[t]! / cohorts[before]!) / (t - before)
      for (let k = before + 1; k < t; k += 1) cohorts[k] = cohorts[k - 1]! * Math.exp(step)
    }
    before = t
  }
  let change = 0
  let steps = 0
  for (let t = until; t > 0 && steps < 3; t -= 1) {
    const now = cohorts[t]!
    const before = cohorts[t - 1]!
    if (!(now > 0 && before > 0)) break
    change += Math.log(now / before)
    steps += 1
  }
  const yearly = steps > 0 ? change / steps : 0
  for (let t = until + 1, worth = 0.8; t < cohorts.length; t += 1, worth *= 0.8) {
    cohorts[t] = cohorts[t - 1]! * Math.exp(yearly * worth)
  }
  return { cohorts, until }
}
