/** The two tables that any city can be tried with from the command line; their headings in English and in Chinese. */
import type { FieldSpec, TableDescription } from '#modules/census/index.ts'

const must = { required: true, key: true } as const

const rollFields = (heads: readonly [string, string, string, string, string]) =>
  ({
    school: { heading: heads[0], en: 'school', kind: 'code', ...must },
    group: { heading: heads[1], en: 'district or township', kind: 'code', ...must },
    grade: { heading: heads[2], en: 'grade, 0 for kindergarten', kind: 'count', least: 0, most: 9, ...must },
    year: { heading: heads[3], en: 'school year', kind: 'count', least: 1900, most: 2100, ...must },
    /** Empty is unknown. */
    pupils: { heading: heads[4], en: 'pupils', kind: 'count', unit: '人', required: true },
  }) as const satisfies Readonly<Record<string, FieldSpec>>

const birthFields = (heads: readonly [string, string, string, string]) =>
  ({
    group: { heading: heads[0], en: 'district or township', kind: 'code', ...must },
    year: { heading: heads[1], en: 'calendar year', kind: 'count', least: 1900, most: 2100, ...must },
    births: { heading: heads[2], en: 'births', kind: 'count', unit: '人', required: true },
    month: { heading: heads[3], en: 'month', kind: 'count', least: 1, most: 12 },
  }) as const satisfies Readonly<Record<string, FieldSpec>>

const words = { rolls: { zh: '分校分年级在校生表', en: 'rolls' }, births: { zh: '出生人口表', en: 'births' } } as const

const rolls = (heads: Parameters<typeof rollFields>[0]): TableDescription => ({
  kind: 'rolls',
  sheet: words.rolls.zh,
  words: words.rolls,
  fields: rollFields(heads),
  keyField: 'school',
})

const births = (heads: Parameters<typeof birthFields>[0]): TableDescription => ({
  kind: 'births',
  sheet: words.births.zh,
  words: words.births,
  fields: birthFields(heads),
  keyField: 'year',
})

/** The first of each is the one whose headings are named where a file has neither. */
export const rollTables: readonly TableDescription[] = [
  rolls(['school', 'group', 'grade', 'year', 'pupils']),
  rolls(['学校', '地区', '年级', '学年', '在校生数']),
]
export const birthTables: readonly TableDescription[] = [
  births(['group', 'year', 'births', 'month']),
  births(['地区', '年份', '出生人口数', '月份']),
]
