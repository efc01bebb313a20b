/** Gathers a supervisor's day: own schools, where to go, who was not visited yet, what is due. */
import { isSimulated } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { casesOf } from '../cases/gather-cases.ts'
import { schoolsOfSupervisor } from '../districts/district-state.ts'
import { gatherDistricts, gatherNumbers } from '../districts/gather.ts'
import { countedVisits } from './gather-coverage.ts'
import { gatherPlans, schoolForms } from './gather.ts'
import { gatherReturns } from './gather-returns.ts'
import { laterBy } from './returns.ts'
import { lastVisitDays, visitHeads } from './store.ts'

const daysAhead = 7

export async function gatherToday(database: Database, county: string, supervisor: string, today: string) {
  const month = today.slice(0, 7)
  const [found, { numbers }, visits, last, plans, returns, open, simulated] = await Promise.all([
    gatherDistricts(database, county),
    gatherNumbers(database, county),
    visitHeads(database, [county], { from: `${month}-01`, to: today }),
    lastVisitDays(database, [county], schoolForms(), today),
    gatherPlans(database, [county], today),
    gatherReturns(database, county, [county], today),
    casesOf(database, { counties: [county], today, open: true }),
    isSimulated(database),
  ])
  const own = schoolsOfSupervisor(found.districts, supervisor).filter(
    (code) => found.byCode.get(code)?.status === 'open',
  )
  const isOwn = new Set(own)
  const district = found.districts.find(({ supervisors }) => supervisors.some(({ name }) => name === supervisor))
  const times = Map.groupBy(countedVisits(visits), ({ school }) => school)
  const cases = open
    .filter(({ school }) => school !== null && isOwn.has(school))
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue || ((a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : 1))
  const schools = own.map((code) => {
    const { name, townName } = found.byCode.get(code)!
    const ownCases = cases.filter(({ school }) => school === code)
    return {
      code,
      name,
      townName,
      lastVisit: last.get(code) ?? null,
      visitsThisMonth: times.get(code)?.length ?? 0,
      openCases: ownCases.length,
      overdueCases: ownCases.filter(({ isOverdue }) => isOverdue).length,
    }
  })
  const unvisited = schools.filter(({ visitsThisMonth }) => visitsThisMonth < numbers['visits-a-month'])
  return {
    today,
    supervisor,
    isSimulated: simulated,
    district: district ? { id: district.id, name: district.name } : null,
    schools,
    month: { month, schools: schools.length, visited: schools.length - unvisited.length },
    planned: plans.filter(
      (plan) =>
        plan.supervisor === supervisor &&
        plan.state !== 'done' &&
        plan.state !== 'cancelled' &&
        plan.plannedOn <= laterBy(today, daysAhead),
    ),
    unvisited: unvisited.map(({ code, name }) => ({ code, name })),
    returns: returns.filter((each) => each.supervisor === supervisor || isOwn.has(each.school?.code ?? '')),
    cases,
  }
}
