/** What an import is held against: the region and its register, the figures of last year, schools that have not come in. */
import { regionNames, schoolsIn } from '#modules/schools/index.ts'
import type { Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database/database.ts'
import { checkYears } from '../checks/check-years.ts'
import type { SchoolRow, SchoolTable } from '../contract.ts'
import { countyCodes, gatherYearBefore } from '../filings/gather.ts'
import { loadHeads, type CountyYear } from '../filings/store.ts'
import { placed, type Finding } from '../finding.ts'
import type { RegionFacts } from './check-region.ts'

/** Years of counties in the table of which it does not hold the year before itself. */
const yearsToCompare = ({ rows }: SchoolTable): CountyYear[] => {
  const present = new Map(rows.map(({ county, year }) => [`${county} ${year}`, { county, year }]))
  return [...present.values()].filter(({ county, year }) => !present.has(`${county} ${year - 1}`))
}

const rowsOf = ({ rows }: SchoolTable, key: CountyYear): SchoolRow[] =>
  rows.filter(({ county, year }) => county === key.county && year === key.year)

/** Jumps against what is stored of the year before. */
export async function checkStoredYears(database: Database, table: SchoolTable): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const key of yearsToCompare(table)) {
    const own = rowsOf(table, key)
    const codes = new Set(own.map(({ code }) => code))
    const before = await gatherYearBefore(database, key, [...codes])
    // Findings at row 0 are about last year's rows, which stand in no table at hand.
    const found = before.length === 0 ? [] : checkYears([...own, ...before]).filter(({ row }) => row !== 0)
    problems.push(...found.map((finding) => placed(finding, table)))
  }
  return problems
}

const absent = ({ county, year }: CountyYear, names: readonly string[]): Finding => ({
  severity: 'note',
  code: 'schools-absent',
  what: {
    zh: `县区 ${county} 有 ${names.length} 所学校 ${year - 1} 学年有数据，${year} 学年还没有：${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}`,
    en: `${names.length} schools of the county ${county} have figures in ${year - 1} and none yet in ${year}: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and others' : ''}`,
  },
  why: { zh: '停办、撤并、换了标识码，或漏报', en: 'they were closed, merged, given another code, or left out' },
  todo: { zh: '请核对；漏报的请补充导入', en: 'check them, and import those that were left out' },
})

/** Schools of the year before that neither the table nor what is filed already has. For tables of whole counties. */
export async function checkAbsentSchools(database: Database, table: SchoolTable): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const key of yearsToCompare(table)) {
    const [before, heads] = await Promise.all([gatherYearBefore(database, key), loadHeads(database, key)])
    const here = new Set([...rowsOf(table, key).map(({ code }) => code), ...heads.map(({ school }) => school)])
    const names = new Map(before.filter(({ code }) => !here.has(code)).map(({ code, name }) => [code, name || code]))
    if (names.size > 0) problems.push(placed(absent(key, [...names.values()]), table))
  }
  return problems
}

/** What the register knows that a row of the region may be held against. */
export async function gatherRegion(database: Database, region: string): Promise<RegionFacts> {
  const [counties, schools, names] = await Promise.all([
    countyCodes(database, region),
    schoolsIn(database, `${region.slice(0, 4)}00`),
    regionNames(database, [region]),
  ])
  return {
    region,
    name: names.get(region) ?? region,
    counties: new Set(counties),
    registered: new Map(schools.map(({ code, county, town }) => [code, { county, town }])),
  }
}
