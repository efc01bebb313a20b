/** Births of each group as the cohorts that enter grade 1, as far as they were known in a given year. */
import type { CohortsByGroup } from './chain.ts'
import { entryCohorts, type Births } from './entry-cohorts.ts'
import { extendCohorts } from './extend-cohorts.ts'

export interface GroupBirths extends Births {
  readonly group: string
}

/** Cohorts of the groups in their order when `known` years were known, reaching to year index `until`; null without any. */
export type KnownCohorts = (known: number, until: number, groups?: readonly string[]) => CohortsByGroup | null

export const noCohorts: KnownCohorts = () => null

/** So many entries must have met their births before it can be told what share of those born enter. */
const leastMet = 3

export function cohortsOf(
  births: readonly GroupBirths[],
  usualGroups: readonly string[],
  firstYear: number,
): KnownCohorts {
  if (births.length === 0) return noCohorts
  const byGroup = Map.groupBy(births, ({ group }) => group)
  return (known, until, groups = usualGroups) => {
    const lastYear = firstYear + known - 1
    const cohorts = groups.map((group) => {
      const born = (byGroup.get(group) ?? []).filter(({ year }) => year <= lastYear)
      if (born.length === 0) return null
      const { cohorts: all } = extendCohorts(entryCohorts(born, firstYear, firstYear + until + 1))
      let met = 0
      for (let t = 0; t < known; t += 1) if (!Number.isNaN(all[t]!)) met += 1
      return met >= Math.min(leastMet, known) ? all : null
    })
    return cohorts.every((each) => each === null) ? null : cohorts
  }
}
