/**
 * How robust a plan is to its forecast: pupils of every school are drawn anew within the forecast's interval, school by school and
 * independent of each other, the county is judged with all actions done, and counted is how often it still passes.
 */
import type { CountyFacts, JudgedResources } from '#modules/assessment/index.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { seededRandom } from '#kernel/seeded-random.ts'
import type { Robustness } from '../roads/road-shapes.ts'
import { deviationOf } from './forecast-bell.ts'
import type { PupilsInterval } from './rows-ahead.ts'

export interface FuturesAsked {
  /** The county with the plan carried out. */
  readonly after: CountyFacts
  readonly intervals: readonly PupilsInterval[]
  /** Share of cases that the intervals are meant to hold. */
  readonly coverage: number
  readonly futures: number
  readonly seed: number
  readonly judge: (facts: CountyFacts) => JudgedResources
  readonly shouldStop?: () => boolean
}

const mostSchools = 30

const most = <Each extends { readonly fails: number }>(all: Iterable<Each>): Each[] =>
  [...all].toSorted((a, b) => b.fails - a.fails).slice(0, mostSchools)

export function tryFutures(asked: FuturesAsked): Robustness | null {
  const { after, intervals, coverage, futures, seed, judge, shouldStop } = asked
  if (intervals.length === 0 || futures === 0) return null
  const random = seededRandom(seed)
  const places = new Map(intervals.map((each) => [`${each.code} ${each.stage}`, each]))
  const schools = new Map<
    string,
    { code: string; name: string; phase: CompulsoryStage; fails: number; by: Map<string, number> }
  >()
  const spreads = new Map<string, { phase: CompulsoryStage; indicator: string; fails: number }>()
  let tried = 0
  let passing = 0
  let held = 0
  for (let future = 0; future < futures; future++) {
    if (shouldStop?.() === true) break
    const rows = after.rows.map((row) => {
      const own = places.get(`${row.code} ${row.stage}`)
      if (!own) return row
      return { ...row, pupils: Math.max(1, Math.round(random.bell(own.pupils, deviationOf(own)))) }
    })
    const { stages } = judge({ ...after, rows })
    let fails = false
    const all = stages.reduce((sum, { schools: judged }) => sum + judged.length, 0)
    let failing = 0
    for (const { stage, schools: judged, balances } of stages) {
      for (const { unit, report } of judged) {
        if (report.outcome !== 'unmet') continue
        fails = true
        failing++
        const key = `${unit.code} ${stage}`
        const known = schools.get(key) ?? { code: unit.code, name: unit.name, phase: stage, fails: 0, by: new Map() }
        schools.set(key, known)
        known.fails++
        for (const [code, { outcome }] of Object.entries(report.values)) {
          if (outcome === 'unmet' || outcome === 'near') known.by.set(code, (known.by.get(code) ?? 0) + 1)
        }
      }
      for (const [k, { outcome }] of balances.entries()) {
        if (outcome !== 'unmet') continue
        fails = true
        const indicator = `R${k + 1}`
        const known = spreads.get(`${stage} ${indicator}`) ?? { phase: stage, indicator, fails: 0 }
        spreads.set(`${stage} ${indicator}`, known)
        known.fails++
      }
    }
    tried++
    held += all === 0 ? 0 : (all - failing) / all
    if (!fails) passing++
  }
  if (tried === 0) return null
  return {
    futures: tried,
    passing,
    share: passing / tried,
    schoolShare: held / tried,
    seed,
    interval: coverage,
    schools: most(schools.values()).map(({ code, name, phase, fails, by }) => ({
      code,
      name,
      phase,
      fails,
      share: fails / tried,
      indicators: [...by].toSorted((a, b) => b[1] - a[1]).map(([indicator]) => indicator),
    })),
    spreads: most(spreads.values()).map((each) => ({ ...each, share: each.fails / tried })),
  }
}
