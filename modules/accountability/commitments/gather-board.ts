/** Gathers the lines of boards: every commitment of a region with how it stands today, without its history. */
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { BoardLine } from './board.ts'
import { escalationDue } from './escalation.ts'
import { gatherEscalation } from './gather-commitments.ts'
import { judgeStanding } from './standing.ts'
import { gatherThinStates } from './gather-thin-states.ts'
import { thinStates } from './store.ts'

/** The counties of a region, and the region itself: a city bears commitments of its own. */
export async function holdersIn(database: Database, region: string): Promise<{ code: string; name: string }[]> {
  const counties = (await countiesUnder(database, region)).map(({ code, name }) => ({ code, name }))
  if (counties.some(({ code }) => code === region)) return counties
  const names = await regionNames(database, [region])
  return [...counties, { code: region, name: names.get(region) ?? region }]
}

export async function gatherLines(
  database: Database,
  region: string,
  today: string,
  search?: string,
): Promise<{ readonly lines: BoardLine[]; readonly holders: readonly { code: string; name: string }[] }> {
  const holders = await holdersIn(database, region)
  const codes = holders.map(({ code }) => code)
  const [thin, { steps }] = await Promise.all([
    search === undefined ? gatherThinStates(database, codes) : thinStates(database, codes, search),
    gatherEscalation(database, region),
  ])
  const lines = thin.map((state): BoardLine => {
    const standing = judgeStanding(state, today)
    const { county, id, sourceKind, sourceId, area, office, person, dueOn, ended } = state
    return {
      county,
      id,
      sourceKind,
      sourceId,
      area,
      office,
      person,
      dueOn,
      isEnded: ended !== null,
      standing,
      escalates: escalationDue(steps, state, standing, today) !== null,
    }
  })
  return { lines, holders }
}
