/** Gathers the notices to which somebody has to go back (回访). */
import { gatherCases } from '../cases/gather-cases.ts'
import { gatherNumbers } from '../districts/gather.ts'
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { noticeNumber } from './notice-paper.ts'
import { stands } from './gather.ts'
import { returnsDue } from './returns.ts'
import { noticesOf, visitHeads, visitsOf } from './store.ts'
import type { ReturnDue } from './visit-shapes.ts'

export async function gatherReturns(
  database: Database,
  region: string,
  counties: readonly string[],
  today: string,
): Promise<ReturnDue[]> {
  const [{ numbers }, notices, returns] = await Promise.all([
    gatherNumbers(database, region),
    noticesOf(database, counties),
    visitHeads(database, counties, { only: 'returns' }),
  ])
  const rectifying = notices.filter(({ kind }) => kind === 'rectification')
  const all = returnsDue(rectifying, returns, numbers['revisit-days'], today)
  const visits = await visitsOf(database, { counties, ids: all.map(({ notice }) => notice.visit) })
  const own = visits.filter(stands)
  const byId = new Map(own.map((visit) => [visit.id, visit]))
  const due = all.filter(({ notice }) => byId.has(notice.visit))
  const [names, schools, open] = await Promise.all([
    regionNames(database, [...counties]),
    schoolsByCode(database, [...new Set(own.flatMap(({ school }) => school ?? []))]),
    gatherCases(database, {
      counties,
      ids: own.flatMap(({ findings }) => findings.map(({ caseId }) => caseId)),
      today,
      open: true,
    }),
  ])
  const schoolNames = new Map(schools.map(({ code, name }) => [code, name]))
  const openIds = new Set(open.map(({ row }) => row.id))
  return due.map(({ notice, returnBy, isLate }) => {
    const visit = byId.get(notice.visit)!
    return {
      notice: notice.id,
      number: noticeNumber(names.get(notice.county) ?? notice.county, notice.kind, notice.year, notice.number),
      visit: visit.id,
      county: notice.county,
      school:
        visit.school === null ? null : { code: visit.school, name: schoolNames.get(visit.school) ?? visit.school },
      dueOn: notice.dueOn,
      returnBy,
      supervisor: visit.supervisor,
      isLate,
      openCases: visit.findings.filter(({ caseId }) => openIds.has(caseId)).length,
    }
  })
}
