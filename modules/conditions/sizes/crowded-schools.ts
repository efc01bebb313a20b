/** Every school that is too large or has a class over the standard, with its ways out: those most beyond a cap first, then by largest class. */
import type { CrowdedSchool, LargeSchool, SchoolSize } from './contract.ts'
import { waysOutOf, type WayFacts } from './ways-out.ts'

const excessOf = ({ large }: CrowdedSchool): number => Math.max(0, ...large.map(({ excess }) => excess))
const largestOf = ({ sizes }: CrowdedSchool): number =>
  Math.max(0, ...sizes.map(({ largestClass }) => largestClass ?? 0))

export function crowdedSchools(
  sizes: readonly SchoolSize[],
  large: readonly LargeSchool[],
  factsOf: (school: string) => WayFacts,
): CrowdedSchool[] {
  const sizesOf = Map.groupBy(sizes, ({ code }) => code)
  const codes = new Set([
    ...large.map(({ code }) => code),
    ...sizes.flatMap(({ code, failsStandard }) => (failsStandard === true ? [code] : [])),
  ])
  return [...codes]
    .map((code): CrowdedSchool => {
      const own = sizesOf.get(code) ?? []
      const beyond = large.filter((each) => each.code === code)
      const { name, townName } = own[0] ?? beyond[0]!
      return { code, name, townName, sizes: own, large: beyond, ways: waysOutOf(factsOf(code)) }
    })
    .toSorted((a, b) => excessOf(b) - excessOf(a) || largestOf(b) - largestOf(a) || (a.code < b.code ? -1 : 1))
}
