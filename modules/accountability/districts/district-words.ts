/** The words of supervision: its three kinds, which are kept apart, and the numbers that a city may set. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** 督政 looks at governments, 督学 at schools, 评估监测 at figures; three things, never added up (field practice). */
export const supervisionKinds = ['government', 'school', 'monitoring'] as const
export type SupervisionKind = (typeof supervisionKinds)[number]
export const supervisionKindWords: Readonly<Record<SupervisionKind, Words>> = {
  government: { zh: '督政', en: 'supervision of government' },
  school: { zh: '督学', en: 'supervision of schools' },
  monitoring: { zh: '评估监测', en: 'evaluation and monitoring' },
}

export const dutyKinds = ['full-time', 'part-time'] as const
export type DutyKind = (typeof dutyKinds)[number]
export const dutyKindWords: Readonly<Record<DutyKind, Words>> = {
  'full-time': { zh: '专职督学', en: 'full-time supervisor' },
  'part-time': { zh: '兼职督学', en: 'part-time supervisor' },
}

/** Numbers of `supervision-rules.yaml`, each of which a city may set. */
export const supervisionRuleCodes = [
  'district-schools',
  'person-schools',
  'visits-a-month',
  'term-years',
  'revisit-days',
  'photos-a-visit',
  'photo-kilobytes',
] as const
export type SupervisionRuleCode = (typeof supervisionRuleCodes)[number]
