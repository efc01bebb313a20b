/** The story of each answer about evidence: kept once, used for many things, reviewed by another person, taken out as a list. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { isSamePerson } from '../same-person.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import type { evidenceOperations, KeptEvidence } from './contract.ts'
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
    if (uses.length > 0) {
      await appendEvidenceEvent(database, { county, evidence: id, kind: 'used', details: { uses }, ...by(context) })
    }
    return { id, isKnown: known !== null }
  },

  useEvidence: async ({ county, id, uses }, context) => {
    const piece = await pieceOf(context, county, id)
    if (isRefusal(piece)) return piece
    await holdEvidence(context.database, county)
    await appendEvidenceEvent(context.database, {
      county,
      evidence: id,
      kind: 'used',
      details: { uses },
      ...by(context),
    })
    return {}
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
    await appendEvidenceEvent(context.database, { county, evidence: id, kind: 'reviewed', details, ...by(context) })
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
