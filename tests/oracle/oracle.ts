/** The oracle: judges the rows of one county and one year exactly, written from the text and from nothing else. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { ownAssets } from './assets.ts'
import { ceiling, double, hundredths } from './fraction.ts'
import { mergeRows } from './merging.ts'
import type { Standing } from './merging.ts'
import type { Exclusion, OracleReport, Outcome, PhaseReport, Reason, SchoolReport } from './report.ts'
import type { SpreadReport, ValueOutcome, ValueReport } from './report.ts'
import { codes, indicators, inScope, isJudgedPhase, limits, phases, physicalNumerators, staffOf } from './rule.ts'
import type { Code, Figure, Phase } from './rule.ts'
import { judgeLimit, perMany, root, spreadOf } from './spread.ts'

interface Judged {
  readonly row: SchoolRow
  readonly phase: Phase
  readonly pupils: number | null
  /** R1–R7 in teachers, m², yuan and rooms. */
  readonly numerators: readonly Figure[]
  readonly own: readonly Figure[]
}

function whyExcluded({ row, pupils }: Standing): Reason | null {
  if (!inScope(row)) return 'out-of-scope'
  if (row.stage === 'senior') return 'senior'
  if (!isJudgedPhase(row)) return 'out-of-scope'
  if (pupils === 0) return 'no-pupils'
  return row.type === '218' && pupils !== null && pupils < 50 ? 'small-point' : null
}

const exclusion = (row: SchoolRow, pupils: number | null, reason: Reason): Exclusion => ({
  code: row.code,
  name: row.name,
  phase: row.stage,
  pupils,
  reason,
})

/** `thousandths` of the value and of the threshold as whole numbers over the same denominator. */
const classOf = (value: bigint, threshold: bigint): ValueOutcome => {
  if (value >= threshold) return 'met'
  return value * 100n >= threshold * 85n ? 'near' : 'unmet'
}

function judgeValue(code: Code, school: Judged, index: number): ValueReport {
  const { per, countable, [school.phase]: thousandths } = indicators[code]
  const ratio = (figure: Figure | undefined, pupils: number | null) =>
    figure === null || figure === undefined || pupils === null || pupils === 0
      ? null
      : { n: figure.n * per, d: figure.d * BigInt(pupils) }
  const own = ratio(school.own[index], school.row.pupils)
  const raw = own === null ? null : double(own)
  const threshold = Number(thousandths) / 1000
  const numerator = school.numerators[index]
  const value = ratio(numerator, school.pupils)
  if (value === null || numerator === null || numerator === undefined) {
    return { raw, value: null, threshold, outcome: 'unknown', missing: null, roundingFlips: false }
  }
  const outcome = classOf(value.n * 1000n, thousandths * value.d)
  const gap = {
    n: thousandths * BigInt(school.pupils ?? 0) * numerator.d - 1000n * per * numerator.n,
    d: 1000n * per * numerator.d,
  }
  const missing = countable ? Number(ceiling(gap)) : double(gap)
  const roundingFlips = classOf(hundredths(value) * 10n, thousandths) !== outcome
  return { raw, value: double(value), threshold, outcome, missing: outcome === 'met' ? 0 : missing, roundingFlips }
}

function judgeSchool(school: Judged): SchoolReport {
  const values = Object.fromEntries(codes.map((code, index) => [code, judgeValue(code, school, index)])) as Record<
    Code,
    ValueReport
  >
  const count = (outcome: ValueOutcome) => codes.filter((code) => values[code].outcome === outcome).length
  const metCount = count('met')
  let outcome: Outcome = 'unknown'
  if (count('unmet') > 0 || count('near') > 1) outcome = 'unmet'
  else if (metCount === 7 || (metCount === 6 && count('near') === 1)) outcome = 'met'
  const { code, name } = school.row
  return { code, name, phase: school.phase, pupils: school.pupils, values, metCount, outcome }
}

function judgeSpread(code: Code, phase: Phase, schools: readonly Judged[], index: number): SpreadReport {
  const limit = double(limits[phase])
  const unknown = { mean: null, s: null, cv: null, limit, outcome: 'unknown', roundingFlips: false } as const
  const holdings = []
  for (const { pupils, numerators } of schools) {
    const numerator = numerators[index]
    if (pupils === null || numerator === null || numerator === undefined) return unknown
    holdings.push({ pupils, numerator })
  }
  const { per } = indicators[code]
  const spread = spreadOf(holdings)
  const mean = double(perMany(spread.mean, per))
  const s = root(perMany(spread.variance, per * per))
  if (spread.cvSquared === null) return { ...unknown, mean, s }
  return { mean, s, cv: root(spread.cvSquared), limit, ...judgeLimit(spread.cvSquared, limits[phase]) }
}

function judgePhase(phase: Phase, schools: readonly Judged[]): PhaseReport {
  const pupils = schools.map((school) => school.pupils)
  return {
    pupils: pupils.includes(null) ? null : pupils.reduce<number>((total, count) => total + (count ?? 0), 0),
    schools: schools.length,
    indicators: Object.fromEntries(
      codes.map((code, index) => [code, judgeSpread(code, phase, schools, index)]),
    ) as PhaseReport['indicators'],
  }
}

const fold = (parts: readonly Outcome[]): Outcome => {
  if (parts.includes('unmet')) return 'unmet'
  return parts.length === 0 || parts.includes('unknown') ? 'unknown' : 'met'
}

export function judgeExactly(rows: readonly SchoolRow[]): OracleReport {
  const { standing, merged } = mergeRows(rows)
  const excluded = merged.map((row) => exclusion(row, row.pupils, 'merged'))
  const judged: Judged[] = []
  for (const school of standing) {
    const { row, pupils } = school
    const reason = whyExcluded(school)
    if (reason === null) {
      const numerators = [...school.staff, ...physicalNumerators(school.assets)]
      const own = [...staffOf(row), ...physicalNumerators(ownAssets(row))]
      judged.push({ row, phase: row.stage === 'primary' ? 'primary' : 'junior', pupils, numerators, own })
    } else excluded.push(exclusion(row, pupils, reason))
  }
  const schools = judged.map(judgeSchool)
  const judgedPhases: Partial<Record<Phase, PhaseReport>> = {}
  for (const phase of phases) {
    const those = judged.filter((school) => school.phase === phase)
    if (those.length > 0) judgedPhases[phase] = judgePhase(phase, those)
  }
  const spreads = Object.values(judgedPhases).flatMap((phase) => Object.values(phase.indicators))
  const resources = fold([...schools, ...spreads].map((part) => part.outcome))
  const outcome = fold([resources, 'unknown', 'unknown', 'unknown'])
  return {
    county: rows[0]?.county ?? '',
    outcome,
    resources: { outcome: resources },
    phases: judgedPhases,
    schools,
    excluded,
  }
}
