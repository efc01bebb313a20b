/** Asks census and standards once and lays out what is needed to judge: counties and years, rules, grants and prices. */
import {
  readCensus,
  type CountyRow,
  type CountyTable,
  type SchoolRow,
  type SchoolTable,
} from '#modules/census/index.ts'
import {
  clauseOf,
  hasRule,
  itemsInForce,
  readRules,
  relaxations,
  relaxationsOf,
  resourceIndicators,
  rulesInForce,
  UnreadableRules,
} from '#modules/standards/index.ts'
import type { SchoolField } from '#modules/census/contract.ts'
import type { RelaxationGrant, RuleBook, RulesInForce } from '#modules/standards/contract.ts'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { provinceOf } from '#kernel/region-code.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { today } from '#platform/clock.ts'
import { checkGrantCodes, checkGrantConditions, checkGrantSchools } from './check-grants.ts'
import type { UnitPrices } from './gaps.ts'
import type { CountyFacts, Standard } from './judge-county.ts'
import type { RelaxedTerms } from './judge-resources.ts'
import { readPrices, readRelaxations } from './read-settings.ts'
import type { TraceTables } from './trace-figures.ts'

export interface JudgeInput {
  readonly file: string
  readonly county?: string | undefined
  readonly on?: string | undefined
  readonly mapping?: string | undefined
  readonly countyTable?: string | undefined
  readonly relaxations?: string | undefined
  readonly prices?: string | undefined
  readonly rules?: string | undefined
  readonly excludePrivate: boolean
}

export interface Case {
  readonly facts: CountyFacts
  readonly standard: Standard
  /** What was found in this county's rows, and in the file as a whole. */
  readonly problems: readonly Problem[]
}

export interface Gathered {
  readonly cases: readonly Case[]
  readonly prices: UnitPrices
  readonly tables: TraceTables
}

export type Gathering = Gathered | { readonly problems: readonly Problem[] }

const asProblem = ({ code, words }: Refusal): Problem => ({
  severity: 'error',
  code,
  what: words,
  why: { zh: '没有依据就不能下结论', en: 'without a rule nothing can be concluded' },
  todo: { zh: '换一个日期（--on）再试', en: 'try another day (--on)' },
})

/** Columns that count in addition, by school and indicator. An empty cell adds nothing and makes nothing unknown. */
const relaxedTermsFor =
  (grants: readonly RelaxationGrant[], rules: RulesInForce): RelaxedTerms =>
  (unit, indicator) =>
    grants.length === 0
      ? []
      : relaxationsOf(indicator.code, unit.code, unit.rows, grants, rules)
          .flatMap(({ adds }) => adds)
          .filter(({ field }) => unit.main[field as SchoolField] !== null)

/** The standard on a day in a province, with the formulas that go with it. */
export function standardFor(book: RuleBook, on: string, province: string | null): Standard | Refusal {
  const rules = rulesInForce(book, on, province)
  if (isRefusal(rules)) return rules
  return {
    rules,
    // Like items, an indicator exists only from the day of its first row.
    indicators: resourceIndicators.filter(({ code }) => hasRule(rules, code)),
    items: itemsInForce(rules),
    clauseOf: (rule) => clauseOf(rule, rules),
    relaxedTerms: (grants) => relaxedTermsFor(grants, rules),
  }
}

const groupKey = ({ county, year }: { county: string; year: number }): string => `${county} ${year}`

function noSuchCounty(county: string, rows: readonly SchoolRow[]): Problem {
  const present = [...new Set(rows.map((row) => row.county))].toSorted().join('、')
  return {
    severity: 'error',
    code: 'county-not-in-table',
    what: { zh: `表中没有县区“${county}”`, en: `the table has no county "${county}"` },
    why: { zh: `表中的县区代码：${present}`, en: `county codes in the table: ${present}` },
    todo: { zh: '核对 --county 后的县区代码', en: 'check the code after --county' },
  }
}

/** Problems of the file as a whole, and those of the rows of one county and year. */
function problemsOf(
  facts: CountyFacts,
  problems: readonly Problem[],
  tables: TraceTables,
  all: readonly SchoolRow[],
): Problem[] {
  const mine = new Set(facts.rows.map(({ row }) => row))
  const known = new Set(all.map(({ row }) => row))
  return problems.filter(({ row, sheet, file }) => {
    if (row === undefined) return true
    const inCountyTable =
      tables.counties !== null && sheet === tables.counties.source.sheet && sheet !== tables.schools.source.sheet
    const ofCountyFile =
      tables.counties !== null && file === tables.counties.source.file && file !== tables.schools.source.file
    if (inCountyTable || ofCountyFile) return row === facts.countyRow?.row
    return mine.has(row) || !known.has(row)
  })
}

function countiesOf(
  schools: SchoolTable,
  counties: CountyTable | null,
  input: JudgeInput,
): Omit<CountyFacts, 'grants' | 'excludePrivate'>[] {
  const kept = schools.rows.filter(({ county }) => input.county === undefined || county === input.county)
  const countyRows = new Map<string, CountyRow>(counties?.rows.map((row) => [groupKey(row), row]))
  return [...Map.groupBy(kept, groupKey)].map(([key, rows]) => ({
    county: rows[0]!.county,
    year: rows[0]!.year,
    rows,
    countyRow: countyRows.get(key) ?? null,
  }))
}

/** Reads everything; where anything is wrong with what was handed in, gives back all problems and nothing else. */
export async function gather(input: JudgeInput): Promise<Gathering> {
  const day = today()
  const { file, mapping, countyTable } = input
  const [reading, grants, prices] = await Promise.all([
    readCensus({ file, mapping, countyTable, today: day }),
    readRelaxations(input.relaxations),
    readPrices(input.prices),
  ])
  const problems: Problem[] = [
    ...reading.problems,
    ...grants.problems,
    ...checkGrantCodes(grants.value, relaxations),
    ...prices.problems,
  ]
  let book: RuleBook
  try {
    book = readRules(input.rules === undefined ? {} : { extra: input.rules })
  } catch (error) {
    if (!(error instanceof UnreadableRules)) throw error
    return { problems: [...problems, ...error.problems] }
  }
  if (hasErrors(problems) || reading.schools === null) return { problems }
  const tables: TraceTables = { schools: reading.schools, counties: reading.counties }
  const counties = countiesOf(reading.schools, reading.counties, input)
  if (counties.length === 0 && input.county !== undefined) {
    return { problems: [...problems, noSuchCounty(input.county, reading.schools.rows)] }
  }
  problems.push(...checkGrantSchools(grants.value, new Set(reading.schools.rows.map(({ code }) => code))))
  const cases: Case[] = []
  const standards = new Map<string | null, Standard | Refusal>()
  for (const county of counties) {
    const province = provinceOf(county.county) ?? null
    const standard = standards.get(province) ?? standardFor(book, input.on ?? day, province)
    standards.set(province, standard)
    if (isRefusal(standard)) return { problems: [...problems, asProblem(standard)] }
    const facts = { ...county, grants: grants.value, excludePrivate: input.excludePrivate }
    const found = problemsOf(facts, problems, tables, reading.schools.rows)
    const conditions = checkGrantConditions(grants.value, relaxations, county.rows, standard.rules)
    cases.push({ facts, standard, problems: [...found, ...conditions] })
  }
  return { cases, prices: prices.value, tables }
}
