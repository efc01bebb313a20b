/** How headings are compared: what people vary without meaning anything by it, and what they vary when they mean another unit. */

import { nearestSpelling } from '#kernel/nearest-spelling.ts'

/**
 * Two headings are the same when these agree: full-width forms, spaces, line breaks, kinds of dash and bracket, a star
 * for what must be filled in, capital letters, spellings of 平方米 and a closing (是/否) make no difference. Units do: 万元 is not 元.
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[‐‑‒–—―−~～]/g, '-')
    .replace(/^[*※★]+|[*※★]+$/g, '')
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    .replace(/[/,、:](平方米|平米|m2|万元|元)$/i, '($1)')
    .replace(/\(单位:?/, '(')
    .replace(/\((m2|平米|平方)\)$/i, '(平方米)')
    .replace(/\(是\/否\)$/, '')
}

/** A heading without its closing unit: `教学仪器设备资产值(万元)` → `教学仪器设备资产值`. */
export const headingBase = (heading: string): string => headingKey(heading).replace(/\([^()]*\)$/, '')

/** The unit in the closing brackets; undefined where there is none. */
export const headingUnit = (heading: string): string | undefined => /\(([^()]*)\)$/.exec(headingKey(heading))?.[1]

/** The known heading most like the given one; undefined where none is alike in at least half of its letters. */
export const nearestHeading = (heading: string, known: Iterable<string>): string | undefined =>
  nearestSpelling(headingKey(heading), known, headingKey)
