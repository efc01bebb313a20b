/** Keeps what a road consists of, compressed, in the document store. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'

export const writeRoadFile = async (documents: DocumentStore, file: object): Promise<string> =>
  documents.keep(await promisify(gzip)(Buffer.from(JSON.stringify(file))))
