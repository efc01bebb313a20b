/**
 * In which order teachers are called: who moved less often before, and longer ago, comes first; then who has been longest at the
 * school; then by a draw that anybody can repeat. Wishes play no part.
 */
import { seedOf } from '#kernel/seeded-random.ts'
import type { Candidate } from './rotation-problem.ts'

type Placed = Pick<Candidate, 'id' | 'moves' | 'lastMove' | 'years'>

/** FNV-1a of the number of the draw and that of the teacher; the smaller comes first. */
export const drawOf = (draw: string, id: string): number => seedOf(draw, id)

export const inPublicOrder = <Each extends Placed>(candidates: readonly Each[], draw: string): Each[] =>
  candidates
    .map((candidate) => ({ candidate, lot: drawOf(draw, candidate.id) }))
    .toSorted(
      ({ candidate: a, lot: lotA }, { candidate: b, lot: lotB }) =>
        a.moves - b.moves ||
        (a.lastMove ?? 0) - (b.lastMove ?? 0) ||
        (b.years ?? 0) - (a.years ?? 0) ||
        lotA - lotB ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ candidate }) => candidate)
