/** Tables of a year as those of the year before, with some cells otherwise, and the way that a county's year goes until it is locked. */
import { contract } from '#modules/census/contract.ts'
import { lockedCensus, storeDraftYear, type SchoolRow } from '#modules/census/index.ts'
import { answers } from '#modules/census/operations.ts'
import type { Database } from '#platform/database/database.ts'
import { askingOf, person, region, type Scene } from './people.ts'

type Changed = (row: SchoolRow) => Partial<SchoolRow>

export async function yearAfter(database: Database, county: string, year: number, changed: Changed) {
  const { schools, counties } = (await lockedCensus(database, county, year - 1))!
  return {
    schools: { ...schools, rows: schools.rows.map((row) => ({ ...row, year, ...changed(row) })) },
    counties: counties && { ...counties, rows: counties.rows.map((row) => ({ ...row, year })) },
  }
}

/** Handed in, submitted, approved and accepted, as every year; whoever waits for a lock is told by the queue of the scene. */
export async function acceptYear(scene: Scene, county: string, year: number, changed: Changed): Promise<void> {
  const city = region(`${county.slice(0, 4)}00`)
  const people = {
    submitCounty: person('吴静', 'county-statistician', region(county)),
    approveCounty: person('孙志伟', 'county-director', region(county)),
    acceptCounty: person('周明远', 'city-planner', city),
  }
  const { answer } = askingOf({ contract, answers }, people, () => scene)
  const tables = await yearAfter(scene.database, county, year, changed)
  const by = { name: '吴静' }
  await storeDraftYear(scene.database, { ...tables, by, at: scene.now.toISOString(), reached: 'endorsed' })
  for (const operation of ['submitCounty', 'approveCounty', 'acceptCounty'] as const) {
    const { filings } = await answer('acceptCounty', 'years', { region: county })
    await answer(operation, operation, { county, year, expected: filings.find((each) => each.year === year)!.number })
  }
}
