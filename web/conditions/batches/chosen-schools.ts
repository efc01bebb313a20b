/** What schools that are confirmed together have in common: the batch that is proposed for all of them, and who would differ from it. */
import type { Batch, BatchRow } from '#modules/conditions/contract.ts'

export const firstProposal = ({ proposals }: Pick<BatchRow, 'proposals'>): Batch | null => proposals[0]?.batch ?? null

/** Null where they are proposed for different batches, or for none. */
export function proposedBatch(schools: readonly Pick<BatchRow, 'proposals'>[]): Batch | null {
  const [first, ...others] = schools.map(firstProposal)
  return first !== undefined && others.every((other) => other === first) ? first : null
}

export const otherThanProposed = <R extends Pick<BatchRow, 'proposals'>>(
  schools: readonly R[],
  chosen: Batch | 'none',
): R[] => schools.filter((school) => (firstProposal(school) ?? 'none') !== chosen)
