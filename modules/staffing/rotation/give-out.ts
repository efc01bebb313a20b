/**
 * The mechanism: one round gives those who are called the best school of their wishes that is left. In the public order each
 * asks for it; a free post is taken at once; a post of somebody who is called too is taken if he, asked next, finds one himself
 * or takes that of somebody before him. So posts change hands in chains that end at a free post and in rings (top trading
 * cycles with free posts, "you request my house, I get your turn"). Who cannot be spared moves only where somebody follows him.
 *
 * Why the truth is always best for a teacher: who is called, in which order and what is open are public facts; a list is read
 * only when its owner is asked, from then on the same posts stay within his reach until he has one, and he gets the first of his
 * list among them. Spouses who both take part ask once, as one. See docs/decisions/0027-rotation-mechanism.md.
 */
import { openTo, type Grounds, type OpenSchool } from './open-to.ts'
import type { PostLedger, Seat } from './post-ledger.ts'
import {
  keyOf,
  type Called,
  type Candidate,
  type PlannedMove,
  type RotationProblem,
  type WishResult,
} from './rotation-problem.ts'
import type { PairFault, WishOutcome } from './rotation-words.ts'

/** One who is called, or two spouses who both are. */
export type Unit = readonly [Candidate] | readonly [Candidate, Candidate]

/** Whether a unit is still wanted, given what has been moved in the round so far: public facts and outcomes, no wishes. */
export type Pass = (unit: Unit, moves: readonly PlannedMove[]) => boolean

export interface Market {
  readonly problem: RotationProblem
  readonly grounds: Grounds
  readonly ledger: PostLedger
  readonly round: number
}

export interface Given {
  readonly called: readonly Called[]
  readonly moves: readonly PlannedMove[]
  readonly wishes: Readonly<Record<string, readonly WishResult[]>>
}

type Found =
  | { readonly kind: 'free'; readonly seat: Seat; readonly wish: number }
  | { readonly kind: 'seat'; readonly owner: Candidate; readonly seat: Seat; readonly wish: number }

const seatOf = ({ school, stage, post }: Candidate): Seat => ({ school, stage, post })
const seatKey = ({ school, stage, post }: Seat): string => keyOf(school, stage, post)

class Round {
  readonly #problem: RotationProblem
  readonly #grounds: Grounds
  readonly #ledger: PostLedger
  readonly #round: number
  /** Called and not yet settled, by the post that they hold, in the public order. */
  readonly #held = new Map<string, Candidate[]>()
  readonly #settled = new Set<string>()
  readonly #open = new Map<string, OpenSchool | PairFault>()
  readonly moves: PlannedMove[] = []
  readonly called: Called[] = []
  readonly wishes: Record<string, readonly WishResult[]> = {}

  constructor(problem: RotationProblem, grounds: Grounds, ledger: PostLedger, round: number) {
    this.#problem = problem
    this.#grounds = grounds
    this.#ledger = ledger
    this.#round = round
  }

  #openTo(teacher: Candidate, school: string): OpenSchool | PairFault {
    const key = keyOf(teacher.id, school)
    const found = this.#open.get(key) ?? openTo(this.#problem, this.#grounds, teacher, school)
    this.#open.set(key, found)
    return found
  }

  /** The first of the wishes that is within reach; null where only the own school is. */
  #best(teacher: Candidate, reachesFree: boolean): Found | null {
    for (const [wish, school] of teacher.wishes.entries()) {
      const open = this.#openTo(teacher, school)
      if (typeof open === 'string') continue
      for (const stage of open.stages) {
        const seat: Seat = { school, stage, post: teacher.post }
        if (reachesFree && !open.onlyInExchange && this.#ledger.isFree(seat)) return { kind: 'free', seat, wish }
        const owner = this.#held.get(seatKey(seat))?.find(({ id }) => !this.#settled.has(id))
        if (owner) return { kind: 'seat', owner, seat, wish }
      }
    }
    return null
  }

  #whyNot(teacher: Candidate, school: string, reachesFree: boolean): WishOutcome {
    const open = this.#openTo(teacher, school)
    if (typeof open === 'string') return open
    if (open.onlyInExchange) return 'no-exchange'
    const seats = open.stages.map((stage): Seat => ({ school, stage, post: teacher.post }))
    if (!reachesFree && seats.some((seat) => this.#ledger.isFree(seat))) return 'not-reached'
    const reasons = seats.map((seat) => this.#ledger.whyNot(seat))
    return reasons.find((reason) => reason === 'taken') ?? reasons.find((reason) => reason === 'no-room') ?? 'no-post'
  }

  #settle(teacher: Candidate, given: number | null, reachesFree: boolean, isAsked: boolean): void {
    this.#settled.add(teacher.id)
    this.called.push({ id: teacher.id, round: this.#round, isAsked })
    this.wishes[teacher.id] = teacher.wishes.map((school, rank): WishResult => {
      if (given !== null && rank >= given) return { school, outcome: rank === given ? 'given' : 'lower' }
      return { school, outcome: this.#whyNot(teacher, school, reachesFree) }
    })
  }

  #move(teacher: Candidate, seat: Seat, way: PlannedMove['way']): void {
    const { id, school: from } = teacher
    this.moves.push({ id, from, to: seat.school, stage: seat.stage, way, round: this.#round })
  }

  /** The turn of `root`: whoever is asked in it is settled in it. */
  #turn(root: Candidate, reachesFree: boolean): void {
    const asked: { teacher: Candidate; found: Found | null }[] = [{ teacher: root, found: null }]
    while (asked.length > 0) {
      const top = asked.at(-1)!
      const found = this.#best(top.teacher, reachesFree)
      top.found = found
      if (found === null) {
        this.#settle(top.teacher, null, reachesFree, top.teacher.id !== root.id)
        asked.pop()
        continue
      }
      if (found.kind === 'seat') {
        const at = asked.findIndex(({ teacher }) => teacher.id === found.owner.id)
        if (at < 0) {
          asked.push({ teacher: found.owner, found: null })
          continue
        }
        for (const { teacher, found: taken } of asked.splice(at)) {
          this.#settle(teacher, taken!.wish, reachesFree, teacher.id !== root.id)
          this.#move(teacher, taken!.seat, 'exchange')
        }
        continue
      }
      // The chain ends at a free post: each takes the post of the next, and that of the root is given up.
      for (const { teacher, found: taken } of asked.splice(0)) {
        this.#settle(teacher, taken!.wish, reachesFree, teacher.id !== root.id)
        this.#move(teacher, taken!.seat, taken!.kind === 'free' ? 'vacancy' : 'exchange')
      }
      this.#ledger.fill(found.seat)
      this.#ledger.leave(seatOf(root))
    }
  }

  /**
   * Spouses who both take part go to one school together: the first on the list of the one whose turn it is that the other names
   * too and that has a post for both.
   */
  #together(first: Candidate, second: Candidate): void {
    const ledger = this.#ledger
    const [a, b] = [seatOf(first), seatOf(second)]
    const areSpared = seatKey(a) === seatKey(b) ? ledger.spare(a) >= 2 : ledger.spare(a) >= 1 && ledger.spare(b) >= 1
    const shared = first.wishes.filter((school) => second.wishes.includes(school))
    const openFor = (teacher: Candidate, school: string): readonly Seat[] | PairFault => {
      const open = openTo(this.#problem, this.#grounds, teacher, school, true)
      if (typeof open === 'string') return open
      return open.onlyInExchange ? [] : open.stages.map((stage) => ({ school, stage, post: teacher.post }))
    }
    const results = new Map<string, WishOutcome>()
    let taken: readonly [Seat, Seat] | null = null
    for (const school of shared) {
      if (taken) {
        results.set(school, 'lower')
        continue
      }
      const [forFirst, forSecond] = [openFor(first, school), openFor(second, school)]
      if (typeof forFirst === 'string' || typeof forSecond === 'string') {
        results.set(school, (typeof forFirst === 'string' ? forFirst : forSecond) as PairFault)
        continue
      }
      const pairs = forFirst.flatMap((one) => forSecond.map((other) => [one, other] as const))
      const found = areSpared ? pairs.find(([one, other]) => ledger.areFree(one, other)) : undefined
      if (found) {
        taken = found
        results.set(school, 'given')
      } else if (pairs.length === 0) results.set(school, 'no-exchange')
      else if (!areSpared) results.set(school, 'not-reached')
      else {
        const reasons = pairs[0]!.map((seat) => ledger.whyNot(seat))
        results.set(school, reasons.find((reason) => reason !== 'taken') ?? 'taken')
      }
    }
    const settle = (teacher: Candidate, other: WishOutcome): void => {
      this.#settled.add(teacher.id)
      this.called.push({ id: teacher.id, round: this.#round, isAsked: false })
      this.wishes[teacher.id] = teacher.wishes.map((school) => ({ school, outcome: results.get(school) ?? other }))
    }
    if (!taken) {
      // Where there is nothing for both, the one goes alone, near the other, who stays.
      this.#turn(first, ledger.spare(a) >= 1)
      settle(second, this.moves.some(({ id }) => id === first.id) ? 'spouse-goes' : 'not-shared')
      return
    }
    for (const [i, teacher] of [first, second].entries()) {
      settle(teacher, 'not-shared')
      this.#move(teacher, taken[i]!, 'couple')
      ledger.fill(taken[i]!)
      ledger.leave(seatOf(teacher))
    }
  }

  /** `mayTurn`: whether a unit is still wanted, judged before its turn; a later pass may want more. */
  run(units: readonly Unit[], passes: readonly Pass[]): void {
    for (const unit of units) {
      if (unit.length === 2) continue
      const key = seatKey(seatOf(unit[0]))
      this.#held.set(key, [...(this.#held.get(key) ?? []), unit[0]])
    }
    for (const mayTurn of passes) {
      const waiting: Candidate[] = []
      for (const unit of units) {
        const [first, second] = unit
        if (this.#settled.has(first.id) || !mayTurn(unit, this.moves)) continue
        if (second === undefined && this.#ledger.spare(seatOf(first)) < 1) waiting.push(first)
        else if (second === undefined) this.#turn(first, true)
        else this.#together(first, second)
      }
      for (const teacher of waiting) {
        if (this.#settled.has(teacher.id) || !mayTurn([teacher], this.moves)) continue
        this.#turn(teacher, false)
      }
    }
  }
}

/** Gives out what is open to `units`, who stand in the public order; the ledger remembers what was given. */
export function giveOut(
  { problem, grounds, ledger, round }: Market,
  units: readonly Unit[],
  passes: readonly Pass[],
): Given {
  const own = new Round(problem, grounds, ledger, round)
  own.run(units, passes)
  return { called: own.called, moves: own.moves, wishes: own.wishes }
}
