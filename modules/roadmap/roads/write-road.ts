/** Keeps a road that was made: its file, and what it comes to. */
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { RoadFile } from './road-file.ts'
import type { RoadBasis } from './road-shapes.ts'
import { saveRoad } from './store.ts'
import { summaryOf } from './summary-of.ts'
import { writeRoadFile } from './write-road-file.ts'

export interface NewRoad {
  readonly county: string
  readonly name: string
  readonly description: string | null
  readonly parent: string | null
  readonly at: string
  readonly personName: string
  readonly basis: RoadBasis
  readonly file: RoadFile
}

export async function writeRoad(
  { database, documents }: { readonly database: Database; readonly documents: DocumentStore },
  { file, ...head }: NewRoad,
): Promise<string> {
  const document = await writeRoadFile(documents, file)
  return saveRoad(database, { ...head, scope: 'county', summary: summaryOf(file), document })
}
