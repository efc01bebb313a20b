/**
 * Judges locked figures and keeps the report: when a county has been locked, when somebody asks, and at every start for
 * all that has no report by the rules in force. Judging the same figures by the same rules again changes nothing.
 */
import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { filingsOf } from '#modules/census/index.ts'
import { allCounties, regionNames } from '#modules/schools/index.ts'
import { today } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { RunningQueue } from '#platform/jobs/job-queue.ts'
import { factsOf, gatherLocked, standardOn } from './gather-census.ts'
import { warmUp } from './gather-report.ts'
import { judgeFigures } from './judge-figures.ts'
import { judgedVersions, saveReport, type JudgeCause } from './store.ts'

/** Told to the queue once a report of a county and year has been made. */
export const judgedEvent = 'assessment.judged'

export interface ToJudge {
  readonly county: string
  readonly year: number
  /** The newest locked version where it is left out. */
  readonly version?: number | undefined
  readonly cause: JudgeCause
}

/** Within the caller's transaction. True where a report was made; false where there was one by the same rules already. */
export async function judgeLocked(
  database: Database,
  { county, year, version, cause }: ToJudge,
  now: Date,
): Promise<boolean | Refusal> {
  const figures = await gatherLocked(database, county, year, version)
  if (figures === null) return notLocked(county, year)
  const standard = standardOn(county, today(now))
  if (isRefusal(standard)) return standard
  const countyName = (await regionNames(database, [county])).get(county) ?? county
  const when = { countyName, version: figures.version, judgedAt: now.toISOString() }
  const { basis, report, sizes, summary } = judgeFigures(factsOf(figures), standard, when)
  const { on, rulesVersion, judgedAt } = basis
  const { phases } = report
  return saveReport(database, {
    county,
    year,
    version: figures.version,
    rulesVersion,
    on,
    judgedAt,
    cause,
    summary,
    phases,
    report,
    sizes,
  })
}

const notLocked = (county: string, year: number): Refusal =>
  refuse(
    'not-locked',
    { county, year },
    {
      zh: `${year}学年的数据尚未锁定，只有未定稿预览；市级核收锁定后自动测算`,
      en: `the figures of ${year} are not locked; there is only a preview, and a report will be made once the city has accepted them`,
    },
  )

/** Counties and years whose newest locked figures have no report by the rules in force. */
async function whatIsMissing(database: Database, now: Date): Promise<ToJudge[]> {
  const counties = await allCounties(database)
  const [filings, judged] = await Promise.all([filingsOf(database, counties), judgedVersions(database, counties)])
  const reports = Map.groupBy(judged, ({ county, year, version }) => `${county} ${year} ${version}`)
  return filings.flatMap(({ county, year, version }): ToJudge[] => {
    if (version === 0) return []
    const standard = standardOn(county, today(now))
    if (isRefusal(standard)) return []
    const own = reports.get(`${county} ${year} ${version}`) ?? []
    if (own.some(({ rulesVersion }) => rulesVersion === standard.rules.version)) return []
    return [{ county, year, version, cause: own.length === 0 ? 'locked' : 'rules-changed' }]
  })
}

export interface JudgingProgress {
  readonly done: number
  readonly of: number
}

/** Judges all that has no report by the rules in force; gives how many reports were made. */
export async function judgeWhatIsMissing(
  database: Database,
  now: Date = new Date(),
  onProgress: (progress: JudgingProgress) => void = () => {},
): Promise<number> {
  const missing = await whatIsMissing(database, now)
  let made = 0
  for (const [index, each] of missing.entries()) {
    if ((await judgeAlone(database, each, now)) === true) made++
    onProgress({ done: index + 1, of: missing.length })
  }
  return made
}

const judgeAlone = (database: Database, each: ToJudge, now: Date): Promise<boolean | Refusal> =>
  database.transaction().execute((transaction) => judgeLocked(transaction, each, now))

const lockedShape = z.object({ county: z.string(), year: z.number(), version: z.number() })

/** Takes the room's jobs: a county that was locked is judged, and at the start all that is missing. */
export async function startAssessmentJobs({
  database,
  queue,
}: {
  readonly database: Database
  readonly queue: RunningQueue
}): Promise<void> {
  await queue.listen('census.locked', 'assessment', async (data) => {
    const locked = lockedShape.parse(data)
    if ((await judgeAlone(database, { ...locked, cause: 'locked' }, new Date())) === true)
      await queue.tell(judgedEvent, { county: locked.county, year: locked.year }, locked.county)
  })
  await queue.take('assessment.judge-missing', async () => {
    const made = await judgeWhatIsMissing(database)
    const counties = await allCounties(database)
    if (made > 0) for (const county of counties) await queue.tell(judgedEvent, { county }, county)
    await warmUp(database, counties, new Date())
  })
  await queue.send('assessment.judge-missing', {}, 'all')
}
