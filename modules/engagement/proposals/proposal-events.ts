/** What may happen to a proposal, as it is kept. Types alone; numbers count from 1 within a proposal. */
import type { Office, Proposer } from './proposal-shapes.ts'
import type { Attitude, ContactWay, ProposalCategory, ProposalKind, ResultClass } from './proposal-words.ts'

export interface StoredProposal {
  readonly county: string
  readonly id: string
  readonly kind: ProposalKind
  readonly session: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly category: ProposalCategory
  /** The first is the lead: 领衔代表, 第一提案人. */
  readonly proposers: readonly Pick<Proposer, 'name' | 'unit'>[]
  readonly receivedOn: string
  readonly restriction: string | null
  readonly document: string | null
  readonly at: string
  readonly personName: string
}

interface Details {
  readonly assigned: { readonly on: string; readonly main: Office; readonly joint: readonly Office[] }
  readonly returned: { readonly on: string; readonly office: string; readonly reason: string }
  readonly extended: { readonly on: string; readonly consentBy: string; readonly reason: string }
  readonly opinion: { readonly on: string; readonly office: string; readonly text: string }
  readonly contacted: {
    readonly on: string
    readonly way: ContactWay
    readonly with: readonly string[]
    readonly by: string
    readonly words: string
  }
  readonly drafted: {
    readonly result: ResultClass
    readonly contact: string
    readonly phone: string
    readonly furtherOn: string | null
    /** Digits typed by hand and the like, which the reviewer sees. */
    readonly notes: number
  }
  readonly reviewed: { readonly draft: number; readonly words: string | null }
  readonly 'sent-back': { readonly draft: number; readonly words: string }
  readonly signed: {
    readonly draft: number
    readonly on: string
    readonly result: ResultClass
    readonly furtherOn: string | null
  }
  /** A reply that was sent before it was entered here. */
  readonly imported: {
    readonly on: string
    readonly signer: string
    readonly result: ResultClass
    readonly furtherOn: null
  }
  readonly delivered: { readonly on: string; readonly to: readonly string[]; readonly way: string }
  readonly rated: {
    readonly on: string
    readonly proposer: string
    readonly attitude: Attitude
    readonly words: string | null
    readonly isByLink: boolean
  }
  readonly further: { readonly on: string; readonly words: string }
  readonly 'marked-key': { readonly on: string; readonly lead: string; readonly supervisor: string }
  readonly corrected: {
    readonly title: string | null
    readonly text: string | null
    readonly category: ProposalCategory | null
    readonly reason: string
  }
  readonly publicity: { readonly isRestricted: boolean; readonly reason: string }
  readonly 'office-replaced': { readonly from: string; readonly to: Office; readonly reason: string }
  readonly withdrawn: { readonly on: string; readonly reason: string }
  readonly transferred: { readonly to: string; readonly id: string; readonly reason: string }
  readonly 'taken-over': { readonly from: string; readonly id: string; readonly reason: string }
}

/** What is written down, before it has a number. */
export type NewProposalEvent = {
  [Kind in keyof Details]: { readonly kind: Kind; readonly details: Details[Kind] }
}[keyof Details]

export type ProposalEvent = NewProposalEvent & {
  readonly number: number
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly document: string | null
}

export type EventOf<Kind extends keyof Details> = Extract<ProposalEvent, { kind: Kind }>
