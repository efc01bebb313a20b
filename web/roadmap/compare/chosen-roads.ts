/** Which roads stand side by side: those that the address names and that are there, else the latest two. */
import type { RoadRow } from '#modules/roadmap/contract.ts'

type Told = Pick<RoadRow, 'id' | 'status' | 'madeAt'>

export function chosenRoads(roads: readonly Told[], asked: string | undefined): string[] {
  const there = new Set(roads.map(({ id }) => id))
  const named = [...new Set((asked ?? '').split('.'))].filter((id) => there.has(id)).slice(0, 5)
  if (asked !== undefined) return named
  return roads
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    .slice(0, 2)
    .map(({ id }) => id)
}
