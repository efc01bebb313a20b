/** Papers of a county's year: tables under the headings of the template, and the 数据核查报告. */
import { schoolYearName } from '#kernel/school-year.ts'
import { isSimulated } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCountyYear, gatherDraft } from '../filings/gather.ts'
import { nothingFiled } from '../filings/refusals.ts'
import { loadCountyVersion, loadLatest, type CountyYear } from '../filings/store.ts'
import { tables } from '../tables.ts'
import { templateColumns } from '../template.ts'
import { checkReport, type ReportFacts } from './check-report.ts'
import { stagesOf } from './stage-counts.ts'
import { filledSheet } from './shown-cells.ts'

type PaperAnswers = Pick<Answers<typeof contract>, 'blankTable' | 'exportTable' | 'checkReport'>

async function gatherReport(database: Database, key: CountyYear, now: string): Promise<ReportFacts | null> {
  const [facts, versions, county, isMadeUp] = await Promise.all([
    gatherCountyYear(database, key),
    loadLatest(database, key),
    loadCountyVersion(database, key),
    isSimulated(database),
  ])
  if (facts.filings.length === 0) return null
  const problemsOf = new Map(versions.map(({ school, problems }) => [school, problems]))
  const { standing } = facts
  return {
    ...key,
    countyName: facts.countyName,
    state: standing.state,
    version: standing.version,
    schools: facts.filings.map((filing) => ({
      code: filing.school,
      name: filing.name,
      townName: filing.townName,
      state: filing.standing.state,
      signed: filing.standing.signed,
      warnings: (problemsOf.get(filing.school) ?? []).flatMap(({ severity, key: warning, what }) =>
        severity === 'warning'
          ? [{ what: what.zh, explanation: filing.standing.explanations.get(warning) ?? null }]
          : [],
      ),
    })),
    stages: stagesOf(versions),
    notes: versions.reduce(
      (sum, { problems }) => sum + problems.filter(({ severity }) => severity === 'note').length,
      0,
    ),
    hasCountyTable: county !== null,
    events: facts.events,
    submitted: standing.submitted,
    approved: standing.approved,
    isSimulated: isMadeUp,
    now,
  }
}

export const paperAnswers: PaperAnswers = {
  blankTable: async ({ table }) => {
    const name = `${tables[table].sheet}.xlsx`
    const bytes = await workbookBytes([{ sheet: tables[table].sheet, columns: templateColumns(tables[table]) }])
    return { name, mediaType: mediaTypeOf(name), bytes }
  },

  exportTable: async ({ county, year }, { database }) => {
    const census = await gatherDraft(database, { county, year })
    if (!census) return nothingFiled(county, year)
    const { countyName } = await gatherCountyYear(database, { county, year })
    const sheets = [filledSheet(tables.school, census.schools.rows)]
    if (census.counties) sheets.push(filledSheet(tables.county, census.counties.rows))
    const label = (await isSimulated(database)) ? '（模拟数据）' : ''
    const name = `${countyName}${schoolYearName(year)}学校基表${label}.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await workbookBytes(sheets) }
  },

  checkReport: async ({ county, year }, { database, now }) => {
    const facts = await gatherReport(database, { county, year }, now)
    if (facts === null) return nothingFiled(county, year)
    const { writePaper } = await import('#platform/papers/write-paper.ts')
    const report = checkReport(facts)
    const name = `${report.title.join('')}.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: await writePaper(report) }
  },
}
