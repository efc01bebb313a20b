/** Births and people of a county beside those of its townships: a part may be unknown, but together they cannot be another number. */
import type { Finding } from '#modules/census/index.ts'
import { keyFields, type InputRow, type InputValues } from './current-figures.ts'
import type { InputKind } from './input-kinds.ts'

/** Tables in which a county and its townships have figures of the same children. */
export const summedKinds: readonly InputKind[] = ['births', 'population']

/** All that tells a figure from another but its place. */
const momentOf = (kind: InputKind, values: InputValues): string =>
  keyFields[kind]
    .filter((field) => field !== 'place')
    .map((field) => values[field] ?? '')
    .join('|')

const differs = (row: number, whole: number, sum: number, known: number, of: number): Finding => ({
  severity: 'warning',
  code: 'towns-and-county',
  row,
  field: 'count',
  what:
    known === of
      ? {
          zh: `全县 ${whole} 人，各乡镇合计 ${sum} 人，相差 ${Math.abs(whole - sum)} 人`,
          en: `the county has ${whole}, its townships together ${sum}: ${Math.abs(whole - sum)} apart`,
        }
      : {
          zh: `全县 ${whole} 人，已有的 ${known} 个乡镇合计已达 ${sum} 人`,
          en: `the county has ${whole}, and ${known} of its townships have ${sum} already`,
        },
  why: {
    zh: '同一口径的全县数应等于各乡镇之和；两者都照所填保存',
    en: 'on one basis a county is the sum of its townships; both are kept as they are given',
  },
  todo: { zh: '请与提供数据的部门核对是哪一个数有误', en: 'ask whoever gave the figures which of them is wrong' },
})

/**
 * `given`: the rows handed in, `current`: all figures of the county that would count once they are saved. Told once for
 * each moment that the rows touch, at the county's own row where it is among them.
 */
export function townSumsThatDiffer(
  kind: InputKind,
  given: readonly InputRow[],
  current: readonly { readonly values: InputValues }[],
  county: string,
  towns: readonly string[],
): Finding[] {
  const wanted = new Set(towns)
  const moments = Map.groupBy(current, ({ values }) => momentOf(kind, values))
  return [...Map.groupBy(given, ({ values }) => momentOf(kind, values))].flatMap(([moment, rows]) => {
    const figures = moments.get(moment) ?? []
    const whole = figures.find(({ values }) => values['place'] === county)?.values['count']
    const parts = figures.filter(({ values }) => wanted.has(String(values['place'])))
    if (whole === undefined || parts.length === 0) return []
    const sum = parts.reduce((total, { values }) => total + Number(values['count']), 0)
    const isWrong = parts.length === wanted.size ? sum !== Number(whole) : sum > Number(whole)
    const at = rows.find(({ values }) => values['place'] === county) ?? rows[0]
    return isWrong && at ? [differs(at.row, Number(whole), sum, parts.length, wanted.size)] : []
  })
}
