/** The seven tables that feed a forecast: their sheets, headings and how each cell is read. */
import type { FieldSpec, TableDescription } from '#modules/census/contract.ts'
import type { Words } from '#kernel/words.ts'
import type { ChangeKind, InputKind } from './input-kinds.ts'
import { inputKindWords } from './input-kinds.ts'

const must = { required: true, key: true } as const
const count = (heading: string, en: string, unit: string) => ({ heading, en, kind: 'count', unit }) as const
const code = (heading: string, en: string) => ({ heading, en, kind: 'code' }) as const
const text = (heading: string, en: string) => ({ heading, en, kind: 'text' }) as const
const year = (heading: string, en: string) => ({ heading, en, kind: 'year' }) as const

/** Years of which no pupil of today was born are mistyped. */
const births = {
  place: { ...code('地区代码', 'county or township code'), ...must },
  year: { ...year('年份', 'year'), earliest: 2000, ...must },
  month: { ...count('月份', 'month', '月'), least: 1, most: 12 },
  count: { ...count('出生人口数(人)', 'births', '人'), ...must },
  basis: {
    heading: '口径',
    en: 'who is counted',
    kind: 'choice',
    choices: {
      户籍: 'registered',
      常住: 'resident',
      '出生登记(助产机构)': 'delivered',
    },
    ...must,
  },
  source: { ...text('数据来源', 'source'), ...must },
  until: { heading: '数据截止日', en: 'day up to which it is complete', kind: 'date' },
} as const

const population = {
  place: births.place,
  year: births.year,
  basis: {
    heading: '口径',
    en: 'who is counted',
    kind: 'choice',
    choices: { 户籍: 'registered', 常住: 'resident' },
    ...must,
  },
  age: { ...count('年龄(岁)', 'age in whole years', '岁'), least: 0, most: 17, ...must },
  count: { ...count('人数(人)', 'people', '人'), ...must },
  source: births.source,
} as const

const kindergarten = {
  place: births.place,
  year: { ...year('学年', 'school year'), earliest: 2010, ...must },
  count: { ...count('大班在园幼儿数(人)', 'children in the final year', '人'), ...must },
  name: text('幼儿园名称', 'kindergarten'),
  code: code('幼儿园标识码', 'kindergarten code'),
  source: births.source,
} as const

const rolls = {
  school: { ...code('学校标识码', 'school code'), ...must },
  year: kindergarten.year,
  grade: { ...count('年级', 'grade', '级'), least: 1, most: 9, ...must },
  count: { ...count('在校生数(人)', 'pupils', '人'), ...must },
  name: text('学校名称', 'school name'),
  place: code('地区代码', 'county or township code'),
  source: text('数据来源', 'source'),
} as const

const housing = {
  name: { ...text('项目名称', 'estate'), ...must },
  place: { ...code('地区代码', 'township code'), ...must },
  primarySchool: code('划片小学标识码', 'code of its primary school'),
  juniorSchool: code('划片初中标识码', 'code of its junior school'),
  year: { ...year('交付年份', 'year of handing over'), earliest: 2010, ...must },
  homes: { ...count('套数(套)', 'homes', '套'), ...must },
  primaryPer100: { heading: '每百户小学生数(人)', en: 'primary pupils of each 100 homes', kind: 'amount', unit: '人' },
  juniorPer100: { heading: '每百户初中生数(人)', en: 'junior pupils of each 100 homes', kind: 'amount', unit: '人' },
  source: births.source,
} as const

const changeChoices = {
  新开学校: 'opening',
  停止招生: 'no-entry',
  撤并: 'merger',
  学区调整: 'zone',
  其他: 'other',
} as const satisfies Readonly<Record<string, ChangeKind>>

const changes = {
  kind: { heading: '变化类型', en: 'kind of change', kind: 'choice', choices: changeChoices, ...must },
  school: code('学校标识码', 'school code'),
  name: text('学校名称', 'school name'),
  place: code('地区代码', 'township code of a new school'),
  related: code('相关学校标识码', 'code of the other school'),
  year: { ...year('生效学年', 'school year from which it holds'), earliest: 2010, ...must },
  fromGrade: { ...count('起始年级', 'first grade', '级'), least: 1, most: 9 },
  toGrade: { ...count('截止年级', 'last grade', '级'), least: 1, most: 9 },
  perGrade: count('每年级人数(人)', 'pupils of each grade', '人'),
  share: { heading: '调整比例(%)', en: 'share that moves', kind: 'amount', unit: '%', most: 100 },
  document: { ...text('依据文件', 'document or explanation'), ...must },
} as const

const flows = {
  town: { ...code('户籍乡镇代码', 'township of registration'), ...must },
  school: { ...code('就读学校标识码', 'school attended'), ...must },
  year: kindergarten.year,
  grade: { ...count('年级', 'grade; empty for all', '级'), least: 1, most: 9 },
  count: { ...count('人数(人)', 'pupils', '人'), ...must },
  source: text('数据来源', 'source'),
} as const

export const inputFields = { births, population, kindergarten, rolls, housing, changes, flows } as const

type Fields = typeof inputFields
type ValueOf<Spec> = Spec extends { readonly kind: 'choice'; readonly choices: infer Choices }
  ? Choices[keyof Choices]
  : Spec extends { readonly kind: 'count' | 'amount' | 'number' | 'year' }
    ? number
    : string

/** A row of one table once it is read: its keys are there, and null is what was left empty, which is unknown. */
export type FigureOf<Kind extends InputKind> = {
  readonly [Field in keyof Fields[Kind]]: Fields[Kind][Field] extends { readonly key: true }
    ? ValueOf<Fields[Kind][Field]>
    : ValueOf<Fields[Kind][Field]> | null
}

const table = (kind: InputKind, sheet: string, keyField: string, words: Words = inputKindWords[kind]) =>
  ({ kind, sheet, words, keyField, fields: inputFields[kind] }) satisfies TableDescription & { kind: InputKind }

export const inputTables: Readonly<Record<InputKind, TableDescription & { readonly kind: InputKind }>> = {
  births: table('births', '出生人口表', 'place'),
  population: table('population', '分年龄人口表', 'place'),
  kindergarten: table('kindergarten', '大班在园幼儿表', 'place'),
  rolls: table('rolls', '历年分年级在校生表', 'school'),
  housing: table('housing', '住宅交付表', 'place'),
  changes: table('changes', '已知变化表', 'kind'),
  flows: table('flows', '就读去向表', 'town'),
}

export type InputFields = Readonly<Record<string, FieldSpec>>
