/** Births of each group as the cohorts that enter grade 1, as far as they were known in a given year. */
import type { Cohorts } from './chain.ts'
import { entryCohorts, type Births } from './entry-cohorts.ts'
import { extendCohorts } from './extend-cohorts.ts'

export interface GroupBirths extends Births {
  readonly group: string
}

/** Name under which births of the whole are given, where they are not known by group. */
export const wholeName = ''

/** Cohorts of the groups in their order when `known` years were known, reaching to year index `until`; null without any. */
export type KnownCohorts = (known: number, until: number, groups?: readonly string[]) => Cohorts | null

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
    const cohortsIn = (group: string): Float64Array | null => {
      const born = (byGroup.get(group) ?? []).filter(({ year }) => year <= lastYear)
      if (born.length === 0) return null
      const { cohorts } = extendCohorts(entryCohorts(born, firstYear, firstYear + until + 1))
      let met = 0
      for (let t = 0; t < known; t += 1) if (!Number.isNaN(cohorts[t]!)) met += 1
      return met >= Math.min(leastMet, known) ? cohorts : null
    }
    const own = groups.map(cohortsIn)
    const whole = own.every((each) => each !== null) ? sumOfCohorts(own) : cohortsIn(wholeName)
    return whole === null && own.every((each) => each === null) ? null : { whole, groups: own }
  }
}

const sumOfCohorts = (cohorts: readonly Float64Array[]): Float64Array =>
  Float64Array.from({ length: cohorts[0]?.length ?? 0 }, (_, t) => cohorts.reduce((sum, each) => sum + each[t]!, 0))
