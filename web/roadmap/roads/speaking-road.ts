/** Which of a county's roads speaks for it: the adopted one, else the latest that reaches the goal, else the latest. */
import type { RoadRow } from '#modules/roadmap/contract.ts'

type Told = Pick<RoadRow, 'status' | 'madeAt' | 'cost'>

export function speakingRoad<Row extends Told>(roads: readonly Row[]): Row | null {
  const standing = roads
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  return (
    standing.find(({ status }) => status === 'adopted') ??
    standing.find(({ cost }) => cost !== null) ??
    standing[0] ??
    null
  )
}
