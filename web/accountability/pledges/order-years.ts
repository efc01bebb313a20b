/** Which years the order of counties is laid out over, and what happens to a county in each of them. */

interface OrderedYears {
  readonly counties: readonly { readonly targetYear: number | null; readonly applyYear: number | null }[]
  readonly years: readonly { readonly year: number }[]
}

/** Every year from the first that is named to the last, without a hole. */
export function orderYears({ counties, years }: OrderedYears): number[] {
  const named = [
    ...years.map(({ year }) => year),
    ...counties.flatMap(({ targetYear, applyYear }) => [targetYear, applyYear].filter((year) => year !== null)),
  ]
  if (named.length === 0) return []
  const [first, last] = [Math.min(...named), Math.max(...named)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

export interface YearMark {
  readonly kind: 'target' | 'apply' | 'both'
  readonly year: number
}

export function yearMark({ targetYear, applyYear }: OrderedYears['counties'][number], year: number): YearMark | null {
  const [isTarget, isApply] = [targetYear === year, applyYear === year]
  if (isTarget && isApply) return { kind: 'both', year }
  if (isTarget) return { kind: 'target', year }
  return isApply ? { kind: 'apply', year } : null
}
