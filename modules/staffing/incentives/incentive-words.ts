/** The routes to a title and the subsidies that teachers may qualify for, and how each stands for one of them. */
import type { Words } from '#kernel/words.ts'

export const incentiveKinds = [
  'senior-direct',
  'senior-green',
  'first-direct',
  'first-recognised',
  'rural-allowance',
  'homeroom-allowance',
] as const
export type IncentiveKind = (typeof incentiveKinds)[number]

export const incentiveWords: Readonly<Record<IncentiveKind, Words>> = {
  'senior-direct': { zh: '农村教师直接评聘高级', en: 'senior title, direct route of rural teachers' },
  'senior-green': { zh: '高级职称绿色通道', en: 'senior title, green channel of honours' },
  'first-direct': { zh: '农村教师直接评聘一级', en: 'first-grade title, direct route of rural teachers' },
  'first-recognised': { zh: '农村教师直接认定一级', en: 'first-grade title recognised, near retirement' },
  'rural-allowance': { zh: '乡村教师生活补助', en: 'living allowance of rural teachers' },
  'homeroom-allowance': { zh: '班主任津贴', en: 'allowance of homeroom teachers' },
}

/** `met`: the years are there; whatever else is asked for is named. `later`: by a year that is told. */
export const incentiveStates = ['met', 'later', 'not', 'unknown'] as const
export type IncentiveState = (typeof incentiveStates)[number]
export const incentiveStateWords: Readonly<Record<IncentiveState, Words>> = {
  met: { zh: '已符合年限（条件）', en: 'qualifies' },
  later: { zh: '以后符合', en: 'will qualify' },
  not: { zh: '不适用', en: 'does not apply' },
  unknown: { zh: '缺数据', en: 'unknown' },
}
