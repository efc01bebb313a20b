/** The story of each answer about the roster: read and check, save whole or not at all, tell by school, look up with a mark left. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#kernel/refusal.ts'
import { isSimulated, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import type { teacherOperations } from './contract.ts'
import { gatherGround, gatherRoster, newestCensus, schoolsByCodeIn, standingRoster } from './gather.ts'
import { readTeachers } from './read-teachers.ts'
import { censusProfile, rosterProfiles } from './roster-profiles.ts'
import {
  holdRoster,
  lookupsOf,
  rosterBatches,
  saveLookup,
  saveRosterBatch,
  saveRosterWithdrawal,
  type Lookup,
  type RosterBatchHead,
} from './store.ts'
import { teacherTable } from './teacher-table.ts'
import { matchingTeachers, teacherRow, teacherShown } from './teacher-shown.ts'
import { rosterBytes, rosterTemplateBytes } from './write-roster.ts'

type TeacherAnswers = Pick<Answers<typeof contract>, keyof typeof teacherOperations>

interface Given {
  readonly county: string
  readonly year: number
  readonly file: string
  readonly headings?: Readonly<Record<string, string>> | undefined
}

async function judge({ county, year, file, headings }: Given, { database }: AnswerContext) {
  const reading = await readTeachers(file, await gatherGround(database, county, year), headings)
  const seen = {
    rows: reading.rows,
    problems: reading.problems.map((problem) => ({ ...problem })),
    headings: { found: [...(reading.headings?.found ?? [])], missing: [...(reading.headings?.missing ?? [])] },
  }
  return { reading, seen }
}

const batchShown = ({ problems, ...head }: RosterBatchHead, standing: string | null) => ({
  ...head,
  warnings: problems.filter(({ severity }) => severity === 'warning').length,
  stands: head.id === standing,
})

const noRoster = (county: string) =>
  refuse('no-roster', { county }, { zh: '还没有导入教师名册', en: 'no roster has been imported yet' })

const look = (
  { database, caller, now }: AnswerContext,
  county: string,
  given: Pick<Lookup, 'kind' | 'what' | 'teachers'>,
) => saveLookup(database, county, { ...given, at: now, personName: caller.name })

export const teacherAnswers: TeacherAnswers = {
  rosterTemplate: async () => {
    const name = `${teacherTable.sheet}（空白）.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await rosterTemplateBytes() }
  },

  checkRoster: async (given, context) => (await judge(given, context)).seen,

  importRoster: async (given, context) => {
    const { reading, seen } = await judge(given, context)
    if (reading.teachers === null) return { ...seen, id: null }
    const { database, documents, caller, now } = context
    await holdRoster(database, given.county)
    const id = await saveRosterBatch(database, {
      county: given.county,
      year: given.year,
      fileName: basename(given.file),
      document: await documents.keep(await readFile(given.file)),
      at: now,
      person: caller.id,
      personName: caller.name,
      problems: reading.problems,
      rows: reading.teachers,
    })
    return { ...seen, id }
  },

  rosterBatches: async ({ county }, { database }) => {
    const [heads, standing] = await Promise.all([rosterBatches(database, county), standingRoster(database, county)])
    return { batches: heads.toReversed().map((head) => batchShown(head, standing?.id ?? null)) }
  },

  withdrawRoster: async ({ county, id, reason }, { database, caller, now }) => {
    await holdRoster(database, county)
    const head = (await rosterBatches(database, county)).find((each) => each.id === id)
    if (!head) {
      return refuse('no-such-import', { id }, { zh: '没有这次导入，请刷新页面', en: 'there is no such import; reload' })
    }
    if (head.withdrawn) {
      return refuse('withdrawn-already', { id }, { zh: '这次导入已经撤回', en: 'it has been withdrawn already' })
    }
    await saveRosterWithdrawal(database, { county, batch: id, at: now, personName: caller.name, reason })
    return {}
  },

  rosterProfiles: async ({ county }, { database }) => {
    const [roster, schools, simulated] = await Promise.all([
      gatherRoster(database, county),
      schoolsByCodeIn(database, county),
      isSimulated(database),
    ])
    const census = await newestCensus(database, county, roster?.batch.year)
    const rows = new Map((census?.rows ?? []).map((row) => [`${row.code} ${row.stage}`, row]))
    return {
      year: roster?.batch.year ?? null,
      fileName: roster?.batch.fileName ?? null,
      at: roster?.batch.at ?? null,
      isSimulated: simulated,
      schools: rosterProfiles(roster?.teachers ?? []).map((profile) => {
        const row = rows.get(`${profile.school} ${profile.stage}`)
        const none = { teachers: null, aboveDegree: null, backbone: null, peArts: null }
        return {
          ...profile,
          schoolName: schools.get(profile.school)?.name ?? profile.school,
          unknown: { ...profile.unknown },
          census: { year: census?.year ?? null, ...(row ? censusProfile(row) : none) },
        }
      }),
    }
  },

  teachers: async ({ county, page, size, ...filters }, context) => {
    const { database } = context
    const [roster, schools, simulated] = await Promise.all([
      gatherRoster(database, county),
      schoolsByCodeIn(database, county),
      isSimulated(database),
    ])
    const found = matchingTeachers(roster?.teachers ?? [], filters)
    const shown = found.slice((page - 1) * size, page * size)
    if (roster)
      await look(context, county, { kind: 'list', what: JSON.stringify({ ...filters, page }), teachers: shown.length })
    return {
      year: roster?.batch.year ?? null,
      isSimulated: simulated,
      total: found.length,
      page,
      teachers: shown.map((teacher) => teacherRow(teacher, schools)),
    }
  },

  teacher: async ({ county, teacher: id }, context) => {
    const { database } = context
    const [roster, schools, simulated] = await Promise.all([
      gatherRoster(database, county),
      schoolsByCodeIn(database, county),
      isSimulated(database),
    ])
    if (!roster) return noRoster(county)
    const teacher = roster.teachers.find((each) => each.id === id)
    if (!teacher) {
      return refuse(
        'no-such-teacher',
        { teacher: id },
        { zh: `名册中没有编号为 ${id} 的教师`, en: `the roster has no teacher ${id}` },
      )
    }
    const towns = await regionNames(database, teacher.homeTown === null ? [] : [teacher.homeTown])
    await look(context, county, { kind: 'teacher', what: id, teachers: 1 })
    return {
      year: roster.batch.year,
      isSimulated: simulated,
      teacher: teacherShown(teacher, { schools, towns, teachers: roster.teachers }),
    }
  },

  exportRoster: async ({ county }, context) => {
    const { database, today } = context
    const [roster, names] = await Promise.all([gatherRoster(database, county), regionNames(database, [county])])
    if (!roster) return noRoster(county)
    const mark = (await isSimulated(database)) ? '，模拟数据' : ''
    const name = `${names.get(county) ?? county}${teacherTable.sheet}（内部，${today}${mark}）.xlsx`
    await look(context, county, { kind: 'export', what: name, teachers: roster.teachers.length })
    return { name, mediaType: mediaTypeOf(name), bytes: await rosterBytes(roster.teachers) }
  },

  lookups: async ({ county }, { database }) => ({ lookups: await lookupsOf(database, county) }),
}
