/**
 * Finds the report to show for a county and year: the stored one, or a preview of figures that are still being collected
 * (未定稿). Previews are judged on the fly and never stored; the last one of each county and year is kept in memory for
 * as long as its figures and rules stay the same.
 */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { figureMarks, type CountyYearMark } from '#modules/census/index.ts'
import { regionNames } from '#modules/schools/index.ts'
import { today as dayOf } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { CountySummary, ReportBasis } from './contract.ts'
import { factsOf, gatherDraft, gatherLocked, standardOn, type CountyFigures } from './gather-census.ts'
import { judgeFigures, type JudgedFigures } from './judge-figures.ts'
import { newestReport, newestSummaries, phasesOf, type ReportHead } from './store.ts'

type Asking = Pick<AnswerContext, 'database' | 'today' | 'now'>

export type ShownReport = Pick<JudgedFigures, 'basis' | 'report' | 'sizes'>

export const basisOf = (head: ReportHead, countyName: string): ReportBasis => ({
  county: head.county,
  countyName,
  year: head.year,
  version: head.version,
  isDraft: false,
  rulesVersion: head.rulesVersion,
  on: head.on,
  judgedAt: head.judgedAt,
})

const nothingToJudge = (county: string, year: number, version: number | undefined): Refusal =>
  version
    ? refuse(
        'no-such-version',
        { county, year, version },
        { zh: `${year}学年没有第${version}版数据`, en: `there is no version ${version} of the figures of ${year}` },
      )
    : refuse(
        'nothing-to-judge',
        { county, year },
        {
          zh: `${year}学年还没有数据，请先导入学校基表`,
          en: `there are no figures of ${year} yet; import the school table first`,
        },
      )

export const nameOfCounty = async ({ database }: Asking, county: string): Promise<string> =>
  (await regionNames(database, [county])).get(county) ?? county

/** At most so many judgements are kept in memory; the one that was asked for longest ago goes first. */
const mostKept = 60

interface Kept {
  readonly mark: string
  readonly judged: Promise<JudgedFigures | Refusal | null>
}
const keptOf = new WeakMap<Database, Map<string, Kept>>()

/** Which figures of a county's year: the draft, or what was locked as a version; and what tells that they have changed. */
interface Which {
  readonly county: string
  readonly year: number
  /** 0 for the draft. */
  readonly version: number
  readonly mark: string
}

async function judgeAnew(asking: Asking, { county, year, version }: Which): Promise<JudgedFigures | Refusal | null> {
  const { database, today, now } = asking
  const figures =
    version === 0 ? await gatherDraft(database, county, year) : await gatherLocked(database, county, year, version)
  if (figures === null) return null
  const standard = standardOn(county, today)
  if (isRefusal(standard)) return standard
  const countyName = await nameOfCounty(asking, county)
  return judgeFigures(factsOf(figures), standard, { countyName, version, judgedAt: now })
}

/** Judges figures, or gives what was judged of them before. */
function judge(asking: Asking, which: Which): Promise<JudgedFigures | Refusal | null> {
  const kept = keptOf.get(asking.database) ?? new Map<string, Kept>()
  keptOf.set(asking.database, kept)
  const key = `${which.county} ${which.year} ${which.version}`
  const known = kept.get(key)
  kept.delete(key)
  const mark = `${asking.today} ${which.mark}`
  const judged = known?.mark === mark ? known.judged : judgeAnew(asking, which)
  kept.set(key, { mark, judged })
  judged.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return judged
}

/** Locked figures never change; a draft does with every version that is written in its year. */
const lockedOf = ({ county, year }: CountyYearMark, version: number): Which => ({ county, year, version, mark: '' })
const draftOf = ({ county, year, figures }: CountyYearMark): Which => ({ county, year, version: 0, mark: `${figures}` })

async function markOf({ database }: Asking, county: string, year: number): Promise<CountyYearMark | null> {
  return (await figureMarks(database, [county], [year]))[0] ?? null
}

/** A preview of figures that are being collected; null where there are none. */
export async function previewOf(asking: Asking, county: string, year: number): Promise<JudgedFigures | Refusal | null> {
  const mark = await markOf(asking, county, year)
  return mark && judge(asking, draftOf(mark))
}

/**
 * What stands in for a report that is not stored: the figures that were locked a moment ago, whose job has not been
 * carried out yet, else a preview.
 */
const standIn = (asking: Asking, mark: CountyYearMark): Promise<JudgedFigures | Refusal | null> =>
  judge(asking, mark.locked > 0 ? lockedOf(mark, mark.locked) : draftOf(mark))

/** What stands in for the reports of several counties or years, where there is anything to judge. */
export async function standInsFor(
  asking: Asking,
  counties: readonly string[],
  isWanted: (mark: CountyYearMark) => boolean,
  years?: readonly number[],
): Promise<JudgedFigures[]> {
  const marks = (await figureMarks(asking.database, counties, years)).filter(isWanted)
  const judged = await Promise.all(marks.map((mark) => standIn(asking, mark)))
  return judged.flatMap((each) => (each === null || isRefusal(each) ? [] : [each]))
}

/** Judges what has no report yet ahead of anybody's asking, so that the first to open the city does not wait for it. */
export async function warmUp(database: Database, counties: readonly string[], at: Date): Promise<void> {
  const stored = await newestSummaries(database, counties)
  const known = new Set(stored.map(({ county, year }) => `${county} ${year}`))
  const asking = { database, today: dayOf(at), now: at.toISOString() }
  await standInsFor(asking, counties, ({ county, year }) => !known.has(`${county} ${year}`))
}

function shownOr(judged: JudgedFigures | Refusal | null, otherwise: Refusal): ShownReport | Refusal {
  if (judged === null) return otherwise
  if (isRefusal(judged)) return judged
  const { basis, report, sizes } = judged
  return { basis, report, sizes }
}

/** The report of one version, of the newest one, or (version 0, or nothing locked yet) the preview. */
export async function reportFor(
  asking: Asking,
  county: string,
  year: number,
  version?: number,
): Promise<ShownReport | Refusal> {
  const { database } = asking
  if (version === 0) return shownOr(await previewOf(asking, county, year), nothingToJudge(county, year, version))
  const stored = await newestReport(database, county, year, version)
  if (stored) {
    const { report, sizes, ...head } = stored
    return { basis: basisOf(head, await nameOfCounty(asking, county)), report, sizes }
  }
  const mark = await markOf(asking, county, year)
  const judged =
    mark && (version === undefined ? await standIn(asking, mark) : await judge(asking, lockedOf(mark, version)))
  return shownOr(judged, nothingToJudge(county, year, version))
}

/** Figures by which a report was made, for retracing it. */
export async function figuresFor(
  { database }: Asking,
  { county, year, version }: Pick<ReportBasis, 'county' | 'year' | 'version'>,
): Promise<CountyFigures | Refusal> {
  const figures =
    version === 0 ? await gatherDraft(database, county, year) : await gatherLocked(database, county, year, version)
  return figures ?? nothingToJudge(county, year, version)
}

/** Years in which any of the counties has figures, locked or not, newest first. */
export async function yearsOf({ database }: Asking, counties: readonly string[]): Promise<number[]> {
  const marks = await figureMarks(database, counties)
  return [...new Set(marks.map(({ year }) => year))].toSorted((a, b) => b - a)
}

/** One line for each county that has figures of the year: its newest report, else a preview. */
export async function summariesOf(asking: Asking, counties: readonly string[], year: number): Promise<CountySummary[]> {
  const stored = await newestSummaries(asking.database, counties, [year])
  const known = new Set(stored.map(({ county }) => county))
  const others = await standInsFor(asking, counties, ({ county }) => !known.has(county), [year])
  const summaries = new Map([...stored, ...others].map(({ summary }) => [summary.county, summary]))
  return counties.flatMap((county) => summaries.get(county) ?? [])
}

export interface YearOfCounty {
  readonly summary: CountySummary
  readonly phases: JudgedFigures['report']['phases']
}

/** Every year of a county, oldest first: the newest report of each, a preview where none is locked. */
export async function historyOf(asking: Asking, county: string): Promise<YearOfCounty[]> {
  const stored = await newestSummaries(asking.database, [county])
  const phases = await phasesOf(
    asking.database,
    county,
    stored.map(({ id }) => id),
  )
  const years: YearOfCounty[] = stored.map(({ id, summary }) => ({ summary, phases: phases.get(id)! }))
  const judged = new Set(stored.map(({ year }) => year))
  for (const { summary, report } of await standInsFor(asking, [county], ({ year }) => !judged.has(year))) {
    years.push({ summary, phases: report.phases })
  }
  return years.toSorted((a, b) => a.summary.year - b.summary.year)
}
