/** What a report comes down to: a county in one line, and what it says of each single school. */
import type { Outcome } from '#kernel/outcome.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import type { CountyReport, CountySummary, ReportBasis, SchoolResult } from './contract.ts'

type WorstCv = CountySummary['worstCv']

/** The CV that is the largest share of its limit; null where none is known. */
function worstCvOf({ phases }: CountyReport): WorstCv {
  let worst: WorstCv = null
  for (const phase of compulsoryStages) {
    for (const [indicator, { cv, limit }] of Object.entries(phases[phase]?.indicators ?? {})) {
      if (cv !== null && (worst === null || cv / limit > worst.cv / worst.limit))
        worst = { phase, indicator, cv, limit }
    }
  }
  return worst
}

export function summaryOf(report: CountyReport, basis: ReportBasis): CountySummary {
  const { phases, schools, parts } = report
  const balances = compulsoryStages.flatMap((phase) => Object.values(phases[phase]?.indicators ?? {}))
  const count = (outcome: Outcome): number => schools.filter((school) => school.outcome === outcome).length
  return {
    county: basis.county,
    countyName: basis.countyName,
    year: basis.year,
    version: basis.version,
    isDraft: basis.isDraft,
    judgedAt: basis.judgedAt,
    outcome: report.outcome,
    resources: report.resources.outcome,
    parts: {
      government: parts.government.outcome,
      quality: parts.quality.outcome,
      recognition: parts.recognition.outcome,
      vetoes: parts.vetoes.outcome,
      qualification: parts.qualification.outcome,
    },
    schools: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
    pupils: { primary: phases.primary?.pupils ?? null, junior: phases.junior?.pupils ?? null },
    cvUnmet: balances.filter(({ outcome }) => outcome === 'unmet').length,
    cvUnknown: balances.filter(({ outcome }) => outcome === 'unknown').length,
    worstCv: worstCvOf(report),
  }
}

/** What the report says of each school: its judged stages, its gaps, and why a stage of it is not judged by itself. */
export function schoolResultsOf(report: CountyReport): ReadonlyMap<string, SchoolResult> {
  const results = new Map<string, SchoolResult>()
  const of = (code: string): SchoolResult => {
    const found = results.get(code) ?? { phases: [], gaps: [], excluded: [] }
    results.set(code, found)
    return found
  }
  for (const school of report.schools) of(school.code).phases.push(school)
  for (const gap of report.gaps) of(gap.code).gaps.push(gap)
  for (const excluded of report.excluded) of(excluded.code).excluded.push(excluded)
  return results
}
