/**
 * Whom the exchange calls, round after round, until the rule is fulfilled or nobody is left: principals who are due all at once;
 * of the teachers so many as are still to be moved, in the public order, with as many backbone teachers among them as are still
 * wanted. What anybody wishes plays no part in being called; who was called and stays is not called again.
 */
import { giveOut, type Unit } from './give-out.ts'
import { groundsOf } from './open-to.ts'
import { PostLedger } from './post-ledger.ts'
import { inPublicOrder } from './public-order.ts'
import type { Candidate, PlannedMove, RotationPlan, RotationProblem, WishResult } from './rotation-problem.ts'

type Quota = RotationProblem['quota']

/** Fewest more to be moved, and how many of them backbone, so that the rule holds: whole numbers, nothing rounded. */
export function stillWanted(
  { moved: goal, backboneShare: { n, d } }: Quota,
  moved: number,
  backbone: number,
): { readonly people: number; readonly backbone: number } {
  let people = Math.max(0, goal - moved)
  const lackOf = (more: number): number => Math.max(0, Math.ceil((n * (moved + more) - d * backbone) / d))
  // More people may ask for more backbone teachers among them; where only these lack, they alone are called.
  while (lackOf(people) > people) people++
  return { people, backbone: lackOf(people) }
}

export function planRotation(problem: RotationProblem): RotationPlan {
  const ledger = new PostLedger(problem)
  const grounds = groundsOf(problem)
  const order = inPublicOrder(problem.candidates, problem.draw)
  const spouseOf = new Map(problem.couples.flatMap(({ ids: [a, b] }) => [[a, b] as const, [b, a] as const]))
  const calledIn = new Map<string, number>()
  const called: { id: string; round: number }[] = []
  const moves: PlannedMove[] = []
  const wishes: Record<string, readonly WishResult[]> = {}
  const byId = new Map(order.map((candidate) => [candidate.id, candidate]))
  const countsOf = (given: readonly PlannedMove[]) =>
    given.map(({ id }) => byId.get(id)!).filter(({ post }) => post !== 'principal')

  let [moved, movedBackbone] = [0, 0]
  for (let round = 1; ; round++) {
    // Spouses are called in one round or not both: who stays behind keeps the family where it is.
    const mayBeCalled = ({ id }: Candidate): boolean => !calledIn.has(id) && !calledIn.has(spouseOf.get(id) ?? '')
    const wanted = stillWanted(problem.quota, moved, movedBackbone)
    const free = order.filter((each) => each.post !== 'principal' && mayBeCalled(each))
    const chosen = new Set(round === 1 ? order.filter(({ post }) => post === 'principal').map(({ id }) => id) : [])
    let people = 0
    const choose = (from: readonly Candidate[], most: number): void => {
      for (const { id } of from) {
        if (people >= most) return
        if (chosen.has(id)) continue
        chosen.add(id)
        people++
      }
    }
    choose(
      free.filter(({ isBackbone }) => isBackbone),
      wanted.backbone,
    )
    // Who is wanted beyond the share is wanted as a backbone teacher; nobody else is called instead.
    choose(free, Math.max(people, problem.quota.moved - moved))
    if (chosen.size === 0) return { called, moves, wishes }
    const batch = order.filter(({ id }) => chosen.has(id))
    for (const { id } of batch) {
      calledIn.set(id, round)
      called.push({ id, round })
    }
    const units = batch.flatMap((candidate): Unit[] => {
      const spouse = byId.get(spouseOf.get(candidate.id) ?? '')
      if (!spouse || !chosen.has(spouse.id)) return [[candidate]]
      return batch.indexOf(candidate) < batch.indexOf(spouse) ? [[candidate, spouse]] : []
    })
    const given = giveOut(problem, ledger, units, round, grounds)
    moves.push(...given.moves)
    Object.assign(wishes, given.wishes)
    const counted = countsOf(given.moves)
    moved += counted.length
    movedBackbone += counted.filter(({ isBackbone }) => isBackbone).length
  }
}
