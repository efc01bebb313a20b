/** A county's figures judged by a standard: the report with everything that is kept or shown beside it. Pure. */
import type { CountyReport, CountySummary, ReportBasis, SchoolSizes } from './contract.ts'
import { sizesOf } from './class-sizes.ts'
import { deriveReport } from './derive-report.ts'
import { judgeCounty, type CountyFacts, type Standard } from './judge-county.ts'
import { summaryOf } from './summarise.ts'

export interface JudgedFigures {
  readonly basis: ReportBasis
  readonly report: CountyReport
  readonly sizes: SchoolSizes[]
  readonly summary: CountySummary
}

export interface JudgedWhen {
  readonly countyName: string
  /** 0 for figures that are not locked. */
  readonly version: number
  readonly judgedAt: string
}

/** No unit prices are recorded here, so the cheapest way is chosen without money. */
export function judgeFigures(facts: CountyFacts, standard: Standard, when: JudgedWhen): JudgedFigures {
  const report = deriveReport(facts, judgeCounty(facts, standard), standard, {}, [])
  const basis: ReportBasis = {
    county: facts.county,
    countyName: when.countyName,
    year: facts.year,
    version: when.version,
    isDraft: when.version === 0,
    rulesVersion: report.rulesVersion,
    on: report.on,
    judgedAt: when.judgedAt,
  }
  return { basis, report, sizes: sizesOf(facts.rows), summary: summaryOf(report, basis) }
}
