/** Checks that need what is stored: jumps over a year where the table itself does not hold the year before. */
import type { Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database/database.ts'
import { checkYears } from '../checks/check-years.ts'
import type { SchoolTable } from '../contract.ts'
import { gatherYearBefore } from '../filings/gather.ts'
import { placed } from '../finding.ts'

export async function checkStoredYears(database: Database, table: SchoolTable): Promise<Problem[]> {
  const present = new Map(table.rows.map(({ county, year }) => [`${county} ${year}`, { county, year }]))
  const problems: Problem[] = []
  for (const { county, year } of present.values()) {
    if (present.has(`${county} ${year - 1}`)) continue
    const before = await gatherYearBefore(database, { county, year })
    if (before.length === 0) continue
    const own = table.rows.filter((row) => row.county === county && row.year === year)
    problems.push(...checkYears([...own, ...before]).map((finding) => placed(finding, table)))
  }
  return problems
}
