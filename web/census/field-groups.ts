/** The parts of the yearly tables as they stand on the form, and how a kept value is written for a person and read back. */
import {
  countyFields,
  schoolFields,
  type CountyField,
  type FieldSpec,
  type SchoolField,
} from '#modules/census/contract.ts'
import type { Language, Words } from '#kernel/words.ts'

export type Cell = number | string | boolean | readonly number[] | null

export interface FieldGroup<F extends string> {
  readonly label: Words
  readonly fields: readonly F[]
}

const keysOf = <T extends object>(record: T): (keyof T & string)[] => Object.keys(record) as (keyof T & string)[]

const schoolOrder = keysOf(schoolFields)
const from = (first: SchoolField, last: SchoolField): SchoolField[] =>
  schoolOrder.slice(schoolOrder.indexOf(first), schoolOrder.indexOf(last) + 1)

export const schoolGroups: readonly FieldGroup<SchoolField>[] = [
  { label: { zh: '学校基本情况', en: 'The school' }, fields: from('year', 'mainSchool') },
  { label: { zh: '在校生', en: 'Pupils' }, fields: from('pupils', 'pupilsGrade9') },
  {
    label: { zh: '班级和班额', en: 'Classes and their sizes' },
    fields: from('classes', 'classesFrom66'),
  },
  { label: { zh: '学生情况', en: 'Pupils in particular' }, fields: from('boarders', 'inZonePupils') },
  { label: { zh: '教职工和教师', en: 'Staff and teachers' }, fields: from('staff', 'trainedTeachers') },
  { label: { zh: '占地、校舍和设施', en: 'Land, buildings and equipment' }, fields: from('assetBasis', 'terminals') },
  { label: { zh: '经费', en: 'Money' }, fields: from('publicFunds', 'trainingFunds') },
]

const countyOrder = keysOf(countyFields)
const fromCounty = (first: CountyField, last: CountyField): CountyField[] =>
  countyOrder.slice(countyOrder.indexOf(first), countyOrder.indexOf(last) + 1)

export const countyGroups: readonly FieldGroup<CountyField>[] = [
  { label: { zh: '人口和区划', en: 'Population and regions' }, fields: fromCounty('year', 'villages') },
  {
    label: { zh: '教师待遇和交流', en: 'Pay and exchange of teachers' },
    fields: fromCounty('teacherPay', 'exchangedBackbone'),
  },
  { label: { zh: '招生和入学', en: 'Admission' }, fields: fromCounty('seniorPlaces', 'disabledEnrolled') },
  { label: { zh: '巩固率', en: 'Retention' }, fields: fromCounty('graduates', 'died') },
  {
    label: { zh: '特教经费和基本均衡', en: 'Special schools; basic balance' },
    fields: fromCounty('specialSchoolFunds', 'basicBalanceWorstJunior'),
  },
  {
    label: { zh: '国家义务教育质量监测', en: 'National monitoring of quality' },
    fields: fromCounty('chineseLevel', 'moralSpread'),
  },
  { label: { zh: '社会认可度', en: 'Public recognition' }, fields: fromCounty('surveySent', 'surveySatisfied') },
  {
    label: { zh: '一票否决和佐证结论', en: 'Vetoes and conclusions on evidence' },
    fields: fromCounty('veto1', 'evidenceE8'),
  },
]

/** Fields that place a row; no correction alters them. */
export const isPlacing = (spec: FieldSpec, field: string): boolean =>
  spec.key === true || field === 'year' || field === 'county'

/** A kept value as it would stand in the cell; empty text for an empty cell. */
export function cellText(value: Cell | undefined, spec: FieldSpec): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.join(';')
  const shown = Object.entries(spec.choices ?? {}).find(([, kept]) => kept === value)?.[0]
  return shown ?? String(value)
}

/** For reading: thousands apart, and in English without the words that are typed into a Chinese form. */
export function cellShown(value: Cell | undefined, spec: FieldSpec, language: Language): string {
  if (language === 'en' && typeof value === 'boolean') return value ? 'yes' : 'no'
  if (language === 'en' && spec.choices && typeof value === 'string') return value
  if (typeof value !== 'number' || spec.kind === 'year' || spec.kind === 'code') return cellText(value, spec)
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

export type TypedCell = { readonly ok: true; readonly value: Cell } | { readonly ok: false; readonly words: Words }

const wrong = (zh: string, en: string): TypedCell => ({ ok: false, words: { zh, en } })

/** What a person typed, as it is kept. Only its form is looked at here; the room checks what it means. */
export function readTyped(text: string, spec: FieldSpec): TypedCell {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { ok: true, value: null }
  switch (spec.kind) {
    case 'count':
    case 'year':
      return /^\d+$/.test(typed)
        ? { ok: true, value: Number(typed) }
        : wrong('只填整数，不带单位和逗号', 'a whole number, without unit or comma')
    case 'amount':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(typed) && (spec.kind === 'number' || !typed.startsWith('-'))
        ? { ok: true, value: Number(typed) }
        : wrong('只填数字，不带单位和逗号', 'a number, without unit or comma')
    case 'flag':
      return typed === '是' || typed === '否'
        ? { ok: true, value: typed === '是' }
        : wrong('填“是”或“否”', '是 (yes) or 否 (no)')
    case 'areas': {
      const parts = typed.split(/[;；、]/).map((part) => part.trim())
      return parts.every((part) => /^\d+(\.\d+)?$/.test(part))
        ? { ok: true, value: parts.map(Number) }
        : wrong('各间面积用分号隔开，如 96;96;73', 'areas with semicolons between them: 96;96;73')
    }
    case 'choice': {
      const kept = spec.choices?.[typed]
      return kept === undefined
        ? wrong(
            `从“${Object.keys(spec.choices ?? {}).join('”“')}”中选`,
            `one of ${Object.keys(spec.choices ?? {}).join(', ')}`,
          )
        : { ok: true, value: kept }
    }
    default:
      return { ok: true, value: typed }
  }
}

export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
