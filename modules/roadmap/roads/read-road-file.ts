/** Reads what a kept road consists of. The last few stay in memory: pages ask for the same road part by part. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'

const mostKept = 6
const kept = new Map<string, Promise<unknown>>()

async function read(documents: DocumentStore, sha256: string): Promise<unknown> {
  const bytes = await promisify(gunzip)(await documents.read(sha256))
  return JSON.parse(bytes.toString('utf8'))
}

export function readRoadFile<File>(documents: DocumentStore, sha256: string): Promise<File> {
  const known = kept.get(sha256)
  kept.delete(sha256)
  const file = known ?? read(documents, sha256)
  kept.set(sha256, file)
  file.catch(() => kept.delete(sha256))
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return file as Promise<File>
}
