/**
 * Shares the schools of a county out among districts, and of a district among supervisors: townships stay together where they fit,
 * neighbouring ones are joined, too large ones are halved across their longer side. A proposal: people move schools afterwards.
 */
import { kilometres } from '#kernel/straight-line.ts'

export interface SchoolToPlace {
  readonly code: string
  readonly town: string | null
  readonly townName: string | null
  readonly at: { readonly longitude: number; readonly latitude: number } | null
}

export interface ProposedDistrict {
  readonly townNames: readonly string[]
  readonly supervisors: number
  readonly schools: readonly { readonly code: string; readonly supervisor: number }[]
  /** Kilometres from the middle of its schools to the farthest; null where no place is known. */
  readonly reach: number | null
}

type Group = readonly SchoolToPlace[]

function middleOf(schools: Group): { longitude: number; latitude: number } | null {
  const known = schools.flatMap(({ at }) => at ?? [])
  if (known.length === 0) return null
  const mean = (pick: (at: { longitude: number; latitude: number }) => number): number =>
    known.reduce((sum, at) => sum + pick(at), 0) / known.length
  return { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) }
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

/** In the order of the side on which the schools lie farther apart; those without a place come last. */
function alongLongerSide(schools: Group): SchoolToPlace[] {
  const known = schools.flatMap(({ at }) => at ?? [])
  const [longs, lats] = [known.map(({ longitude }) => longitude), known.map(({ latitude }) => latitude)]
  // A degree of longitude is shorter than one of latitude, by the cosine of where one is.
  const shrink = Math.cos(((lats[0] ?? 0) * Math.PI) / 180)
  const isWide = known.length > 0 && spread(longs) * shrink > spread(lats)
  const along = ({ at }: SchoolToPlace): number =>
    at === null ? Number.MAX_VALUE : isWide ? at.longitude : at.latitude
  return schools.toSorted((a, b) => along(a) - along(b) || (a.code < b.code ? -1 : 1))
}

/** Parts of even size, none larger than `most`, cut again and again across the longer side. */
export function cutInto(schools: Group, most: number): Group[] {
  const parts = Math.ceil(schools.length / most)
  if (parts <= 1) return schools.length === 0 ? [] : [schools]
  const sorted = alongLongerSide(schools)
  const left = Math.floor(parts / 2)
  const cut = Math.round((sorted.length * left) / parts)
  return [...cutInto(sorted.slice(0, cut), most), ...cutInto(sorted.slice(cut), most)]
}

/** Joins the two nearest groups that fit into one, until none do. Groups without a place join last, in their order. */
function joinNear(groups: readonly Group[], most: number): Group[] {
  const open = groups.map((schools) => ({ schools, middle: middleOf(schools) }))
  for (;;) {
    let best: { a: number; b: number; distance: number } | null = null
    for (const [a, one] of open.entries()) {
      for (let b = a + 1; b < open.length; b += 1) {
        const other = open[b]!
        if (one.schools.length + other.schools.length > most) continue
        const distance = kilometres(one.middle, other.middle) ?? Number.MAX_VALUE
        if (best === null || distance < best.distance) best = { a, b, distance }
      }
    }
    if (best === null) return open.map(({ schools }) => schools)
    const schools = [...open[best.a]!.schools, ...open[best.b]!.schools]
    open.splice(best.b, 1)
    open[best.a] = { schools, middle: middleOf(schools) }
  }
}

function proposed(schools: Group, perPerson: number): ProposedDistrict {
  const parts = cutInto(schools, perPerson)
  const middle = middleOf(schools)
  const distances = schools.flatMap(({ at }) => kilometres(middle, at) ?? [])
  return {
    townNames: [...new Set(schools.flatMap(({ townName }) => townName ?? []))],
    supervisors: parts.length,
    schools: parts.flatMap((part, i) => part.map(({ code }) => ({ code, supervisor: i + 1 }))),
    reach: distances.length === 0 ? null : Math.max(...distances),
  }
}

export function shareOut(
  schools: readonly SchoolToPlace[],
  { most, perPerson }: { readonly most: number; readonly perPerson: number },
): ProposedDistrict[] {
  const byTown = Map.groupBy(
    schools.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    ({ town }) => town ?? '',
  )
  const groups = [...byTown].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => cutInto(own, most))
  return joinNear(groups, most).map((group) => proposed(group, perPerson))
}
