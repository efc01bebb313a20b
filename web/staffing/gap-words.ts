/** A difference between what is needed and what is there, in the bureau's words: 缺, 余, or neither. */
import type { Words } from '#kernel/words.ts'
import { whole } from '#web/ui/charts/figures.ts'

/** Positive is what is lacking. Null where it is not known. */
export function gapWords(gap: number | null): Words | null {
  if (gap === null) return null
  if (gap > 0) return { zh: `缺${whole(gap)}`, en: `${whole(gap)} short` }
  if (gap < 0) return { zh: `余${whole(-gap)}`, en: `${whole(-gap)} over` }
  return { zh: '持平', en: 'even' }
}

/** Approved less in post: 空编 is positive, 超编 negative. */
export function headroomWords(headroom: number | null): Words | null {
  if (headroom === null) return null
  if (headroom > 0) return { zh: `空编${whole(headroom)}`, en: `${whole(headroom)} free` }
  if (headroom < 0) return { zh: `超编${whole(-headroom)}`, en: `${whole(-headroom)} over` }
  return { zh: '满编', en: 'full' }
}
