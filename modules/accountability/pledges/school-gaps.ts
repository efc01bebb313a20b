/** 分校缺口清单: what each school lacks to the threshold for the pupils of the target year, and what the road does about it there. */
import type { PledgeFacts } from './pledge-facts.ts'
import type { SchoolGap } from './pledge-shapes.ts'

/** Doubles lose this share; what is nearer to what is needed is taken as there. */
const close = 1e-9

const rounded = (value: number): number => Number(value.toFixed(4))

/** Schools that lack something, are unknown in something, or have a measure; in the order of their names. */
export function schoolGaps({ road, indicators }: PledgeFacts): SchoolGap[] {
  const measuresAt = Map.groupBy(
    road.actions.flatMap((action) =>
      action.phases.map((phase) => ({ key: `${action.to ?? action.school} ${phase}`, action })),
    ),
    ({ key }) => key,
  )
  return road.frame.units
    .flatMap(({ code, name, phase, pupils, have, need }): SchoolGap[] => {
      const gaps = indicators.flatMap(({ code: indicator, label, unit, per, whole, threshold }, i) => {
        const [own, asked] = [have[i] ?? null, need[i] ?? null]
        const isThere = own !== null && asked !== null && own >= asked - close * Math.max(1, Math.abs(asked))
        if (isThere) return []
        const value = own === null || pupils === 0 ? null : rounded((own / pupils) * per)
        const lack = own === null || asked === null ? null : rounded(asked - own)
        // A share of a room that two stages use is no room: what is to be got is whole.
        const missing = lack === null || !whole ? lack : Math.ceil(lack)
        return [{ indicator, label, unit, value, threshold: threshold[phase], missing }]
      })
      const measures = measuresAt.get(`${code} ${phase}`) ?? []
      if (gaps.length === 0 && measures.length === 0) return []
      // What serves two stages of a school is told with the first of them.
      const paid = measures.filter(({ action }) => action.phases[0] === phase)
      const cost = paid.reduce((sum, { action }) => sum + Math.round(action.cost * 100), 0) / 100
      return [{ school: code, name, phase, pupils, gaps, measures: measures.length, cost }]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || b.phase.localeCompare(a.phase))
}
