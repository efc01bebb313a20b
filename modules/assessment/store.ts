/** The only SQL of the assessment room: reports as they were judged, and evidence with its reviews. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { CountyReport, CountySummary, judgeCauses, PhaseReport, SchoolResult, SchoolSizes } from './contract.ts'
import { schoolResultsOf } from './summarise.ts'

export type JudgeCause = (typeof judgeCauses)[number]
type Phases = CountyReport['phases']

/** When and by what a report was judged, without the report. */
export interface ReportHead {
  readonly county: string
  readonly id: string
  readonly year: number
  readonly version: number
  readonly rulesVersion: string
  readonly on: string
  readonly judgedAt: string
  readonly cause: JudgeCause
}

export interface SummarisedReport extends ReportHead {
  readonly summary: CountySummary
}

export interface StoredReport extends ReportHead {
  readonly report: CountyReport
  readonly sizes: SchoolSizes[]
}

export interface StoredSchoolResult extends ReportHead, SchoolResult {}

export interface NewReport extends Omit<ReportHead, 'id'> {
  readonly summary: CountySummary
  readonly phases: Partial<Record<keyof Phases, PhaseReport>>
  readonly report: CountyReport
  readonly sizes: readonly SchoolSizes[]
}

type Tables = {
  'assessment.reports': {
    county: string
    id: string
    year: number
    version: number
    rules_version: string
    on_day: string
    judged_at: string
    cause: JudgeCause
    summary: CountySummary
    phases: Phases
    report: CountyReport
    sizes: SchoolSizes[]
  }
  'assessment.school_results': {
    county: string
    school: string
    report: string
    phases: SchoolResult['phases']
    gaps: SchoolResult['gaps']
    excluded: SchoolResult['excluded']
  }
  'assessment.evidence': {
    county: string
    id: string
    year: number
    item: string
    title: string
    note: string | null
    document: string | null
    file_name: string | null
    size: number | null
    added_by: string
    added_at: string
  }
  'assessment.evidence_reviews': {
    county: string
    evidence: string
    number: number
    review: 'accepted' | 'rejected'
    note: string | null
    reviewed_by: string
    reviewed_at: string
  }
}

const tables = (database: Database) => database.withTables<Tables>()

const head = [
  'county',
  'id',
  'year',
  'version',
  'rules_version as rulesVersion',
  'on_day as on',
  'judged_at as judgedAt',
  'cause',
] as const

/**
 * Keeps a report and what it says of each school. False where the same figures were judged by the same rules before:
 * then nothing is written.
 */
export async function saveReport(database: Database, made: NewReport): Promise<boolean> {
  const { county, year, version, rulesVersion, on, judgedAt, cause, summary, phases, report, sizes } = made
  const saved = await tables(database)
    .insertInto('assessment.reports')
    .values({
      county,
      id: sql<string>`uuidv7()`,
      year,
      version,
      rules_version: rulesVersion,
      on_day: on,
      judged_at: judgedAt,
      cause,
      summary: asJson(summary) as never,
      phases: asJson(phases) as never,
      report: asJson(report) as never,
      sizes: asJson(sizes) as never,
    })
    .onConflict((conflict) => conflict.columns(['county', 'year', 'version', 'rules_version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!saved) return false
  const results = [...schoolResultsOf(report)].map(([school, result]) => ({ school, ...result }))
  await sql`
    insert into assessment.school_results (county, school, report, phases, gaps, excluded)
    select ${county}, school, ${saved.id}::uuid, phases, gaps, excluded
    from jsonb_to_recordset(${asJson(results)}) as given (school text, phases jsonb, gaps jsonb, excluded jsonb)
  `.execute(database)
  return true
}

/** The newest report of each county and year, by figures first and then by the time of judging, in one line. */
export function newestSummaries(
  database: Database,
  counties: readonly string[],
  years?: readonly number[],
): Promise<SummarisedReport[]> {
  if (counties.length === 0) return Promise.resolve([])
  const query = tables(database)
    .selectFrom('assessment.reports')
    .distinctOn(['county', 'year'])
    .select([...head, 'summary'])
    .where('county', 'in', counties)
    .orderBy('county')
    .orderBy('year')
    .orderBy('version', 'desc')
    .orderBy('judged_at', 'desc')
  return (years === undefined ? query : query.where('year', 'in', years)).execute()
}

/** The stages of one report each. */
export async function phasesOf(
  database: Database,
  county: string,
  reports: readonly string[],
): Promise<ReadonlyMap<string, Phases>> {
  if (reports.length === 0) return new Map()
  const rows = await tables(database)
    .selectFrom('assessment.reports')
    .select(['id', 'phases'])
    .where('county', '=', county)
    .where('id', 'in', reports)
    .execute()
  return new Map(rows.map(({ id, phases }) => [id, phases]))
}

/** The newest report of a county and year, of one version of its figures where that is asked. */
export const newestReport = (
  database: Database,
  county: string,
  year: number,
  version?: number,
): Promise<StoredReport | undefined> => {
  const query = tables(database)
    .selectFrom('assessment.reports')
    .select([...head, 'report', 'sizes'])
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .orderBy('judged_at', 'desc')
    .limit(1)
  return (version === undefined ? query : query.where('version', '=', version)).executeTakeFirst()
}

/** Every report of a county and year, newest first, in one line. */
export const reportsOf = (database: Database, county: string, year: number): Promise<SummarisedReport[]> =>
  tables(database)
    .selectFrom('assessment.reports')
    .select([...head, 'summary'])
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .orderBy('judged_at', 'desc')
    .execute()

/** Which figures have been judged by which rules. */
export const judgedVersions = (
  database: Database,
  counties: readonly string[],
): Promise<Pick<ReportHead, 'county' | 'year' | 'version' | 'rulesVersion'>[]> =>
  counties.length === 0
    ? Promise.resolve([])
    : tables(database)
        .selectFrom('assessment.reports')
        .select(['county', 'year', 'version', 'rules_version as rulesVersion'])
        .where('county', 'in', counties)
        .execute()

/** What the newest report of each year says of a school; years in which it says nothing are there too, with nothing. */
export async function schoolResults(database: Database, county: string, school: string): Promise<StoredSchoolResult[]> {
  const { rows } = await sql<StoredSchoolResult>`
    select newest.*,
      coalesce(result.phases, '[]') as phases, coalesce(result.gaps, '[]') as gaps, coalesce(result.excluded, '[]') as excluded
    from (
      select distinct on (year) county, id, year, version, rules_version as "rulesVersion", on_day as "on",
        judged_at as "judgedAt", cause
      from assessment.reports where county = ${county}
      order by year, version desc, judged_at desc
    ) newest
    left join assessment.school_results result
      on result.county = newest.county and result.report = newest.id and result.school = ${school}
    order by newest.year
  `.execute(database)
  return rows
}

export interface NewEvidence {
  readonly county: string
  readonly year: number
  readonly item: string
  readonly title: string
  readonly note: string | null
  readonly document: string | null
  readonly fileName: string | null
  readonly size: number | null
  readonly addedBy: string
  readonly addedAt: string
}

export async function saveEvidence(database: Database, made: NewEvidence): Promise<string> {
  const { fileName, addedBy, addedAt, ...more } = made
  const { id } = await tables(database)
    .insertInto('assessment.evidence')
    .values({ ...more, id: sql<string>`uuidv7()`, file_name: fileName, added_by: addedBy, added_at: addedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface StoredEvidence extends NewEvidence {
  readonly id: string
  /** How many times it was reviewed, and how last. */
  readonly reviews: number
  readonly review: 'accepted' | 'rejected' | null
  readonly reviewNote: string | null
}

const evidenceRows = (database: Database, county: string) =>
  tables(database)
    .selectFrom('assessment.evidence as evidence')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('assessment.evidence_reviews as review')
          .select(['review.number', 'review.review', 'review.note as reviewNote'])
          .whereRef('review.county', '=', 'evidence.county')
          .whereRef('review.evidence', '=', 'evidence.id')
          .orderBy('review.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'evidence.county',
      'evidence.id',
      'evidence.year',
      'evidence.item',
      'evidence.title',
      'evidence.note',
      'evidence.document',
      'evidence.file_name as fileName',
      'evidence.size',
      'evidence.added_by as addedBy',
      'evidence.added_at as addedAt',
      'last.review',
      'last.reviewNote',
      (expression) => expression.fn.coalesce('last.number', sql<number>`0`).as('reviews'),
    ])
    .where('evidence.county', '=', county)

export const evidenceOf = (database: Database, county: string, year: number): Promise<StoredEvidence[]> =>
  evidenceRows(database, county).where('evidence.year', '=', year).orderBy('evidence.id').execute()

export const evidenceById = (database: Database, county: string, id: string): Promise<StoredEvidence | undefined> =>
  evidenceRows(database, county)
    .where(sql<string>`evidence.id::text`, '=', id)
    .executeTakeFirst()

export async function saveReview(
  database: Database,
  row: {
    readonly county: string
    readonly evidence: string
    readonly number: number
    readonly review: 'accepted' | 'rejected'
    readonly note: string | null
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  const { by, at, ...more } = row
  await tables(database)
    .insertInto('assessment.evidence_reviews')
    .values({ ...more, reviewed_by: by, reviewed_at: at })
    .execute()
}
