/** A rate as it is told: its percentage cut, never rounded up to a round hundred, and nothing where there is nothing to count. */

/** `99.9%` of 999 in 1,000; null where nobody is counted. */
export function percentOf({
  numerator,
  denominator,
}: {
  readonly numerator: number
  readonly denominator: number
}): string | null {
  if (denominator === 0) return null
  const tenths = Math.floor((numerator * 1000) / denominator)
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}%`
}
