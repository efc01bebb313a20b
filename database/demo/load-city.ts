/**
 * Fills an installation with the example city (模拟数据): regions, borders, the register, five years of tables and their
 * reports. Everything goes in as it would on a working day: tables are read and checked like an import, schools sign,
 * counties submit. Earlier years are locked; the last one is under way, each county as far as `current-year.ts` says.
 */
import { judgeWhatIsMissing } from '#modules/assessment/index.ts'
import { storeDraftYear, storeLockedYear } from '#modules/census/index.ts'
import { loadBorders, loadRegions, loadSchools } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { borderCredit, cityBorders, cityRegions, countyRegister } from './city-register.ts'
import { demoCounties, demoYears } from './counties.ts'
import { bringAlong, reachedBy } from './current-year.ts'
import { forecastFrom, forecastWhatIsMissing, makeForecast } from '#modules/projection/index.ts'
import { loadInputs } from './load-inputs.ts'
import { loadRosters } from './load-staffing.ts'
import { loadVillages } from './load-villages.ts'
import { makeCounty, type MadeCounty } from './made-schools.ts'
import { madeTables } from './made-tables.ts'

export interface CityOptions {
  readonly onProgress?: (zh: string, en: string) => void
  /** When reports are judged; now where it is left out. */
  readonly now?: Date
  /** Only these counties; all ten where it is left out. */
  readonly counties?: readonly string[]
}

const currentYear = demoYears.at(-1)!
/** Years from which the city had forecast before, so that they can be held against what came. */
const forecastYears = demoYears.slice(1, -1)

/** The tables of one county: earlier years locked, the last one as far as the county has come. */
async function loadYears(database: Database, made: MadeCounty): Promise<void> {
  const { code, name } = made.county
  for (const year of demoYears) {
    if (year === currentYear && reachedBy[code] === 'nothing') continue
    const tables = await madeTables(made, year)
    const by = { name: `${name}统计员` }
    if (year < currentYear) await storeLockedYear(database, { ...tables, by, at: `${year}-11-06T03:00:00.000Z` })
    else await storeDraftYear(database, { ...tables, by, at: `${year}-10-12T01:00:00.000Z` })
  }
  await bringAlong(database, made.county, currentYear)
}

/** Loads the city into an empty database. The same every time, but for the instant at which reports are judged. */
export async function loadExampleCity(database: Database, options: CityOptions = {}): Promise<void> {
  const { onProgress = () => {}, now = new Date(), counties } = options
  const made = demoCounties.filter(({ code }) => counties?.includes(code) ?? true).map(makeCounty)
  onProgress('区划、边界和学校名录', 'regions, borders and the register of schools')
  await loadRegions(database, cityRegions(made))
  await loadBorders(database, cityBorders(), 'GCJ-02', borderCredit)
  const by = { name: '信阳市教体局发展规划科', at: `${demoYears[0]}-09-10T01:00:00.000Z` }
  for (const county of made) await loadSchools(database, countyRegister(county), by)
  for (const [index, county] of made.entries()) {
    const { name } = county.county
    onProgress(`${name}：五个学年的数据（${index + 1}/${made.length}）`, `${county.county.code}: five years of tables`)
    await loadYears(database, county)
  }
  onProgress('学龄人口预测的数据：出生人口、在园幼儿等', 'what forecasts are fed with: births, kindergartens and more')
  await loadInputs(database, made)
  onProgress('村庄学龄人口', 'the pupils of villages')
  await loadVillages(database, made)
  onProgress('教师名册', 'rosters of teachers')
  await loadRosters(database, made)
  onProgress('测算学龄人口预测', 'forecasting the pupils of every county')
  for (const { county } of made) {
    for (const origin of forecastYears)
      await forecastFrom(database, county.code, origin, `${origin}-11-20T02:00:00.000Z`)
  }
  await forecastWhatIsMissing(database, now.toISOString(), makeForecast)
  onProgress('测算各县区各学年', 'judging every county and year')
  await judgeWhatIsMissing(database, now)
}
