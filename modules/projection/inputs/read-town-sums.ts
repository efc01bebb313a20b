/** Holds counties that are handed in against their townships, and the other way round, with what is stored already. */
import type { Problem } from '#kernel/problem.ts'
import { placedIn } from '#modules/census/index.ts'
import { townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { countyOfRow, type Ground } from './check-places.ts'
import { summedKinds, townSumsThatDiffer } from './check-town-sums.ts'
import { currentRows } from './current-figures.ts'
import type { InputKind } from './input-kinds.ts'
import type { InputReading } from './read-input.ts'
import { standingRows } from './store.ts'

export async function readTownSums(
  database: Database,
  kind: InputKind,
  { table, rows }: InputReading,
  ground: Pick<Ground, 'schools'>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  if (!table || !summedKinds.includes(kind)) return problems
  for (const [county, own] of Map.groupBy(rows, (row) => countyOfRow(kind, row, ground) ?? '')) {
    const [stored, towns] = await Promise.all([standingRows(database, county, kind), townsOf(database, county)])
    const current = currentRows(kind, [...stored, { id: '', rows: own }])
    const codes = towns.map(({ code }) => code)
    problems.push(...placedIn(table, townSumsThatDiffer(kind, own, current, county, codes)))
  }
  return problems
}
