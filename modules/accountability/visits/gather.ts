/** Gathers visits, plans and notices of counties with the names of their schools and the cases that findings became. */
import { gatherCases } from '../cases/gather-cases.ts'
import type { CaseRow } from '../cases/case-shapes.ts'
import { endedStates } from '../cases/case-words.ts'
import { kilometres } from '#kernel/straight-line.ts'
import { regionNames, schoolsByCode, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { readVisitForms } from './read-visit-forms.ts'
import { noticeNumber } from './notice-paper.ts'
import {
  noticesOf,
  photosOf,
  plansOf,
  visitHeads,
  visitsOf,
  type StoredNotice,
  type VisitsAsked,
  type VisitWithEvents,
} from './store.ts'
import { foldPlan, foldVisit, type StoredPlan, type PlanEvent } from './visit-state.ts'
import type { NoticeShown, VisitForm, VisitPlanShown, VisitRow, VisitShown } from './visit-shapes.ts'

export interface GatheredVisits {
  readonly visits: readonly VisitWithEvents[]
  readonly schools: ReadonlyMap<string, School>
  readonly countyNames: ReadonlyMap<string, string>
  readonly cases: ReadonlyMap<string, CaseRow>
  readonly notices: readonly StoredNotice[]
}

const formOf = (code: string): VisitForm | undefined => readVisitForms().find((form) => form.code === code)
const formWords = (code: string) => formOf(code)?.words ?? { zh: code, en: code }
export const kindOfForm = (code: string) => formOf(code)?.kind ?? 'school'

/** Forms of 督学. */
export const schoolForms = (): string[] =>
  readVisitForms().flatMap(({ code, kind }) => (kind === 'school' ? [code] : []))

export const stands = (visit: VisitWithEvents): boolean => !foldVisit(visit.events).withdrawn

export async function gatherVisits(database: Database, asked: VisitsAsked, today: string): Promise<GatheredVisits> {
  const visits = await visitsOf(database, asked)
  const ids = visits.flatMap(({ findings }) => findings.map(({ caseId }) => caseId))
  const [schools, countyNames, cases, notices] = await Promise.all([
    schoolsByCode(database, [...new Set(visits.flatMap(({ school }) => school ?? []))]),
    regionNames(database, [...asked.counties]),
    gatherCases(database, { counties: asked.counties, ids, today }),
    noticesOf(database, asked.counties, { visits: visits.map(({ id }) => id) }),
  ])
  return {
    visits,
    schools: new Map(schools.map((school) => [school.code, school])),
    countyNames,
    cases: new Map(cases.map(({ row }) => [row.id, row])),
    notices,
  }
}

const nameOf = (schools: ReadonlyMap<string, School>, code: string | null) =>
  code === null ? null : { code, name: schools.get(code)?.name ?? code }

export function visitRow(visit: VisitWithEvents, { schools, countyNames, cases, notices }: GatheredVisits): VisitRow {
  const { county, id, school, form, visitedOn, supervisor, findings, record, at } = visit
  const isOpen = (caseId: string): boolean => {
    const own = cases.get(caseId)
    return own !== undefined && !endedStates.includes(own.state)
  }
  return {
    id,
    county,
    countyName: countyNames.get(county) ?? county,
    school: nameOf(schools, school),
    kind: kindOfForm(form),
    form,
    formWords: formWords(form),
    visitedOn,
    supervisor,
    findings: findings.length,
    openFindings: findings.filter(({ caseId }) => isOpen(caseId)).length,
    photos: new Set([...record.photos, ...findings.flatMap(({ photos }) => photos)]).size,
    isReturn: visit.follows !== null,
    notices: notices.filter((notice) => notice.visit === id).length,
    receivedAt: at,
    withdrawn: foldVisit(visit.events).withdrawn ?? null,
  }
}

export function noticeShown(notice: StoredNotice, countyName: string): NoticeShown {
  const { id, visit, kind, year, number, issuedOn, dueOn, details, personName } = notice
  return {
    id,
    visit,
    kind,
    number: noticeNumber(countyName, kind, year, number),
    addressee: details.addressee,
    issuedOn,
    dueOn,
    findings: [...details.findings],
    demands: [...details.demands],
    issuer: details.issuer,
    personName,
  }
}

const link = ({ id, visitedOn }: VisitWithEvents) => ({ id, visitedOn })

/** One visit whole; null where there is none. */
export async function gatherVisit(
  database: Database,
  county: string,
  id: string,
  today: string,
): Promise<VisitShown | null> {
  const gathered = await gatherVisits(database, { counties: [county], ids: [id] }, today)
  const visit = gathered.visits[0]
  if (!visit) return null
  const { record, findings, school, follows } = visit
  const photoIds = [...new Set([...record.photos, ...findings.flatMap(({ photos }) => photos)])]
  const [photos, around, earlier] = await Promise.all([
    photosOf(database, county, photoIds),
    visitsOf(database, { counties: [county], ...(school === null ? {} : { school }), from: visit.visitedOn }),
    follows === null ? [] : visitsOf(database, { counties: [county], ids: [follows] }),
  ])
  const shownPhotos = (ids: readonly string[]) =>
    ids.flatMap((each) => {
      const photo = photos.get(each)
      return photo ? [{ id: photo.id, fileName: photo.fileName, size: photo.size }] : []
    })
  const items = new Map(formOf(visit.form)?.items.map((item) => [item.code, item]))
  const place = school === null ? null : (gathered.schools.get(school)?.wgs84 ?? null)
  const away = kilometres(record.position, place)
  return {
    ...visitRow(visit, gathered),
    answers: Object.entries(record.answers).map(([code, { value, note }]) => {
      const item = items.get(code)
      return {
        code,
        words: item?.words ?? { zh: code, en: code },
        indicator: item?.indicator ?? null,
        unit: item?.unit ?? null,
        value,
        note,
      }
    }),
    companions: [...record.companions],
    met: record.met,
    summary: record.summary,
    findingsShown: findings.map((finding) => {
      const { number, item, indicator, text, owner, ownerPerson, dueOn, measures } = finding
      return {
        number,
        item,
        indicator,
        text,
        owner,
        ownerPerson,
        dueOn,
        measures,
        itemWords: items.get(item ?? '')?.words ?? null,
        photos: shownPhotos(finding.photos),
        case: gathered.cases.get(finding.caseId) ?? null,
      }
    }),
    photosShown: shownPhotos(record.photos),
    position: record.position,
    metresAway: away === null ? null : Math.round(away * 1000),
    plan: visit.plan,
    follows: earlier[0] ? link(earlier[0]) : null,
    followedBy: around.filter((other) => other.follows === id && stands(other)).map(link),
    noticesShown: gathered.notices.map((notice) => noticeShown(notice, gathered.countyNames.get(county) ?? county)),
    additions: foldVisit(visit.events).additions,
  }
}

/** Plans of counties with how each stands, in the order of their days. */
export async function gatherPlans(
  database: Database,
  counties: readonly string[],
  today: string,
): Promise<VisitPlanShown[]> {
  const [plans, visits, countyNames] = await Promise.all([
    plansOf(database, counties),
    visitHeads(database, counties, { only: 'planned' }),
    regionNames(database, [...counties]),
  ])
  const madeOf = new Map(visits.flatMap(({ plan, id }) => (plan === null ? [] : [[plan, id]])))
  const schools = await schoolsByCode(database, [...new Set(plans.flatMap(({ school }) => school ?? []))])
  const byCode = new Map(schools.map((school) => [school.code, school]))
  const shown = (plan: StoredPlan & { readonly events: readonly PlanEvent[] }): VisitPlanShown => {
    const visit = madeOf.get(plan.id) ?? null
    const { plannedOn, state } = foldPlan(plan, plan.events, visit, today)
    return {
      id: plan.id,
      county: plan.county,
      countyName: countyNames.get(plan.county) ?? plan.county,
      school: nameOf(byCode, plan.school),
      form: plan.form,
      formWords: formWords(plan.form),
      kind: kindOfForm(plan.form),
      plannedOn,
      supervisor: plan.supervisor,
      purpose: plan.purpose,
      follows: plan.follows,
      state,
      visit,
    }
  }
  return plans.map(shown).toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : 0))
}
