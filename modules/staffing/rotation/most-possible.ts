/**
 * A ceiling: no plan whatever, also one that sets the order aside, moves more of those called to schools of their lists. Posts
 * that are free count, and every post of somebody who is called as if it were given up; the greatest flow from teachers over
 * posts and schools is found by augmenting paths.
 */
import { groundsOf, openTo } from './open-to.ts'
import { keyOf, needGroup, type RotationProblem } from './rotation-problem.ts'

/** A network with whole capacities; each arc stands beside its reverse, at the even and the odd number. */
class Network {
  readonly #to: number[] = []
  readonly #left: number[] = []
  readonly #from: number[][] = []
  #marks: number[] = []
  #mark = 0

  node(): number {
    this.#marks.push(0)
    return this.#from.push([]) - 1
  }
  arc(from: number, to: number, capacity: number): void {
    this.#from[from]!.push(this.#to.push(to) - 1)
    this.#left.push(capacity)
    this.#from[to]!.push(this.#to.push(from) - 1)
    this.#left.push(0)
  }
  #push(at: number, sink: number): boolean {
    if (at === sink) return true
    this.#marks[at] = this.#mark
    for (const arc of this.#from[at]!) {
      const next = this.#to[arc]!
      if (this.#left[arc]! <= 0 || this.#marks[next] === this.#mark || !this.#push(next, sink)) continue
      this.#left[arc]!--
      this.#left[arc ^ 1]!++
      return true
    }
    return false
  }
  /** One more unit from a source to the sink, where there is a way. */
  augment(source: number, sink: number): boolean {
    this.#mark++
    return this.#push(source, sink)
  }
}

const add = (map: Map<string, number>, key: string, by: number): void => void map.set(key, (map.get(key) ?? 0) + by)

export function mostPossible(problem: RotationProblem, calledIds: readonly string[]): number {
  const grounds = groundsOf(problem)
  const ids = new Set(calledIds)
  const called = problem.candidates.filter(({ id }) => ids.has(id))
  const free = new Map<string, number>()
  for (const { school, stage, post, needed } of problem.needs) add(free, keyOf(school, stage, needGroup(post)), needed)
  const known = new Set(free.keys())
  for (const { school, stage, post, inPost } of problem.posts) {
    const key = keyOf(school, stage, needGroup(post))
    if (known.has(key)) add(free, key, -inPost)
  }
  const [givenUp, leaving] = [new Map<string, number>(), new Map<string, number>()]
  for (const { school, stage, post } of called) {
    add(givenUp, keyOf(school, stage, needGroup(post)), 1)
    add(leaving, school, 1)
  }

  const network = new Network()
  const sink = network.node()
  const schools = new Map<string, number>()
  for (const { code, approved, staff } of problem.schools) {
    const room = approved === null || staff === null ? called.length : Math.max(0, approved - staff)
    schools.set(code, network.node())
    network.arc(schools.get(code)!, sink, room + (leaving.get(code) ?? 0))
  }
  const places = new Map<string, number>()
  const placeOf = (school: string, key: string): number => {
    const place = places.get(key) ?? network.node()
    if (!places.has(key)) {
      network.arc(place, schools.get(school)!, Math.max(0, free.get(key) ?? 0) + (givenUp.get(key) ?? 0))
    }
    places.set(key, place)
    return place
  }
  let most = 0
  for (const candidate of called) {
    const source = network.node()
    for (const school of candidate.wishes) {
      const open = openTo(problem, grounds, candidate, school, grounds.spouseSchool.has(candidate.id))
      if (typeof open === 'string') continue
      for (const stage of open.stages) {
        network.arc(source, placeOf(school, keyOf(school, stage, needGroup(candidate.post))), 1)
      }
    }
    if (network.augment(source, sink)) most++
  }
  return most
}
