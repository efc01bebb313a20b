/** The story of each answer about the record of a year: what it counts, what was entered, what is entered, what is withdrawn. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#kernel/refusal.ts'
import { isSimulated, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { asYearEvent, checkEvent, placeOfEvent, type EnteredEvent } from './check-event.ts'
import type { yearRecordOperations } from './contract.ts'
import { eventTable } from './event-table.ts'
import { gatherEventGround, gatherEvents, gatherYearRecord } from './gather.ts'
import { readYearEvents } from './read-year-events.ts'
import { recordChanged } from './record-changed.ts'
import { recordSheets } from './record-sheets.ts'
import { eventBatches, holdYearEvents, saveEventBatch, saveWithdrawal, saveYearEvents, yearEventsOf } from './store.ts'
import { eventTemplateBytes } from './write-template.ts'
import { groupsOn } from './year-events.ts'

type YearRecordAnswers = Pick<Answers<typeof contract>, keyof typeof yearRecordOperations>

interface Given {
  readonly region: string
  readonly file: string
  readonly headings?: Readonly<Record<string, string>> | undefined
}

async function judge({ region, file, headings }: Given, { database, today }: AnswerContext) {
  const ground = await gatherEventGround(database, region, today)
  const reading = await readYearEvents(file, ground, headings)
  const seen = {
    rows: reading.rows,
    problems: reading.problems.map((problem) => ({ ...problem })),
    headings: { found: [...(reading.headings?.found ?? [])], missing: [...(reading.headings?.missing ?? [])] },
  }
  return { ground, reading, seen }
}

const kept = (events: readonly EnteredEvent[], ground: Parameters<typeof placeOfEvent>[1]) =>
  events.map((event) => ({
    place: placeOfEvent(event, ground),
    kind: event.kind,
    on: event.on,
    details: event.details,
  }))

/** Commitments that rest on a figure of these places are looked at anew. */
function tellChanged({ afterCommit, jobs }: AnswerContext, places: readonly string[]): void {
  for (const county of new Set(places)) afterCommit(() => jobs.tell(recordChanged, { county }, county))
}

const nothing = { name: null, school: null, schoolName: null, group: null, level: null, reference: null, note: null }

export const yearRecordAnswers: YearRecordAnswers = {
  yearRecord: async ({ region, year }, { database, today }) => {
    const [record, simulated] = await Promise.all([
      gatherYearRecord(database, { region, year, today }),
      isSimulated(database),
    ])
    const { figures, coverage, counties, years, name } = record
    return {
      region,
      name,
      year,
      isSimulated: simulated,
      figures: [...figures],
      coverage,
      counties: counties.map(({ values, ...county }) => ({ ...county, values: [...values] })),
      years: [...years],
    }
  },

  yearEvents: async ({ region, year, kind, batch, search, page, size }, { database, today }) => {
    const { events } = await gatherEvents(database, region)
    const ground = await gatherEventGround(database, region, today)
    const names = await regionNames(database, [...new Set(events.map(({ place }) => place))])
    const nameOf = (school: string): string => ground.schools.get(school)?.name ?? school
    const found = events.filter(
      (event) =>
        (year === undefined || event.on.startsWith(`${year}-`)) &&
        (kind === undefined || event.kind === kind) &&
        (batch === undefined || event.batch === batch) &&
        (search === undefined ||
          Object.values(event.details).some((value) => value?.includes(search)) ||
          nameOf(event.details.school ?? '').includes(search)),
    )
    const day = year === undefined ? today : [`${year}-12-31`, today].toSorted()[0]!
    return {
      total: found.length,
      page,
      events: found
        .toReversed()
        .slice((page - 1) * size, page * size)
        .map(({ county, id, batch: own, place, kind: kindOf, on, details, at, personName, withdrawn }) => ({
          id,
          owner: county,
          place,
          placeName: names.get(place) ?? place,
          kind: kindOf,
          on,
          name: details.name ?? details.group ?? details.schoolName ?? (details.school ? nameOf(details.school) : ''),
          school: details.school === null ? null : { code: details.school, name: nameOf(details.school) },
          group: details.group,
          level: details.level,
          reference: details.reference,
          note: details.note,
          batch: own,
          at,
          personName,
          withdrawn,
        })),
      groups: groupsOn(ground.events, day)
        .map(({ name }) => name)
        .toSorted(),
    }
  },

  enterYearEvent: async ({ region, kind, on, place, members, ...given }, context) => {
    const { database, caller, now, today } = context
    await holdYearEvents(database, region)
    const ground = await gatherEventGround(database, region, today)
    const named = {
      ...nothing,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    }
    const isOfGroup = kind.startsWith('group-')
    const details = { ...named, group: named.group ?? (isOfGroup ? named.name : null) }
    const event: EnteredEvent = { kind, on, place: place ?? null, details }
    const joined = (kind === 'group-founded' ? (members ?? []) : []).map((school): EnteredEvent => ({
      kind: 'group-joined',
      on,
      place: null,
      details: { ...nothing, school, group: details.group },
    }))
    const founded = asYearEvent(event, ground, '')
    const problems = [
      ...checkEvent(event, ground, ground.events),
      ...joined.flatMap((each, i) =>
        checkEvent(each, ground, [
          ...ground.events,
          founded,
          ...joined.slice(0, i).map((other, k) => asYearEvent(other, ground, `${k}`)),
        ]),
      ),
    ].map(({ severity, field, what, todo }) => ({ severity, field, what, todo }))
    if (problems.some(({ severity }) => severity === 'error')) return { ids: [], problems }
    const head = { county: region, batch: null, at: now, person: caller.id, personName: caller.name }
    const saved = kept([event, ...joined], ground)
    const ids = await saveYearEvents(database, head, saved)
    tellChanged(
      context,
      saved.map((each) => each.place),
    )
    return { ids, problems }
  },

  withdrawYearEvent: async ({ region, id, reason }, context) => {
    const { database, caller, now } = context
    await holdYearEvents(database, region)
    const event = (await yearEventsOf(database, [region])).find((each) => each.id === id)
    if (!event) {
      return refuse(
        'no-such-event',
        { id },
        { zh: '没有这条事件，或由别的地区登记', en: 'there is no such event, or another region entered it' },
      )
    }
    if (event.withdrawn) {
      return refuse('withdrawn-already', { id }, { zh: '这条事件已经撤回', en: 'it has been withdrawn already' })
    }
    await saveWithdrawal(database, { county: region, event: id, batch: null, reason, at: now, personName: caller.name })
    tellChanged(context, [event.place])
    return {}
  },

  yearEventTemplate: async () => {
    const name = `${eventTable.sheet}（空白）.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await eventTemplateBytes() }
  },

  checkYearEvents: async (given, context) => (await judge(given, context)).seen,

  importYearEvents: async (given, context) => {
    const { region } = given
    const { database, documents, caller, now } = context
    await holdYearEvents(database, region)
    const { ground, reading, seen } = await judge(given, context)
    if (reading.events === null) return { ...seen, id: null }
    const head = { county: region, at: now, person: caller.id, personName: caller.name }
    const id = await saveEventBatch(database, {
      ...head,
      fileName: basename(given.file),
      document: await documents.keep(await readFile(given.file)),
      events: reading.events.length,
      problems: reading.problems,
    })
    const saved = kept(reading.events, ground)
    await saveYearEvents(database, { ...head, batch: id }, saved)
    tellChanged(
      context,
      saved.map(({ place }) => place),
    )
    return { ...seen, id }
  },

  yearEventBatches: async ({ region }, { database }) => ({
    batches: (await eventBatches(database, region)).map(({ problems, ...batch }) => ({
      ...batch,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    })),
  }),

  withdrawYearEvents: async ({ region, id, reason }, context) => {
    const { database, caller, now } = context
    await holdYearEvents(database, region)
    const batch = (await eventBatches(database, region)).find((each) => each.id === id)
    if (!batch) {
      return refuse('no-such-import', { id }, { zh: '没有这次导入，请刷新页面', en: 'there is no such import; reload' })
    }
    if (batch.withdrawn) {
      return refuse('withdrawn-already', { id }, { zh: '这次导入已经撤回', en: 'it has been withdrawn already' })
    }
    await saveWithdrawal(database, { county: region, event: null, batch: id, reason, at: now, personName: caller.name })
    const events = (await yearEventsOf(database, [region])).filter((each) => each.batch === id)
    tellChanged(
      context,
      events.map(({ place }) => place),
    )
    return {}
  },

  exportYearRecord: async ({ region, year }, context) => {
    const record = await gatherYearRecord(context.database, { region, year, today: context.today })
    const sheets = recordSheets(record, await linesAbove(context))
    return sheetsAsDownload(`${record.name}${year}年义务教育实绩（内部，${context.today}）.xlsx`, sheets)
  },
}
