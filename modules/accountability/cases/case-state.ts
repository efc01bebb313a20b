/**
 * How a case stands, folded from what was recorded of it, and what may follow: nobody closes their own case, closing needs evidence
 * and a second person (督导整改: 逐条销号, no self-closing).
 */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { isSamePerson } from '../same-person.ts'
import { endedStates, type CaseEventKind, type CaseState } from './case-words.ts'

export interface CaseOwner {
  readonly office: string
  readonly person: string | null
}

export type CaseEvent = {
  /** From 1; the first is always `opened`. */
  readonly number: number
  readonly at: string
  readonly person: string | null
  readonly personName: string
  /** Ids in the library of evidence. */
  readonly evidence: readonly string[]
} & (
  | {
      readonly kind: 'opened'
      readonly details: {
        /** `verified`: a supervisor saw it there, so that nobody has to verify it again. */
        readonly as: 'lead' | 'verified'
        /** Who ought to put it right, where that is known. */
        readonly owner: CaseOwner | null
        readonly measures: string | null
        readonly deadline: string | null
      }
    }
  | { readonly kind: 'assigned'; readonly details: { readonly verifier: string; readonly note: string | null } }
  | { readonly kind: 'verified' | 'unfounded'; readonly details: { readonly finding: string; readonly on: string } }
  | {
      readonly kind: 'confirmed'
      readonly details: { readonly owner: CaseOwner | null; readonly deadline: string; readonly note: string | null }
    }
  | {
      readonly kind: 'claimed'
      readonly details: { readonly owner: CaseOwner; readonly measures: string; readonly deadline: string | null }
    }
  | { readonly kind: 'released'; readonly details: { readonly reason: string } }
  | {
      readonly kind: 'planned'
      readonly details: { readonly measures: string | null; readonly deadline: string | null; readonly reason: string }
    }
  | { readonly kind: 'progress' | 'submitted'; readonly details: { readonly note: string } }
  | { readonly kind: 'returned'; readonly details: { readonly reason: string } }
  | { readonly kind: 'closed'; readonly details: { readonly on: string; readonly note: string } }
  | {
      readonly kind: 'followed-up'
      readonly details: { readonly on: string; readonly holds: boolean; readonly note: string }
    }
  | { readonly kind: 'seen-again'; readonly details: { readonly note: string } }
  | {
      readonly kind: 'transferred'
      readonly details: { readonly from: string; readonly to: string; readonly reason: string }
    }
)

export interface Acting {
  readonly id: string | null
  readonly name: string
}

/** What a case is after its events. */
export interface CaseStanding {
  readonly state: CaseState
  readonly verifier: string | null
  readonly finding: string | null
  readonly owner: CaseOwner | null
  /** Whoever took it on for the owner. */
  readonly claimedBy: Acting | null
  readonly measures: string | null
  readonly deadline: string | null
  readonly progress: string | null
  /** All evidence of putting it right, oldest first. */
  readonly evidence: readonly string[]
  /** Since the last time it was sent back. */
  readonly submittedBy: Acting | null
  readonly reviewer: string | null
  readonly closedOn: string | null
  readonly followedUpOn: string | null
  readonly returns: number
  readonly changedAt: string
}

const beginning: CaseStanding = {
  state: 'lead',
  verifier: null,
  finding: null,
  owner: null,
  claimedBy: null,
  measures: null,
  deadline: null,
  progress: null,
  evidence: [],
  submittedBy: null,
  reviewer: null,
  closedOn: null,
  followedUpOn: null,
  returns: 0,
  changedAt: '',
}

function changesBy(before: CaseStanding, event: CaseEvent): Partial<CaseStanding> {
  const by: Acting = { id: event.person, name: event.personName }
  switch (event.kind) {
    case 'opened': {
      const { as, owner, measures, deadline } = event.details
      return {
        state: as === 'verified' ? 'verified' : 'lead',
        verifier: as === 'verified' ? by.name : null,
        owner,
        measures,
        deadline,
      }
    }
    case 'assigned':
      return { state: 'to-verify', verifier: event.details.verifier }
    case 'verified':
      return { state: 'verified', finding: event.details.finding, verifier: by.name }
    case 'unfounded':
      return { state: 'unfounded', finding: event.details.finding, verifier: by.name, closedOn: event.details.on }
    case 'confirmed':
      return {
        state: 'problem',
        owner: event.details.owner ?? before.owner,
        deadline: event.details.deadline,
        reviewer: null,
      }
    case 'claimed': {
      const { owner, measures, deadline } = event.details
      return { state: 'rectifying', owner, claimedBy: by, measures, deadline: deadline ?? before.deadline }
    }
    case 'released':
      return { state: 'problem', claimedBy: null }
    case 'planned':
      return {
        measures: event.details.measures ?? before.measures,
        deadline: event.details.deadline ?? before.deadline,
      }
    case 'progress':
      return { progress: event.details.note }
    case 'submitted':
      return { state: 'to-review', progress: event.details.note, submittedBy: by }
    case 'returned':
      return { state: 'rectifying', reviewer: by.name, submittedBy: null, returns: before.returns + 1 }
    case 'closed':
      return { state: 'closed', reviewer: by.name, closedOn: event.details.on }
    case 'followed-up':
      return { followedUpOn: event.details.on }
    default:
      // Seen again, or handed over: it stands as it did.
      return {}
  }
}

export function foldCase(county: string, events: readonly CaseEvent[]): CaseStanding {
  const standing = { ...beginning }
  for (const event of events) {
    Object.assign(standing, changesBy(standing, event), { changedAt: event.at })
    // What came with the finding shows that it was wrong, not that it was put right.
    if (event.kind === 'progress' || event.kind === 'submitted')
      Object.assign(standing, { evidence: [...new Set([...standing.evidence, ...event.evidence])] })
  }
  // It may come back, so that only the last time that it was handed over counts.
  const moved = events.findLast((event) => event.kind === 'transferred')
  return moved?.details.from === county ? { ...standing, state: 'transferred' } : standing
}

/** From which states each may follow. */
const follows: Readonly<Record<Exclude<CaseEventKind, 'opened' | 'transferred'>, readonly CaseState[]>> = {
  assigned: ['lead', 'to-verify'],
  verified: ['lead', 'to-verify'],
  unfounded: ['lead', 'to-verify', 'verified'],
  confirmed: ['verified'],
  claimed: ['problem'],
  released: ['rectifying'],
  planned: ['problem', 'rectifying'],
  progress: ['rectifying'],
  submitted: ['rectifying'],
  returned: ['to-review'],
  closed: ['to-review'],
  'followed-up': ['closed'],
  'seen-again': ['lead', 'to-verify', 'verified', 'problem', 'rectifying', 'to-review'],
}

export type FollowingKind = keyof typeof follows

/** What may be recorded next, whoever does it. */
export const mayFollow = (state: CaseState): CaseEventKind[] =>
  (Object.keys(follows) as FollowingKind[]).filter((kind) => kind !== 'seen-again' && follows[kind].includes(state))

const stateWords = (label: string, state: CaseState, zh: string, en: string): Refusal =>
  refuse('case-not-in-this-state', { case: label, state }, { zh, en })

/** Why it may not be recorded; null where it may. `label` is how papers name the case. */
export function judgeFollowing(
  label: string,
  standing: CaseStanding,
  kind: FollowingKind,
  given: {
    readonly by: Acting
    readonly today: string
    readonly office?: string | undefined
    readonly deadline?: string | null | undefined
    readonly on?: string | undefined
    readonly evidence?: readonly string[]
  },
): Refusal | null {
  const { state, owner, claimedBy, submittedBy, closedOn } = standing
  if (kind === 'claimed' && state === 'rectifying' && owner) {
    return refuse(
      'case-held-by-another',
      { case: label, office: owner.office },
      {
        zh: `${label}已由${owner.office}${claimedBy ? `（${claimedBy.name}）` : ''}认领；需要变更的，请先由其退回认领`,
        en: `${label} is held by ${owner.office}${claimedBy ? ` (${claimedBy.name})` : ''}; have it handed back first`,
      },
    )
  }
  if (!follows[kind].includes(state)) {
    return endedStates.includes(state)
      ? stateWords(
          label,
          state,
          `${label}已办结，不能再登记；再次出现的，请登记新的线索`,
          `${label} has ended; open a new case where it is found again`,
        )
      : stateWords(
          label,
          state,
          `${label}现在不能办理这一步，请刷新后查看当前状态`,
          `this cannot follow as ${label} stands; reload and see`,
        )
  }
  if (kind === 'claimed' && owner && given.office !== undefined && owner.office !== given.office) {
    return refuse(
      'case-for-another-office',
      { case: label, office: owner.office },
      {
        zh: `${label}的责任单位是${owner.office}，不能由${given.office}认领`,
        en: `${label} was given to ${owner.office}; ${given.office} cannot take it on`,
      },
    )
  }
  if (given.deadline && given.deadline < given.today) {
    return refuse(
      'deadline-past',
      { deadline: given.deadline, today: given.today },
      {
        zh: `期限 ${given.deadline} 已过，请填今天以后的日期`,
        en: `the deadline ${given.deadline} is past; give a later day`,
      },
    )
  }
  if (given.on !== undefined && given.on > given.today) {
    return refuse(
      'day-ahead',
      { on: given.on },
      { zh: `日期 ${given.on} 还没有到`, en: `${given.on} has not come yet` },
    )
  }
  if (kind === 'submitted' && standing.evidence.length + (given.evidence?.length ?? 0) === 0) {
    return refuse(
      'case-without-evidence',
      { case: label },
      {
        zh: `${label}没有整改佐证，不能申请销号；请先上传佐证材料`,
        en: `${label} has no evidence that it was put right; hand it in first`,
      },
    )
  }
  if (kind === 'closed' || kind === 'returned') return judgeReviewer(label, given.by, { owner, claimedBy, submittedBy })
  if (kind === 'followed-up' && given.on !== undefined && closedOn !== null && given.on < closedOn) {
    return refuse(
      'follow-up-before-closing',
      { on: given.on, closedOn },
      {
        zh: `回访日期 ${given.on} 早于销号日期 ${closedOn}`,
        en: `${given.on} is before the case was closed on ${closedOn}`,
      },
    )
  }
  return null
}

const doer = ({ id, name }: Acting) => ({ person: id, personName: name })

function judgeReviewer(
  label: string,
  by: Acting,
  { owner, claimedBy, submittedBy }: Pick<CaseStanding, 'owner' | 'claimedBy' | 'submittedBy'>,
): Refusal | null {
  const own =
    (owner?.person !== null && owner?.person === by.name) ||
    [claimedBy, submittedBy].some((other) => other !== null && isSamePerson(doer(other), doer(by)))
  return own
    ? refuse(
        'own-case',
        { case: label, person: by.name },
        {
          zh: `${label}由您认领或申请销号，须由另一人复核`,
          en: `${label} was taken on or handed in by you; another person has to review it`,
        },
      )
    : null
}
