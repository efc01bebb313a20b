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

/** At most so many judgements are kept in memory; the one that was asked for longest ago goes first. */
const mostKept = 60
const kept = new Map<string, { readonly figures: string; readonly judged: JudgedFigures }>()

/** What a judgement depends on besides the day: the figures themselves. */
const markOf = ({ version, schools, counties }: CountyFigures): string =>
  JSON.stringify([version, schools.rows, counties?.rows])

async function judge(asking: Asking, figures: CountyFigures): Promise<JudgedFigures | Refusal> {
  const standard = standardOn(figures.county, asking.today)
  if (isRefusal(standard)) return standard
  const key = `${figures.county} ${figures.year}`
  const mark = markOf(figures)
  const known = kept.get(key)
  kept.delete(key)
  if (known && known.figures === mark && known.judged.basis.on === asking.today) {
    kept.set(key, known)
    return known.judged
  }
  const countyName = await nameOfCounty(asking, figures.county)
  const when = { countyName, version: figures.version, judgedAt: asking.now }
  const judged = judgeFigures(factsOf(figures), standard, when)
  kept.set(key, { figures: mark, judged })
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return judged
}

/** A preview of figures that are being collected; null where there are none. */
export async function previewOf(asking: Asking, county: string, year: number): Promise<JudgedFigures | Refusal | null> {
  const figures = await gatherDraft(asking.database, county, year)
  return figures && judge(asking, figures)
}

/**
 * What stands in for a report that is not stored: the figures that were locked a moment ago, whose job has not been
 * carried out yet, else a preview. Null where there are no figures.
 */
export async function standInFor(
  asking: Asking,
  county: string,
  year: number,
): Promise<JudgedFigures | Refusal | null> {
  const locked = await gatherLocked(asking.database, county, year)
  return locked ? judge(asking, locked) : previewOf(asking, county, year)
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
  if (version === undefined)
    return shownOr(await standInFor(asking, county, year), nothingToJudge(county, year, version))
  const locked = await gatherLocked(database, county, year, version)
  return shownOr(locked && (await judge(asking, locked)), nothingToJudge(county, year, version))
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
    const standIn = await standInFor(asking, county, year)
    if (standIn !== null && !isRefusal(standIn)) found.push(standIn.summary)
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
    const standIn = await standInFor(asking, county, year)
    if (standIn !== null && !isRefusal(standIn)) {
      years.push({ summary: standIn.summary, phases: standIn.report.phases })
    }
  }
  return years.toSorted((a, b) => a.summary.year - b.summary.year)
}
