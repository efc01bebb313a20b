/** A proposal as boards, pages and its proposer see it. */
import type { Words } from '#kernel/words.ts'
import { nextClock } from './clocks.ts'
import { officesOf, type Judged } from './judge-proposal.ts'
import type { ProposalEvent } from './proposal-events.ts'
import { classOf } from './proposal-rules.ts'
import type { ProposalRow, ProposalShown, PromiseShown, RoundShown } from './proposal-shapes.ts'
import { answeredRound, hasMet, missingOpinions, notAnswered, ratingOf, type Round } from './proposal-state.ts'
import { openWarning } from './promises-shown.ts'
import { proposalEventWords } from './proposal-words.ts'

/** Of a case, what is shown; gathered by whoever asks. */
export interface ShownCase extends Judged {
  readonly regionName: string
  readonly events: readonly ProposalEvent[]
  readonly undecided: number
  readonly open: number | null
}

export interface ShownDocument {
  readonly id: string
  readonly title: string
  readonly fileName: string
}

export function proposalRow({ proposal, state, clocks, regionName, open }: ShownCase): ProposalRow {
  const { county, id, kind, session, number, proposers, receivedOn } = proposal
  const answered = answeredRound(state)
  const lead = proposers[0]!.name
  return {
    county,
    regionName,
    id,
    kind,
    session,
    number,
    receivedOn,
    title: state.title,
    category: state.category,
    lead,
    proposers: proposers.length,
    status: state.status,
    round: state.rounds.length,
    main: state.main,
    joint: [...state.joint],
    isKey: state.key !== null,
    isRestricted: state.restriction !== null,
    result: answered?.signed?.result ?? null,
    clock: nextClock(clocks),
    hasMet: state.rounds.some(hasMet),
    attitude: (answered && ratingOf(answered, lead)?.details.attitude) ?? null,
    openPromises: open,
  }
}

function roundShown(
  { proposal }: ShownCase,
  round: Round,
  documentOf: (id: string | null) => ShownDocument | null,
): RoundShown {
  const { number, reason, draft, review, sentBack, signed, contacts, deliveries, ratings } = round
  const lead = proposal.proposers[0]!.name
  return {
    number,
    reason,
    draft: draft && {
      number: draft.number,
      by: draft.personName,
      at: draft.at,
      result: draft.details.result,
      problems: draft.details.notes,
    },
    review: review && { by: review.personName, at: review.at, words: review.details.words },
    sentBack: sentBack && { by: sentBack.personName, at: sentBack.at, words: sentBack.details.words },
    signed: signed && {
      by: signed.by,
      on: signed.on,
      result: signed.result,
      isImported: signed.isImported,
      number: signed.number,
    },
    contacts: contacts.map((contact) => ({
      number: contact.number,
      way: contact.details.way,
      on: contact.details.on,
      with: [...contact.details.with],
      by: contact.details.by,
      words: contact.details.words,
      document: documentOf(contact.document),
    })),
    deliveries: deliveries.flatMap(({ details }) =>
      details.to.map((proposer) => ({ proposer, on: details.on, way: details.way })),
    ),
    notAnswered: signed === null ? [] : notAnswered(proposal, round),
    ratings: ratings.map(({ details }) => ({ ...details, isLead: details.proposer === lead })),
  }
}

type Next = { readonly operation: string; readonly words: Words }
const next = (operation: string, zh: string, en: string): Next => ({ operation, words: { zh, en } })

/** What waits to be done, whoever may do it. */
export function nextSteps({ proposal, state, rules }: Judged): Next[] {
  const round = state.rounds.at(-1)!
  const spoken = round.contacts.some(({ details }) => details.with.includes(proposal.proposers[0]!.name))
  const missing = round.reason === 'first' ? missingOpinions(state) : []
  const handling: Next[] = [
    ...missing.map((name) => next('giveOpinion', `${name}提出会办意见`, `${name} hands in its opinion`)),
    ...(spoken ? [] : [next('recordContact', '联系领衔代表（第一提案人）', 'contact the lead proposer')]),
    ...(spoken && missing.length === 0 ? [next('saveDraft', '拟稿送审', 'hand in a draft')] : []),
  ]
  switch (state.status) {
    case 'registered':
    case 'returned':
      return [next('assignProposal', '交办', 'assign it')]
    case 'handling':
    case 'again':
      return handling
    case 'further':
      return round.signed === null
        ? handling
        : [next('beginFurtherReply', '办理有进展后再次答复', 'reply again once there is progress')]
    case 'in-review':
      return [next('reviewReply', '审核', 'review the draft')]
    case 'reviewed':
      return [next('signReply', '签发', 'sign it')]
    case 'signed':
      return [next('deliverReply', `送达：${notAnswered(proposal, round).join('、')}`, 'hand it over')]
    case 'replied':
      return [
        next('recordRating', '征询领衔代表（第一提案人）意见', 'ask the lead what they think'),
        ...(classOf(rules, round.signed!.result)?.asksFurther
          ? [next('beginFurtherReply', '办理有进展后再次答复', 'reply again once there is progress')]
          : []),
      ]
    default:
      return []
  }
}

export function proposalShown(
  own: ShownCase,
  documents: ReadonlyMap<string, ShownDocument>,
  promises: readonly PromiseShown[],
  nameOf: (region: string) => string,
): ProposalShown {
  const { proposal, state, clocks, events, open, undecided } = own
  const documentOf = (id: string | null): ShownDocument | null => {
    const kept = id === null ? undefined : documents.get(id)
    return kept ? { id: kept.id, title: kept.title, fileName: kept.fileName } : null
  }
  const { transferred, takenOver, withdrawn, key } = state
  const result = answeredRound(state)?.signed?.result ?? null
  return {
    ...proposalRow(own),
    text: state.text,
    people: proposal.proposers.map((person, i) => ({ ...person, isLead: i === 0 })),
    document: documentOf(proposal.document),
    key: key && { lead: key.details.lead, supervisor: key.details.supervisor, on: key.details.on },
    restriction: state.restriction,
    clocks: [...clocks],
    rounds: state.rounds.map((round) => roundShown(own, round, documentOf)),
    opinions: state.opinions.map(({ details, personName, document }) => ({
      office: details.office,
      text: details.text,
      on: details.on,
      by: personName,
      document: documentOf(document),
    })),
    missingOpinions: missingOpinions(state),
    withdrawn: withdrawn && { on: withdrawn.details.on, reason: withdrawn.details.reason },
    transferredTo: transferred && {
      county: transferred.details.to,
      regionName: nameOf(transferred.details.to),
      id: transferred.details.id,
    },
    takenFrom: takenOver && {
      county: takenOver.details.from,
      regionName: nameOf(takenOver.details.from),
      id: takenOver.details.id,
    },
    next: nextSteps(own),
    events: events.map(({ number, kind, at, personName, details, document }) => ({
      number,
      kind,
      at,
      personName,
      details: { ...details },
      document: documentOf(document),
    })),
    promises: [...promises],
    warning: open !== null && open > 0 && result !== null ? openWarning(result, open, undecided) : null,
  }
}

/** The way of a proposal as its proposer is told it: what happened outside of the desks, in order. */
export function stepsForProposer({ proposal, events }: ShownCase): { on: string; words: Words }[] {
  const told = events.flatMap((event): { on: string; words: Words }[] => {
    switch (event.kind) {
      case 'assigned':
        return [
          {
            on: event.details.on,
            words: {
              zh: `交${event.details.main.name}主办${event.details.joint.length > 0 ? `，${event.details.joint.map(({ name }) => name).join('、')}会办` : ''}`,
              en: `assigned to ${event.details.main.name}`,
            },
          },
        ]
      case 'contacted':
      case 'returned':
      case 'extended':
      case 'signed':
      case 'imported':
      case 'delivered':
      case 'rated':
      case 'further':
      case 'withdrawn':
        return [{ on: event.details.on, words: proposalEventWords[event.kind] }]
      default:
        return []
    }
  })
  return [{ on: proposal.receivedOn, words: { zh: '收到并登记', en: 'received and registered' } }, ...told]
}

/** The office has a part in it, so that its county may see it. */
export const hasPart = ({ proposal, state }: Pick<Judged, 'proposal' | 'state'>, region: string): boolean =>
  proposal.county === region || officesOf(state).some(({ county }) => county === region)
