/** Divides a plane among places (villages) and joins what belongs to one owner (a school): cells, their neighbours, and the lines between owners. */
import { Delaunay } from 'd3-delaunay'

type Position = readonly [number, number]

export interface OwnedPlace {
  readonly id: string
  readonly longitude: number
  readonly latitude: number
  /** Null where nobody there is served. */
  readonly owner: string | null
}

export interface PlaneParts {
  /** A closed ring for each place, in its order; null for a second one on the same spot. */
  readonly rings: readonly (readonly Position[] | null)[]
  /** Indices of the places whose cells touch. */
  readonly neighbours: readonly (readonly number[])[]
}

/** South-west and north-east corner. */
type Box = readonly [Position, Position]

/** Depends on where the places are alone, not on their owners, and is worked out once for a county. */
export function dividePlane(places: readonly OwnedPlace[], [[west, south], [east, north]]: Box): PlaneParts {
  if (places.length === 0) return { rings: [], neighbours: [] }
  // A degree of longitude is shorter than one of latitude: the cells are those of the ground.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const plane = Delaunay.from(
    places,
    ({ longitude }) => longitude * narrow,
    ({ latitude }) => latitude,
  ).voronoi([west * narrow, south, east * narrow, north])
  return {
    rings: places.map((_, index) => {
      const ring = plane.cellPolygon(index) as readonly Position[] | null
      return ring === null ? null : ring.map(([x, y]): Position => [x / narrow, y])
    }),
    neighbours: places.map((_, index) => [...plane.neighbors(index)]),
  }
}

export interface BorderLine {
  readonly owners: readonly [string, string]
  readonly line: readonly [Position, Position]
}

const keyOf = ([x, y]: Position): string => `${x.toFixed(7)} ${y.toFixed(7)}`

/** The sides of cells at which two owners meet. */
export function borderLines(places: readonly OwnedPlace[], { rings, neighbours }: PlaneParts): BorderLine[] {
  const lines: BorderLine[] = []
  for (const [index, { owner }] of places.entries()) {
    const ring = rings[index]
    if (!ring || owner === null) continue
    const own = new Set(ring.map(keyOf))
    for (const next of neighbours[index]!) {
      const other = places[next]!.owner
      const theirs = rings[next]
      if (next < index || !theirs || other === null || other === owner) continue
      const met = theirs.slice(0, -1).filter((corner) => own.has(keyOf(corner)))
      const [from, to] = met
      if (from && to) lines.push({ owners: [owner, other], line: [from, to] })
    }
  }
  return lines
}

/** Which owners meet: for each its neighbours. Owners without neighbours are there too. */
export function ownersThatMeet(
  places: readonly OwnedPlace[],
  { neighbours }: Pick<PlaneParts, 'neighbours'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const meet = new Map<string, Set<string>>()
  for (const { owner } of places) if (owner !== null && !meet.has(owner)) meet.set(owner, new Set())
  for (const [index, { owner }] of places.entries()) {
    if (owner === null) continue
    for (const next of neighbours[index]!) {
      const other = places[next]!.owner
      if (other === null || other === owner) continue
      meet.get(owner)!.add(other)
      meet.get(other)!.add(owner)
    }
  }
  return meet
}

/** Whether a moved place would touch the area of its new owner, or the others that move with it and do. */
export function touches(
  places: readonly OwnedPlace[],
  { neighbours }: Pick<PlaneParts, 'neighbours'>,
  moved: readonly string[],
  owner: string,
): readonly string[] {
  const at = new Map(places.map(({ id }, index) => [id, index]))
  const left = new Set(moved.flatMap((id) => at.get(id) ?? []))
  const joined = new Set<number>()
  const belongs = (index: number): boolean => joined.has(index) || (!left.has(index) && places[index]!.owner === owner)
  // Where the owner serves nobody yet, the first of the moved begins its area.
  if (!places.some((place, index) => place.owner === owner && !left.has(index))) {
    const [first] = left
    if (first !== undefined) joined.add(first)
  }
  for (let grown = true; grown;) {
    grown = false
    for (const index of left) {
      if (joined.has(index) || !neighbours[index]!.some(belongs)) continue
      joined.add(index)
      grown = true
    }
  }
  return moved.filter((id) => !joined.has(at.get(id) ?? -1))
}
