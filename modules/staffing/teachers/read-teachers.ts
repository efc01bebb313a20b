/** Reads a file as the teacher roster and holds it against all that is known. Saves nothing. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { inReadingOrder, placedIn, readFieldTable, type HeadingMatch } from '#modules/census/index.ts'
import { toWgs84, type Datum } from '#modules/schools/index.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { checkRoster } from './check-roster.ts'
import type { RosterGround } from './roster-finding.ts'
import { teacherFields, teacherTable, type Teacher } from './teacher-table.ts'
import { teachersOf } from './teachers-of.ts'

export interface RosterReading {
  readonly file: string
  /** Rows of data in the file; null where it could not be read as this table. */
  readonly rows: number | null
  /** What may be saved; null where there is any error. */
  readonly teachers: readonly Teacher[] | null
  readonly problems: readonly Problem[]
  readonly headings: HeadingMatch | null
}

const keys = Object.entries(teacherFields).flatMap(([field, spec]) => ('key' in spec ? [field] : []))

export async function readTeachers(
  file: string | NamedBytes,
  ground: RosterGround,
  joined: Readonly<Record<string, string>> = {},
): Promise<RosterReading> {
  const { table, problems: told, headings } = await readFieldTable(file, teacherTable, { headings: joined })
  const name = table?.source.file ?? ''
  if (!table) return { file: name, rows: null, teachers: null, problems: told, headings }
  // Rows with faults have been told of; without a required column every row would seem wrong.
  const whole = table.rows.filter(
    ({ values, faulty }) => faulty.size === 0 && keys.every((key) => values[key] !== null),
  )
  const problems = inReadingOrder([...told, ...placedIn(table, checkRoster(whole, ground))])
  const teachers = hasErrors(problems)
    ? null
    : teachersOf(whole, ({ datum, ...at }) => toWgs84({ ...at, datum: datum as Datum }))
  return { file: name, rows: table.rows.length, teachers, problems, headings }
}
