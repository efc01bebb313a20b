/** How many teachers qualify for what, now and in the years ahead; no name is in it. */
import { incentiveKinds, type IncentiveKind } from './incentive-words.ts'
import type { Standing } from './judge-incentives.ts'

export interface JudgedTeacher {
  readonly school: string
  readonly standings: readonly Standing[]
}

const yearsAhead = 5
const subsidies: ReadonlySet<IncentiveKind> = new Set(['rural-allowance', 'homeroom-allowance'])

const sumOf = (standings: readonly Standing[]): number =>
  standings.reduce((all, { monthly }) => all + (monthly ?? 0), 0)

export function countIncentives(judged: readonly JudgedTeacher[], year: number) {
  const all = judged.flatMap(({ standings }) => standings)
  const kinds = incentiveKinds.map((kind) => {
    const own = all.filter((each) => each.kind === kind)
    const met = own.filter(({ state }) => state === 'met')
    const unknown = own.filter(({ state }) => state === 'unknown').length
    return {
      kind,
      met: met.length,
      ahead: Array.from({ length: yearsAhead }, (_, i) => ({
        year: year + 1 + i,
        teachers: own.filter(({ state, since }) => state === 'later' && since === year + 1 + i).length,
      })),
      unknown,
      // With anybody unknown the sum would tell too little.
      monthly: subsidies.has(kind) && unknown === 0 ? sumOf(met) : null,
    }
  })
  const schools = [...Map.groupBy(judged, ({ school }) => school)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([school, own]) => {
      const standings = own.flatMap((each) => each.standings)
      const met: Partial<Record<IncentiveKind, number>> = {}
      for (const { kind, state } of standings) if (state === 'met') met[kind] = (met[kind] ?? 0) + 1
      const isKnown = standings.every(({ kind, state }) => !subsidies.has(kind) || state !== 'unknown')
      const monthly = isKnown ? sumOf(standings.filter(({ state }) => state === 'met')) : null
      return { school, teachers: own.length, met, monthly }
    })
  return { kinds, schools }
}
