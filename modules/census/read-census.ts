/** Reads a census workbook: opens the files, finds the two tables in them, reads and checks every row, tells all problems. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import type { Workbook } from '#platform/files/grid.ts'
import { readWorkbook, type NamedBytes } from '#platform/files/read-workbook.ts'
import { checkCountiesHaveSchools, checkSchoolsHaveCounty } from './checks/check-counties.ts'
import type { CensusReading } from './contract.ts'
import { readCountySheet, type CountyTableReading } from './county-table.ts'
import { inReadingOrder, placed } from './finding.ts'
import type { Mapping } from './mapping/mapping.ts'
import { readMapping, type MappingGiven } from './mapping/read-mapping.ts'
import { readSchoolSheet, type ReadingOptions, type SchoolTableReading } from './school-table.ts'
import { chooseSheet, holdsSheet } from './sheet/table-sheet.ts'
import { tables } from './tables.ts'

export interface CensusFiles {
  /** Workbook (.xlsx, .xls) with the sheet 学校基表 and perhaps 县区基表, or a .csv of the school table. */
  readonly file: string | NamedBytes
  /** YAML that tells which of the source's headings are ours. */
  readonly mapping?: MappingGiven | undefined
  /** The county table in a file of its own. */
  readonly countyTable?: string | NamedBytes | undefined
  /** ISO date; names the school year of a table without 学年. */
  readonly today: string
  /** Told when the files are open and the reading of rows begins. */
  readonly onOpened?: () => void
}

/** The mapping where it is meant for this table. */
const mappingFor = (mapping: Mapping | null, kind: Mapping['table']): Mapping | null =>
  mapping?.table === kind ? mapping : null

const optionsFor = (workbook: Workbook, mapping: Mapping | null, today: string): ReadingOptions => ({
  mapping,
  textIsUsual: workbook.format === 'csv',
  currentYear: schoolYearOf(today),
})

const twoCountyTables = (main: Workbook, other: Workbook): Problem => ({
  severity: 'error',
  code: 'two-county-tables',
  file: main.file,
  what: {
    zh: `“${main.file}”中已有县区基表，又另外给了“${other.file}”`,
    en: `"${main.file}" holds a county table, and "${other.file}" was given as well`,
  },
  why: { zh: '不知道以哪一张为准', en: 'it is not known which of the two counts' },
  todo: { zh: '请只保留一张县区基表', en: 'keep one county table only' },
})

function readSchools(
  main: Workbook,
  mapping: Mapping | null,
  today: string,
  problems: Problem[],
): SchoolTableReading | null {
  if (main.format === null) return null
  const own = mappingFor(mapping, 'school')
  const choice = chooseSheet(main, tables.school, tables.county, own, false)
  if ('problem' in choice) {
    problems.push(choice.problem)
    return null
  }
  const reading = readSchoolSheet(main.file, choice.sheet, optionsFor(main, own, today))
  problems.push(...reading.problems)
  return reading
}

function readCounties(
  main: Workbook,
  extra: Workbook | null,
  mapping: Mapping | null,
  today: string,
  problems: Problem[],
): CountyTableReading | null {
  const own = mappingFor(mapping, 'county')
  const inMain = main.format !== null && (holdsSheet(main, tables.county, own) || (own !== null && !extra))
  if (extra && inMain) problems.push(twoCountyTables(main, extra))
  const workbook = extra ?? (inMain ? main : null)
  if (!workbook || workbook.format === null) return null
  const choice = chooseSheet(workbook, tables.county, tables.school, own, extra !== null)
  if ('problem' in choice) {
    problems.push(choice.problem)
    return null
  }
  const reading = readCountySheet(workbook.file, choice.sheet, optionsFor(workbook, own, today))
  problems.push(...reading.problems)
  return reading
}

/** Reads the tables. Every problem is told; where any of them is an error, no table is returned. */
export async function readCensus(files: CensusFiles): Promise<CensusReading> {
  const mapped = files.mapping === undefined ? null : await readMapping(files.mapping)
  const main = await readWorkbook(files.file)
  const extra = files.countyTable === undefined ? null : await readWorkbook(files.countyTable)
  const problems: Problem[] = [...(mapped?.problems ?? []), ...main.problems, ...(extra?.problems ?? [])]
  files.onOpened?.()
  // Without its mapping a source's headings would all seem wrong, so nothing more is said then.
  if (mapped && !mapped.mapping) return { schools: null, counties: null, problems, headings: null }
  const mapping = mapped?.mapping ?? null
  const schools = readSchools(main, mapping, files.today, problems)
  const counties = readCounties(main, extra, mapping, files.today, problems)
  // An empty table has been told of; that each county lacks its row would only repeat it.
  if (schools?.table.rows.length && counties?.table.rows.length) {
    const { rows } = schools.table
    const unused = checkCountiesHaveSchools(counties.table.rows, rows)
    problems.push(...unused.map((finding) => placed(finding, counties.table)))
    const lacking = checkSchoolsHaveCounty(counties.table.rows, rows)
    problems.push(...lacking.map((finding) => placed(finding, schools.table)))
  }
  const ordered = inReadingOrder(problems)
  const headings = schools?.headings ?? null
  if (hasErrors(ordered)) return { schools: null, counties: null, problems: ordered, headings }
  return { schools: schools?.table ?? null, counties: counties?.table ?? null, problems: ordered, headings }
}
