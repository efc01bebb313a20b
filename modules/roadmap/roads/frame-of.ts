/** The county as a page toggles actions in it. */
import type { RoadFacts } from '../road/road-facts.ts'
import type { RoadFrame } from '../formulas.ts'

const added = (have: number | null, change: number | null): number | null =>
  have === null || change === null ? null : have + change

export const frameOf = ({ schools, cvLimit, mayFallShort }: RoadFacts): RoadFrame => ({
  units: schools.map(({ code, name, stage, pupils, have, toMeet, toFloor }) => ({
    code,
    name,
    phase: stage,
    pupils,
    have: [...have],
    need: have.map((value, k) => added(value, toMeet[k] ?? null)),
    floor: have.map((value, k) => added(value, toFloor[k] ?? null)),
  })),
  cvLimit: { ...cvLimit },
  mayFallShort,
})
