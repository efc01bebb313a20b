/** Points and campuses that are not counted as schools: into which school each goes, and what the schools then hold. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { assetFields, basisOf, ownAssets, partOf, shareOf, wholeAssets } from './assets.ts'
import type { Basis } from './assets.ts'
import { staffOf, sum } from './rule.ts'
import type { Figure } from './rule.ts'

/** One row that stands on its own, with everything that was merged into it. */
export interface Standing {
  readonly row: SchoolRow
  readonly pupils: number | null
  /** R1–R3. */
  readonly staff: readonly Figure[]
  /** The five physical columns after merging and split. */
  readonly assets: readonly Figure[]
}

const groupBy = <Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

const goesElsewhere = (row: SchoolRow): boolean => !row.counted && row.mainSchool !== null && row.mainSchool !== ''

/** The row it is merged into, at the end of the chain; null if it stands alone or its main school is not to be found. */
function mainRowOf(row: SchoolRow, schools: ReadonlyMap<string, readonly SchoolRow[]>): SchoolRow | null {
  if (!goesElsewhere(row)) return null
  const seen = new Set([row.code])
  let current = row
  while (goesElsewhere(current)) {
    const code = current.mainSchool ?? ''
    if (seen.has(code)) return null
    seen.add(code)
    const next = schools.get(code)?.find((other) => other.stage === row.stage)
    if (next === undefined) return null
    current = next
  }
  return current
}

const addPupils = (all: readonly SchoolRow[]): number | null => {
  let total = 0
  for (const { pupils } of all) {
    if (pupils === null) return null
    total += pupils
  }
  return total
}

const sumColumns = (tables: readonly (readonly Figure[])[]): readonly Figure[] =>
  (tables[0] ?? []).map((_, column) => sum(tables.map((table) => table[column] ?? null)))

export function mergeRows(rows: readonly SchoolRow[]): { standing: Standing[]; merged: SchoolRow[] } {
  const schools = groupBy(rows, (row) => row.code)
  const bases = new Map<string, Basis>([...schools].map(([code, own]) => [code, basisOf(own)]))
  const mains = new Map(rows.map((row) => [row, mainRowOf(row, schools)]))
  const merged = rows.filter((row) => mains.get(row) !== null)
  const guests = groupBy(merged, (row) => mains.get(row))

  /** What a merged row brings along, by its own pupils as reported. */
  const brought = (row: SchoolRow): readonly Figure[] => {
    const own = schools.get(row.code) ?? []
    if (bases.get(row.code) !== 'whole-school' || own.length === 1) return ownAssets(row)
    return partOf(wholeAssets(own), shareOf(row, own))
  }

  const standing: Standing[] = []
  for (const [code, all] of schools) {
    const own = all.filter((row) => mains.get(row) === null)
    const grown = own.map((row) => {
      const extra = guests.get(row) ?? []
      return { row, stage: row.stage, extra, pupils: addPupils([row, ...extra]) }
    })
    const total =
      bases.get(code) === 'whole-school'
        ? sumColumns([wholeAssets(all), ...grown.flatMap(({ extra }) => extra.map(brought))])
        : []
    for (const { row, stage, extra, pupils } of grown) {
      const staff = sumColumns([row, ...extra].map(staffOf))
      let assets: readonly Figure[] = assetFields.map(() => null)
      if (bases.get(code) === 'whole-school') assets = partOf(total, shareOf({ stage, pupils }, grown))
      if (bases.get(code) === 'by-stage') assets = sumColumns([ownAssets(row), ...extra.map(brought)])
      standing.push({ row, pupils, staff, assets })
    }
  }
  return { standing, merged }
}
