/** Stored versions as the table that other rooms know, with every row still traceable to the cell it was read from. */
import type { ColumnSource, RowPlace, SchoolTable, TableSource } from '../contract.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'
import { schoolRowOf, type StageRow, type Version } from './stage-row.ts'

/** A sheet from which figures were read. */
export interface StoredSource {
  readonly id: string
  readonly source: TableSource
  readonly columns: SchoolTable['columns']
}

const nowhere: TableSource = { file: '', sheet: '' }

/** The column of a figure that the school itself corrected: no cell of a file, but who changed it and when. */
const correctedColumn = (field: string, by: string): ColumnSource => ({
  headings: [`${schoolFields[field as SchoolField].heading}（学校更正，${by}）`],
  letters: [],
})

function placeOfRow(row: StageRow, source: StoredSource | undefined): RowPlace {
  const corrected = Object.entries(row.corrected ?? {}).map(([field, by]) => [field, correctedColumn(field, by)])
  return {
    source: source?.source ?? nowhere,
    columns: { ...source?.columns, ...Object.fromEntries(corrected) } as RowPlace['columns'],
    row: row.row,
  }
}

/**
 * Rows keep the numbers of their sheet where they all stand in one; else those of the largest sheet do, and the others
 * get numbers after them. `elsewhere` tells the places of rows that are not simply in that sheet.
 */
export function tableOf(versions: readonly Version[], sources: readonly StoredSource[]): SchoolTable {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const sizes = new Map<string, number>()
  for (const { rows } of versions) for (const { source } of rows) sizes.set(source, (sizes.get(source) ?? 0) + 1)
  const [main] = [...sizes].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const taken = new Set<number>()
  let last = 0
  for (const { rows } of versions) for (const row of rows) if (row.source === main) last = Math.max(last, row.row)
  const elsewhere = new Map<number, RowPlace>()
  const rows = versions.flatMap((version) =>
    version.rows.map((kept) => {
      const isPlain = kept.source === main && !taken.has(kept.row)
      const row = isPlain ? kept.row : (last += 1)
      taken.add(row)
      if (!isPlain || kept.corrected) elsewhere.set(row, placeOfRow(kept, byId.get(kept.source)))
      return schoolRowOf(version, kept, row)
    }),
  )
  const place = main === undefined ? undefined : byId.get(main)
  return {
    source: place?.source ?? nowhere,
    columns: place?.columns ?? {},
    rows: rows.toSorted((a, b) => a.row - b.row),
    ...(elsewhere.size > 0 ? { elsewhere } : {}),
  }
}
