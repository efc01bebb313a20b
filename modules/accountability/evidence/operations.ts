/** The story of each answer about evidence: kept once, used for many things, reviewed by another person, taken out as a list. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { addCommitmentEvidence, reviewCommitmentEvidence } from '../commitments/write-commitments.ts'
import { isSamePerson } from '../same-person.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import type { evidenceOperations, EvidenceUse, KeptEvidence } from './contract.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { judgeReview } from './evidence-state.ts'
import { evidenceReviews, type EvidenceReview, type EvidenceSubject } from './evidence-words.ts'
import { evidenceOf, noSuchEvidence, type EvidencePiece } from './gather-evidence.ts'
import { appendEvidenceEvent, evidenceBySha, holdEvidence, saveEvidence } from './store.ts'

type EvidenceAnswers = Pick<Answers<typeof contract>, keyof typeof evidenceOperations>

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

/** Pieces with the names of their schools, and whether whoever asks may review them. */
export async function evidenceShown(context: AnswerContext, pieces: readonly EvidencePiece[]): Promise<KeptEvidence[]> {
  const { database, caller, places } = context
  const codes = [...new Set(pieces.flatMap(({ stored: { school } }) => (school === null ? [] : [school])))]
  const schools = await schoolsByCode(database, codes)
  const nameOf = new Map(schools.map(({ code, name }) => [code, name]))
  const reviews = mayAt(caller, 'accountability.evidence.review', places)
  return pieces.map(({ stored, state }) => {
    const { person, personName, at, school, ...own } = stored
    return {
      ...own,
      ...state,
      uses: state.uses.map((use) => ({ ...use })),
      school,
      schoolName: school === null ? null : (nameOf.get(school) ?? null),
      addedBy: personName,
      addedAt: at,
      mayReview: reviews && !isSamePerson({ person, personName }, { person: caller.id, personName: caller.name }),
    }
  })
}

interface Filters {
  readonly county: string
  readonly kind?: EvidenceSubject | undefined
  readonly subject?: string | undefined
  readonly review?: EvidenceReview | undefined
  readonly search?: string | undefined
}

async function found({ database }: AnswerContext, { county, kind, subject, search }: Filters) {
  const pieces = await evidenceOf(database, { counties: [county], kind, subject })
  return search === undefined ? pieces : pieces.filter(({ stored: { title } }) => title.includes(search))
}

const withReview = (pieces: readonly EvidencePiece[], review: EvidenceReview | undefined) =>
  review === undefined ? pieces : pieces.filter(({ state }) => state.review === review)

async function pieceOf({ database }: AnswerContext, county: string, id: string) {
  const [piece] = await evidenceOf(database, { counties: [county], ids: [id] })
  return piece ?? noSuchEvidence(id)
}

const commitmentsIn = (uses: readonly EvidenceUse[]): string[] =>
  uses.flatMap(({ kind, id }) => (kind === 'commitment' ? [id] : []))

/** Notes what a piece is used for, and with every commitment among it that there is evidence; those must be there. */
async function noteUses(
  context: AnswerContext,
  {
    county,
    id,
    title,
    note,
  }: { readonly county: string; readonly id: string; readonly title: string; readonly note: string | null },
  uses: readonly EvidenceUse[],
) {
  const { database, caller, now } = context
  if (uses.length === 0) return null
  await appendEvidenceEvent(database, { county, evidence: id, kind: 'used', details: { uses }, ...by(context) })
  const ids = commitmentsIn(uses)
  if (ids.length === 0) return null
  const written = { county, by: { id: caller.id, name: caller.name }, at: now }
  const { missing } = await addCommitmentEvidence(database, { ...written, ids, evidence: id, title, note })
  if (missing.length === 0) return null
  return refuse(
    'no-such-commitment',
    { ids: missing.join(' ') },
    {
      zh: `有${missing.length}条承诺不在该县区或已撤销，请刷新后重选`,
      en: `${missing.length} of the commitments are not in the county, or withdrawn; reload and choose again`,
    },
  )
}

export const evidenceAnswers: EvidenceAnswers = {
  evidenceLibrary: async (filters, context) => {
    const pieces = await found(context, filters)
    const count = (review: EvidenceReview): number => withReview(pieces, review).length
    const [waiting, accepted, returned] = evidenceReviews.map(count)
    return {
      evidence: await evidenceShown(context, withReview(pieces, filters.review)),
      counts: { waiting: waiting!, accepted: accepted!, returned: returned! },
      mayAdd: mayAt(context.caller, 'accountability.evidence', context.places),
    }
  },

  keepEvidence: async ({ county, school, title, note, uses, file }, context) => {
    const { database, documents, places } = context
    if (places.some((place) => place.county !== county)) {
      return refuse(
        'school-of-another-county',
        { county, school: school ?? '' },
        { zh: '这所学校不在该县区，请核对学校标识码', en: 'the school lies in another county; check its code' },
      )
    }
    const bytes = await readFile(file)
    if (bytes.length === 0) {
      return refuse('file-empty', {}, { zh: '文件是空的，请重新选择', en: 'the file is empty; choose another' })
    }
    const sha256 = await documents.keep(bytes)
    await holdEvidence(database, county)
    const known = await evidenceBySha(database, county, sha256)
    const id =
      known?.id ??
      (await saveEvidence(database, {
        county,
        sha256,
        title,
        note: note ?? null,
        fileName: basename(file),
        size: bytes.length,
        school: school ?? null,
        ...by(context),
      }))
    const refused = await noteUses(context, { county, id, title: known?.title ?? title, note: note ?? null }, uses)
    return refused ?? { id, isKnown: known !== null }
  },

  useEvidence: async ({ county, id, uses }, context) => {
    await holdEvidence(context.database, county)
    const piece = await pieceOf(context, county, id)
    if (isRefusal(piece)) return piece
    return (await noteUses(context, piece.stored, uses)) ?? {}
  },

  stopUsingEvidence: async ({ county, id, kind, subject, reason }, context) => {
    await holdEvidence(context.database, county)
    const piece = await pieceOf(context, county, id)
    if (isRefusal(piece)) return piece
    if (!piece.state.uses.some((use) => use.kind === kind && use.id === subject)) {
      return refuse(
        'evidence-not-used',
        { kind, subject },
        { zh: '这份材料没有用于该项', en: 'the piece is not used for that' },
      )
    }
    const details = { use: { kind, id: subject }, reason }
    await appendEvidenceEvent(context.database, { county, evidence: id, kind: 'unused', details, ...by(context) })
    return {}
  },

  reviewKeptEvidence: async ({ county, id, review, note }, context) => {
    await holdEvidence(context.database, county)
    const piece = await pieceOf(context, county, id)
    if (isRefusal(piece)) return piece
    const details = { review, note: note ?? null }
    const refused = judgeReview(details, piece.stored, by(context))
    if (refused) return refused
    const { database, caller, now } = context
    await appendEvidenceEvent(database, { county, evidence: id, kind: 'reviewed', details, ...by(context) })
    const ids = commitmentsIn(piece.state.uses)
    const written = { county, by: { id: caller.id, name: caller.name }, at: now }
    await reviewCommitmentEvidence(database, { ...written, ids, evidence: id, ...details })
    return {}
  },

  keptEvidenceFile: async ({ county, id }, context) => {
    const piece = await pieceOf(context, county, id)
    if (isRefusal(piece)) return piece
    const { fileName, sha256 } = piece.stored
    const bytes = new Uint8Array(await context.documents.read(sha256))
    return { name: fileName, mediaType: mediaTypeOf(fileName), bytes }
  },

  exportEvidenceLibrary: async (filters, context) => {
    const pieces = withReview(await found(context, filters), filters.review)
    const names = await regionNames(context.database, [filters.county])
    const title = `${names.get(filters.county) ?? filters.county}佐证材料目录`
    const sheet = evidenceSheet(await evidenceShown(context, pieces), [title, ...(await linesAbove(context))])
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [sheet])
  },
}
