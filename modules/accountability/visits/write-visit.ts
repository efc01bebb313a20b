/** Keeps a visit once, however often its draft is sent, and opens a case for each finding within the same transaction. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherCases, labelOf } from '../cases/gather-cases.ts'
import { openCase } from '../cases/write-cases.ts'
import { gatherNumbers } from '../districts/gather.ts'
import type { SupervisionProblem } from '../districts/fields.ts'
import { checkVisit, type SentVisit } from './check-visit.ts'
import { readVisitForms } from './read-visit-forms.ts'
import { holdVisits, newId, photosOf, plansOf, saveVisit, visitsOf } from './store.ts'
import type { FindingKept, StoredVisit } from './visit-state.ts'

type Finding = SentVisit['findings'][number] & {
  readonly indicator?: string | undefined
  readonly text: string
  readonly owner: string
  readonly ownerPerson?: string | undefined
  readonly measures?: string | undefined
}

export interface Sent extends Omit<SentVisit, 'findings'> {
  readonly county: string
  readonly client: string
  readonly findings: readonly Finding[]
  readonly companions: readonly string[]
  readonly met?: string | undefined
  readonly position?:
    | { readonly longitude: number; readonly latitude: number; readonly accuracy?: number | undefined }
    | undefined
}

export interface SentAnswer {
  id: string | null
  wasKept: boolean
  cases: { finding: number; id: string; label: string; recurrenceOf: string | null }[]
  problems: SupervisionProblem[]
}

async function groundOf(database: Database, sent: Sent, today: string) {
  const { county, school, plan, follows, photos, findings } = sent
  const [known, { numbers }, plans, visits, kept] = await Promise.all([
    school === undefined ? [] : schoolsByCode(database, [school]),
    gatherNumbers(database, county),
    plan === undefined ? [] : plansOf(database, [county], [plan]),
    follows === undefined ? [] : visitsOf(database, { counties: [county], ids: [follows] }),
    photosOf(database, county, [...photos, ...findings.flatMap((finding) => finding.photos)]),
  ])
  const own = known[0]
  return {
    county,
    today,
    forms: readVisitForms(),
    school: own ? { county: own.county, name: own.name, isOpen: own.status === 'open' } : null,
    plans: new Set(plans.map(({ id }) => id)),
    visits: new Set(visits.map(({ id }) => id)),
    photos: new Set(kept.keys()),
    mostPhotos: numbers['photos-a-visit'],
  }
}

/**
 * The closed case of the same item at the same school, for findings that no indicator names: the ledger looks for those with an
 * indicator by itself.
 */
async function earlierCase(
  database: Database,
  { county, school }: Sent,
  { item }: Finding,
  indicator: string | null,
  today: string,
): Promise<string | null> {
  if (school === undefined || item === undefined || indicator !== null) return null
  const before = await visitsOf(database, { counties: [county], school })
  const ids = before.flatMap(({ findings }) =>
    findings.filter((each) => each.item === item).map(({ caseId }) => caseId),
  )
  const closed = (await gatherCases(database, { counties: [county], ids, today })).filter(
    ({ row }) => row.state === 'closed',
  )
  return closed.at(-1)?.row.id ?? null
}

async function answered(database: Database, visit: StoredVisit, wasKept: boolean, today: string): Promise<SentAnswer> {
  const ids = visit.findings.map(({ caseId }) => caseId)
  const rows = await gatherCases(database, { counties: [visit.county], ids, today })
  const recurrences = new Map(rows.map(({ row }) => [row.id, row.recurrenceOf?.label ?? null]))
  return {
    id: visit.id,
    wasKept,
    cases: visit.findings.map(({ number, caseId, caseLabel }) => ({
      finding: number,
      id: caseId,
      label: caseLabel,
      recurrenceOf: recurrences.get(caseId) ?? null,
    })),
    problems: [],
  }
}

export async function writeVisit(sent: Sent, context: AnswerContext): Promise<SentAnswer | Refusal> {
  const { database, caller, now, today } = context
  const { county, client, form, school, visitedOn, plan, follows, answers, companions, met, summary, position } = sent
  await holdVisits(database, county)
  const [before] = await visitsOf(database, { counties: [county], client })
  if (before) {
    return before.personName === caller.name
      ? await answered(database, before, true, today)
      : refuse(
          'draft-of-another',
          { client },
          {
            zh: `这份草稿已由${before.personName}提交，请新建记录`,
            en: `this draft was sent by ${before.personName}; begin a new record`,
          },
        )
  }
  const problems = checkVisit(sent, await groundOf(database, sent, today))
  if (problems.length > 0) return { id: null, wasKept: false, cases: [], problems }

  const id = await newId(database)
  const items = new Map(
    readVisitForms()
      .find(({ code }) => code === form)!
      .items.map((item) => [item.code, item]),
  )
  const findings: FindingKept[] = []
  for (const [i, finding] of sent.findings.entries()) {
    const indicator = finding.indicator ?? items.get(finding.item ?? '')?.indicator ?? null
    const opened = await openCase(database, {
      county,
      source: 'supervision',
      cause: { kind: 'visit', id, title: `${visitedOn} 督导` },
      school: school ?? null,
      indicator,
      commitment: null,
      text: finding.text,
      as: 'verified',
      owner: { office: finding.owner, person: finding.ownerPerson ?? null },
      measures: finding.measures ?? null,
      deadline: finding.dueOn,
      recurrenceOf: await earlierCase(database, sent, finding, indicator, today),
      by: { id: caller.id, name: caller.name },
      at: now,
    })
    findings.push({
      number: i + 1,
      item: finding.item ?? null,
      indicator,
      text: finding.text,
      owner: finding.owner,
      ownerPerson: finding.ownerPerson ?? null,
      dueOn: finding.dueOn,
      measures: finding.measures ?? null,
      photos: finding.photos,
      caseId: opened.id,
      caseLabel: labelOf(opened),
    })
  }
  const visit = {
    county,
    id,
    client,
    school: school ?? null,
    form,
    visitedOn,
    supervisor: caller.name,
    plan: plan ?? null,
    follows: follows ?? null,
    record: {
      answers: Object.fromEntries(
        Object.entries(answers).map(([code, { value, note }]) => [code, { value, note: note ?? null }]),
      ),
      companions,
      met: met ?? null,
      summary: summary ?? null,
      photos: sent.photos,
      position: position ? { ...position, accuracy: position.accuracy ?? null } : null,
    },
    findings,
    at: now,
    personName: caller.name,
  }
  await saveVisit(database, { ...visit, person: caller.id })
  return answered(database, visit, false, today)
}
