/**
 * Finds the report to show for a county and year: the stored one, or a preview of figures that are still being collected
 * (未定稿). Previews are judged on the fly and never stored; the last one of each county and year is kept in memory for
 * as long as its figures and rules stay the same.
 */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { filingsOf } from '#modules/census/index.ts'
import { regionNames } from '#modules/schools/index.ts'
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

async function judge(asking: Asking, figures: CountyFigures): Promise<JudgedFigures | Refusal> {
  const standard = standardOn(figures.county, asking.today)
  if (isRefusal(standard)) return standard
  const countyName = await nameOfCounty(asking, figures.county)
  return judgeFigures(factsOf(figures), standard, { countyName, version: figures.version, judgedAt: asking.now })
}

const previews = new Map<string, { readonly figures: string; readonly judged: JudgedFigures }>()

/** What a preview depends on besides the day: the figures themselves. */
const figuresMark = ({ schools, counties }: CountyFigures): string => JSON.stringify([schools.rows, counties?.rows])

/** A preview of figures that are being collected; null where there are none. */
export async function previewOf(asking: Asking, county: string, year: number): Promise<JudgedFigures | Refusal | null> {
  const figures = await gatherDraft(asking.database, county, year)
  if (figures === null) return null
  const mark = figuresMark(figures)
  const key = `${county} ${year}`
  const known = previews.get(key)
  if (known && known.figures === mark && known.judged.basis.on === asking.today) return known.judged
  const judged = await judge(asking, figures)
  if (!isRefusal(judged)) previews.set(key, { figures: mark, judged })
  return judged
}

/** The report of one version, of the newest one, or (version 0, or nothing locked yet) the preview. */
export async function reportFor(
  asking: Asking,
  county: string,
  year: number,
  version?: number,
): Promise<ShownReport | Refusal> {
  const { database } = asking
  if (version !== 0) {
    const stored = await newestReport(database, county, year, version)
    if (stored) {
      const { report, sizes, ...head } = stored
      return { basis: basisOf(head, await nameOfCounty(asking, county)), report, sizes }
    }
    // Locked a moment ago: the job that judges it has not come to it yet.
    const locked = await gatherLocked(database, county, year, version)
    if (locked) return judge(asking, locked)
    if (version !== undefined) return nothingToJudge(county, year, version)
  }
  return (await previewOf(asking, county, year)) ?? nothingToJudge(county, year, version)
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
  const filings = await filingsOf(database, counties)
  const filled = filings.filter(({ schools, version }) => schools > 0 || version > 0)
  return [...new Set(filled.map(({ year }) => year))].toSorted((a, b) => b - a)
}

/** One line for each county that has figures of the year: its newest report, else a preview. */
export async function summariesOf(asking: Asking, counties: readonly string[], year: number): Promise<CountySummary[]> {
  const stored = await newestSummaries(asking.database, counties, [year])
  const storedOf = new Map(stored.map(({ county, summary }) => [county, summary]))
  const found: CountySummary[] = []
  for (const county of counties) {
    const summary = storedOf.get(county)
    if (summary) {
      found.push(summary)
      continue
    }
    const preview = await previewOf(asking, county, year)
    if (preview !== null && !isRefusal(preview)) found.push(preview.summary)
  }
  return found
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
  for (const year of await yearsOf(asking, [county])) {
    if (judged.has(year)) continue
    const preview = await previewOf(asking, county, year)
    if (preview !== null && !isRefusal(preview)) {
      years.push({ summary: preview.summary, phases: preview.report.phases })
    }
  }
  return years.toSorted((a, b) => a.summary.year - b.summary.year)
}
