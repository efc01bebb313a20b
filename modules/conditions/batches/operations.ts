/** The story of each answer about the four batches: what the criteria propose, what a person decided, its plan and progress. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { placeOf, regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { batches, batchWords } from '../conditions-words.ts'
import type { contract } from '../contract.ts'
import { headOf } from '../gather.ts'
import { conditionRules } from '../gather-rules.ts'
import { papersOf } from '../papers/store.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { batchSheet } from './batch-sheet.ts'
import type { BatchEvent } from './batch-state.ts'
import type { batchOperations, BatchRow } from './contract.ts'
import { gatherBatches, gatherCriteria } from './gather-batches.ts'
import { criteriaLines } from './propose.ts'
import { appendBatchEvent, holdBatches, saveCriteria } from './store.ts'

type BatchAnswers = Pick<Answers<typeof contract>, keyof typeof batchOperations>

const notInFigures = (schools: readonly string[]): Refusal =>
  refuse(
    'school-not-in-figures',
    { schools: schools.join('、') },
    {
      zh: `本县最新基表中没有学校 ${schools.join('、')}，全部没有保存`,
      en: `the newest figures of the county have no school ${schools.join(', ')}; nothing was saved`,
    },
  )

function eventWords(event: BatchEvent): Words {
  if (event.kind === 'confirmed') {
    const { zh, en } = batchWords[event.details.batch]
    return { zh: `确认为${zh}`, en: `confirmed: ${en}` }
  }
  if (event.kind === 'left-out') return { zh: '确认不纳入四个一批', en: 'left out of the four batches' }
  if (event.kind === 'planned') return { zh: `方案：${event.details.goal}`, en: `plan: ${event.details.goal}` }
  const { on, percent, note } = event.details
  return { zh: `${on} 完成 ${percent}%：${note}`, en: `${percent} % on ${on}: ${note}` }
}

const eventShown = (event: BatchEvent) => ({
  number: event.number,
  kind: event.kind,
  at: new Date(event.at).toISOString(),
  personName: event.personName,
  batch: event.kind === 'confirmed' ? event.details.batch : null,
  proposed: event.kind === 'confirmed' || event.kind === 'left-out' ? event.details.proposed : null,
  what: eventWords(event),
  reason: event.kind === 'confirmed' || event.kind === 'left-out' ? event.details.reason : null,
})

const fits = (
  row: BatchRow,
  asked: { batch?: string | undefined; state?: string | undefined; search?: string | undefined },
) =>
  (asked.batch === undefined || row.batch === asked.batch) &&
  (asked.state === undefined || row.state === asked.state) &&
  (asked.search === undefined || row.name.includes(asked.search) || row.code.includes(asked.search))

/** A school that has not been confirmed for any batch has nothing to plan or to report on. */
async function confirmed({ database, today, now }: AnswerContext, county: string, school: string) {
  await holdBatches(database, county)
  const found = await gatherBatches({ database, today, now }, county)
  if (isRefusal(found)) return found
  const own = found.cases.find(({ row }) => row.code === school)
  if (!own) return notInFigures([school])
  if (own.row.state === 'confirmed' || own.row.state === 'changed') return own
  return refuse(
    'batch-not-confirmed',
    { school },
    { zh: '该校的批次还没有确认，请先确认', en: 'the batch of the school is not confirmed yet' },
  )
}

export const batchAnswers: BatchAnswers = {
  batchCriteria: async ({ region }, { database, today }) => {
    const rules = conditionRules(region, today)
    if (isRefusal(rules)) return rules
    const { criteria, stored } = await gatherCriteria(database, region)
    return {
      criteria,
      lines: criteriaLines(criteria, rules.own.smallSchool?.value ?? null, stored?.basis ?? null),
      document: stored?.basis ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored ? new Date(stored.at).toISOString() : null,
    }
  },

  setBatchCriteria: async ({ city, basis, ...criteria }, { database, caller, now }) => {
    await saveCriteria(database, city, { criteria, basis, at: now, personName: caller.name })
    return {}
  },

  batches: async ({ region, page, size, ...asked }, context) => {
    const found = await gatherBatches(context, region)
    if (isRefusal(found)) return found
    const rows = found.cases.map(({ row }) => row)
    const shown = rows.filter((row) => (asked.state === 'none' || row.state !== 'none') && fits(row, asked))
    return {
      figures: found.figures.map(headOf),
      counts: batches.map((batch) => {
        const own = rows.filter((row) => row.batch === batch)
        const decided = own.filter(({ state }) => state === 'confirmed' || state === 'changed')
        return {
          batch,
          proposed: own.length - decided.length,
          confirmed: decided.length,
          planned: decided.filter(({ plan }) => plan !== null).length,
        }
      }),
      total: shown.length,
      page,
      schools: shown.slice((page - 1) * size, page * size),
    }
  },

  schoolBatch: async ({ school }, context) => {
    const county = (await placeOf(context.database, { kind: 'school', code: school }))!.county!
    const found = await gatherBatches(context, county)
    if (isRefusal(found)) return found
    const own = found.cases.find(({ row }) => row.code === school)
    const events = own?.events ?? []
    const progress = events.flatMap((event) =>
      event.kind === 'progress' ? [{ ...event.details, document: event.document, personName: event.personName }] : [],
    )
    return { row: own?.row ?? null, events: events.map(eventShown), progress }
  },

  confirmBatch: async ({ county, schools, batch, reason }, context) => {
    const { database, caller, now } = context
    await holdBatches(database, county)
    const found = await gatherBatches(context, county)
    if (isRefusal(found)) return found
    const caseOf = new Map(found.cases.map((each) => [each.row.code, each]))
    const unknown = schools.filter((school) => !caseOf.has(school))
    if (unknown.length > 0) return notInFigures(unknown)
    let changed = 0
    for (const school of new Set(schools)) {
      const proposed = caseOf.get(school)!.proposals[0]?.batch ?? null
      if (batch !== proposed && !(batch === 'none' && proposed === null)) changed += 1
      const head = { county, school, document: null, at: now, person: caller.id, personName: caller.name }
      await appendBatchEvent(
        database,
        batch === 'none'
          ? { ...head, kind: 'left-out', details: { proposed, reason } }
          : { ...head, kind: 'confirmed', details: { batch, proposed, reason } },
      )
    }
    return { confirmed: new Set(schools).size, changed }
  },

  planBatch: async ({ county, school, goal, due, host, measures }, context) => {
    const own = await confirmed(context, county, school)
    if (isRefusal(own)) return own
    const { database, caller, now } = context
    if (host !== undefined && (await schoolsByCode(database, [host])).length === 0) {
      return refuse(
        'no-such-school',
        { host },
        { zh: `名录中没有帮扶学校 ${host}`, en: `the register has no school ${host}` },
      )
    }
    const details = { goal, year: due, host: host ?? null, measures }
    const head = { county, school, document: null, at: now, person: caller.id, personName: caller.name }
    await appendBatchEvent(database, { ...head, kind: 'planned', details })
    return {}
  },

  reportBatch: async ({ county, school, on, percent, note, document }, context) => {
    const own = await confirmed(context, county, school)
    if (isRefusal(own)) return own
    const { database, caller, now, today } = context
    if (on > today) {
      return refuse('day-ahead', { on }, { zh: `日期 ${on} 还没有到`, en: `${on} has not come yet` })
    }
    if (document !== undefined && !(await papersOf(database, county, [document])).has(document)) {
      return refuse(
        'no-such-paper',
        { document },
        { zh: '没有这份材料，请先上传', en: 'there is no such paper; hand it in first' },
      )
    }
    const head = { county, school, document: document ?? null, at: now, person: caller.id, personName: caller.name }
    await appendBatchEvent(database, { ...head, kind: 'progress', details: { on, percent, note } })
    return {}
  },

  exportBatches: async ({ region }, context) => {
    const found = await gatherBatches(context, region)
    if (isRefusal(found)) return found
    const name = (await regionNames(context.database, [region])).get(region) ?? region
    const title = `${name}四个一批学校名单`
    const rows = found.cases.map(({ row }) => row).filter(({ state }) => state !== 'none')
    const sheet = batchSheet(rows, title, await linesAbove(context, found.figures))
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [sheet])
  },
}
