/** Reads a kept plan with its input. The last few stay in memory: a map asks for the same plan year by year. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { DocumentStore } from '#platform/files/document-store.ts'
import { viewOf, type PlanFile, type PlanView } from './plan-view.ts'

const mostKept = 6
const kept = new Map<string, Promise<PlanView>>()

async function read(documents: DocumentStore, sha256: string): Promise<PlanView> {
  const bytes = await promisify(gunzip)(await documents.read(sha256))
  return viewOf(JSON.parse(bytes.toString('utf8')) as PlanFile)
}

export function readPlanFile(documents: DocumentStore, sha256: string): Promise<PlanView> {
  const known = kept.get(sha256)
  kept.delete(sha256)
  const view = known ?? read(documents, sha256)
  kept.set(sha256, view)
  view.catch(() => kept.delete(sha256))
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return view
}
