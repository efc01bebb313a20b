/**
 * Whose turn comes, until the rule is fulfilled or nobody is left: principals who are due all have theirs; teachers in the public
 * order, as many as are still to be moved, the last places kept for backbone teachers while these are too few. Wishes play no
 * part in this. Who is eligible takes part in the exchange of posts from the first, or only so many as a county sets (`reach`).
 */
import { giveOut, type Pass, type Unit } from './give-out.ts'
import { groundsOf } from './open-to.ts'
import { PostLedger } from './post-ledger.ts'
import { inPublicOrder } from './public-order.ts'
import type { Called, Candidate, PlannedMove, RotationPlan, RotationProblem, WishResult } from './rotation-problem.ts'

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

const isPrincipal = ({ post }: Candidate): boolean => post === 'principal'

/** Whom a round takes in: all, or of those left so many times as many as are wanted, backbone teachers as they are wanted. */
function batchOf(
  left: readonly Candidate[],
  wanted: { readonly people: number; readonly backbone: number },
  reach: number | null,
): ReadonlySet<string> {
  if (reach === null) return new Set(left.map(({ id }) => id))
  const chosen = new Set<string>()
  const choose = (from: readonly Candidate[], most: number): void => {
    for (const { id } of from) if (chosen.size < most) chosen.add(id)
  }
  choose(
    left.filter(({ isBackbone }) => isBackbone),
    reach * wanted.backbone,
  )
  choose(left, reach * wanted.people)
  return chosen
}

export function planRotation(problem: RotationProblem): RotationPlan {
  const { quota, reach, candidates, couples, draw } = problem
  const ledger = new PostLedger(problem)
  const grounds = groundsOf(problem)
  const order = inPublicOrder(candidates, draw)
  const byId = new Map(order.map((candidate) => [candidate.id, candidate]))
  const spouseOf = new Map(couples.flatMap(({ ids: [a, b] }) => [[a, b] as const, [b, a] as const]))
  const called: Called[] = []
  const moves: PlannedMove[] = []
  const wishes: Record<string, readonly WishResult[]> = {}
  const tookPart = new Set<string>()

  const [counted, seen] = [{ moved: 0, backbone: 0 }, new Set<string>()]
  /** What the rule still asks for, with the moves of a round that is under way; each move is looked at once. */
  const wantedNow = (own: readonly PlannedMove[]) => {
    for (let i = own.length - 1; i >= 0 && !seen.has(own[i]!.id); i--) {
      const mover = byId.get(own[i]!.id)!
      seen.add(mover.id)
      if (isPrincipal(mover)) continue
      counted.moved++
      if (mover.isBackbone) counted.backbone++
    }
    return { ...stillWanted(quota, counted.moved, counted.backbone), lacking: quota.moved - counted.moved }
  }
  /** Teachers count; a unit with a principal has its turn whatever the rule says. */
  const pass =
    (isWanted: (wanted: ReturnType<typeof wantedNow>, isBackbone: boolean) => boolean): Pass =>
    (unit, own) =>
      unit.some(isPrincipal) ||
      isWanted(
        wantedNow(own),
        unit.some(({ isBackbone }) => isBackbone),
      )
  const passes = [
    pass(({ people, backbone }, isBackbone) => (isBackbone ? people > 0 : people > backbone)),
    // Where no backbone teacher is left to be moved, others fill what the rule asks for in all.
    pass(({ lacking }) => lacking > 0),
  ]

  for (let round = 1; ; round++) {
    // Spouses take part in one round or one of them not at all: who stays behind keeps the family where it is.
    const left = order.filter(({ id }) => !tookPart.has(id) && !tookPart.has(spouseOf.get(id) ?? ''))
    const teachers = left.filter((each) => !isPrincipal(each))
    const wanted = wantedNow(moves)
    const chosen = new Set(batchOf(teachers, wanted, wanted.people > 0 ? reach : 0))
    if (round === 1) for (const each of left.filter(isPrincipal)) chosen.add(each.id)
    if (chosen.size === 0) return { called, moves, wishes }
    const batch = order.filter(({ id }) => chosen.has(id))
    for (const { id } of batch) tookPart.add(id)
    const place = new Map(batch.map(({ id }, i) => [id, i]))
    const units = batch.flatMap((candidate): Unit[] => {
      const spouse = byId.get(spouseOf.get(candidate.id) ?? '')
      if (!spouse || !chosen.has(spouse.id)) return [[candidate]]
      return place.get(candidate.id)! < place.get(spouse.id)! ? [[candidate, spouse]] : []
    })
    const given = giveOut({ problem, grounds, ledger, round }, units, passes)
    called.push(...given.called)
    moves.push(...given.moves)
    Object.assign(wishes, given.wishes)
  }
}
