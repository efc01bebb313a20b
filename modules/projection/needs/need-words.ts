/** The words for how full places are, where that goes, and by what places were counted; browser-safe. */
import type { Words } from '#kernel/words.ts'

export const seatStates = ['surplus', 'balanced', 'tight', 'short', 'severe', 'none', 'unknown'] as const
/** `none`: neither places nor pupils. `unknown`: the places are not known. */
export type SeatState = (typeof seatStates)[number]

export const seatStateWords: Readonly<Record<SeatState, Words>> = {
  surplus: { zh: '学位富余', en: 'surplus places' },
  balanced: { zh: '基本平衡', en: 'balanced' },
  tight: { zh: '学位趋紧', en: 'getting tight' },
  short: { zh: '学位紧张', en: 'short of places' },
  severe: { zh: '学位严重不足', en: 'severely short' },
  none: { zh: '无学位、无学生', en: 'no places, no pupils' },
  unknown: { zh: '缺数据', en: 'lacks data' },
}

export const trends = ['rising', 'falling', 'steady'] as const
export type Trend = (typeof trends)[number]

export const trendWords: Readonly<Record<Trend, Words>> = {
  rising: { zh: '上升', en: 'rising' },
  falling: { zh: '下降', en: 'falling' },
  steady: { zh: '平稳', en: 'steady' },
}

export const seatSources = ['classrooms', 'shared-classrooms', 'classes', 'unknown'] as const
/**
 * What the places were counted by: the stage's own classrooms · its share, by classes, of classrooms that were reported once
 * for the whole school · its classes, as a stand-in · nothing, as neither is known.
 */
export type SeatSource = (typeof seatSources)[number]
