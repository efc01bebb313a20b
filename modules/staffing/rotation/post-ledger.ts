/** What is open at each school while moves are given out: free posts by subject, posts of the establishment, who can be spared. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { keyOf, needGroup, type Post, type RotationProblem } from './rotation-problem.ts'

export interface Seat {
  readonly school: string
  readonly stage: CompulsoryStage
  readonly post: Post
}

export class PostLedger {
  /** Posts that the periods ask for and nobody fills; below zero where there are more teachers than that. */
  readonly #free = new Map<string, number>()
  /** Posts of the establishment that nobody holds; schools without a figure are not bound by it. */
  readonly #room = new Map<string, number>()
  /** Teachers of a post who may leave without being replaced; who comes in does not add to it, so that it only ever falls. */
  readonly #spare = new Map<string, number>()
  readonly #spareGroup = new Map<string, number>()
  readonly #firstFree: ReadonlyMap<string, number>
  readonly #firstRoom: ReadonlyMap<string, number>

  constructor({ schools, posts, needs, limits }: Pick<RotationProblem, 'schools' | 'posts' | 'needs' | 'limits'>) {
    for (const { code, approved, staff } of schools) {
      if (approved !== null && staff !== null) this.#room.set(code, approved - staff)
    }
    for (const { school, stage, post, needed } of needs) add(this.#free, keyOf(school, stage, needGroup(post)), needed)
    const known = new Set(this.#free.keys())
    for (const { school, stage, post, inPost } of posts) {
      const group = keyOf(school, stage, needGroup(post))
      if (known.has(group)) add(this.#free, group, -inPost)
      add(this.#spare, keyOf(school, stage, post), inPost - 1)
    }
    if (limits.floor === 'needed') {
      for (const [group, free] of this.#free) this.#spareGroup.set(group, -free)
    }
    this.#firstFree = new Map(this.#free)
    this.#firstRoom = new Map(this.#room)
  }

  #freeAt({ school, stage, post }: Seat): number {
    return this.#free.get(keyOf(school, stage, needGroup(post))) ?? 0
  }
  #roomAt(school: string): number {
    return this.#room.get(school) ?? Infinity
  }

  /** A post is free there, by its subject and by the establishment. */
  isFree(seat: Seat, seats = 1): boolean {
    return this.#freeAt(seat) >= 1 && this.#roomAt(seat.school) >= seats
  }

  /** Both posts are free at one school. */
  areFree(a: Seat, b: Seat): boolean {
    const alike = a.stage === b.stage && needGroup(a.post) === needGroup(b.post)
    return this.isFree(a, 2) && this.isFree(b, 2) && (!alike || this.#freeAt(a) >= 2)
  }

  /** How many of the post may still leave without being replaced. */
  spare({ school, stage, post }: Seat): number {
    const own = this.#spare.get(keyOf(school, stage, post)) ?? 0
    return Math.min(own, this.#spareGroup.get(keyOf(school, stage, needGroup(post))) ?? Infinity)
  }

  /** Somebody takes a free post. */
  fill(seat: Seat): void {
    add(this.#free, keyOf(seat.school, seat.stage, needGroup(seat.post)), -1)
    if (this.#room.has(seat.school)) add(this.#room, seat.school, -1)
  }

  /** Somebody leaves and is not replaced. */
  leave(seat: Seat): void {
    const group = keyOf(seat.school, seat.stage, needGroup(seat.post))
    if (this.#free.has(group)) add(this.#free, group, 1)
    if (this.#room.has(seat.school)) add(this.#room, seat.school, 1)
    add(this.#spare, keyOf(seat.school, seat.stage, seat.post), -1)
    if (this.#spareGroup.has(group)) add(this.#spareGroup, group, -1)
  }

  /** Why there is nothing free: it never was, by the subject or by the establishment, or others took it. */
  whyNot({ school, stage, post }: Seat): 'taken' | 'no-post' | 'no-room' {
    if ((this.#firstFree.get(keyOf(school, stage, needGroup(post))) ?? 0) < 1) return 'no-post'
    return (this.#firstRoom.get(school) ?? Infinity) < 1 ? 'no-room' : 'taken'
  }
}

const add = (map: Map<string, number>, key: string, by: number): void => void map.set(key, (map.get(key) ?? 0) + by)
