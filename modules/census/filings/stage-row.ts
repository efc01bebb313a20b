/** A row as it is kept: one stage of a school with the cells that are filled, and where each of them came from. */
import type { SchoolRow } from '../contract.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'
import type { Stage } from '#kernel/stage.ts'

export type KeptValue = string | number | boolean | readonly number[]

export interface StageRow {
  readonly stage: Stage
  /** Id of the sheet that it was read from, and the row there. */
  readonly source: string
  readonly row: number
  /** By field; an empty cell is left out. */
  readonly cells: Readonly<Record<string, KeptValue>>
  /** Fields that the school has corrected since: by whom and when. */
  readonly corrected?: Readonly<Record<string, string>>
}

/** What the rows of a version share and do not repeat. */
export interface FilingKey {
  readonly county: string
  readonly year: number
  readonly school: string
}

export interface Version extends FilingKey {
  readonly version: number
  readonly rows: readonly StageRow[]
}

const fields = Object.keys(schoolFields) as SchoolField[]
const shared: ReadonlySet<string> = new Set(['county', 'year', 'code', 'stage'])
const keptFields = fields.filter((field) => !shared.has(field))
const emptyRow = Object.fromEntries(fields.map((field) => [field, null]))

export function keptRow(row: SchoolRow, source: string): StageRow {
  const cells: Record<string, KeptValue> = {}
  for (const field of keptFields) {
    const value = row[field]
    if (value !== null) cells[field] = value
  }
  return { stage: row.stage, source, row: row.row, cells }
}

/** The row as other rooms know it, under the number given to it. */
export const schoolRowOf = ({ county, year, school }: FilingKey, kept: StageRow, row: number): SchoolRow =>
  ({
    ...emptyRow,
    name: '',
    counted: true,
    ...kept.cells,
    county,
    year,
    code: school,
    stage: kept.stage,
    row,
  }) as unknown as SchoolRow

/** The figures as one text, in a fixed order, so that two versions can be told to be the same. */
export function figuresOf(rows: readonly StageRow[]): string {
  const ordered = rows.toSorted((a, b) => (a.stage < b.stage ? -1 : 1))
  return JSON.stringify(
    ordered.map(({ stage, cells }) => [
      stage,
      keptFields.flatMap((field) => (field in cells ? [field, cells[field]] : [])),
    ]),
  )
}

/** Pupils of all stages; null where one of them is unknown. */
export function pupilsOf(rows: readonly StageRow[]): number | null {
  let total = 0
  for (const { cells } of rows) {
    const pupils = cells['pupils']
    if (typeof pupils !== 'number') return null
    total += pupils
  }
  return total
}

export const nameOf = (rows: readonly StageRow[]): string => {
  const name = rows.find(({ cells }) => cells['name'] !== undefined && cells['name'] !== '')?.cells['name']
  return typeof name === 'string' ? name : ''
}
