/** Every earlier forecast of the counties held against each year that has come since, the latest year first. */
import type { Database } from '#platform/database/database.ts'
import { gatherRollsOf } from './gather.ts'
import { namesOf } from './gather-kept.ts'
import type { Names } from './lines.ts'
import { scorePast, type Rolls, type Score } from './score-past.ts'
import { headsByOrigin, resultsOf, type StoredHead } from './store.ts'

export interface PastScore extends Omit<Score, 'furthest'> {
  readonly county: string
  readonly countyName: string
  readonly id: string
  readonly origin: number
  readonly madeAt: string
  furthest: { readonly code: string; readonly name: string; readonly forecast: number; readonly actual: number }[]
}

/** One earlier forecast against every year that has come since. */
async function scoresOf(
  database: Database,
  head: StoredHead,
  names: Names,
  rolls: ReadonlyMap<number, Rolls>,
): Promise<PastScore[]> {
  const result = (await resultsOf(database, head.county, head.id, ['middle'])).get('middle')!
  return [...rolls].flatMap(([year, came]) => {
    const score = scorePast(result, year, came)
    if (!score) return []
    const furthest = score.furthest.map((each) => ({ ...each, name: names.schools.get(each.code) ?? each.code }))
    const { county, id, origin } = head
    const madeAt = new Date(head.madeAt).toISOString()
    return [{ county, countyName: names.countyName, id, origin, madeAt, ...score, furthest }]
  })
}

export async function gatherScores(database: Database, counties: readonly string[]): Promise<PastScore[]> {
  const byCounty = Map.groupBy(await headsByOrigin(database, counties), ({ county }) => county)
  const scores = await Promise.all(
    [...byCounty].map(async ([county, heads]) => {
      const [names, rolls] = await Promise.all([
        namesOf(database, county),
        gatherRollsOf(database, county, Math.min(...heads.map(({ origin }) => origin))),
      ])
      // The newest has nothing to be held against yet.
      const past = heads.filter(({ origin }) => [...rolls.keys()].some((year) => year > origin))
      return Promise.all(past.map((head) => scoresOf(database, head, names, rolls)))
    }),
  )
  return scores.flat(2).toSorted((a, b) => b.year - a.year || a.origin - b.origin)
}
