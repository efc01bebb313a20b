/** Puts together how cases stand on a day, with names and what is due. */
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { followUpDays } from './case-days.ts'
import type { CaseRow } from './case-shapes.ts'
import { foldCase, type CaseEvent, type CaseStanding } from './case-state.ts'
import { endedStates } from './case-words.ts'
import { caseEventsOf, storedCases, type CasesAsked, type StoredCase } from './store.ts'

export interface GatheredCase {
  readonly stored: StoredCase
  readonly events: readonly CaseEvent[]
  readonly standing: CaseStanding
  readonly row: CaseRow
}

/** As papers write it: 〔2026〕12号. */
export const labelOf = ({ year, number }: Pick<StoredCase, 'year' | 'number'>): string => `〔${year}〕${number}号`

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const later = (on: string, count: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

export async function gatherCases(
  database: Database,
  asked: CasesAsked & { readonly today: string; readonly open?: boolean | undefined },
): Promise<GatheredCase[]> {
  const all = await storedCases(database, asked)
  const isSome = asked.ids !== undefined || asked.school !== undefined || asked.commitment !== undefined
  const earlier = await storedCases(database, {
    counties: asked.counties,
    ids: isSome ? all.flatMap(({ recurrenceOf }) => (recurrenceOf === null ? [] : [recurrenceOf])) : [],
  })
  const labels = new Map([...all, ...earlier].map((each) => [each.id, labelOf(each)]))
  const schoolCodes = [...new Set(all.flatMap(({ school }) => (school === null ? [] : [school])))]
  const [events, counties, schools] = await Promise.all([
    caseEventsOf(database, asked.counties, isSome ? all.map(({ id }) => id) : undefined),
    regionNames(database, [...new Set(all.map(({ county }) => county))]),
    schoolCodes.length === 0 ? [] : schoolsByCode(database, schoolCodes),
  ])
  const schoolNames = new Map(schools.map(({ code, name }) => [code, name]))
  const gathered = all.map((stored): GatheredCase => {
    const own = events.get(stored.id) ?? []
    const standing = foldCase(stored.county, own)
    const { state, deadline, closedOn, followedUpOn } = standing
    const isOpen = !endedStates.includes(state)
    const daysOverdue = isOpen && deadline !== null && asked.today > deadline ? days(deadline, asked.today) : 0
    const { county, id, year, number, source, cause, school, indicator, commitment, text, recurrenceOf } = stored
    const row: CaseRow = {
      county,
      countyName: counties.get(county) ?? county,
      id,
      year,
      number,
      label: labelOf(stored),
      source,
      cause,
      school,
      schoolName: school === null ? null : (schoolNames.get(school) ?? school),
      indicator,
      commitment,
      text,
      state,
      openedAt: stored.at,
      openedBy: stored.personName,
      verifier: standing.verifier,
      owner: standing.owner && { ...standing.owner },
      measures: standing.measures,
      deadline,
      isOverdue: daysOverdue > 0,
      daysOverdue,
      progress: standing.progress,
      reviewer: standing.reviewer,
      closedOn,
      recurrenceOf: recurrenceOf === null ? null : { id: recurrenceOf, label: labels.get(recurrenceOf) ?? '' },
      followUpDue: state === 'closed' && followedUpOn === null ? later(closedOn!, followUpDays) : null,
      changedAt: standing.changedAt,
    }
    return { stored, events: own, standing, row }
  })
  return gathered.filter(
    ({ standing: { state } }) =>
      state !== 'transferred' && (asked.open === undefined || endedStates.includes(state) !== asked.open),
  )
}

/** Lines of the ledger, for other rooms. */
export const casesOf = async (
  database: Database,
  asked: CasesAsked & { readonly today: string; readonly open?: boolean | undefined },
): Promise<CaseRow[]> => (await gatherCases(database, asked)).map(({ row }) => row)
