/**
 * Sends a draft: its photos one by one, each kept once it has arrived, then the record. Whatever breaks off leaves the draft as it
 * was, and the next try begins where this one ended; the server keeps the same draft once.
 */
import type { SupervisionProblem } from '#modules/accountability/contract.ts'
import { visitInput, type SentVisit, type VisitDraft } from './draft.ts'

/** What it takes to send: the server, and the place where drafts are kept. */
export interface Sending {
  readonly photo: (
    county: string,
    name: string,
    picture: Blob,
  ) => Promise<{ readonly photo: { readonly id: string } | null; readonly problems: readonly SupervisionProblem[] }>
  readonly visit: (input: ReturnType<typeof visitInput>) => Promise<{
    readonly id: string | null
    readonly wasKept: boolean
    readonly cases: SentVisit['cases']
    readonly problems: readonly SupervisionProblem[]
  }>
  readonly pictureOf: (key: string) => Promise<Blob | null>
  readonly change: (id: string, change: (draft: VisitDraft) => VisitDraft) => Promise<VisitDraft | null>
  readonly now: () => string
}

const lostPicture = (name: string): SupervisionProblem => ({
  severity: 'error',
  field: 'photos',
  what: { zh: `照片“${name}”在手机上找不到了`, en: `the photo “${name}” is no longer on this phone` },
  todo: { zh: '请删去它，重新拍照', en: 'take it out and take it again' },
})

/** Hands the draft back to whoever wrote it, with what has to be seen to. */
const handBack =
  (problems: readonly SupervisionProblem[]) =>
  (draft: VisitDraft): VisitDraft => ({
    ...draft,
    state: 'editing',
    problems,
  })

/** Throws where nobody answered or the server said no to the whole; the draft then still waits. */
export async function sendDraft(draft: VisitDraft, sending: Sending): Promise<VisitDraft | null> {
  let now: VisitDraft | null = draft
  for (const { key, name, kept } of draft.photos) {
    if (kept !== null) continue
    const picture = await sending.pictureOf(key)
    if (picture === null) return await sending.change(draft.id, handBack([lostPicture(name)]))
    const { photo, problems } = await sending.photo(draft.county, name, picture)
    if (photo === null) return await sending.change(draft.id, handBack(problems))
    now = await sending.change(draft.id, (found) => ({
      ...found,
      photos: found.photos.map((each) => (each.key === key ? { ...each, kept: photo.id } : each)),
    }))
  }
  if (now === null) return null
  const before = now.triedAt
  const at = sending.now()
  now = await sending.change(draft.id, (found) => ({ ...found, triedAt: found.triedAt ?? at }))
  if (now === null) return null
  const { id, wasKept, cases, problems } = await sending.visit(visitInput(now))
  return await sending.change(draft.id, (found) =>
    id === null
      ? { ...handBack(problems)(found), triedAt: null }
      : {
          ...found,
          state: 'sent',
          problems: problems.filter(({ severity }) => severity === 'warning'),
          sent: { id, at: sending.now(), cases, isOlder: wasKept && before !== null && found.changedAt > before },
        },
  )
}
