/** How far a road is from the least that any set of actions could cost, in words that never promise too much. */
import type { Words } from '#kernel/words.ts'

/** In percent with two decimals, rounded up, so that what is said holds. */
const shownGap = (gap: number): string => (Math.ceil(gap * 10_000 - 1e-9) / 100).toFixed(2)

/** Below this the difference is that of doubles. */
const nothing = 1e-9

export function gapWords(gap: number | null): Words {
  if (gap === null) return { zh: '未测算理论最低投入', en: 'the theoretical least was not worked out' }
  if (gap <= nothing) return { zh: '等于理论最低投入', en: 'equal to the theoretical least' }
  return { zh: `与理论最低投入相差不超过 ${shownGap(gap)}%`, en: `within ${shownGap(gap)} % of the theoretical least` }
}

/** The difference by itself, where its name stands beside it. */
export function gapFigure(gap: number | null): Words {
  if (gap === null) return { zh: '未测算', en: 'not worked out' }
  return gap <= nothing ? { zh: '无', en: 'none' } : { zh: `${shownGap(gap)}%`, en: `${shownGap(gap)} %` }
}
