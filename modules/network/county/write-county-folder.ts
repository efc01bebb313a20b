/** Writes a county as the folder of CSV files that `read-county-folder.ts` reads. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTable, type TableValue } from '#platform/files/write-table.ts'
import { countyTables, type CountyTable } from './county-tables.ts'
import { bands } from './county-words.ts'
import type { CountyProblem } from './county-problem.ts'
import { priceCodes } from './price-list.ts'
import { ruleCodes } from './rule-list.ts'

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

function rowsOf(problem: CountyProblem): Readonly<Record<CountyTable, readonly (readonly TableValue[])[]>> {
  const { villages, sites, years, present, prices, rules, budgets, locks, knownMinutes, isMade } = problem
  return {
    villages: villages.map(({ id, name, town, x, y, lon, lat }) => [id, name, town, x, y, lon, lat]),
    'villages-pupils': villages.flatMap(({ id, pupils }) =>
      bands.flatMap((band, b) => years.map((year, t) => [id, band, year, pupils[b]![t]!])),
    ),
    sites: sites.map((site) => [
      site.id,
      site.name,
      site.town,
      site.x,
      site.y,
      site.lon,
      site.lat,
      site.state,
      site.kind,
      site.tier,
      site.rooms.primary,
      site.rooms.junior,
      site.mostRooms.primary,
      site.mostRooms.junior,
      site.beds,
      site.mostBeds,
      site.buses,
      yesNo(site.isProtected),
      site.protectedBecause,
      yesNo(site.isClosable),
      site.opensFrom,
      site.repairCost,
      site.repairBy,
    ]),
    prices: priceCodes.map((code) => [
      code,
      prices[code].value,
      prices[code].unit,
      isMade ? `模拟数据：${prices[code].source.replace('模拟数据：', '')}` : prices[code].source,
    ]),
    rules: [
      ['scenario', problem.scenario, '', '', '', null],
      ...ruleCodes.map((code) => {
        const { value, unit, document, article, confidence } = rules[code]
        return [code, value, unit, document, article, confidence]
      }),
    ],
    budgets: years.map((year, t) => [year, budgets[t] ?? null]),
    current: present.map(({ village, band, site }) => [village, band, site]),
    locks: [
      ...locks.sites.map(({ site, year, state }) => [year, site, state, null, null]),
      ...locks.catchments.map(({ site, year, village, band }) => [year, site, null, village, band]),
    ],
    minutes: knownMinutes.map(({ village, site, walk, bus }) => [village, site, walk, bus]),
    // A problem knows the minutes over its roads, and no longer the roads.
    'road-nodes': [],
    roads: [],
  }
}

/** Names of the files written; null where one exists already, and then nothing is sure to be whole. */
export async function writeCountyFolder(
  folder: string,
  problem: CountyProblem,
  overwrite: boolean,
): Promise<readonly string[] | null> {
  await mkdir(folder, { recursive: true })
  const rows = rowsOf(problem)
  const written: string[] = []
  for (const name of Object.keys(countyTables) as CountyTable[]) {
    const isNeeded = rows[name].length > 0 || ['villages', 'villages-pupils', 'sites'].includes(name)
    if (!isNeeded) continue
    const { words, fields } = countyTables[name]
    const table = {
      sheet: words.zh,
      columns: Object.values(fields).map(({ heading, en, key }) => ({ heading, note: en, required: key === true })),
      rows: rows[name],
    }
    if (!(await writeTable(join(folder, `${name}.csv`), table, overwrite))) return null
    written.push(`${name}.csv`)
  }
  return written
}
