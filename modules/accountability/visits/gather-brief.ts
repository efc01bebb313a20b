/** Gathers what is to be known of a school before a visit: three years, open cases, promises, what was found before. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { schoolCardOf } from '#modules/assessment/index.ts'
import { draftCensus, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { isSimulated, regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { casesOf } from '../cases/gather-cases.ts'
import { endedStates } from '../cases/case-words.ts'
import { commitmentsOf } from '../commitments/gather-commitments.ts'
import { supervisorOf } from '../districts/district-state.ts'
import { districtsOf } from '../districts/store.ts'
import { briefYears, type SchoolCounts } from './brief-years.ts'
import { gatherVisits, visitRow } from './gather.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Unknown where nothing is known; else the sum of what is. */
const addUp = (values: readonly (number | null)[]): number | null =>
  values.reduce((all, value) => (value === null ? all : (all ?? 0) + value), null)

export const countsOf = (rows: readonly SchoolRow[]): SchoolCounts => ({
  pupils: addUp(rows.map(({ pupils }) => pupils)),
  classes: addUp(rows.flatMap((row) => grades.map((grade) => row[`classesGrade${grade}`]))),
  teachers: addUp(rows.map(({ teachers }) => teachers)),
})

async function gatherCounts(database: Database, county: string, school: string, years: readonly number[]) {
  const counts = new Map<number, SchoolCounts>()
  for (const year of years) {
    const census = (await lockedCensus(database, county, year)) ?? (await draftCensus(database, county, year))
    const rows = census?.schools.rows.filter(({ code }) => code === school) ?? []
    if (rows.length > 0) counts.set(year, countsOf(rows))
  }
  return counts
}

const shownVisits = 12

export async function gatherBrief(context: Pick<AnswerContext, 'database' | 'today' | 'now'>, code: string) {
  const { database, today } = context
  const school = (await schoolsByCode(database, [code]))[0]!
  const { county, name, townName, type } = school
  const card = await schoolCardOf(context, code)
  if (isRefusal(card)) return card satisfies Refusal
  const years = card.years.slice(-3).map(({ basis }) => basis.year)
  const [counts, cases, commitments, gathered, districts, names, simulated] = await Promise.all([
    gatherCounts(database, county, code, years),
    casesOf(database, { counties: [county], school: code, today }),
    commitmentsOf(database, { counties: [county], school: code, today }),
    gatherVisits(database, { counties: [county], school: code }, today),
    districtsOf(database, [county]),
    regionNames(database, [county]),
    isSimulated(database),
  ])
  const { district, supervisor } = supervisorOf(districts, code)
  const openCases = cases.filter(({ state }) => !endedStates.includes(state))
  return {
    school: { code, name, county, countyName: names.get(county) ?? county, townName, type },
    supervisor: supervisor?.name ?? null,
    district: district?.name ?? null,
    years: briefYears(card, counts),
    openCases,
    complaints: openCases.filter(({ source }) => source === 'petition').length,
    closedCases: cases.filter(({ state }) => endedStates.includes(state)),
    commitments,
    visits: gathered.visits.slice(0, shownVisits).map((visit) => visitRow(visit, gathered)),
    isSimulated: simulated,
  }
}
