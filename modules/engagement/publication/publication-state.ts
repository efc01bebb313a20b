/** How a publication stands, folded from what happened to it; and whether the next step is for this person. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import {
  publicationStatusWords,
  publicationSteps,
  publicationStepWords,
  type PublicationEventKind,
  type PublicationStatus,
  type PublicationStep,
} from './publication-words.ts'

export interface PublicationEvent {
  readonly number: number
  readonly version: number
  readonly kind: PublicationEventKind
  readonly reason: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export interface PublicationState {
  /** Newest version, and how far it is. */
  readonly version: number
  readonly status: PublicationStatus
  /** What the public reads now; null where nothing is published or it was withdrawn. */
  readonly published: { readonly version: number; readonly at: string; readonly correctedFrom: number | null } | null
  /** Withdrawn and nothing published since. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
  /** Who took which step of the newest version since it was drafted or returned. */
  readonly takenBy: readonly { readonly step: PublicationStep; readonly personName: string; readonly at: string }[]
}

const statusAfter: Readonly<Record<PublicationEventKind, PublicationStatus>> = {
  drafted: 'drafted',
  reviewed: 'reviewed',
  signed: 'signed',
  cleared: 'cleared',
  published: 'published',
  returned: 'returned',
  withdrawn: 'withdrawn',
  discarded: 'discarded',
}

const isStep = (kind: PublicationEventKind): kind is PublicationStep => publicationSteps.some((step) => step === kind)

const nothing: PublicationState = { version: 0, status: 'discarded', published: null, withdrawn: null, takenBy: [] }

/** While a correction is on its way the version before it stays published. */
export function foldPublication(events: readonly PublicationEvent[]): PublicationState {
  let { version, status, published, withdrawn }: PublicationState = nothing
  let takenBy: PublicationState['takenBy'][number][] = []
  for (const event of events) {
    const { kind, at, personName, reason } = event
    if (kind === 'withdrawn') {
      published = null
      withdrawn = { at, reason: reason ?? '' }
      // A correction that is on its way stays so.
      if (event.version !== version) continue
    }
    version = event.version
    status = statusAfter[kind]
    if (kind === 'drafted') takenBy = []
    if (isStep(kind)) takenBy.push({ step: kind, personName, at })
    if (kind === 'published') {
      published = { version, at, correctedFrom: published?.version ?? null }
      withdrawn = null
    }
  }
  return { version, status, published, withdrawn, takenBy }
}

/** The step before which each may be taken. */
const before: Readonly<Record<Exclude<PublicationStep, 'drafted'>, PublicationStatus>> = {
  reviewed: 'drafted',
  signed: 'reviewed',
  cleared: 'signed',
  published: 'cleared',
}

export const onItsWay: readonly PublicationStatus[] = ['drafted', 'reviewed', 'signed', 'cleared']

const notInThisState = (status: PublicationStatus, verb: Words): Refusal =>
  refuse(
    'publication-not-in-this-state',
    { status },
    {
      zh: `现为“${publicationStatusWords[status].zh}”，不能${verb.zh}；请刷新页面`,
      en: `it is "${publicationStatusWords[status].en}" and there is no ${verb.en} now; reload the page`,
    },
  )

/** 拟稿 → 科室审核 → 分管领导签发 → 保密审查 → 发布: one after the other, each by another person. */
export function refuseStep(
  step: Exclude<PublicationStep, 'drafted'>,
  state: PublicationState,
  person: string,
): Refusal | null {
  if (state.status !== before[step]) return notInThisState(state.status, publicationStepWords[step])
  const earlier = state.takenBy.find(({ personName }) => personName === person)
  if (!earlier) return null
  const [did, does] = [publicationStepWords[earlier.step], publicationStepWords[step]]
  return refuse(
    'same-person',
    { person, step },
    {
      zh: `${person}已办理“${did.zh}”，“${does.zh}”须由另一人办理`,
      en: `${person} took the step "${did.en}"; the ${does.en} is for another person`,
    },
  )
}

/** Whoever has the next step may send it back with a reason. */
export const refuseReturn = ({ status }: PublicationState): Refusal | null =>
  onItsWay.includes(status) ? null : notInThisState(status, { zh: '退回', en: 'returning it' })

/** Only what the public reads can be withdrawn. */
export const refuseWithdrawal = ({ published, status }: PublicationState): Refusal | null =>
  published ? null : notInThisState(status, { zh: '撤回', en: 'withdrawing it' })

/** A draft that is not published can be given up; what is published stays. */
export const refuseDiscard = ({ status }: PublicationState): Refusal | null =>
  onItsWay.includes(status) || status === 'returned'
    ? null
    : notInThisState(status, { zh: '作废', en: 'discarding it' })

/** One version at a time is on its way; what was published once is drafted again with a reason (更正). */
export function refuseDraft(state: PublicationState, reason: string | null): Refusal | null {
  if (onItsWay.includes(state.status)) return notInThisState(state.status, { zh: '再次拟稿', en: 'drafting it again' })
  if (state.published === null || reason !== null) return null
  return refuse(
    'correction-needs-a-reason',
    { version: state.published.version },
    { zh: '已发布的内容要更正，请写明更正原因', en: 'it is published; say why it is corrected' },
  )
}
