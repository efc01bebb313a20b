/** Which way a number goes from the last known year on: down, up to a peak and down, up throughout, or much the same. */
import type { Words } from '#kernel/words.ts'

export type Course =
  | { readonly kind: 'falling' }
  | { readonly kind: 'rising' }
  | { readonly kind: 'steady' }
  | { readonly kind: 'peak'; readonly year: number }
  | { readonly kind: 'trough'; readonly year: number }

/** Ups and downs below this share of the number itself are no direction; ours, and only for words. */
const still = 0.02

/** `values[0]` is the last known year, `from`; then year by year. */
export function courseOf(from: number, values: readonly number[]): Course {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const slack = still * Math.max(first, 1)
  if (most - least <= slack) return { kind: 'steady' }
  if (most - Math.max(first, last) > slack) return { kind: 'peak', year: from + values.indexOf(most) }
  if (Math.min(first, last) - least > slack && last > first)
    return { kind: 'trough', year: from + values.indexOf(least) }
  return last < first ? { kind: 'falling' } : { kind: 'rising' }
}

/** Follows the name of a stage: 小学从现在起减少. */
export function courseWords(course: Course): Words {
  if (course.kind === 'falling') return { zh: '从现在起减少', en: 'falls from now on' }
  if (course.kind === 'rising') return { zh: '逐年增加', en: 'rises year by year' }
  if (course.kind === 'steady') return { zh: '大体持平', en: 'stays much the same' }
  if (course.kind === 'peak') {
    return { zh: `${course.year}年到顶，之后减少`, en: `peaks in ${course.year} and falls afterwards` }
  }
  return { zh: `${course.year}年到低点，之后回升`, en: `is lowest in ${course.year} and rises afterwards` }
}
