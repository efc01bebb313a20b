/** The figure of a county where only its townships are given: their sum, and only where every township has one. */

interface Placed {
  readonly place: string
  readonly count: number
}

/** `keyOf` tells what is added up: year, basis, month or age. A county that has a figure of its own keeps it. */
export function withCountySums<Row extends Placed>(
  rows: readonly Row[],
  county: string,
  towns: readonly string[],
  keyOf: (row: Row) => string,
): Row[] {
  const own = new Set(rows.filter(({ place }) => place === county).map(keyOf))
  const wanted = new Set(towns)
  const parts = Map.groupBy(
    rows.filter((row) => wanted.has(row.place) && !own.has(keyOf(row))),
    keyOf,
  )
  const sums = [...parts.values()].flatMap((group): Row[] =>
    wanted.size > 0 && new Set(group.map(({ place }) => place)).size === wanted.size
      ? [{ ...group[0]!, place: county, count: group.reduce((sum, { count }) => sum + count, 0) }]
      : [],
  )
  return [...rows, ...sums]
}
