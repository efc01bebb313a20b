/** The resources part (资源配置) of one county and year: every school's seven values and the balance of each indicator. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { NumeratorTerm, ResourceIndicator, RulesInForce } from '#modules/standards/contract.ts'
import { foldOutcomes, type Outcome } from '#kernel/outcome.ts'
import { ratioOf } from '#kernel/ratio.ts'
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { deriveBalances, type Balance } from './balance.ts'
import type { SchoolReport, ValueReport } from './contract.ts'
import { judgeSchool, metCountOf } from './judge-school.ts'
import { barOf, judgeValue, rawRatio, type Bar } from './judge-value.ts'
import { deriveUnits, type JudgedUnits, type Unit } from './judged-units.ts'
import { adjustedNumerator, rawNumerator, type Numerator } from './numerator.ts'
import { explainAdjustment } from './explain-adjustment.ts'
import { assetsOf, type Assets, type SplitWeights } from './split-assets.ts'

/** Columns that a relaxation adds to a school's numerator; empty where none is switched on for it. */
export type RelaxedTerms = (unit: Unit, indicator: ResourceIndicator) => readonly NumeratorTerm[]

export interface JudgedSchool {
  readonly unit: Unit
  readonly assets: Assets
  /** In the order of the indicators. */
  readonly numerators: readonly Numerator[]
  readonly report: SchoolReport
}

export interface JudgedStage {
  readonly stage: CompulsoryStage
  readonly schools: readonly JudgedSchool[]
  /** In the order of the indicators. */
  readonly balances: readonly Balance[]
}

export interface JudgedResources {
  readonly outcome: Outcome
  readonly stages: readonly JudgedStage[]
  readonly units: JudgedUnits
}

const splitWeightsOf = (rules: RulesInForce): SplitWeights => {
  const weight = (code: string) => ratioOf(rules.rule(code).value!)
  return {
    junior: weight('split.junior'),
    senior: weight('split.senior'),
    completeSecondarySenior: weight('split.complete-secondary-senior'),
  }
}

const barsOf = (stage: CompulsoryStage, indicators: readonly ResourceIndicator[], rules: RulesInForce): Bar[] => {
  const floorShare = rules.rule('R.floor', stage).value!
  return indicators.map(({ code, per, whole }) => barOf(rules.rule(code, stage).value!, floorShare, per, whole))
}

function judgeOneSchool(
  unit: Unit,
  assets: Assets,
  indicators: readonly ResourceIndicator[],
  bars: readonly Bar[],
  needed: number,
  relaxedTerms: RelaxedTerms,
): JudgedSchool {
  const values: Record<string, ValueReport> = {}
  const numerators = indicators.map((indicator, k) => {
    const bar = bars[k]!
    const relaxed = relaxedTerms(unit, indicator)
    const numerator = adjustedNumerator(unit, indicator, assets, relaxed)
    const reason = explainAdjustment(unit, indicator, assets, relaxed)
    const raw = reason === null ? numerator : rawNumerator(unit, indicator)
    values[indicator.code] = judgeValue(numerator, unit.pupils, bar, {
      raw: rawRatio(raw, unit.main.pupils, indicator.per),
      reason,
    })
    return numerator
  })
  const outcomes = Object.values(values).map(({ outcome }) => outcome)
  const { code, name, stage, type, pupils } = unit
  const report: SchoolReport = {
    code,
    name,
    phase: stage,
    type,
    pupils,
    values,
    metCount: metCountOf(outcomes),
    outcome: judgeSchool(outcomes, needed),
  }
  return { unit, assets, numerators, report }
}

interface Kept {
  readonly rows: readonly SchoolRow[]
  readonly school: JudgedSchool
}

/**
 * Rows are never changed in place: what was judged from the very same row objects by the same rules is still so. After
 * one edit one school is judged anew. By rules, then by the unit's own row; kept as long as these live.
 */
const keptSchools = new WeakMap<RulesInForce, WeakMap<SchoolRow, Kept>>()

function keptFor(rules: RulesInForce): WeakMap<SchoolRow, Kept> {
  const known = keptSchools.get(rules) ?? new WeakMap<SchoolRow, Kept>()
  keptSchools.set(rules, known)
  return known
}

const sameRows = (a: readonly SchoolRow[], b: readonly SchoolRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])

/** Judges the rows of one county and one school year. */
export function judgeResources(
  rows: readonly SchoolRow[],
  indicators: readonly ResourceIndicator[],
  rules: RulesInForce,
  relaxedTerms: RelaxedTerms,
  excludePrivate = false,
): JudgedResources {
  const units = deriveUnits(rows, { pointMinimum: rules.rule('scope.point-minimum').value!, excludePrivate })
  const weights = splitWeightsOf(rules)
  const needed = rules.rule('R.count').value!
  const kept = keptFor(rules)
  const stages = compulsoryStages.flatMap((stage): JudgedStage[] => {
    const own = units.units.filter((unit) => unit.stage === stage)
    if (own.length === 0) return []
    const bars = barsOf(stage, indicators, rules)
    const schools = own.map((unit) => {
      const group = units.schools.get(unit.code)!
      const isRelaxed = indicators.some((indicator) => relaxedTerms(unit, indicator).length > 0)
      const all = group.length === 1 ? unit.rows : group.flatMap((part) => part.rows)
      const before = isRelaxed ? undefined : kept.get(unit.main)
      if (before && sameRows(before.rows, all)) return before.school
      const school = judgeOneSchool(unit, assetsOf(unit, group, weights), indicators, bars, needed, relaxedTerms)
      if (!isRelaxed) kept.set(unit.main, { rows: all, school })
      return school
    })
    const balances = deriveBalances({
      pupils: schools.map(({ unit }) => unit.pupils),
      numerators: indicators.map((_, k) => schools.map(({ numerators }) => numerators[k]!)),
      per: indicators.map(({ per }) => per),
      limit: rules.rule('CV', stage).value!,
    })
    return [{ stage, schools, balances }]
  })
  const outcome = foldOutcomes(
    stages.flatMap(({ schools, balances }) => [
      ...schools.map(({ report }) => report.outcome),
      ...balances.map((balance) => balance.outcome),
    ]),
  )
  return { outcome: stages.length === 0 ? 'unknown' : outcome, stages, units }
}
