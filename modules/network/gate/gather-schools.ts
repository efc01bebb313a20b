/** What the census, the register and the villages say of schools that are, or could be, proposed: their rolls over the years, whether they may have been starved, what would take their pupils in. */
import { draftCensus, figureMarks, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { gatherPupilsAhead } from '#modules/projection/index.ts'
import { schoolsByCode, schoolsIn, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { readPlanFile } from '../plans/read-plan-file.ts'
import { plansOf } from '../plans/store.ts'
import { gatherVillages, newestCensus } from '../villages/gather.ts'
import type { VillageFigure } from '../villages/village-table.ts'
import type { ConditionsFacts, SchoolRolls } from './check-conditions.ts'
import { withPupilsAhead } from './expected-rolls.ts'
import { limitsFor } from './gather.ts'
import { kilometres, minutesOf } from './minutes-between.ts'
import type { ClassLimits } from './red-lines.ts'
import { judgeStarving, type Starving } from './starving.ts'
import type { StoredCandidate } from './store.ts'

/** Rows of every school year that the census has of a county, oldest first. */
async function censusYears(database: Database, county: string) {
  const years = [...new Set((await figureMarks(database, [county])).map(({ year }) => year))].toSorted((a, b) => a - b)
  const found: { readonly year: number; readonly rows: readonly SchoolRow[] }[] = []
  for (const year of years) {
    const census = (await lockedCensus(database, county, year)) ?? (await draftCensus(database, county, year))
    if (census) found.push({ year, rows: census.schools.rows })
  }
  return found
}

/** Children of grades 1 to 3 to whom each of the open schools is the nearest. */
function childrenNear(
  villages: readonly VillageFigure[],
  schools: readonly Pick<School, 'code' | 'wgs84'>[],
): ReadonlyMap<string, number> {
  const near = new Map(schools.map(({ code }) => [code, 0]))
  const placed = schools.flatMap(({ code, wgs84 }) => (wgs84 ? [{ code, at: wgs84 }] : []))
  for (const village of villages) {
    let nearest: string | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { code, at } of placed) {
      const distance = kilometres(village, at)
      if (distance >= least) continue
      least = distance
      nearest = code
    }
    if (nearest !== null) near.set(nearest, near.get(nearest)! + (village.pupils[0] ?? 0))
  }
  return near
}

const addUp = (values: readonly (number | null)[]): number | null =>
  values.reduce((all, value) => (value === null ? all : (all ?? 0) + value), null)

export interface SchoolFacts {
  readonly pupils: number | null
  readonly censusYear: number | null
  readonly starving: Starving | null
}

/** Pupils of each school of a county, and whether it may have been starved. */
export async function gatherSchoolFacts(database: Database, county: string): Promise<ReadonlyMap<string, SchoolFacts>> {
  const [years, schools, villages] = await Promise.all([
    censusYears(database, county),
    schoolsIn(database, county),
    gatherVillages(database, county),
  ])
  const open = schools.filter(({ status }) => status === 'open')
  const rowsOf = years.map(({ year, rows }) => ({ year, bySchool: Map.groupBy(rows, ({ code }) => code) }))
  const last = rowsOf.at(-1)
  const teaches = (code: string): boolean =>
    rowsOf.some(({ bySchool }) => (bySchool.get(code) ?? []).some(({ stage }) => stage === 'primary'))
  const near = villages
    ? childrenNear(
        villages.villages,
        open.filter(({ code }) => teaches(code)),
      )
    : null
  return new Map(
    open.map(({ code }): [string, SchoolFacts] => {
      const own = rowsOf.map(({ year, bySchool }) => ({ year, rows: bySchool.get(code) ?? [] }))
      const isPrimary = own.some(({ rows }) => rows.some(({ stage }) => stage === 'primary'))
      const starving = judgeStarving({
        entry: own.map(({ year, rows }) => ({
          year,
          pupils: addUp(rows.map((row) => (isPrimary ? row.pupilsGrade1 : row.pupilsGrade7))),
        })),
        staff: own.map(({ year, rows }) => ({ year, teachers: addUp(rows.map(({ teachers }) => teachers)) })),
        near: isPrimary ? (near?.get(code) ?? null) : null,
      })
      const pupils = addUp((last?.bySchool.get(code) ?? []).map((row) => row.pupils))
      return [code, { pupils, censusYear: last?.year ?? null, starving }]
    }),
  )
}

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

function rollsOf({ code, name }: School, rows: readonly SchoolRow[], limits: ClassLimits): SchoolRolls {
  const perGrade = (field: 'pupilsGrade' | 'classesGrade'): (number | null)[] => [
    null,
    ...grades.map((grade) => addUp(rows.map((row) => row[`${field}${grade}`]))),
  ]
  const seats = addUp(
    rows.map((row) =>
      row.classrooms === null || row.stage === 'senior'
        ? null
        : row.classrooms * (row.stage === 'junior' ? limits.junior : limits.primary),
    ),
  )
  return { code, name, pupils: perGrade('pupilsGrade'), classes: perGrade('classesGrade'), seats }
}

/** By the plan that the candidate comes from: the longest way of grades 1 to 3 of its villages in the year of the change. */
async function minutesByPlan(
  { database, documents }: Pick<AnswerContext, 'database' | 'documents'>,
  { county, plan, school, year }: StoredCandidate,
): Promise<number | null> {
  const [stored] = plan === null ? [] : await plansOf(database, [county], [plan])
  if (!stored) return null
  const view = await readPlanFile(documents, stored.document)
  const own = view.siteAt.get(school)
  if (own === undefined || !view.plan.years.includes(year)) return null
  const ways = view.problem.villages.flatMap((_, v) => {
    const isServed = view.before(v, 0) === own && view.pupils(v, 0, year) > 0
    const to = isServed ? view.catchment(v, 0, year) : null
    return to && to.site !== school ? [to.minutes] : []
  })
  return ways.length === 0 ? null : Math.max(...ways)
}

/** What stands for and against the receiving schools of a candidate. */
export async function gatherConditions(
  context: Pick<AnswerContext, 'database' | 'documents' | 'today'>,
  candidate: StoredCandidate,
): Promise<{ readonly facts: ConditionsFacts; readonly limits: ClassLimits }> {
  const { database, today } = context
  const { county, school, receiving, year } = candidate
  const { limits, speeds } = limitsFor(county, today)
  const [census, schools, villages, ahead] = await Promise.all([
    newestCensus(database, county),
    schoolsByCode(database, [school, ...receiving]),
    gatherVillages(database, county),
    gatherPupilsAhead(database, county, 'middle'),
  ])
  const bySchool = Map.groupBy(census?.rows ?? [], ({ code }) => code)
  const byCode = new Map(schools.map((each) => [each.code, each]))
  const shown = (code: string): SchoolRolls[] => {
    const known = byCode.get(code)
    return known && bySchool.has(code) ? [rollsOf(known, bySchool.get(code)!, limits)] : []
  }
  const targets = receiving.flatMap((code) => byCode.get(code)?.wgs84 ?? [])
  const served = (villages?.villages ?? []).filter(
    ({ schools: now, pupils }) => now[0] === school && (pupils[0] ?? 0) > 0,
  )
  const from = byCode.get(school)?.wgs84 ?? null
  const nearest = (at: { longitude: number; latitude: number }): number =>
    Math.min(...targets.map((target) => minutesOf(kilometres(at, target), speeds)))
  const isByVillages = served.length > 0 && targets.length > 0
  const planned = await minutesByPlan(context, candidate)
  const reckoned =
    targets.length === 0 ? null : isByVillages ? Math.max(...served.map(nearest)) : from ? nearest(from) : null
  const minutes = planned ?? reckoned
  const rolls = { own: shown(school)[0] ?? null, receiving: receiving.flatMap(shown) }
  return {
    facts: {
      censusYear: census?.year ?? null,
      year,
      ...withPupilsAhead(rolls, ahead, year),
      minutes: minutes === null ? null : Math.ceil(minutes),
      minutesFrom: planned !== null ? 'plan' : reckoned === null ? 'unknown' : isByVillages ? 'villages' : 'schools',
    },
    limits,
  }
}
