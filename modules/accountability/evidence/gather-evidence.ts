/** Evidence of counties as it stands now, and whether a piece that something refers to is there. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { foldEvidence, type EvidenceState } from './evidence-state.ts'
import type { EvidenceSubject } from './evidence-words.ts'
import { evidenceEventsOf, evidenceRows, type StoredEvidence } from './store.ts'

export interface EvidencePiece {
  readonly stored: StoredEvidence
  readonly state: EvidenceState
}

export interface EvidenceAsked {
  readonly counties: readonly string[]
  readonly kind?: EvidenceSubject | undefined
  /** Code or id of what it is used for. */
  readonly subject?: string | undefined
  readonly ids?: readonly string[] | undefined
}

/** The newest first. */
export async function evidenceOf(database: Database, asked: EvidenceAsked): Promise<readonly EvidencePiece[]> {
  const { counties, kind, subject, ids } = asked
  const [rows, events] = await Promise.all([
    evidenceRows(database, counties, ids),
    evidenceEventsOf(database, counties, ids),
  ])
  return rows
    .map((stored) => ({ stored, state: foldEvidence(events.get(stored.id) ?? []) }))
    .filter(
      ({ state: { uses } }) =>
        (kind === undefined && subject === undefined) ||
        uses.some((use) => (kind === undefined || use.kind === kind) && (subject === undefined || use.id === subject)),
    )
}

export async function evidenceTitles(
  database: Database,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly title: string; readonly fileName: string }>> {
  const rows = await evidenceRows(database, [county], [...new Set(ids)])
  return new Map(rows.map(({ id, title, fileName }) => [id, { id, title, fileName }]))
}

export const noSuchEvidence = (id: string): Refusal =>
  refuse(
    'no-such-evidence',
    { id },
    { zh: '没有这份佐证材料，请先上传', en: 'there is no such piece of evidence; hand it in first' },
  )

/** Of an id that may be left out: null where it is, or is there. */
export async function refuseUnknownEvidence(
  database: Database,
  county: string,
  id: string | undefined,
): Promise<Refusal | null> {
  if (id === undefined) return null
  return (await evidenceRows(database, [county], [id])).length > 0 ? null : noSuchEvidence(id)
}
