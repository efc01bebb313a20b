/** What would become of a CV, or of a school, if one school had so much more or less of one thing. */
import type { Outcome } from '#kernel/outcome.ts'
import { weightedSpreads } from '#kernel/spread.ts'
import type { ResourceIndicator } from '#modules/standards/contract.ts'
import type { SchoolReport } from './contract.ts'
import { judgeSchool } from './judge-school.ts'
import type { CvColumn } from './turning-schools.ts'

/** The CV after a change of one school's numerator; NaN where it cannot be worked out. */
export function cvAfter(column: CvColumn, index: number, change: number): number {
  const numerator = Float64Array.from(column.numerator)
  numerator[index]! += change
  const groupStarts = Uint32Array.of(0, numerator.length)
  return weightedSpreads({ pupils: column.pupils, numerators: [numerator], groupStarts, per: [1] }).cv[0]![0]!
}

export function cvOutcomeAfter(column: CvColumn, index: number, change: number): Outcome {
  const cv = cvAfter(column, index, change)
  return Number.isNaN(cv) ? 'unknown' : cv <= column.limit ? 'met' : 'unmet'
}

/** The school's own result after a change of one numerator. `needed` of the seven must be met, the rest at `floorShare`. */
export function schoolOutcomeAfter(
  school: SchoolReport,
  { code, per }: ResourceIndicator,
  change: number,
  needed: number,
  floorShare: number,
): Outcome {
  const { value, threshold } = school.values[code]!
  const after = value! + (change * per) / school.pupils!
  const outcome = after >= threshold ? 'met' : after >= threshold * floorShare ? 'near' : 'unmet'
  const others = Object.entries(school.values).filter(([other]) => other !== code)
  return judgeSchool([outcome, ...others.map(([, verdict]) => verdict.outcome)], needed)
}
