/** Classes by stage × 城乡 × 公办民办: counts and shares of each state, and how many schools say nothing of theirs. */
import { classStates, settlementGroups, sponsorGroups } from '../conditions-words.ts'
import { noClasses } from './class-states.ts'
import type { SchoolSize, SizeGroup } from './contract.ts'

function groupOf(sizes: readonly SchoolSize[]): SizeGroup {
  const { phase, settlement, sponsor } = sizes[0]!
  const counts = noClasses()
  let unknown = 0
  for (const size of sizes) {
    if (size.counts === null) unknown += 1
    else for (const state of classStates) counts[state] += size.counts[state]
  }
  const classes = classStates.reduce((sum, state) => sum + counts[state], 0)
  const shares =
    classes === 0
      ? null
      : {
          ok: counts.ok / classes,
          over_standard: counts.over_standard / classes,
          big: counts.big / classes,
          super: counts.super / classes,
        }
  return { phase, settlement, sponsor, schools: sizes.length, schoolsUnknown: unknown, classes, counts, shares }
}

/** Stage, then 城乡, then 举办者. */
const place = ({ phase, settlement, sponsor }: SizeGroup): number =>
  (phase === 'primary' ? 0 : 100) + settlementGroups.indexOf(settlement) * 10 + sponsorGroups.indexOf(sponsor)

export function sizeGroups(sizes: readonly SchoolSize[]): SizeGroup[] {
  const groups = Map.groupBy(sizes, ({ phase, settlement, sponsor }) => `${phase} ${settlement} ${sponsor}`)
  return [...groups.values()].map(groupOf).toSorted((a, b) => place(a) - place(b))
}
