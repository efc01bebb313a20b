/** How a proposal stands, folded from what happened to it; a round begins with the assignment, and again with every further handling. */
import type { EventOf, ProposalEvent, StoredProposal } from './proposal-events.ts'
import { classOf, type ProposalRules } from './proposal-rules.ts'
import type { Office } from './proposal-shapes.ts'
import {
  faceToFace,
  type ProposalCategory,
  type ProposalStatus,
  type ResultClass,
  type RoundReason,
} from './proposal-words.ts'

export interface SignedReply {
  readonly number: number
  readonly by: string
  readonly on: string
  readonly result: ResultClass
  readonly furtherOn: string | null
  readonly isImported: boolean
}

export interface Round {
  readonly number: number
  readonly reason: RoundReason
  /** Day on which it began: the assignment, the rating, the new start. */
  readonly startedOn: string | null
  contacts: EventOf<'contacted'>[]
  draft: EventOf<'drafted'> | null
  review: EventOf<'reviewed'> | null
  sentBack: EventOf<'sent-back'> | null
  signed: SignedReply | null
  deliveries: EventOf<'delivered'>[]
  ratings: EventOf<'rated'>[]
}

export interface ProposalState {
  readonly status: ProposalStatus
  readonly title: string
  readonly text: string
  readonly category: ProposalCategory
  readonly restriction: string | null
  readonly main: Office | null
  readonly joint: readonly Office[]
  readonly assignedOn: string | null
  readonly extensions: readonly EventOf<'extended'>[]
  readonly opinions: readonly EventOf<'opinion'>[]
  readonly key: EventOf<'marked-key'> | null
  readonly rounds: readonly Round[]
  readonly withdrawn: EventOf<'withdrawn'> | null
  readonly transferred: EventOf<'transferred'> | null
  readonly takenOver: EventOf<'taken-over'> | null
  readonly lastNumber: number
}

const newRound = (number: number, reason: RoundReason, startedOn: string | null): Round => ({
  number,
  reason,
  startedOn,
  contacts: [],
  draft: null,
  review: null,
  sentBack: null,
  signed: null,
  deliveries: [],
  ratings: [],
})

/** Proposers that were not handed the reply of a round. */
export const notAnswered = ({ proposers }: Pick<StoredProposal, 'proposers'>, { deliveries }: Round): string[] => {
  const answered = new Set(deliveries.flatMap(({ details }) => details.to))
  return proposers.map(({ name }) => name).filter((name) => !answered.has(name))
}

/** The day on which the last proposer had the reply; null while one has not. */
export function repliedOn(proposal: Pick<StoredProposal, 'proposers'>, round: Round): string | null {
  if (round.signed === null || notAnswered(proposal, round).length > 0) return null
  return (
    round.deliveries
      .map(({ details }) => details.on)
      .toSorted()
      .at(-1) ?? null
  )
}

/** What a proposer said last of a round's reply. */
export const ratingOf = ({ ratings }: Round, proposer: string): EventOf<'rated'> | null =>
  ratings.findLast(({ details }) => details.proposer === proposer) ?? null

/** The last round with a signed reply. */
export const answeredRound = ({ rounds }: Pick<ProposalState, 'rounds'>): Round | null =>
  rounds.findLast(({ signed }) => signed !== null) ?? null

/** 面商: met face to face before the reply of a round. */
export const hasMet = ({ contacts }: Round): boolean => contacts.some(({ details }) => faceToFace.includes(details.way))

const replaceIn = (office: Office, from: string, to: Office): Office => (office.name === from ? to : office)

function statusOf(
  proposal: StoredProposal,
  main: Office | null,
  wasAssigned: boolean,
  round: Round,
  rules: ProposalRules,
): ProposalStatus {
  if (main === null && round.signed === null) return wasAssigned ? 'returned' : 'registered'
  const { draft, review, sentBack, signed } = round
  if (signed) {
    if (repliedOn(proposal, round) === null) return 'signed'
    const lead = ratingOf(round, proposal.proposers[0]!.name)
    if (lead === null) return 'replied'
    return classOf(rules, signed.result)?.asksFurther ? 'further' : 'closed'
  }
  if (draft && !sentBack) return review ? 'reviewed' : 'in-review'
  return round.reason === 'first' ? 'handling' : round.reason === 'further' ? 'further' : 'again'
}

export function foldProposal(
  proposal: StoredProposal,
  events: readonly ProposalEvent[],
  rules: ProposalRules,
): ProposalState {
  let { title, text, category, restriction } = proposal
  let main: Office | null = null
  let joint: readonly Office[] = []
  let assignedOn: string | null = null
  let wasAssigned = false
  let extensions: EventOf<'extended'>[] = []
  const opinions: EventOf<'opinion'>[] = []
  let key: EventOf<'marked-key'> | null = null
  let withdrawn: EventOf<'withdrawn'> | null = null
  let transferred: EventOf<'transferred'> | null = null
  let takenOver: EventOf<'taken-over'> | null = null
  const rounds: Round[] = [newRound(1, 'first', null)]
  const current = (): Round => rounds.at(-1)!
  const replace = (round: Round): void => void (rounds[round.number - 1] = round)

  for (const event of events) {
    const round = current()
    switch (event.kind) {
      case 'assigned':
        ;({ main, joint } = event.details)
        assignedOn = event.details.on
        wasAssigned = true
        extensions = []
        replace({ ...round, startedOn: event.details.on })
        break
      case 'returned':
        if (main?.name === event.details.office) main = null
        joint = joint.filter(({ name }) => name !== event.details.office)
        break
      case 'extended':
        extensions.push(event)
        break
      case 'opinion':
        opinions.push(event)
        break
      case 'contacted':
        round.contacts.push(event)
        break
      case 'drafted':
        Object.assign(round, { draft: event, review: null, sentBack: null })
        break
      case 'reviewed':
        round.review = event
        break
      case 'sent-back':
        Object.assign(round, { review: null, sentBack: event })
        break
      case 'signed':
      case 'imported': {
        const { on, result, furtherOn } = event.details
        const isImported = event.kind === 'imported'
        const by = event.kind === 'imported' ? event.details.signer : event.personName
        round.signed = { number: event.number, by, on, result, furtherOn, isImported }
        break
      }
      case 'delivered':
        round.deliveries.push(event)
        break
      case 'rated': {
        const answered = answeredRound({ rounds })
        if (!answered) break
        answered.ratings.push(event)
        if (event.details.attitude === 'not' && answered === round)
          rounds.push(newRound(round.number + 1, 'dissatisfied', event.details.on))
        break
      }
      case 'further':
        rounds.push(newRound(round.number + 1, 'further', event.details.on))
        break
      case 'marked-key':
        key = event
        break
      case 'corrected':
        title = event.details.title ?? title
        text = event.details.text ?? text
        category = event.details.category ?? category
        break
      case 'publicity':
        restriction = event.details.isRestricted ? event.details.reason : null
        break
      case 'office-replaced': {
        const { from, to } = event.details
        if (main) main = replaceIn(main, from, to)
        const others: Office[] = joint.map((office) => replaceIn(office, from, to))
        // Two that were joint and became one are one; a joint office that became the main one is joint no more.
        joint = others.filter(
          ({ name }, i) => name !== main?.name && others.findIndex((other) => other.name === name) === i,
        )
        break
      }
      case 'withdrawn':
        withdrawn = event
        break
      case 'transferred':
        transferred = event
        break
      case 'taken-over':
        takenOver = event
        break
    }
  }
  const status: ProposalStatus = transferred
    ? 'transferred'
    : withdrawn
      ? 'withdrawn'
      : statusOf(proposal, main, wasAssigned, current(), rules)
  return {
    status,
    title,
    text,
    category,
    restriction,
    main,
    joint,
    assignedOn,
    extensions,
    opinions,
    key,
    rounds,
    withdrawn,
    transferred,
    takenOver,
    lastNumber: events.at(-1)?.number ?? 0,
  }
}

/** Joint offices whose opinion is not in. */
export const missingOpinions = ({ joint, opinions }: Pick<ProposalState, 'joint' | 'opinions'>): string[] => {
  const given = new Set(opinions.map(({ details }) => details.office))
  return joint.map(({ name }) => name).filter((name) => !given.has(name))
}
