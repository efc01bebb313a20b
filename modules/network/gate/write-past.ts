/** Takes in a candidate with all that was recorded of it elsewhere, on paper or in another system; how it stands is folded as ever. */
import type { Database } from '#platform/database/database.ts'
import { appendEvent, saveCandidate, saveDocument, type NewEvent, type StoredCandidate } from './store.ts'

export interface PastCandidate extends Omit<StoredCandidate, 'id'> {
  readonly events: readonly Pick<NewEvent, 'kind' | 'step' | 'details' | 'at' | 'personName'>[]
  /** The one paper that stands for all of them; its bytes are kept already. */
  readonly paper: { readonly sha256: string; readonly title: string; readonly fileName: string } | null
}

export async function writePast(database: Database, { events, paper, ...candidate }: PastCandidate): Promise<string> {
  const { county, at, personName } = candidate
  const id = await saveCandidate(database, candidate)
  const document = paper && (await saveDocument(database, { ...paper, county, at, personName }))
  for (const event of events) {
    await appendEvent(database, { ...event, county, candidate: id, document, person: null })
  }
  return id
}
