/** Finds the shared data folder beside the project, and reads its tables without any of the project's own reading. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const root = resolve(import.meta.dirname, '../..')

/** A folder of the shared data; says in one line where it is absent, so that what needs it is seen to be skipped. */
export function sharedData(folder: string): { readonly path: string; readonly absent: boolean } {
  const path = resolve(root, '../shared/data', folder)
  const absent = !existsSync(path)
  if (absent) process.stderr.write(`skipped: ../shared/data/${folder} is not there\n`)
  return { path, absent }
}

export const mappingPath = (name: string): string => join(root, 'database/real-data', `${name}.mapping.yaml`)

/** One line of a table as text by heading; `line` is its row in the file, headings being row 1. */
export type RawLine = Readonly<Record<string, string>> & { readonly line: string }

export function rawLines(path: string): readonly RawLine[] {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const lines = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<string, string>[]
  return lines.map((cells, index) => ({ ...cells, line: String(index + 2) }))
}

/** The number in a cell; null where it is empty. */
export const figure = (line: RawLine, heading: string): number | null => {
  const text = line[heading]?.trim() ?? ''
  return text === '' ? null : Number(text)
}
