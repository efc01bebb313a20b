/** Publications as lists show them: how far each is, whose turn it is, and where the public reads it. */
import type { Words } from '#kernel/words.ts'
import type { PublicationRow } from './contract.ts'
import type { PublicationState } from './publication-state.ts'
import {
  publicationStatuses,
  publicationSteps,
  type PublicationKind,
  type PublicationStatus,
  type PublicationStep,
} from './publication-words.ts'

/** The step that comes next; null where none does. */
export function nextStep(status: PublicationStatus): Exclude<PublicationStep, 'drafted'> | null {
  const at = publicationSteps.findIndex((step) => step === status)
  const next = at < 0 ? undefined : publicationSteps[at + 1]
  return next === undefined || next === 'drafted' ? null : next
}

/** Who may take a step: entries of schools are reviewed and signed in their county. */
export function permissionFor(step: Exclude<PublicationStep, 'drafted'>, kind: PublicationKind): string {
  if (step === 'published') return 'engagement.publish'
  if (step === 'cleared') return 'engagement.secrecy'
  const verb = step === 'reviewed' ? 'review' : 'sign'
  return kind === 'school' ? `engagement.entries.${verb}` : `engagement.${verb}`
}

export function addressOf({
  county,
  kind,
  subject,
  id,
}: Pick<PublicationRow, 'county' | 'kind' | 'subject' | 'id'>): string {
  if (kind === 'progress') return `/public/county/${county}`
  if (kind === 'changes') return `/public/county/${county}/changes`
  if (kind === 'forecast') return `/public/county/${county}/forecast`
  if (kind === 'school') return `/public/school/${subject}`
  return kind === 'reply' ? `/public/replies/${id}` : `/public/data/${id}`
}

export interface KnownPublication {
  readonly county: string
  readonly countyName: string
  readonly id: string
  readonly kind: PublicationKind
  readonly subject: string
  readonly title: Words
  readonly sha256: string
  readonly state: PublicationState
}

/** `may`: whether the caller holds a permission where the publication is. */
export function rowOf(
  { county, countyName, id, kind, subject, title, sha256, state }: KnownPublication,
  caller: string,
  may: (permission: string) => boolean,
): PublicationRow {
  const next = nextStep(state.status)
  const drafted = state.takenBy.find(({ step }) => step === 'drafted')
  const tookOne = state.takenBy.some(({ personName }) => personName === caller)
  return {
    county,
    countyName,
    id,
    kind,
    subject,
    title,
    status: state.status,
    version: state.version,
    sha256,
    draftedAt: drafted?.at ?? '',
    draftedBy: drafted?.personName ?? '',
    next,
    isYours: next !== null && !tookOne && may(permissionFor(next, kind)),
    publishedAt: state.published?.at ?? null,
    publishedVersion: state.published?.version ?? null,
    withdrawnAt: state.withdrawn?.at ?? null,
    address: state.published ? addressOf({ county, kind, subject, id }) : null,
  }
}

export const countByStatus = (rows: readonly PublicationRow[]) =>
  publicationStatuses.flatMap((status) => {
    const publications = rows.filter((row) => row.status === status).length
    return publications > 0 ? [{ status, publications }] : []
  })
