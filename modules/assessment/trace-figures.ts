/**
 * How every figure of a county report came about, down to the cells and the clause, so that an auditor with the
 * school table and a pencil reaches the same digits.
 */
import {
  schoolFields,
  type ColumnSource,
  type CountyTable,
  type SchoolField,
  type SchoolRow,
  type SchoolTable,
} from '#modules/census/contract.ts'
import type { CellRef, NumeratorTerm, ResourceIndicator } from '#modules/standards/contract.ts'
import { stageWords, type Stage } from '#kernel/stage.ts'
import type { Trace, TracedCell } from '#kernel/trace.ts'
import type { Language, Words } from '#kernel/words.ts'
import type { CountyJudgement, CountyFacts, Standard } from './judge-county.ts'
import type { JudgedSchool, JudgedStage } from './judge-resources.ts'
import { unitName, type Unit } from './judged-units.ts'
import type { WholeSchoolAssets } from './split-assets.ts'

/** Where the figures were read from. */
export interface TraceTables {
  readonly schools: Pick<SchoolTable, 'source' | 'columns' | 'elsewhere'>
  readonly counties: Pick<CountyTable, 'source' | 'columns'> | null
}

/** All traces of one county and year under their names: `primary/R1` a CV, `2141…/primary/R1` a school's value, `G5` an item. */
export interface TraceExport {
  readonly county: string
  readonly year: number
  readonly on: string
  readonly rulesVersion: string
  readonly traces: Readonly<Record<string, Trace>>
}

type Table = {
  readonly source: SchoolTable['source']
  readonly columns: Readonly<Record<string, ColumnSource | undefined>>
  readonly elsewhere?: SchoolTable['elsewhere']
}

function cellsAt(table: Table, field: string, row: number, value: TracedCell['value']): TracedCell[] {
  const from = table.elsewhere?.get(row) ?? { source: table.source, columns: table.columns, row }
  const column = (from.columns as Table['columns'])[field]
  if (column === undefined) return []
  const place = { file: from.source.file, sheet: from.source.sheet, row: from.row }
  if (column.letters.length === 0) return [{ ...place, cell: null, heading: column.headings.join('+'), value }]
  return column.headings.map((heading, i) => ({ ...place, cell: `${column.letters[i]}${from.row}`, heading, value }))
}

const cellOf = (table: Table, row: SchoolRow, field: string): TracedCell[] =>
  cellsAt(table, field, row.row, row[field as SchoolField] as TracedCell['value'])

const rowsBehind = ({ unit, assets }: JudgedSchool, indicator: ResourceIndicator): readonly SchoolRow[] =>
  indicator.kind === 'physical' && assets.basis === 'whole-school' ? [...assets.own, ...assets.merged] : unit.rows

/** `教学及辅助用房面积 − 其中室内体育用房面积`, in the headings of the table. */
function sumOfTerms(terms: readonly NumeratorTerm[], isSplit: boolean): Words {
  const written = (nameOf: (field: SchoolField) => string): string =>
    terms
      .map(({ field, times }, i) => {
        const sign = times === -1 ? '− ' : i === 0 ? '' : '+ '
        return `${sign}${nameOf(field as SchoolField)}${times === 10000 ? ' × 10000' : ''}`
      })
      .join(' ')
  const zh = written((field) => schoolFields[field].heading)
  const en = written((field) => schoolFields[field].en)
  return isSplit ? { zh: `（${zh}）× 折算占比`, en: `(${en}) × weighted share` } : { zh, en }
}

/** The weights stand in the formula, and their clause beside it: A ÷ (A + 1.1 × B), with the pupils of each stage. */
function traceShare(unit: Unit, assets: WholeSchoolAssets, { rules, clauseOf }: Standard, table: Table): Trace {
  const isComplete = unit.type === '341'
  const weightOf = (stage: Stage): number => {
    if (stage === 'primary' || (isComplete && stage === 'junior')) return 1
    if (stage === 'junior') return rules.rule('split.junior').value!
    return rules.rule(isComplete ? 'split.complete-secondary-senior' : 'split.senior').value!
  }
  const written = (language: Language, of: readonly Stage[]): string =>
    of
      .map((stage) => {
        const weight = weightOf(stage)
        return `${weight === 1 ? '' : `${weight} × `}${stageWords[stage][language]}`
      })
      .join(' + ')
  const stages = assets.pupils.map(({ stage }) => stage)
  const formula = (language: Language): string => `${written(language, [unit.stage])} ÷ (${written(language, stages)})`
  const cited = isComplete ? 'split.complete-secondary-senior' : 'split.junior'
  return {
    what: { zh: '折算占比', en: 'weighted share' },
    value: assets.share?.value ?? null,
    formula: { zh: formula('zh'), en: formula('en') },
    clause: clauseOf(rules.rule(cited)),
    cells: [...assets.own, ...assets.merged].flatMap((row) => cellOf(table, row, 'pupils')),
  }
}

function traceNumerator(
  school: JudgedSchool,
  k: number,
  indicator: ResourceIndicator,
  standard: Standard,
  relaxed: readonly NumeratorTerm[],
  table: Table,
): Trace {
  const { unit, assets, numerators, report } = school
  const terms = [...indicator.numerator[unit.stage], ...relaxed]
  const split = indicator.kind === 'physical' && assets.basis === 'whole-school'
  const from: Trace[] = split ? [traceShare(unit, assets, standard, table)] : []
  return {
    what: { zh: '分子', en: 'numerator' },
    value: numerators[k]!.value,
    unit: indicator.unit,
    formula: sumOfTerms(terms, split),
    cells: rowsBehind(school, indicator).flatMap((row) => terms.flatMap(({ field }) => cellOf(table, row, field))),
    from: [...from, ...(report.values[indicator.code]!.reason === null ? [] : [reasonTrace(school, indicator)])],
  }
}

const reasonTrace = ({ report }: JudgedSchool, { code }: ResourceIndicator): Trace => ({
  what: report.values[code]!.reason!,
  value: report.values[code]!.raw,
})

function traceValue(
  school: JudgedSchool,
  k: number,
  indicator: ResourceIndicator,
  standard: Standard,
  relaxed: readonly NumeratorTerm[],
  table: Table,
): Trace {
  const { unit, report } = school
  const verdict = report.values[indicator.code]!
  const name = unitName(unit)
  const per = indicator.per === 1 ? '' : ' × 100'
  return {
    what: { zh: `${name.zh}${indicator.label.zh}`, en: `${name.en}, ${indicator.label.en}` },
    value: verdict.value,
    unit: indicator.unit,
    formula: {
      zh: `分子${per} ÷ 在校生数，与标准 ${verdict.threshold} 比较`,
      en: `numerator${per} ÷ pupils, against ${verdict.threshold}`,
    },
    clause: standard.clauseOf(standard.rules.rule(indicator.code, unit.stage)),
    from: [
      traceNumerator(school, k, indicator, standard, relaxed, table),
      {
        what: { zh: '在校生数', en: 'pupils' },
        value: unit.pupils,
        unit: '人',
        cells: unit.rows.flatMap((row) => cellOf(table, row, 'pupils')),
      },
    ],
  }
}

export const valueTraceName = (school: JudgedSchool, indicator: ResourceIndicator): string =>
  `${school.unit.code}/${school.unit.stage}/${indicator.code}`

function traceBalance(
  { stage, schools, balances }: JudgedStage,
  k: number,
  indicator: ResourceIndicator,
  standard: Standard,
): Trace {
  const { mean, s, cv, limit } = balances[k]!
  return {
    what: {
      zh: `${stageWords[stage].zh}${indicator.label.zh}校际差异系数`,
      en: `${stageWords[stage].en}, ${indicator.label.en}: coefficient of variation`,
    },
    value: cv,
    formula: {
      zh: `CV = S ÷ X̄，S = √(Σ(Pᵢ/P)(Xᵢ−X̄)²)，与上限 ${limit} 比较`,
      en: `CV = S ÷ X̄, S = √(Σ(Pᵢ/P)(Xᵢ−X̄)²), against ${limit}`,
    },
    clause: standard.clauseOf(standard.rules.rule('CV', stage)),
    from: [
      { what: { zh: '全县均值 X̄ = Σxᵢ ÷ ΣPᵢ', en: 'county mean X̄ = Σxᵢ ÷ ΣPᵢ' }, value: mean, unit: indicator.unit },
      { what: { zh: '标准差 S', en: 'standard deviation S' }, value: s, unit: indicator.unit },
    ],
    over: schools.map((school) => valueTraceName(school, indicator)),
  }
}

/** Turns the cells an item names into addresses; the value of a county cell is looked up, that of a school cell too. */
function itemCells(cells: readonly CellRef[], facts: CountyFacts, tables: TraceTables): TracedCell[] {
  const rowAt = new Map(facts.rows.map((row) => [row.row, row]))
  return cells.flatMap(({ table, row, field }) => {
    const source = table === 'school' ? tables.schools : tables.counties
    const holder = table === 'school' ? rowAt.get(row) : facts.countyRow
    const value = (holder as Readonly<Record<string, unknown>> | null | undefined)?.[field] ?? null
    const shown = Array.isArray(value) ? value.join(';') : (value as TracedCell['value'])
    return source === null ? [] : cellsAt(source, field, row, shown)
  })
}

/** Everything the report says, explained. Large: about seven traces for each school and stage. */
export function traceCounty(
  facts: CountyFacts,
  { resources, parts, findings }: CountyJudgement,
  standard: Standard,
  tables: TraceTables,
): TraceExport {
  const traces: Record<string, Trace> = {}
  const relaxedTerms = standard.relaxedTerms(facts.grants)
  for (const stage of resources.stages) {
    standard.indicators.forEach((indicator, k) => {
      traces[`${stage.stage}/${indicator.code}`] = traceBalance(stage, k, indicator, standard)
      for (const school of stage.schools) {
        const relaxed = relaxedTerms(school.unit, indicator)
        traces[valueTraceName(school, indicator)] = traceValue(school, k, indicator, standard, relaxed, tables.schools)
      }
    })
  }
  for (const part of Object.values(parts)) {
    for (const { code, label, value, found, clause } of part.items) {
      const cells = itemCells(findings.get(code)!.cells, facts, tables)
      traces[code] = { what: label, value, formula: found, clause, cells }
    }
  }
  const { county, year } = facts
  return { county, year, on: standard.rules.on, rulesVersion: standard.rules.version, traces }
}
