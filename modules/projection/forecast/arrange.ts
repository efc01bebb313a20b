/** Rows of rolls to levels, in an order that depends on the figures alone, so that names and row order change nothing. */
import { emptyLevel, gradeCount, sumOf, type Level } from './levels.ts'

/** Pupils of one grade of a school in September of a year; null is unknown, never nobody. */
export interface RollRow {
  readonly school: string
  /** District or township. */
  readonly group: string
  /** 0 is kindergarten's final year, 1–9 compulsory schooling. */
  readonly grade: number
  readonly year: number
  readonly pupils: number | null
}

export interface Arranged {
  readonly schools: readonly string[]
  readonly groups: readonly string[]
  readonly firstYear: number
  /** As known: NaN where unknown, 0 where the school had no such grade. */
  readonly level: Level
}

interface School {
  readonly name: string
  group: string
  groupYear: number
  readonly cells: Float64Array
}

/** Where two histories part, the larger figure goes first; unknown goes after all. */
function compareHistories(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i += 1) {
    const x = Number.isNaN(a[i]!) ? -1 : a[i]!
    const y = Number.isNaN(b[i]!) ? -1 : b[i]!
    if (x !== y) return y - x
  }
  return 0
}

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A year without any row of a school is a year without the school, unless it was there before and after; then it is
 * unknown. A grade without a row is a grade that the school does not have, unless it had it the year before and after.
 */
function settleAbsent(cells: Float64Array, given: Uint8Array, years: number): void {
  const hasYear = Array.from({ length: years }, (_, t) => {
    for (let g = 0; g < gradeCount; g += 1) if (given[g * years + t]) return true
    return false
  })
  const first = hasYear.indexOf(true)
  const last = hasYear.lastIndexOf(true)
  for (let g = 0; g < gradeCount; g += 1) {
    for (let t = 0; t < years; t += 1) {
      const at = g * years + t
      if (given[at]) continue
      const hadBefore = t > 0 && (given[at - 1] === 1 || Number.isNaN(cells[at - 1]!))
      let hasAfter = false
      for (let later = t + 1; later < years && later <= t + 2; later += 1) {
        if (given[g * years + later]) hasAfter = true
      }
      const isGap = t > first && t < last && hadBefore && hasAfter
      cells[at] = isGap ? Number.NaN : 0
    }
  }
}

/** Rows up to `origin`; later ones are left aside. There must be one row at most for a school, grade and year. */
export function arrange(rows: readonly RollRow[], origin: number): Arranged {
  const used = rows.filter(({ year }) => year <= origin)
  const firstYear = used.reduce((least, { year }) => Math.min(least, year), origin)
  const years = origin - firstYear + 1
  const byName = new Map<string, School & { given: Uint8Array }>()
  for (const { school, group, grade, year, pupils } of used) {
    let found = byName.get(school)
    if (!found) {
      const cells = new Float64Array(gradeCount * years)
      found = { name: school, group, groupYear: year, cells, given: new Uint8Array(gradeCount * years) }
      byName.set(school, found)
    }
    if (year >= found.groupYear) {
      found.group = group
      found.groupYear = year
    }
    const at = grade * years + (year - firstYear)
    found.cells[at] = pupils ?? Number.NaN
    found.given[at] = 1
  }
  const all = [...byName.values()]
  for (const { cells, given } of all) settleAbsent(cells, given, years)

  const sums = new Map<string, Float64Array>()
  for (const { group, cells } of all) {
    const sum = sums.get(group) ?? new Float64Array(gradeCount * years)
    for (const [i, pupils] of cells.entries()) if (!Number.isNaN(pupils)) sum[i]! += pupils
    sums.set(group, sum)
  }
  const groups = [...sums.keys()].toSorted((a, b) => compareHistories(sums.get(a)!, sums.get(b)!) || compareNames(a, b))
  const place = new Map(groups.map((group, i) => [group, i]))
  const schools = all.toSorted(
    (a, b) =>
      place.get(a.group)! - place.get(b.group)! || compareHistories(a.cells, b.cells) || compareNames(a.name, b.name),
  )
  const level = emptyLevel(
    schools.length,
    years,
    years,
    Int32Array.from(schools, ({ group }) => place.get(group)!),
  )
  for (const [u, { cells }] of schools.entries()) level.pupils.set(cells, u * gradeCount * years)
  return { schools: schools.map(({ name }) => name), groups, firstYear, level }
}

/** The three levels from the schools upward, each grade of each year summed. */
export function levelsOf(schools: Level, groups: number): readonly [Level, Level, Level] {
  const group = sumOf(schools, groups, new Int32Array(groups))
  return [sumOf(group, 1, new Int32Array(1)), group, schools]
}

/** The same with schools that will be there later: they stand after all others, without pupils. */
export function withOpenings(
  arranged: Arranged,
  openings: readonly { readonly school: string; readonly group: string }[],
): Arranged {
  const known = new Set(arranged.schools)
  const added = openings
    .filter(({ school, group }) => !known.has(school) && arranged.groups.includes(group))
    .toSorted((a, b) => compareNames(a.school, b.school))
  if (added.length === 0) return arranged
  const { level, groups, schools } = arranged
  const parents = [...level.parentOf, ...added.map(({ group }) => groups.indexOf(group))]
  const more = emptyLevel(parents.length, level.known, level.capacity, Int32Array.from(parents))
  more.pupils.fill(0)
  more.pupils.set(level.pupils)
  return { ...arranged, schools: [...schools, ...added.map(({ school }) => school)], level: more }
}
