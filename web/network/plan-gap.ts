/** How far a plan is from the least that any plan could cost, in words that never promise too much. */
import type { Words } from '#kernel/words.ts'

/** In percent, rounded up, so that what is said holds. */
const shownGap = (gap: number): string => (Math.ceil(gap * 1000 - 1e-9) / 10).toFixed(1)

/** How far a plan is from the least that any plan could cost. */
export function gapWords(gap: number | null): Words {
  if (gap === null) return { zh: '未测算理论最低投入', en: 'the theoretical least was not worked out' }
  if (gap <= 0) return { zh: '等于理论最低投入', en: 'equal to the theoretical least' }
  return { zh: `与理论最低投入相差不超过 ${shownGap(gap)}%`, en: `within ${shownGap(gap)} % of the theoretical least` }
}

/** The difference by itself, where its name stands beside it. */
export const gapFigure = (gap: number): Words =>
  gap <= 0 ? { zh: '无', en: 'none' } : { zh: `不超过 ${shownGap(gap)}%`, en: `at most ${shownGap(gap)} %` }
