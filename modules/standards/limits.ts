/** How a figure is held against a row, exactly, and how a share is printed so that it never tells another story. */
import { compare, ratioOf, rounded, times, toNumber, type Ratio } from '#kernel/ratio.ts'
import type { Rule } from './contract.ts'

const limits = new WeakMap<Rule, Ratio>()

/** The number of a row, as the decimal that is written. Throws for a row that has none. */
export function limitOf(rule: Rule): Ratio {
  const known = limits.get(rule)
  if (known) return known
  if (rule.value === null) throw new Error(`rule ${rule.code} (${rule.operator}) has no value`)
  const limit = ratioOf(rule.value)
  limits.set(rule, limit)
  return limit
}

/**
 * Two numbers that are written down compare as doubles just as their decimals do: each decimal lies in the interval that
 * rounds to its double, and these intervals do not overlap. Only what has been worked out needs fractions.
 */
function compareWritten(figure: number, rule: Rule): number {
  if (rule.value === null) throw new Error(`rule ${rule.code} (${rule.operator}) has no value`)
  return Math.sign(figure - rule.value)
}

/** True where the figure, a fraction or a number as it is written in a cell, fulfils the row. */
export function holds(rule: Rule, figure: Ratio | number): boolean {
  const side = typeof figure === 'number' ? compareWritten(figure, rule) : compare(figure, limitOf(rule))
  if (rule.operator === '>=') return side >= 0
  if (rule.operator === '<=') return side <= 0
  if (rule.operator === '<') return side < 0
  if (rule.operator === '>') return side > 0
  if (rule.operator === '=') return side === 0
  throw new Error(`rule ${rule.code} (${rule.operator}) compares nothing`)
}

/** Decimals after which a printed figure stands on the same side of the limit as the figure itself; two at least. */
function decimalsFor(figure: Ratio, limit: Ratio): number {
  const side = compare(figure, limit)
  let decimals = 2
  while (decimals < 8 && compare(rounded(figure, decimals), limit) !== side) decimals++
  return decimals
}

/** `10.33` for a figure; more decimals where two would hide on which side of the limit it stands. */
export const printed = (figure: Ratio, limit: Ratio = figure): string => {
  const decimals = decimalsFor(figure, limit)
  return toNumber(rounded(figure, decimals)).toFixed(decimals)
}

const hundred = ratioOf(100)

/** `84.90%`; 84.9996 % held against 85 % prints as 84.9996%, not 85.00%. */
export const printedPercent = (share: Ratio, limit: Ratio = share): string =>
  `${printed(times(share, hundred), times(limit, hundred))}%`

/** `85%`, as a document writes it. */
export const percentOfLimit = (rule: Rule): string => `${toNumber(times(limitOf(rule), hundred))}%`
