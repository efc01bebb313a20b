/** The SQL of papers: what was handed in for a project or a batch; the bytes lie in the document store. */
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

export interface KeptPaper {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly fileName: string
}

export async function savePaper(
  database: Database,
  given: Omit<KeptPaper, 'id'> & { readonly county: string; readonly at: string; readonly personName: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into conditions.documents (county, sha256, title, file_name, at, person_name)
    values (${given.county}, ${given.sha256}, ${given.title}, ${given.fileName}, ${given.at}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function papersOf(
  database: Database,
  county: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, KeptPaper>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<KeptPaper>`
    select id, sha256, title, file_name as "fileName" from conditions.documents
    where county = ${county} and id = any(${wanted}::uuid[])`.execute(database)
  return new Map(rows.map((row) => [row.id, row]))
}
