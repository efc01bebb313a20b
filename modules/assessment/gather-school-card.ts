/** The card of a school: how each of its years was judged, the stored reports and, where there is none yet, a preview. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { placeOf } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { SchoolCard } from './contract.ts'
import { standardOn } from './gather-census.ts'
import { basisOf, nameOfCounty, standInsFor } from './gather-report.ts'
import { schoolResults } from './store.ts'
import { schoolResultsOf } from './summarise.ts'

export async function schoolCardOf(
  context: Pick<AnswerContext, 'database' | 'today' | 'now'>,
  school: string,
): Promise<SchoolCard | Refusal> {
  const county = (await placeOf(context.database, { kind: 'school', code: school }))!.county!
  const [stored, countyName] = await Promise.all([
    schoolResults(context.database, county, school),
    nameOfCounty(context, county),
  ])
  const years = stored.map(({ phases, gaps, excluded, ...head }) => {
    const basis = basisOf(head, countyName)
    return { basis, phases, gaps, excluded }
  })
  const standard = standardOn(county, context.today)
  if (isRefusal(standard)) return standard
  const indicators = standard.indicators.map(({ code, label, unit }) => ({ code, label, unit }))
  const judged = new Set(stored.map(({ year }) => year))
  for (const { basis, report } of await standInsFor(context, [county], ({ year }) => !judged.has(year))) {
    const result = schoolResultsOf(report).get(school) ?? { phases: [], gaps: [], excluded: [] }
    years.push({ basis, ...result })
  }
  return { indicators, years: years.toSorted((a, b) => a.basis.year - b.basis.year) }
}
