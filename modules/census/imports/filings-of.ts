/** Tables that were read, laid out as the filings of their schools, each with the problems that are its own to explain. */
import type { Problem } from '#kernel/problem.ts'
import type { ColumnSource, CountyTable, SchoolRow, SchoolTable, TableSource } from '../contract.ts'
import { countyFields, type CountyField } from '../county-fields.ts'
import { isOfFiling, keyed, type KeyedProblem } from '../filings/keyed-problem.ts'
import { keptRow, type FilingKey, type KeptValue, type StageRow } from '../filings/stage-row.ts'

export interface ReadFiling extends FilingKey {
  /** `source` of each row is still empty: it gets its id when the sheet is written down. */
  readonly rows: readonly StageRow[]
  readonly problems: readonly KeyedProblem[]
}

export interface ReadCountyRow {
  readonly county: string
  readonly year: number
  readonly row: number
  readonly cells: Readonly<Record<string, KeptValue>>
}

type Columns = Readonly<Record<string, ColumnSource | undefined>>

/** What an import keeps between being read and being saved. */
export interface ReadTables {
  readonly schools: { readonly source: TableSource; readonly columns: Columns; readonly filings: readonly ReadFiling[] }
  readonly counties: {
    readonly source: TableSource
    readonly columns: Columns
    readonly rows: readonly ReadCountyRow[]
  } | null
}

const countyCells = (Object.keys(countyFields) as CountyField[]).filter(
  (field) => field !== 'year' && field !== 'county',
)

function readCountyRows({ rows }: CountyTable): ReadCountyRow[] {
  return rows.map((row) => {
    const cells: Record<string, KeptValue> = {}
    for (const field of countyCells) {
      const value = row[field]
      if (value !== null) cells[field] = value
    }
    return { county: row.county, year: row.year, row: row.row, cells }
  })
}

/** Problems by the row of the school table that they stand at. */
function problemsByRow(problems: readonly Problem[], { file, sheet }: TableSource): ReadonlyMap<number, Problem[]> {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) {
    if (!isOfFiling(problem) || problem.file !== file || problem.sheet !== sheet) continue
    const list = byRow.get(problem.row!)
    if (list) list.push(problem)
    else byRow.set(problem.row!, [problem])
  }
  return byRow
}

/** Lays the tables out. A problem is told to a school once, however often its words repeat. */
export function filingsOf(
  schools: SchoolTable,
  counties: CountyTable | null,
  problems: readonly Problem[],
): ReadTables {
  const byRow = problemsByRow(problems, schools.source)
  const groups = Map.groupBy(schools.rows, ({ county, year, code }) => `${county} ${year} ${code}`)
  const filings = [...groups.values()].map((rows): ReadFiling => {
    const { county, year, code } = rows[0] as SchoolRow
    const own = rows.flatMap((row) => (byRow.get(row.row) ?? []).map((problem) => keyed(problem, row.stage)))
    const unique = new Map(own.map((problem) => [problem.key, problem]))
    return { county, year, school: code, rows: rows.map((row) => keptRow(row, '')), problems: [...unique.values()] }
  })
  return {
    schools: { source: schools.source, columns: schools.columns, filings },
    counties: counties && { source: counties.source, columns: counties.columns, rows: readCountyRows(counties) },
  }
}
