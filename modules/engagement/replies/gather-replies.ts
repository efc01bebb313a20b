/** Replies with their words and figures: a draft beside the figures of now, and those that are signed as they were signed. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { Database } from '#platform/database/database.ts'
import type { StoredProposal } from '../proposals/proposal-events.ts'
import type { ProposalState, Round } from '../proposals/proposal-state.ts'
import type { ResultClass } from '../proposals/proposal-words.ts'
import { replyTexts, type ReplyText } from './store.ts'
import type { LiveFigure, QuotedPromise } from './reply-shapes.ts'
import { fillingOf, fillText, tokensIn } from './tokens.ts'

/** Those that a text uses, in the order in which they first stand in it. */
export function usedIn<F extends { readonly code: string }, P extends { readonly id: string }>(
  text: string,
  figures: readonly F[],
  promises: readonly P[],
): { readonly figures: F[]; readonly promises: P[] } {
  const codes = [...new Set(tokensIn(text).map(({ code }) => code))]
  return {
    figures: codes.flatMap((code) => figures.find((figure) => figure.code === code) ?? []),
    promises: codes.flatMap((code) => promises.find(({ id }) => id === code) ?? []),
  }
}

/** Names what somebody has seen: the same figures and promises give the same mark. */
export const markOf = (figures: readonly LiveFigure[], promises: readonly QuotedPromise[]): string =>
  createHash('sha256')
    .update(
      canonicalJson([
        figures.map(({ code, value, printed }) => [code, value, printed]),
        promises.map(({ id, text, owner, dueOn }) => [id, text, owner, dueOn]),
      ]),
    )
    .digest('hex')
    .slice(0, 32)

export const printedOf = ({ text, figures, promises }: Pick<ReplyText, 'text' | 'figures' | 'promises'>): string[] =>
  fillText(text, fillingOf(figures, promises))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export interface PrintedReply {
  readonly round: Round
  readonly number: number
  readonly on: string
  readonly signer: string
  readonly result: ResultClass
  readonly text: string
  readonly paragraphs: readonly string[]
  readonly figures: readonly LiveFigure[]
  readonly promises: readonly QuotedPromise[]
  readonly isImported: boolean
  /** `张三 0376-…`; null for a reply that was sent before. */
  readonly contact: string | null
  readonly phone: string | null
}

/** Every signed reply of a proposal, as it was signed. */
export async function printedReplies(
  database: Database,
  { county, id }: Pick<StoredProposal, 'county' | 'id'>,
  { rounds }: Pick<ProposalState, 'rounds'>,
): Promise<PrintedReply[]> {
  const signed = rounds.filter((round) => round.signed !== null)
  const texts = await replyTexts(
    database,
    county,
    id,
    signed.map((round) => round.signed!.number),
  )
  return signed.flatMap((round): PrintedReply[] => {
    const { number, on, by, result, isImported } = round.signed!
    const kept = texts.get(number)
    if (!kept) return []
    const { text, figures, promises } = kept
    const own = isImported ? null : round.draft
    return [
      {
        round,
        number,
        on,
        signer: by,
        result,
        text,
        figures,
        promises,
        isImported,
        paragraphs: printedOf(kept),
        contact: own ? `${own.details.contact} ${own.details.phone}` : null,
        phone: own?.details.phone ?? null,
      },
    ]
  })
}
