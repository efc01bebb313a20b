/** How the finding of an item is put together: from evidence, from columns of the county table, from many schools. */
import type { Outcome } from '#kernel/outcome.ts'
import { ratioOf, toNumber, type Ratio } from '#kernel/ratio.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { CellRef, CountyFacts, Item, ItemFacts, ItemFinding, RulesInForce, SchoolFacts } from './contract.ts'
import { hasRule } from './in-force.ts'

export const unknownFinding = (zh: string, en: string, cells: readonly CellRef[] = []): ItemFinding => ({
  outcome: 'unknown',
  value: null,
  found: { zh, en },
  cells,
  failing: [],
})

/** An item that does not exist on the day is unknown, not met and not an error; `itemsInForce` leaves it out. */
export const defineItem = (item: Item): Item => ({
  ...item,
  judge: (facts: ItemFacts, rules: RulesInForce) =>
    hasRule(rules, item.code)
      ? item.judge(facts, rules)
      : unknownFinding(`${rules.on} 尚无此项规定`, `there is no such rule on ${rules.on}`),
})

export const noCountyTable = unknownFinding('未提供县区基表', 'no county table was handed in')

export const countyCells = (county: CountyFacts, fields: readonly string[]): CellRef[] =>
  fields.map((field) => ({ table: 'county', row: county.row, field }))

export const schoolCells = (rows: readonly SchoolFacts[], fields: readonly (keyof SchoolFacts)[]): CellRef[] =>
  rows.flatMap(({ row }) => fields.map((field): CellRef => ({ table: 'school', row, field })))

const listed = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
})

/** Judges by numbers of the county table, exactly; unknown with their names where any of them is empty. */
export const fromCounty =
  <Field extends string>(
    fields: Readonly<Record<Field, Words>>,
    judge: (
      figures: Readonly<Record<Field, Ratio>>,
      rules: RulesInForce,
      facts: ItemFacts,
    ) => Pick<ItemFinding, 'outcome' | 'found'> & { readonly value: Ratio | null },
  ): Item['judge'] =>
  ({ county, ...others }, rules) => {
    if (county === null) return noCountyTable
    const names = Object.keys(fields) as Field[]
    const cells = countyCells(county, names)
    const empty = names.filter((name) => typeof county[name] !== 'number')
    if (empty.length > 0) {
      const { zh, en } = listed(empty.map((name) => fields[name]))
      return unknownFinding(`县区基表缺：${zh}`, `empty in the county table: ${en}`, cells)
    }
    const figures = Object.fromEntries(names.map((name) => [name, ratioOf(county[name] as number)]))
    const found = judge(figures as Record<Field, Ratio>, rules, { county, ...others })
    return { ...found, value: found.value === null ? null : toNumber(found.value), cells, failing: [] }
  }

/** An item decided by people on papers: the county table only carries their conclusion. */
export const evidenceItem = (code: string, part: Item['part'], label: Words): Item =>
  defineItem({
    code,
    part,
    label,
    kind: 'evidence',
    rules: [code],
    judge: ({ county }) => {
      if (county === null) return noCountyTable
      const field = `evidence${code}`
      const conclusion = county[field]
      const cells = countyCells(county, [field])
      if (conclusion !== 'met' && conclusion !== 'unmet') {
        return unknownFinding('佐证结论未填，待核实', 'no conclusion on the evidence yet, to be verified', cells)
      }
      const found =
        conclusion === 'met'
          ? { zh: '佐证结论：达标', en: 'conclusion on the evidence: met' }
          : { zh: '佐证结论：未达标', en: 'conclusion on the evidence: not met' }
      return { outcome: conclusion, value: null, found, cells, failing: [] }
    },
  })

/** How one school, or one stage of it, stands on an item. */
export interface SchoolResult {
  readonly rows: readonly SchoolFacts[]
  readonly outcome: Outcome
  /** Put into words only where the school fails: most of thousands do not. */
  readonly found: () => Words
  /** How far it is from the demand; failing schools are listed from the largest. */
  readonly distance: number
  readonly fields: readonly (keyof SchoolFacts)[]
}

const shown = 3

/**
 * Every school must meet the item: unmet if one fails, else unknown if one is unknown. `demand` says what is asked of
 * each; `none` is found where no school is concerned. Cells are those of schools that fail or lack data.
 */
export function fromSchools(
  results: readonly SchoolResult[],
  demand: Words,
  none: Pick<ItemFinding, 'outcome' | 'found'>,
  value: Ratio | null = null,
): ItemFinding {
  if (results.length === 0) return { ...none, value: null, cells: [], failing: [] }
  const schoolsIn = (some: readonly SchoolResult[]): number => {
    const codes = new Set<string>()
    for (const { rows } of some) codes.add(rows[0]!.code)
    return codes.size
  }
  const failed = results.filter(({ outcome }) => outcome === 'unmet').toSorted((a, b) => b.distance - a.distance)
  const unknown = results.filter(({ outcome }) => outcome === 'unknown')
  const failing = failed.map(({ rows, found }) => {
    const { code, name, stage } = rows[0]!
    return { code, name, stage, found: found() }
  })
  const examples = (language: 'zh' | 'en'): string =>
    failing
      .slice(0, shown)
      .map(({ code, name, stage, found }) =>
        language === 'zh'
          ? `${name || code}（${stageWords[stage].zh}：${found.zh}）`
          : `${name || code} (${stageWords[stage].en}: ${found.en})`,
      )
      .join(language === 'zh' ? '、' : ', ')
  const all = schoolsIn(results)
  const bad = schoolsIn(failed)
  const missing = schoolsIn(unknown)
  const zh = [`共${all}所学校，要求${demand.zh}`]
  const en = [`${all} schools; asked: ${demand.en}`]
  if (bad > 0) {
    const more = failing.length > shown
    zh.push(`${bad}所未达标：${examples('zh')}${more ? '等' : ''}`)
    en.push(`${bad} fail: ${examples('en')}${more ? ' …' : ''}`)
  }
  if (missing > 0) {
    zh.push(`${missing}所缺数据`)
    en.push(`${missing} lack data`)
  }
  if (bad === 0 && missing === 0) {
    zh.push('全部达标')
    en.push('all meet it')
  }
  return {
    outcome: bad > 0 ? 'unmet' : missing > 0 ? 'unknown' : 'met',
    value: value === null ? null : toNumber(value),
    found: { zh: zh.join('；'), en: en.join('; ') },
    cells: [...failed, ...unknown].flatMap(({ rows, fields }) => schoolCells(rows, fields)),
    failing,
  }
}
