/** Brings the pupils of villages into two counties of the example city (模拟数据): read, checked and saved like any import. */
import { storeVillages, villageTable } from '#modules/network/index.ts'
import type { Database } from '#platform/database/database.ts'
import { csvText } from '#platform/files/write-table.ts'
import { demoYears } from './counties.ts'
import { reachedBy } from './current-year.ts'
import type { MadeCounty } from './made-schools.ts'
import { villageRows } from './made-villages.ts'

/** 新县, where candidates and plans are shown, and 息县. */
export const gateCounty = '411523'
export const villageCounties: readonly string[] = [gateCounty, '411528']

/** Throws where a made-up table has an error: it must be such as a county may hand in. */
export async function loadVillages(database: Database, counties: readonly MadeCounty[]): Promise<void> {
  const last = demoYears.at(-1)!
  for (const made of counties.filter(({ county }) => villageCounties.includes(county.code))) {
    const { code, name } = made.county
    const rows = villageRows(made, reachedBy[code] === 'nothing' ? last - 1 : last)
    const { fields, sheet } = villageTable
    const columns = Object.values(fields).map(({ heading }) => ({ heading, note: '', required: false }))
    const cells = rows.map((row) => Object.keys(fields).map((field) => row[field] ?? null))
    const bytes = Buffer.from(csvText({ sheet, columns, rows: cells }))
    const { problems, id } = await storeVillages(database, {
      county: code,
      file: { name: `${name}${sheet}（模拟数据）.csv`, bytes },
      by: { name: `${name}统计员` },
      at: `${last}-10-22T02:00:00.000Z`,
    })
    if (id !== null) continue
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ what, row }) => `${row} ${what.zh}`)
    throw new Error(`the made-up villages of ${name} cannot be taken: ${errors.slice(0, 5).join('; ')}`)
  }
}
