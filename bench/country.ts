/** A made-up country as columns: schools sorted by county and stage, with pupils and the numerators of R1–R7. */
import { randomFrom } from '#tests/oracle/random.ts'

export interface Country {
  readonly counties: number
  readonly pupils: Float64Array
  readonly numerators: readonly Float64Array[]
  /** Two groups for each county, primary and junior; `groupStarts[g]` is the first school of group g. */
  readonly groupStarts: Uint32Array
  /** The group of each school. */
  readonly groups: Uint32Array
}

export const per = [100, 100, 100, 1, 1, 1, 100] as const
const thresholds = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3]

export function makeCountry(schools: number, counties: number, seed = 1): Country {
  const random = randomFrom(seed)
  const size = counties * 2
  const groups = Uint32Array.from({ length: schools }, (_, school) =>
    school < size ? school : random.between(0, size - 1),
  ).sort()
  const groupStarts = new Uint32Array(size + 1)
  for (const group of groups) groupStarts[group + 1] = (groupStarts[group + 1] ?? 0) + 1
  for (let group = 0; group < size; group += 1) {
    groupStarts[group + 1] = (groupStarts[group + 1] ?? 0) + (groupStarts[group] ?? 0)
  }
  const pupils = Float64Array.from({ length: schools }, () => random.between(30, 2500))
  const numerators = thresholds.map((threshold, indicator) =>
    pupils.map((count) => {
      const amount = (threshold * count * (0.5 + random.unit() * 1.5)) / (per[indicator] ?? 1)
      return indicator > 2 && indicator < 6 ? Math.round(amount * 100) / 100 : Math.round(amount)
    }),
  )
  return { counties, pupils, numerators, groupStarts, groups }
}
