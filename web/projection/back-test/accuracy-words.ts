/** How accurate a forecast has been, in words an official understands: so many per cent, so many pupils, so many times out of ten. */
import type { Words } from '#kernel/words.ts'

export interface ErrorLine {
  readonly horizon: number
  readonly cases: number
  readonly wape: number | null
  readonly unchanged: number | null
  readonly pooled: number | null
}

const counted = '零一二三四五六七八九十'

export const percentOff = (share: number): string => `${(share * 100).toFixed(1)}%`

/** 十次里约八次; null where there was nothing to count. */
export function timesOutOfTen(held: number, cases: number): Words | null {
  if (cases === 0) return null
  const times = Math.round((held / cases) * 10)
  return { zh: `十次里约${counted[times]}次`, en: `about ${times} times out of 10` }
}

export const yearsLater = (years: number): Words => ({
  zh: `${years > 10 ? String(years) : counted[years]}年后`,
  en: years === 1 ? 'a year ahead' : `${years} years ahead`,
})

/** Years ahead that the sentence tells of, where they were tried. */
const told: ReadonlySet<number> = new Set([1, 3, 5])

/** 一年后平均差0.8%，三年后差3.0%; null where nothing could be tried. */
export function errorSentence(errors: readonly ErrorLine[]): Words | null {
  const lines = errors.flatMap(({ horizon, wape }) => (told.has(horizon) && wape !== null ? [{ horizon, wape }] : []))
  if (lines.length === 0) return null
  return {
    zh: lines.map(({ horizon, wape }) => `${yearsLater(horizon).zh}平均差${percentOff(wape)}`).join('，'),
    en: lines.map(({ horizon, wape }) => `off by ${percentOff(wape)} on average ${yearsLater(horizon).en}`).join(', '),
  }
}

const listed = (lines: readonly ErrorLine[]): string => lines.map(({ horizon }) => horizon).join('、')

/** Beside the two simple ways: where ours is better, and, as plainly, where it is not; null where nothing can be compared. */
export function besideSimpleWays(errors: readonly ErrorLine[]): Words | null {
  const compared = errors.filter(
    ({ wape, unchanged, pooled }) => wape !== null && (unchanged !== null || pooled !== null),
  )
  if (compared.length === 0) return null
  const isWorse = ({ wape, unchanged, pooled }: ErrorLine): boolean =>
    wape !== null && wape > Math.min(unchanged ?? Infinity, pooled ?? Infinity)
  const worse = compared.filter(isWorse)
  if (worse.length === 0) {
    return { zh: '各年都比两种简单办法差得少', en: 'closer than both simple ways in every year ahead' }
  }
  if (worse.length === compared.length) {
    return {
      zh: '各年都不比简单办法更准，请谨慎使用',
      en: 'no closer than the simple ways in any year; use it with care',
    }
  }
  return {
    zh: `第${listed(worse)}年不如其中一种简单办法，其余各年差得少`,
    en: `in year ${listed(worse).replaceAll('、', ', ')} one of the simple ways was closer; in the others ours was`,
  }
}

/** Whether the way that was chosen had the smallest error of those that were tried. */
export function wasClosest(
  chosen: string,
  tried: readonly { readonly name: string; readonly wape: number | null }[],
): boolean {
  const own = tried.find(({ name }) => name === chosen)?.wape ?? null
  return own !== null && tried.every(({ wape }) => wape === null || wape >= own)
}

/** 20—49人; the last has no end. */
export function sizeWords(least: number, below: number | null): Words {
  if (below === null) return { zh: `${least}人以上`, en: `${least} and more` }
  return least === 0
    ? { zh: `${below}人以下`, en: `below ${below}` }
    : { zh: `${least}—${below - 1}人`, en: `${least}–${below - 1}` }
}
