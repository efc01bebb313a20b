/** Gathers whose every open school is and how often it was visited: the coverage of a month, last visits, what is planned. */
import type { Database } from '#platform/database/database.ts'
import { supervisorOf, type District } from '../districts/district-state.ts'
import { gatherDistricts, gatherNumbers } from '../districts/gather.ts'
import { coverageOf, daysOfMonth, type CoveredSchool } from './coverage.ts'
import { gatherPlans, kindOfForm, schoolForms } from './gather.ts'
import { lastVisitDays, visitHeads, type VisitHead } from './store.ts'

/** Visits to schools (督学) among those that count. */
export const countedVisits = (visits: readonly VisitHead[]) =>
  visits.flatMap((visit) =>
    visit.school !== null && kindOfForm(visit.form) === 'school'
      ? [{ school: visit.school, visitedOn: visit.visitedOn, supervisor: visit.supervisor }]
      : [],
  )

const whose = (districts: readonly District[], school: string) => {
  const { district, supervisor } = supervisorOf(districts, school)
  return { district: district?.name ?? null, supervisor: supervisor?.name ?? null }
}

export async function gatherCoverage(database: Database, region: string, month: string, today: string) {
  const { from, to } = daysOfMonth(month)
  const [found, { numbers }] = await Promise.all([gatherDistricts(database, region), gatherNumbers(database, region)])
  const counties = found.counties.map(({ code }) => code)
  const [visits, last, plans] = await Promise.all([
    visitHeads(database, counties, { from, to }),
    lastVisitDays(database, counties, schoolForms(), to),
    gatherPlans(database, counties, today),
  ])
  // Of a month that is over: the schools that were open at its end.
  const day = [to, today].toSorted()[0]!
  const open = found.schools.filter(
    ({ status, openedOn, closedOn }) =>
      (status === 'open' || (status !== 'suspended' && closedOn !== null && closedOn > day)) &&
      (openedOn === null || openedOn <= day),
  )
  const covered = open.map(({ code, county }): CoveredSchool => ({ code, county, ...whose(found.districts, code) }))
  const asked = numbers['visits-a-month']
  const coverage = coverageOf(covered, countedVisits(visits), asked)
  const nextPlan = new Map(
    plans
      .filter(({ state, school }) => school !== null && (state === 'planned' || state === 'due-today'))
      .toReversed()
      .map(({ school, plannedOn }) => [school!.code, plannedOn]),
  )
  return {
    found,
    asked,
    coverage,
    unvisited: coverage.unvisited.map(({ code, county, district, supervisor }) => {
      const school = found.byCode.get(code)!
      return {
        code,
        name: school.name,
        county,
        countyName: found.countyNames.get(county) ?? county,
        townName: school.townName,
        district,
        supervisor,
        lastVisit: last.get(code) ?? null,
        plannedOn: nextPlan.get(code) ?? null,
      }
    }),
  }
}
