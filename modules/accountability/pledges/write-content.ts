/** Keeps what a version of a pledge says, compressed, in the document store; the scan of its signatures beside it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { StoredContent } from './compose-pledge.ts'

export const writeContent = async (documents: DocumentStore, content: StoredContent): Promise<string> =>
  documents.keep(await promisify(gzip)(Buffer.from(JSON.stringify(content))))

/** Null where none was handed in. */
export async function writeScan(documents: DocumentStore, file: string | undefined) {
  if (file === undefined) return null
  return { sha256: await documents.keep(await readFile(file)), fileName: basename(file) }
}
