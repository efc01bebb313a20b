/** Reads what a version of a pledge says. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { StoredContent } from './compose-pledge.ts'

export async function readContent(documents: Pick<DocumentStore, 'read'>, sha256: string): Promise<StoredContent> {
  const bytes = await promisify(gunzip)(await documents.read(sha256))
  return JSON.parse(bytes.toString('utf8')) as StoredContent
}
