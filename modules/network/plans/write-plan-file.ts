/** Keeps a plan with its input, compressed, in the document store: several megabytes of a large county become some hundred kilobytes. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { PlanFile } from './plan-view.ts'

export async function writePlanFile(documents: DocumentStore, file: PlanFile): Promise<string> {
  return documents.keep(await promisify(gzip)(Buffer.from(JSON.stringify(file))))
}
