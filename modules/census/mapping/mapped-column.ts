/** How one column may be mapped: from a source heading, from several added up, by a fixed value, or declared absent. */
import type { Ratio } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import { headingKey } from '../sheet/headings.ts'
import { tables, type TableKind } from '../tables.ts'
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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isHeading = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const isHeadings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isHeading)

export const columnForms: Words = {
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

export function readColumn(heading: string, given: unknown, say: Say): MappedColumn | null {
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
export function refuseDoubleUse(columns: Readonly<Record<string, MappedColumn>>, table: TableKind, say: Say): void {
  const users = new Map<string, string[]>()
  for (const [field, column] of Object.entries(columns)) {
    if (column.kind !== 'from' || column.values) continue
    for (const heading of column.headings) {
      const ours = tables[table].fields[field]?.heading ?? field
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
