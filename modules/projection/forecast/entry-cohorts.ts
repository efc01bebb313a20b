/**
 * From births to those who enter: whoever is six by 31 August enters grade 1 that September (义务教育法 art. 11; the
 * cut-off day as the provinces set it), so births from September of y−7 to August of y−6. Where only calendar years are
 * known: a third of the first year's and two thirds of the second's.
 */

/** Births of one group: a whole calendar year where `month` is null, else that month (1–12). */
export interface Births {
  readonly year: number
  readonly month: number | null
  readonly births: number
}

/** Births known of each calendar year, and of its months from September on. */
interface KnownBirths {
  readonly year: Map<number, number>
  readonly autumn: Map<number, number>
  readonly spring: Map<number, number>
}

function known(births: readonly Births[]): KnownBirths {
  const year = new Map<number, number>()
  const autumn = new Map<number, number>()
  const spring = new Map<number, number>()
  const months = new Map<number, number>()
  for (const { year: of, month, births: count } of births) {
    if (month === null) year.set(of, (year.get(of) ?? 0) + count)
    else {
      months.set(of, (months.get(of) ?? 0) | (1 << month))
      const half = month >= 9 ? autumn : spring
      half.set(of, (half.get(of) ?? 0) + count)
    }
  }
  // Months count only where all of them are there: September to December, January to August.
  for (const [of, bits] of months) {
    if ((bits & 0b1111000000000) !== 0b1111000000000) autumn.delete(of)
    if ((bits & 0b111111110) !== 0b111111110) spring.delete(of)
  }
  return { year, autumn, spring }
}

const part = (whole: number | undefined, share: number): number | undefined =>
  whole === undefined ? undefined : whole * share

/** Children entering grade 1 in September of each year that the births reach; `from` to `to` are school years. */
export function entryCohorts(births: readonly Births[], from: number, to: number): (number | null)[] {
  const { year, autumn, spring } = known(births)
  return Array.from({ length: to - from + 1 }, (_, k) => {
    const y = from + k
    const before = autumn.get(y - 7) ?? part(year.get(y - 7), 1 / 3)
    const after = spring.get(y - 6) ?? part(year.get(y - 6), 2 / 3)
    return before === undefined || after === undefined ? null : before + after
  })
}
