/** Puts together what needs are worked out from: the forecast, the census of its year, the register, and the rules in force. */
import type { Refusal } from '#kernel/refusal.ts'
import { draftCensus, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { provinceOf } from '#kernel/region-code.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { readRules, rulesInForce, type RuleBook, type RulesInForce } from '#modules/standards/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { keptOf, namesOf, newestHead, shownHead } from '../forecasts/gather-kept.ts'
import { noSuchScenario } from '../forecasts/refusals.ts'
import type { RowsBySchool } from './pressure.ts'

let book: RuleBook | null = null

/** The rules of the county's province on a day. The rows change only with the program, so they are read once. */
export function rulesFor(county: string, on: string): RulesInForce | Refusal {
  book ??= readRules()
  return rulesInForce(book, on, provinceOf(county) ?? null)
}

/** The forecast of a county with the census it goes out from; null where none has been made. */
export async function gatherForecast({ database }: AnswerContext, county: string, scenario: string) {
  const newest = await newestHead(database, county)
  if (!newest) return null
  const [kept, names, schools, census] = await Promise.all([
    keptOf(database, newest, scenario),
    namesOf(database, county),
    schoolsIn(database, county),
    lockedCensus(database, county, newest.origin).then(
      (found) => found ?? draftCensus(database, county, newest.origin),
    ),
  ])
  if (kept === null) return noSuchScenario(scenario)
  const rows: RowsBySchool = Map.groupBy(census?.schools.rows ?? [], (row: SchoolRow) => row.code)
  const locations = new Map(schools.flatMap(({ code, wgs84 }) => (wgs84 ? [[code, wgs84] as const] : [])))
  return { newest, head: await shownHead(database, newest, names.countyName), kept, names, rows, locations }
}
