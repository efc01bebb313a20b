/** How figures are written on a page: so many decimals, 缺数据 where unknown, amounts rounded up so that they suffice. */

/** Fixed decimals with thousands separated; `missing` where there is no figure. */
export function fixed(value: number | null | undefined, decimals: number, missing = '—'): string {
  if (value === null || value === undefined) return missing
  const text = value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return text.replace('-', '−')
}

/**
 * A line that is drawn by a rule, with all the decimals it has: 4.5 × 85 % is 3.825, and 3.82 or 3.83 would be another line.
 * The noise of binary products (4.505000000000001) is no decimal of it.
 */
export const exact = (value: number | null | undefined, missing = '—'): string =>
  value === null || value === undefined
    ? missing
    : Number(value.toPrecision(12)).toLocaleString('en-US', { maximumFractionDigits: 10 }).replace('-', '−')

export const whole = (value: number | null | undefined, missing = '—'): string => fixed(value, 0, missing)

/** A gap: whole units as they are, areas and money rounded up to two decimals, so that what is shown is always enough. */
export function amount(value: number): string {
  if (Number.isInteger(value)) return whole(value)
  // 127,500.0000000001 is the noise of binary sums: rounded up it would ask for a cent that nobody needs.
  const hundredths = Math.ceil(Number((value * 100).toPrecision(12)))
  return hundredths % 100 === 0 ? whole(hundredths / 100) : fixed(hundredths / 100, 2)
}

export const percent = (share: number | null | undefined, decimals = 1, missing = '—'): string =>
  share === null || share === undefined ? missing : `${fixed(share * 100, decimals)}%`
