/** How the clauses of a reply stand: as rules proposed them, with what a person decided last of each. */
import type { KeptClause } from './clause-shapes.ts'
import type { ClauseDecision, ClauseReading } from './store.ts'

/** Clauses of the newest reading of every round; of an earlier reading of the same reply only decisions count on. */
export function foldClauses(readings: readonly ClauseReading[], decisions: readonly ClauseDecision[]): KeptClause[] {
  const newest = new Map<number, ClauseReading>()
  for (const reading of readings) newest.set(reading.round, reading)
  return [...newest.values()].flatMap(({ number, round, clauses }) =>
    clauses.map((clause): KeptClause => {
      const decided = decisions.findLast((each) => each.reading === number && each.clause === clause.code)
      if (!decided) {
        return { ...clause, round, state: 'proposed', decidedBy: null, decidedAt: null, reason: null, commitment: null }
      }
      const { details, personName, at, commitment } = decided
      const { isConfirmed, kind, area, text, owner, dueOn, measure, target, unit, reason } = details
      return {
        ...clause,
        kind,
        area,
        text,
        owner,
        measure,
        dueOn,
        unit,
        ownerFrom: owner === null ? 'none' : owner === clause.owner ? clause.ownerFrom : 'text',
        amount: target ?? clause.amount,
        round,
        state: isConfirmed ? 'confirmed' : 'left-out',
        decidedBy: personName,
        decidedAt: at,
        reason,
        commitment,
      }
    }),
  )
}

/** Proposed promises that nobody has looked at yet. */
export const undecidedPromises = (clauses: readonly KeptClause[]): number =>
  clauses.filter(({ kind, state }) => kind === 'promise' && state === 'proposed').length
