/** How one column may be mapped: from a source heading, from several added up, by a fixed value, or declared absent. */
import type { Problem } from '#kernel/problem.ts'
import type { Ratio } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import { headingKey, nearestHeading } from '../sheet/headings.ts'
import type { TableDescription } from '../tables.ts'
import { convertibleUnits, factorBetween, unitOf } from './units.ts'

/** Where the cells of one of our columns come from. */
export type MappedColumn =
  | {
      readonly kind: 'from'
      /** One source heading, or several that are added up. */
      readonly headings: readonly string[]
      readonly factor?: Ratio
      /** Source value → our value, both as they are written; `?` and `*` in a source value stand for one or any letters. */
      readonly values?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'always'; readonly value: string | number | boolean }
  | { readonly kind: 'absent'; readonly reason: string }

export type Say = (code: string, what: Words, todo: Words, heading?: string) => void

const whyRefused: Words = {
  zh: '表头对应有误时不读取数据，以免张冠李戴',
  en: 'with a faulty mapping no data is read, lest figures end up under the wrong heading',
}

/** Gathers what is wrong with a mapping; `lineOf` finds the line of a heading. */
export const sayInto =
  (problems: Problem[], file: string, lineOf: (heading: string) => number | undefined = () => undefined): Say =>
  (code, what, todo, heading) => {
    const row = heading === undefined ? undefined : lineOf(heading)
    problems.push({ severity: 'error', code, file, ...(row === undefined ? {} : { row }), what, why: whyRefused, todo })
  }

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isHeading = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const isHeadings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isHeading)

const columnForms: Words = {
  zh: '可写：来源表头，或 {from, unit}、{from, values}、{sum: [..]}、{always: 值}、{absent: "原因"}',
  en: 'write a source heading, or {from, unit}, {from, values}, {sum: [..]}, {always: value} or {absent: "reason"}',
}

function readFactor(heading: string, unit: unknown, say: Say): Ratio | undefined {
  const target = unitOf(heading)
  const factor = typeof unit === 'string' && target !== undefined ? factorBetween(unit, target) : undefined
  if (factor) return factor
  say(
    'mapping-unit',
    {
      zh: `“${heading}”不能从单位“${String(unit)}”换算`,
      en: `"${heading}" cannot be converted from the unit "${String(unit)}"`,
    },
    target === undefined
      ? { zh: '该列没有可换算的单位，请删去 unit', en: 'this column has no unit to convert; remove `unit`' }
      : {
          zh: `可用的单位：${convertibleUnits.filter((from) => factorBetween(from, target)).join('、')}`,
          en: `units that can be used: ${convertibleUnits.filter((from) => factorBetween(from, target)).join(', ')}`,
        },
    heading,
  )
  return undefined
}

function readColumn(heading: string, given: unknown, say: Say): MappedColumn | null {
  if (isHeading(given)) return { kind: 'from', headings: [given] }
  if (isRecord(given)) {
    const known = new Set(['from', 'unit', 'sum', 'always', 'absent', 'values'])
    const stray = Object.keys(given).filter((key) => !known.has(key))
    const ways = ['from', 'sum', 'always', 'absent'].filter((key) => key in given)
    if (stray.length === 0 && ways.length === 1) {
      const headings = isHeading(given['from']) ? [given['from']] : isHeadings(given['sum']) ? given['sum'] : null
      if (headings && new Set(headings.map(headingKey)).size === headings.length) {
        const factor = 'unit' in given ? readFactor(heading, given['unit'], say) : undefined
        const values = given['values']
        if (values === undefined) return { kind: 'from', headings, ...(factor ? { factor } : {}) }
        if (isRecord(values) && 'from' in given && !('unit' in given)) {
          const texts = Object.entries(values).map(([from, to]) => [from.trim(), String(to)])
          return { kind: 'from', headings, values: Object.fromEntries(texts) as Record<string, string> }
        }
      }
      const always = given['always']
      if (ways[0] === 'always' && ['string', 'number', 'boolean'].includes(typeof always)) {
        return { kind: 'always', value: always as string | number | boolean }
      }
      if (isHeading(given['absent'])) return { kind: 'absent', reason: given['absent'].trim() }
    }
  }
  say(
    'mapping-column',
    { zh: `“${heading}”的写法不对`, en: `"${heading}" is not written as a mapping can be` },
    columnForms,
    heading,
  )
  return null
}

/**
 * One source heading under two of ours would count the same thing twice. Adding it into a sum counts as a use;
 * translating it by `values` does not, since a code may well tell a school's type and its stage.
 */
function refuseDoubleUse(columns: Readonly<Record<string, MappedColumn>>, table: TableDescription, say: Say): void {
  const users = new Map<string, string[]>()
  for (const [field, column] of Object.entries(columns)) {
    if (column.kind !== 'from' || column.values) continue
    for (const heading of column.headings) {
      const ours = table.fields[field]?.heading ?? field
      const list = users.get(headingKey(heading)) ?? []
      users.set(headingKey(heading), [...list, ours])
    }
  }
  for (const [source, ours] of users) {
    if (ours.length < 2) continue
    say(
      'mapping-double-use',
      {
        zh: `来源表头“${source}”同时对应到：${ours.join('、')}`,
        en: `the source heading "${source}" feeds several of ours: ${ours.join(', ')}`,
      },
      { zh: '一个来源列只能对应一个表头，请改正', en: 'one source column can feed one heading only' },
    )
  }
}

/** The columns of a table by field, from what is written under its headings; every mismatch is told. */
export function readColumns(table: TableDescription, given: unknown, say: Say): Readonly<Record<string, MappedColumn>> {
  const { fields, words } = table
  const columns: Record<string, MappedColumn> = {}
  if (!isRecord(given)) {
    say(
      'mapping-columns',
      { zh: 'columns 应为“表头: 来源”的列表', en: '`columns` must list heading: source' },
      columnForms,
    )
    return columns
  }
  const byKey = new Map(Object.entries(fields).map(([field, spec]) => [headingKey(spec.heading), field]))
  for (const [heading, column] of Object.entries(given)) {
    const field = byKey.get(headingKey(heading))
    if (field === undefined) {
      const near = nearestHeading(
        heading,
        Object.values(fields).map((spec) => spec.heading),
      )
      say(
        'mapping-unknown-heading',
        { zh: `${words.zh}没有表头“${heading}”`, en: `the ${words.en} has no heading "${heading}"` },
        near === undefined
          ? { zh: '请用“模板”中的表头', en: 'use a heading of the template' }
          : { zh: `是否应为“${near}”？`, en: `is "${near}" meant?` },
        heading,
      )
      continue
    }
    if (field in columns) {
      say(
        'mapping-twice',
        { zh: `“${heading}”写了两次`, en: `"${heading}" is mapped twice` },
        { zh: '请只保留一处', en: 'keep one of them' },
        heading,
      )
      continue
    }
    const read = readColumn(fields[field]?.heading ?? heading, column, say)
    if (read) columns[field] = read
  }
  refuseDoubleUse(columns, table, say)
  return columns
}
