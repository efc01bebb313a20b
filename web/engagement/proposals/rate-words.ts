/** A rate as it is told: to a tenth of a per cent, 100% only where nobody is missing, and nothing where there is nothing to count. */

/** `99.9%` of 999 in 1,000; null where nobody is counted. */
export function percentOf({
  numerator,
  denominator,
}: {
  readonly numerator: number
  readonly denominator: number
}): string | null {
  if (denominator === 0) return null
  const rounded = Math.round((numerator * 1000) / denominator)
  const tenths = rounded === 1000 && numerator < denominator ? 999 : rounded
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}%`
}
