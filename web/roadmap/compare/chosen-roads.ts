/** Which roads stand side by side: those that the address names and that are there, else the latest two. */
import type { RoadRow } from '#modules/roadmap/contract.ts'
import { namedIn } from '#web/app/named-in.ts'

type Told = Pick<RoadRow, 'id' | 'status' | 'madeAt'>

export function chosenRoads(roads: readonly Told[], asked: string | undefined): string[] {
  if (asked !== undefined) return namedIn(asked, roads)
  return roads
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    .slice(0, 2)
    .map(({ id }) => id)
}
