/** Checks the figures of one school anew, as reading its table would: beside the county's other schools and its own last year. */
import type { Problem } from '#kernel/problem.ts'
import type { SchoolRow } from '../contract.ts'
import { checkSchools } from '../checks/check-schools.ts'
import { settleEmptyCells } from '../empty-cells.ts'
import type { Finding } from '../finding.ts'
import { makeSchoolRows } from '../rows/school-rows.ts'
import { schoolFields, type FieldSpec, type SchoolField } from '../school-fields.ts'
import type { CellValue } from '../sheet/cells.ts'
import { keyed, type KeyedProblem } from './keyed-problem.ts'
import { keptRow, schoolRowOf, type FilingKey, type StageRow } from './stage-row.ts'

const specs: Readonly<Record<string, FieldSpec>> = schoolFields
const fields = Object.keys(schoolFields) as SchoolField[]

export interface CheckedFiling {
  /** With what settling the empty cells has filled in. */
  readonly rows: readonly StageRow[]
  readonly problems: readonly KeyedProblem[]
  /** Problems that keep the figures out; nothing may be saved then. */
  readonly errors: readonly KeyedProblem[]
}

/** Columns that nobody in the county has filled are absent as a whole, which is told once and not to each school. */
const unusedColumns = (rows: readonly SchoolRow[]): ReadonlySet<string> =>
  new Set(fields.filter((field) => rows.every((row) => row[field] === null)))

const asProblem = ({ severity, code, field, what, why, todo }: Finding): Problem => ({
  severity,
  code,
  ...(field === undefined ? {} : { column: specs[field]?.heading ?? field }),
  what,
  why,
  todo,
})

/** `others` are the rows of the county's other schools in the year, `before` the school's own rows of the year before. */
export function checkFiling(
  key: FilingKey,
  kept: readonly StageRow[],
  others: readonly SchoolRow[],
  before: readonly SchoolRow[],
): CheckedFiling {
  const own = kept.map((row, index) => schoolRowOf(key, row, index + 1))
  const made = makeSchoolRows(
    own.map(({ row, ...values }) => ({ row, values: values as Record<string, CellValue | null>, faulty: new Set() })),
    () => key.year,
    true,
    new Set(),
  )
  const beside = others.map((row, index) => ({ ...row, row: own.length + index + 1 }))
  const settled = settleEmptyCells(made.rows, unusedColumns([...own, ...beside]), () => false)
  const stored = before.map((row) => ({ ...row, row: 0 }))
  const found = [...made.findings, ...settled.findings, ...checkSchools([...settled.rows, ...beside, ...stored])]
  const problems = found.flatMap((finding) => {
    const row = finding.row === undefined ? undefined : kept[finding.row - 1]
    return row ? [keyed(asProblem(finding), row.stage)] : []
  })
  return {
    rows: settled.rows.map((row) => {
      const was = kept[row.row - 1]!
      return { ...was, cells: keptRow(row, was.source).cells }
    }),
    problems: problems.filter(({ severity }) => severity !== 'error'),
    errors: problems.filter(({ severity }) => severity === 'error'),
  }
}
