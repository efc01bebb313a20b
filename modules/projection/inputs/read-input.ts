/** Reads a file as one of the input tables and holds it against itself, the calendar and the register. Saves nothing. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import {
  inReadingOrder,
  placedIn,
  readFieldTable,
  type FieldTable,
  type HeadingMatch,
  type ReadRow,
} from '#modules/census/index.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { checkFigures, type Today } from './check-figures.ts'
import { checkPlaces, type Ground, type Within } from './check-places.ts'
import type { InputRow, InputValue } from './current-figures.ts'
import { inputKinds, type InputKind } from './input-kinds.ts'
import { inputTables } from './tables.ts'

export interface InputReading {
  readonly file: string
  /** What may be saved; empty where there is any error. */
  readonly rows: readonly InputRow[]
  /** Rows of data in the file, also those with faults; null where it could not be read as this table. */
  readonly rowCount: number | null
  readonly problems: readonly Problem[]
  readonly table: FieldTable | null
  readonly headings: HeadingMatch | null
}

/** Ours → the file's own. */
export type JoinedHeadings = Readonly<Record<string, string>>

export const dayOf = (date: string): Today => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  schoolYear: schoolYearOf(date),
})

function keptRow({ row, values }: ReadRow): InputRow {
  const kept: Record<string, InputValue> = {}
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'number' || typeof value === 'string') kept[field] = value
  }
  return { row, values: kept }
}

/** Rows whose keys are all there; of the others it has been said what is wrong. */
const isWhole = (kind: InputKind, { values, faulty }: ReadRow): boolean =>
  faulty.size === 0 &&
  Object.entries(inputTables[kind].fields).every(([field, spec]) => !spec.key || values[field] !== null)

export async function readInput(
  kind: InputKind,
  file: string | NamedBytes,
  joined: JoinedHeadings = {},
): Promise<InputReading> {
  const others = inputKinds.filter((other) => other !== kind).map((other) => inputTables[other])
  const { table, problems, headings } = await readFieldTable(file, inputTables[kind], { others, headings: joined })
  const name = table?.source.file ?? ''
  if (!table) return { file: name, rows: [], rowCount: null, problems, table, headings }
  // Without a required column every row would seem wrong; the heading has been told of.
  const rows = table.rows.filter((row) => isWhole(kind, row)).map(keptRow)
  return { file: name, rows, rowCount: table.rows.length, problems, table, headings }
}

/** Codes of the places that rows name, to be looked up. */
export const placesNamed = ({ rows }: InputReading): string[] => [
  ...new Set(
    rows.flatMap(({ values }) => [values['place'], values['town']].filter((code) => typeof code === 'string')),
  ),
]

export interface CheckedInput extends InputReading {
  readonly hasErrors: boolean
}

export function judgeInput(
  kind: InputKind,
  reading: InputReading,
  ground: Ground,
  within: Within,
  today: string,
): CheckedInput {
  const { table, rows } = reading
  if (!table) return { ...reading, hasErrors: true }
  const findings = [...checkFigures(kind, rows, dayOf(today)), ...checkPlaces(kind, rows, ground, within)]
  const problems = inReadingOrder([...reading.problems, ...placedIn(table, findings)])
  const isFaulty = hasErrors(problems)
  return { ...reading, rows: isFaulty ? [] : rows, problems, hasErrors: isFaulty }
}
