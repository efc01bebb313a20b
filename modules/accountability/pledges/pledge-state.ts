/**
 * How a pledge stands, folded from what happened to it: 拟稿 → 审核 → both sides sign → in force; the same way again for each 补充协议, while
 * the version before stays in force.
 */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { isSamePerson, type Doer } from '../same-person.ts'
import { pledgeSideWords, pledgeStatusWords, type PledgeSide, type PledgeStatus } from './pledge-words.ts'

/** What a drafted version comes to. */
export interface PledgeHead {
  readonly targetYear: number
  readonly applyYear: number
  readonly lines: number
  readonly withRule: number
  readonly cost: number
  readonly road: string
}

export interface Signature {
  readonly side: PledgeSide
  readonly name: string
  readonly position: string
  readonly on: string
  readonly scan: { readonly sha256: string; readonly fileName: string } | null
}

export type PledgeEvent = Doer & { readonly number: number; readonly version: number; readonly at: string } & (
    | {
        readonly kind: 'drafted'
        readonly details: { readonly document: string; readonly head: PledgeHead; readonly reason: string | null }
      }
    | {
        readonly kind: 'reviewed'
        readonly details: { readonly review: 'accepted' | 'returned'; readonly note: string | null }
      }
    | { readonly kind: 'signed'; readonly details: Signature }
    | { readonly kind: 'withdrawn'; readonly details: { readonly reason: string } }
  )

export interface VersionState {
  readonly version: number
  readonly status: PledgeStatus
  /** Name of its content in the document store. */
  readonly document: string
  readonly head: PledgeHead
  readonly reason: string | null
  /** Everybody who drafted or altered it. */
  readonly drafters: readonly Doer[]
  readonly draftedAt: string
  readonly reviewer: (Doer & { readonly at: string; readonly note: string | null }) | null
  readonly signatures: readonly (Signature & Doer & { readonly at: string })[]
  /** The later of both days of signing; null until both have signed. */
  readonly inForceOn: string | null
}

export interface PledgeState {
  readonly versions: readonly VersionState[]
  /** The version in force; null before both have signed the first. */
  readonly inForce: VersionState | null
  /** The version on its way; null where there is none. */
  readonly open: VersionState | null
  /** Of the pledge itself: in force as soon as any version is. */
  readonly status: PledgeStatus
}

function stepVersion(before: VersionState | undefined, event: PledgeEvent): VersionState {
  const { person, personName, at, version } = event
  const doer = { person, personName }
  if (event.kind === 'drafted') {
    const { document, head, reason } = event.details
    return {
      version,
      status: 'drafted',
      document,
      head,
      reason: reason ?? before?.reason ?? null,
      drafters: [...(before?.drafters ?? []), doer],
      draftedAt: at,
      reviewer: null,
      signatures: [],
      inForceOn: null,
    }
  }
  if (!before) throw new Error(`version ${version} of a pledge was not drafted`)
  if (event.kind === 'withdrawn') return { ...before, status: 'withdrawn' }
  if (event.kind === 'reviewed') {
    const { review, note } = event.details
    return { ...before, status: review === 'accepted' ? 'reviewed' : 'returned', reviewer: { ...doer, at, note } }
  }
  const signatures = [...before.signatures, { ...event.details, ...doer, at }]
  const isComplete = new Set(signatures.map(({ side }) => side)).size === 2
  const inForceOn = isComplete
    ? signatures
        .map(({ on }) => on)
        .toSorted()
        .at(-1)!
    : null
  return { ...before, signatures, status: isComplete ? 'in-force' : 'reviewed', inForceOn }
}

export function foldPledge(events: readonly PledgeEvent[]): PledgeState {
  const versions = new Map<number, VersionState>()
  for (const event of events) versions.set(event.version, stepVersion(versions.get(event.version), event))
  const all = [...versions.values()]
  const inForce = all.findLast(({ status }) => status === 'in-force') ?? null
  const open = all.findLast(({ status }) => status !== 'in-force' && status !== 'withdrawn') ?? null
  return { versions: all, inForce, open, status: inForce ? 'in-force' : (open?.status ?? 'withdrawn') }
}

type Step = 'edit' | 'review' | 'sign' | 'withdraw'

const from: Readonly<Record<Step, readonly PledgeStatus[]>> = {
  edit: ['drafted', 'returned'],
  review: ['drafted'],
  sign: ['reviewed'],
  withdraw: ['drafted', 'returned', 'reviewed'],
}

const stepWords: Readonly<Record<Step, Words>> = {
  edit: { zh: '修改', en: 'alter it' },
  review: { zh: '审核', en: 'review it' },
  sign: { zh: '签订', en: 'sign it' },
  withdraw: { zh: '撤回', en: 'withdraw it' },
}

const notInThisState = (status: PledgeStatus | null, step: Step): Refusal => {
  const now = status === null ? null : pledgeStatusWords[status]
  return refuse(
    'pledge-not-in-this-state',
    { status: status ?? 'none', step },
    {
      zh: now
        ? `责任书（补充协议）现为“${now.zh}”，不能${stepWords[step].zh}；已生效的，用补充协议变更`
        : `没有正在办理的版本，不能${stepWords[step].zh}；已生效的，用补充协议变更`,
      en: now
        ? `it is "${now.en}"; nobody can ${stepWords[step].en} now. What is in force is changed by a supplement`
        : `no version is on its way; nobody can ${stepWords[step].en}. What is in force is changed by a supplement`,
    },
  )
}

/** The open version, where the step may be taken on it; else why not. `seen` is the version that the person looked at. */
export function openFor(state: PledgeState, step: Step, seen: number): VersionState | Refusal {
  const { open } = state
  if (!open || !from[step].includes(open.status)) return notInThisState(open?.status ?? null, step)
  if (open.version === seen) return open
  return refuse(
    'pledge-changed',
    { seen, now: open.version },
    {
      zh: `责任书已有第${open.version}版，您看到的是第${seen}版，请刷新后再办`,
      en: `there is a version ${open.version} now; you looked at version ${seen}. Reload and look again`,
    },
  )
}

/** 拟稿 → 审核 → 签字 are of different people. */
export function refuseDrafter(version: VersionState, doer: Doer, step: 'review' | 'sign'): Refusal | null {
  if (!version.drafters.some((drafter) => isSamePerson(drafter, doer))) return null
  return refuse(
    'same-person',
    { person: doer.personName, step },
    {
      zh: `拟稿人不能自己${step === 'review' ? '审核' : '登记签字'}，请由另一人办理`,
      en: `whoever drafted it cannot ${step === 'review' ? 'review it' : 'record a signature'}; another person must`,
    },
  )
}

/** Each side signs once, not before it was drafted and not ahead of time. */
export function refuseSignature(
  version: VersionState,
  asked: { readonly side: PledgeSide; readonly on: string },
  today: string,
): Refusal | null {
  const { side, on } = asked
  if (version.signatures.some((each) => each.side === side)) {
    return refuse(
      'signed-already',
      { side },
      { zh: `${pledgeSideWords[side].zh}已经签字`, en: `${pledgeSideWords[side].en} has signed already` },
    )
  }
  if (on > today) return refuse('day-ahead', { on }, { zh: `日期 ${on} 还没有到`, en: `${on} has not come yet` })
  const drafted = version.draftedAt.slice(0, 10)
  if (on >= drafted) return null
  return refuse(
    'day-before-draft',
    { on, drafted },
    {
      zh: `签字日期 ${on} 早于定稿日期 ${drafted}，请核对`,
      en: `${on} is before the day on which it was drafted, ${drafted}; check it`,
    },
  )
}
