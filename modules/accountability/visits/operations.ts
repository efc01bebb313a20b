/** The story of each answer about visits: planned, prepared, recorded, seen, covered, followed up. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { countiesUnder, schoolsByCode } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { supervisionKinds } from '../districts/district-words.ts'
import type { SupervisionProblem } from '../districts/fields.ts'
import { gatherNumbers } from '../districts/gather.ts'
import { column } from '../sheet.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { checkPlans } from './check-plans.ts'
import type { visitOperations } from './contract.ts'
import { daysOfMonth } from './coverage.ts'
import { gatherBrief } from './gather-brief.ts'
import { gatherCoverage } from './gather-coverage.ts'
import { gatherReturns } from './gather-returns.ts'
import { gatherToday } from './gather-today.ts'
import { gatherPlans, gatherVisit, gatherVisits, kindOfForm, stands, visitRow } from './gather.ts'
import { photoKind, withoutHiddenData } from './photo-bytes.ts'
import { readVisitForms } from './read-visit-forms.ts'
import { appendPlanEvent, appendVisitEvent, holdVisits, photosOf, savePhoto, savePlan, visitsOf } from './store.ts'
import { noticeAsPaper, writeNotice } from './write-notice.ts'
import { writeVisit } from './write-visit.ts'

type VisitAnswers = Pick<Answers<typeof contract>, keyof typeof visitOperations>

const noSuchPlan = (id: string): Refusal =>
  refuse('no-such-plan', { id }, { zh: '没有这项督导安排，请刷新页面', en: 'there is no such plan; reload' })
const noSuchVisit = (id: string): Refusal =>
  refuse('no-such-visit', { id }, { zh: '没有这次督导，请刷新页面', en: 'there is no such visit; reload' })

const codesUnder = async (database: AnswerContext['database'], region: string): Promise<string[]> =>
  (await countiesUnder(database, region)).map(({ code }) => code)

/** A plan that can still be moved or cancelled. */
async function openPlan({ database, today }: AnswerContext, county: string, id: string): Promise<Refusal | null> {
  await holdVisits(database, county)
  const plan = (await gatherPlans(database, [county], today)).find((each) => each.id === id)
  if (!plan) return noSuchPlan(id)
  return plan.state === 'done' || plan.state === 'cancelled'
    ? refuse(
        'plan-over',
        { id, state: plan.state },
        { zh: '这项安排已完成或已取消', en: 'this plan has been carried out or cancelled' },
      )
    : null
}

/** A visit that still counts and is the caller's own. */
async function ownVisit({ database, caller }: AnswerContext, county: string, id: string): Promise<Refusal | null> {
  await holdVisits(database, county)
  const [visit] = await visitsOf(database, { counties: [county], ids: [id] })
  if (!visit) return noSuchVisit(id)
  if (!stands(visit)) {
    return refuse('withdrawn-already', { id }, { zh: '这次督导记录已经撤回', en: 'it has been withdrawn already' })
  }
  return visit.personName === caller.name
    ? null
    : refuse(
        'visit-of-another',
        { id, supervisor: visit.personName },
        {
          zh: `这次督导由${visit.personName}记录，请由本人办理`,
          en: `${visit.personName} recorded it and has to do this`,
        },
      )
}

const photoProblem = (zh: string, en: string, todoZh: string, todoEn: string): SupervisionProblem => ({
  severity: 'error',
  field: 'file',
  what: { zh, en },
  todo: { zh: todoZh, en: todoEn },
})

/** Bytes of a photo as they are kept, or why they are not. */
function judgePhoto(bytes: Uint8Array, name: string, most: number): Uint8Array | SupervisionProblem {
  if (bytes.length > most * 1024) {
    return photoProblem(
      `照片“${name}”有 ${Math.ceil(bytes.length / 1024)} KB，最大 ${most} KB`,
      `the photo "${name}" has ${Math.ceil(bytes.length / 1024)} KB, at most ${most}`,
      '请压缩后再传（手机页面会自动压缩）',
      'make it smaller first; the phone page does so by itself',
    )
  }
  const kind = photoKind(bytes)
  return (
    (kind && withoutHiddenData(bytes, kind)) ??
    photoProblem(
      `“${name}”不是完整的 JPEG 或 PNG 照片`,
      `"${name}" is no whole JPEG or PNG`,
      '请重新拍照或另存为 JPEG 再传',
      'take it again, or save it as JPEG',
    )
  )
}

export const visitAnswers: VisitAnswers = {
  visitForms: () => ({ forms: readVisitForms() }),

  planVisits: async ({ county, visits }, context) => {
    const { database, caller, now, today } = context
    const named = [...new Set(visits.flatMap(({ school }) => school ?? []))]
    const [schools, earlier] = await Promise.all([
      schoolsByCode(database, named),
      visitsOf(database, { counties: [county], ids: visits.flatMap(({ follows }) => follows ?? []) }),
    ])
    const problems = checkPlans(visits, {
      county,
      today,
      forms: readVisitForms(),
      schools: new Map(schools.map((school) => [school.code, { ...school, isOpen: school.status === 'open' }])),
      visits: new Set(earlier.map(({ id }) => id)),
    })
    if (problems.length > 0) return { ids: [], problems }
    const ids: string[] = []
    for (const { school, form, on, supervisor, purpose, follows } of visits) {
      const head = { county, school: school ?? null, form, plannedOn: on, purpose, follows: follows ?? null }
      const by = { supervisor: supervisor ?? caller.name, at: now, personName: caller.name }
      ids.push(await savePlan(database, { ...head, ...by }))
    }
    return { ids, problems: [] }
  },

  moveVisit: async ({ county, id, on, reason }, context) => {
    const fault = await openPlan(context, county, id)
    if (fault) return fault
    const { database, caller, now, today } = context
    if (on < today) {
      return refuse(
        'day-past',
        { on, today },
        { zh: `日期 ${on} 已过，请填今天或以后的日期`, en: `${on} is past; give today or a later day` },
      )
    }
    await appendPlanEvent(database, {
      county,
      plan: id,
      kind: 'moved',
      details: { on, reason },
      at: now,
      personName: caller.name,
    })
    return {}
  },

  cancelVisit: async ({ county, id, reason }, context) => {
    const fault = await openPlan(context, county, id)
    if (fault) return fault
    const { database, caller, now } = context
    await appendPlanEvent(database, {
      county,
      plan: id,
      kind: 'cancelled',
      details: { reason },
      at: now,
      personName: caller.name,
    })
    return {}
  },

  plannedVisits: async ({ region, month, supervisor, state }, { database, today }) => {
    const plans = await gatherPlans(database, await codesUnder(database, region), today)
    return {
      plans: plans.filter(
        (plan) =>
          (month === undefined || plan.plannedOn.startsWith(month)) &&
          (supervisor === undefined || plan.supervisor === supervisor) &&
          (state === undefined || plan.state === state),
      ),
    }
  },

  today: ({ county, supervisor }, { database, caller, today }) =>
    gatherToday(database, county, supervisor ?? caller.name, today),

  schoolBrief: ({ school }, context) => gatherBrief(context, school),

  keepVisitPhoto: async ({ county, file }, { database, documents, caller, now }) => {
    const { numbers } = await gatherNumbers(database, county)
    const fileName = basename(file)
    const bytes = judgePhoto(await readFile(file), fileName, numbers['photo-kilobytes'])
    if (!(bytes instanceof Uint8Array)) return { photo: null, problems: [bytes] }
    const sha256 = await documents.keep(bytes)
    const head = { county, sha256, fileName, size: bytes.length, at: now, personName: caller.name }
    return { photo: { id: await savePhoto(database, head), fileName, size: bytes.length }, problems: [] }
  },

  visitPhoto: async ({ county, photo }, { database, documents }) => {
    const kept = (await photosOf(database, county, [photo])).get(photo)
    if (!kept) {
      return refuse(
        'no-such-photo',
        { photo },
        { zh: '没有这张照片，请刷新页面', en: 'there is no such photo; reload' },
      )
    }
    const bytes = new Uint8Array(await documents.read(kept.sha256))
    return { name: kept.fileName, mediaType: mediaTypeOf(`.${photoKind(bytes)}`), bytes }
  },

  sendVisit: (sent, context) => writeVisit(sent, context),

  addToVisit: async ({ county, id, text }, context) => {
    const fault = await ownVisit(context, county, id)
    if (fault) return fault
    const { database, caller, now } = context
    const head = { county, visit: id, at: now, personName: caller.name }
    await appendVisitEvent(database, { ...head, kind: 'added', details: { text } })
    return {}
  },

  withdrawVisit: async ({ county, id, reason }, context) => {
    const fault = await ownVisit(context, county, id)
    if (fault) return fault
    const { database, caller, now } = context
    const head = { county, visit: id, at: now, personName: caller.name }
    await appendVisitEvent(database, { ...head, kind: 'withdrawn', details: { reason } })
    return {}
  },

  visits: async ({ region, month, school, supervisor, kind, page, size }, { database, today }) => {
    const days = month === undefined ? {} : daysOfMonth(month)
    const counties = await codesUnder(database, region)
    const gathered = await gatherVisits(database, { counties, school, ...days }, today)
    const within = gathered.visits.filter((visit) => supervisor === undefined || visit.supervisor === supervisor)
    const found = within.filter(({ form }) => kind === undefined || kindOfForm(form) === kind)
    return {
      counts: supervisionKinds.map((each) => {
        const own = within.filter((visit) => kindOfForm(visit.form) === each && stands(visit))
        return { kind: each, visits: own.length, findings: own.reduce((sum, { findings }) => sum + findings.length, 0) }
      }),
      total: found.length,
      page,
      visits: found.slice((page - 1) * size, page * size).map((visit) => visitRow(visit, gathered)),
    }
  },

  visit: async ({ county, id }, { database, today }) => {
    const visit = await gatherVisit(database, county, id, today)
    return visit ? { visit } : noSuchVisit(id)
  },

  visitCoverage: async ({ region, month }, { database, today }) => {
    const { found, asked, coverage, unvisited } = await gatherCoverage(database, region, month, today)
    return {
      month,
      asked,
      basis: {
        zh: `在办学校（含教学点）；每月经常性督导（督学）不少于${asked}次，督政、评估监测不计`,
        en: `open schools, points too; at least ${asked} visits of 督学 in the month; the two other kinds do not count`,
      },
      counties: coverage.counties.map((county) => ({
        ...county,
        name: found.countyNames.get(county.county) ?? county.county,
      })),
      supervisors: coverage.supervisors,
      unvisited,
    }
  },

  exportUnvisited: async ({ region, month }, context) => {
    const { unvisited, asked } = await gatherCoverage(context.database, region, month, context.today)
    const sheet = {
      name: '未督导学校',
      above: [...(await linesAbove(context)), `${month}，每校每月不少于${asked}次，截至${context.today}`],
      columns: [
        column('县区'),
        column('乡镇'),
        column('学校标识码', 16),
        column('学校', 30),
        column('责任区', 26),
        column('责任督学'),
        column('上次督导', 14),
        column('已安排', 14),
      ],
      rows: unvisited.map((each) => [
        each.countyName,
        each.townName,
        each.code,
        each.name,
        each.district,
        each.supervisor,
        each.lastVisit,
        each.plannedOn,
      ]),
    }
    return sheetsAsDownload(`${month}未督导学校名单（内部，${context.today}）.xlsx`, [sheet])
  },

  returnsDue: async ({ region }, { database, today }) => ({
    returns: await gatherReturns(database, region, await codesUnder(database, region), today),
  }),

  issueNotice: (issued, context) => writeNotice(issued, context),

  noticePaper: (asked, context) => noticeAsPaper(asked, context),
}
