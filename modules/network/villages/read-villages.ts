/** Reads a file as the table of villages and holds it against all that is known. Saves nothing. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { inReadingOrder, placedIn, readFieldTable, type HeadingMatch } from '#modules/census/index.ts'
import { toWgs84, type Datum } from '#modules/schools/index.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { checkVillages, type VillageGround } from './check-villages.ts'
import { villageFields, villageTable, type VillageFigure } from './village-table.ts'
import { villagesOf } from './villages-of.ts'

export interface VillageReading {
  readonly file: string
  /** Rows of data in the file; null where it could not be read as this table. */
  readonly rows: number | null
  /** What may be saved; null where there is any error. */
  readonly villages: readonly VillageFigure[] | null
  readonly problems: readonly Problem[]
  readonly headings: HeadingMatch | null
}

const keys = Object.entries(villageFields).flatMap(([field, spec]) => ('key' in spec ? [field] : []))

export async function readVillages(
  file: string | NamedBytes,
  ground: VillageGround,
  joined: Readonly<Record<string, string>> = {},
): Promise<VillageReading> {
  const { table, problems: told, headings } = await readFieldTable(file, villageTable, { headings: joined })
  const name = table?.source.file ?? ''
  if (!table) return { file: name, rows: null, villages: null, problems: told, headings }
  // Rows with faults have been told of; without a required column every row would seem wrong.
  const whole = table.rows.filter(
    ({ values, faulty }) => faulty.size === 0 && keys.every((key) => values[key] !== null),
  )
  const problems = inReadingOrder([...told, ...placedIn(table, checkVillages(whole, ground))])
  const villages = hasErrors(problems)
    ? null
    : villagesOf(whole, ({ datum, ...at }) => toWgs84({ ...at, datum: datum as Datum }))
  return { file: name, rows: table.rows.length, villages, problems, headings }
}
