/** What a forecast is fed with, besides the yearly census: the seven kinds of input, and on which basis people are counted. */
import type { Words } from '#kernel/words.ts'

export const inputKinds = ['births', 'population', 'kindergarten', 'rolls', 'housing', 'changes', 'flows'] as const
export type InputKind = (typeof inputKinds)[number]

export const inputKindWords: Readonly<Record<InputKind, Words>> = {
  births: { zh: '出生人口表', en: 'births' },
  population: { zh: '分年龄人口表', en: 'population by age' },
  kindergarten: { zh: '幼儿园大班在园幼儿表', en: 'final-year kindergarten rolls' },
  rolls: { zh: '历年分年级在校生表', en: 'rolls by grade of earlier years' },
  housing: { zh: '住宅交付表', en: 'homes handed over' },
  changes: { zh: '已知变化表', en: 'known changes' },
  flows: { zh: '户籍乡镇就读去向表', en: 'where children of each township go to school' },
}

/** Who is counted. Figures of two bases are never added, averaged or put in one another's place. */
export const bases = ['registered', 'resident', 'delivered'] as const
export type Basis = (typeof bases)[number]

export const basisWords: Readonly<Record<Basis, Words>> = {
  registered: { zh: '户籍', en: 'household-registered' },
  resident: { zh: '常住', en: 'resident' },
  delivered: { zh: '出生登记（助产机构）', en: 'births recorded by maternity units' },
}

export const changeKinds = ['opening', 'no-entry', 'merger', 'zone', 'other'] as const
/**
 * How each kind is to be understood by whoever reckons with it:
 * - `opening` 新开学校: from September of `year` the school teaches the grades `fromGrade`…`toGrade`, and plans to take
 *   `perGrade` pupils into each of them. A school that the register does not know yet bears a name and a township.
 * - `no-entry` 停止招生: from September of `year` nobody enters its first grade (of the stage that begins at
 *   `fromGrade`: 1 or 7; of all where it is empty). Pupils who are there finish.
 * - `merger` 撤并: in September of `year` all pupils of the school go on in `related`, each into the next grade; the
 *   school has none from then on.
 * - `zone` 学区调整: from September of `year` on, `share` per cent of those who would enter the school's grade
 *   `fromGrade` (1 where it is empty) enter that of `related` instead. Pupils who are there already stay.
 * - `other` 其他: told of beside the forecast, and reckoned with by nobody.
 */
export type ChangeKind = (typeof changeKinds)[number]

export const changeKindWords: Readonly<Record<ChangeKind, Words>> = {
  opening: { zh: '新开学校', en: 'school opens' },
  'no-entry': { zh: '停止招生', en: 'no new entry' },
  merger: { zh: '撤并', en: 'merged into another' },
  zone: { zh: '学区调整', en: 'zone redrawn' },
  other: { zh: '其他', en: 'other' },
}
