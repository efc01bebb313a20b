/** Holds rolls that are handed in against those of the census, county by county. */
import type { Problem } from '#kernel/problem.ts'
import { placedIn } from '#modules/census/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { Ground } from './check-places.ts'
import { rollsThatDiffer, yearsByCounty } from './check-stored-rolls.ts'
import { censusYears, gatherRolls } from './gather.ts'
import type { InputReading } from './read-input.ts'

export async function readStoredRolls(
  database: Database,
  { table, rows }: InputReading,
  ground: Pick<Ground, 'schools'>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  if (!table) return problems
  for (const [county, years] of yearsByCounty(rows, ground)) {
    const held = (await censusYears(database, county)).filter((year) => years.includes(year))
    problems.push(...placedIn(table, rollsThatDiffer(rows, await gatherRolls(database, county, held))))
  }
  return problems
}
