/** The board of proposals: what the filters leave, late ones first, and what is counted over all of them. */
import type { ProposalRow } from './proposal-shapes.ts'
import { proposalRow, type ShownCase } from './proposal-shown.ts'
import { proposalStatuses, type ProposalCategory, type ProposalKind, type ProposalStatus } from './proposal-words.ts'

export interface BoardFilters {
  readonly kind?: ProposalKind | undefined
  readonly session?: string | undefined
  readonly status?: ProposalStatus | undefined
  readonly category?: ProposalCategory | undefined
  readonly search?: string | undefined
  readonly isLate?: boolean | undefined
  readonly isKey?: boolean | undefined
}

export const isLate = ({ clocks }: Pick<ShownCase, 'clocks'>): boolean =>
  clocks.some((clock) => clock.isLate && clock.doneOn === null)

const holds = ({ title, number, lead, main, joint, session }: ProposalRow, search: string): boolean =>
  [title, String(number), session, lead, main?.name ?? '', ...joint.map(({ name }) => name)].some((text) =>
    text.includes(search),
  )

/** The first two decide over what the counts are taken; the rest is looked through. */
export const inScope = <Case extends ShownCase>(cases: readonly Case[], { kind, session }: BoardFilters): Case[] =>
  cases.filter(
    ({ proposal }) =>
      (kind === undefined || proposal.kind === kind) && (session === undefined || proposal.session === session),
  )

export function filterCases<Case extends ShownCase>(cases: readonly Case[], filters: BoardFilters): Case[] {
  const { status, category, search, isKey } = filters
  return cases
    .filter((own) => {
      const row = proposalRow(own)
      return (
        (status === undefined || row.status === status) &&
        (category === undefined || row.category === category) &&
        (isKey !== true || row.isKey) &&
        (filters.isLate !== true || isLate(own)) &&
        (search === undefined || search.trim() === '' || holds(row, search.trim()))
      )
    })
    .toSorted(
      (a, b) => order(a) - order(b) || dueOf(a).localeCompare(dueOf(b)) || a.proposal.number - b.proposal.number,
    )
}

const ended: ReadonlySet<ProposalStatus> = new Set(['closed', 'withdrawn', 'transferred'])
/** Late ones first, ended ones last. */
const order = (own: ShownCase): number => (isLate(own) ? 0 : ended.has(own.state.status) ? 2 : 1)
const dueOf = (own: ShownCase): string => proposalRow(own).clock?.dueOn ?? '9999'

export const countByStatus = (cases: readonly ShownCase[]) =>
  proposalStatuses.map((status) => ({
    status,
    proposals: cases.filter(({ state }) => state.status === status).length,
  }))
