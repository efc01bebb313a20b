/** Asks upstream rooms for what the data rules of a county's commitments name: locked figures and reports by year, and ledgers. */
import { newestReport } from '#modules/assessment/index.ts'
import { filingsOf, lockedCensus } from '#modules/census/index.ts'
import { projectStandings } from '#modules/conditions/index.ts'
import { candidateStandings } from '#modules/network/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { CommitmentRule } from './commitment-rule.ts'
import { gatherYearRecord } from '../year-record/gather.ts'
import type { CensusFacts, LedgerFacts, RecordFacts, ReportFacts } from './rule-facts.ts'

/** Years whose figures the city has accepted, oldest first. */
export async function lockedYears(database: Database, county: string): Promise<number[]> {
  const filings = await filingsOf(database, [county])
  return filings
    .filter(({ version }) => version > 0)
    .map(({ year }) => year)
    .toSorted((a, b) => a - b)
}

export async function gatherCensusFacts(database: Database, county: string, year: number): Promise<CensusFacts | null> {
  const census = await lockedCensus(database, county, year)
  if (!census) return null
  const { version, schools, counties } = census
  return {
    year,
    version,
    schools: new Map(schools.rows.map((row) => [`${row.code} ${row.stage}`, { ...row }])),
    county: counties?.rows[0] ? { ...counties.rows[0] } : null,
  }
}

export async function gatherReportFacts(database: Database, county: string, year: number): Promise<ReportFacts | null> {
  const stored = await newestReport(database, county, year)
  return stored ? { year, version: stored.version, rulesVersion: stored.rulesVersion, report: stored.report } : null
}

/** By `figure year`. A year that has not begun says nothing yet. */
async function recordFacts(database: Database, region: string, years: readonly number[], today: string) {
  const facts = new Map<string, RecordFacts>()
  for (const year of years) {
    if (year > Number(today.slice(0, 4))) continue
    const { figures } = await gatherYearRecord(database, { region, year, today })
    for (const { code, value, words } of figures) facts.set(`${code} ${year}`, { value, label: words })
  }
  return facts
}

/** Only what some rule asks about. */
export async function gatherLedgerFacts(
  database: Database,
  county: string,
  rules: readonly CommitmentRule[],
  today: string,
): Promise<LedgerFacts> {
  const projects = new Set(rules.flatMap((rule) => (rule.kind === 'project' ? [rule.project] : [])))
  const candidates = new Set(rules.flatMap((rule) => (rule.kind === 'gate' ? [rule.candidate] : [])))
  const years = new Set(rules.flatMap((rule) => (rule.kind === 'record' ? [rule.year] : [])))
  const [standings, standing, record] = await Promise.all([
    projectStandings(database, county, [...projects]),
    candidateStandings(database, county, [...candidates], today),
    recordFacts(database, county, [...years], today),
  ])
  return {
    today,
    projects: new Map(standings.map((each) => [each.id, each])),
    candidates: new Map(standing.map((each) => [each.id, each])),
    record,
  }
}
