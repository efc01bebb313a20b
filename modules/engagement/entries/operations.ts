/** The story of each answer about a school's own entry: the school writes it and hands it in, its county reviews and signs it. */
import { canonicalJson } from '#kernel/canonical-json.ts'
import { refuse } from '#kernel/refusal.ts'
import { schoolTypes } from '#kernel/school-type.ts'
import { isSimulated, schoolsByCode, schoolsIn, type School } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherPublications } from '../publication/gather-publications.ts'
import { publicationStatuses } from '../publication/publication-words.ts'
import type { SchoolEntry, SnapshotFacts } from '../publication/snapshot-shapes.ts'
import { contentsOf } from '../publication/store.ts'
import { draftSnapshot, takeStep } from '../publication/write-publication.ts'
import type { entryOperations } from './contract.ts'
import { publicPart, type DraftEntry } from './entry-shapes.ts'
import { newestEntry, saveEntryText } from './store.ts'

type EntryAnswers = Pick<Answers<typeof contract>, keyof typeof entryOperations>

/** Nothing but the name that the register knows. */
const emptyEntry = (name: string): DraftEntry => ({
  name,
  address: '',
  phone: '',
  contactName: '',
  contactPhone: '',
  places: [],
  serves: [],
  transport: '',
  boarding: '',
  meals: '',
  note: '',
})

const schoolOf = async ({ database }: AnswerContext, code: string): Promise<School> =>
  (await schoolsByCode(database, [code]))[0]!

const otherName = (given: string, known: string) =>
  refuse(
    'other-school-name',
    { given, known },
    {
      zh: `学校名称应与学校名录一致（“${known}”）；确已更名的，请县区先登记更名`,
      en: `the name has to be that of the register ("${known}"); where the school was renamed, the county records it first`,
    },
  )

const isGone = (name: string) =>
  refuse(
    'school-is-gone',
    { school: name },
    { zh: `${name}已撤并，不再公开信息`, en: `${name} is closed or merged and has no entry` },
  )

function factsOf(school: School, entry: SchoolEntry, on: string, simulated: boolean): SnapshotFacts['school'] {
  const asOf = on
  return {
    title: { zh: `${school.name}信息公开`, en: `${school.name}: public facts` },
    county: school.county,
    countyName: school.countyName,
    asOf,
    sources: [{ words: { zh: `${school.name}信息公开`, en: 'the school itself' }, asOf }],
    method: {
      zh: '本页由学校填写并经县区审核；不含教育统计中的学校数据。招生以当年招生办法为准。',
      en: 'Written by the school and reviewed by the county; no figures of the census. The admission notice of the year decides.',
    },
    contact: { office: school.name, name: entry.contactName, phone: entry.contactPhone },
    isSimulated: simulated,
    school: school.code,
    town: school.townName,
    entry,
  }
}

async function save(context: AnswerContext, school: School, entry: DraftEntry): Promise<void> {
  const { database, caller, now } = context
  const by = { at: now, person: caller.id, personName: caller.name }
  await saveEntryText(database, { county: school.county, school: school.code, entry, ...by })
}

export const entryAnswers: EntryAnswers = {
  entry: async ({ school: code }, context) => {
    const school = await schoolOf(context, code)
    const { database } = context
    const [stored, [known]] = await Promise.all([
      newestEntry(database, school.county, code),
      gatherPublications(context, school.county, { kinds: ['school'], subject: code }),
    ])
    const newest = known?.versions.at(-1)
    const [handedIn] = newest
      ? await contentsOf(database, [{ county: school.county, publication: known!.row.id, version: newest.version }])
      : []
    const handed = (handedIn?.content as SnapshotFacts['school'] | undefined)?.entry
    const isSame =
      stored !== null && handed !== undefined && canonicalJson(publicPart(stored.entry)) === canonicalJson(handed)
    return {
      schoolName: school.name,
      entry: stored?.entry ?? emptyEntry(school.name),
      savedAt: stored?.at ?? null,
      savedBy: stored?.personName ?? null,
      status: known?.row.status ?? null,
      publishedAt: known?.row.publishedAt ?? null,
      returnedReason: known?.events.findLast(({ kind }) => kind === 'returned')?.reason ?? null,
      isChanged: stored !== null && !isSame,
    }
  },

  saveEntry: async ({ school: code, entry }, context) => {
    await save(context, await schoolOf(context, code), entry)
    return {}
  },

  submitEntry: async ({ school: code, entry, reason }, context) => {
    const school = await schoolOf(context, code)
    if (school.status === 'closed' || school.status === 'merged') return isGone(school.name)
    if (entry.name !== school.name) return otherName(entry.name, school.name)
    await save(context, school, entry)
    const facts = factsOf(school, entry, context.today, await isSimulated(context.database))
    return draftSnapshot(context, { county: school.county, kind: 'school', subject: code, facts, reason })
  },

  entries: async ({ county, search, status, page, size }, context) => {
    const [schools, publications] = await Promise.all([
      schoolsIn(context.database, county),
      gatherPublications(context, county, { kinds: ['school'] }),
    ])
    const bySchool = new Map(publications.map(({ row }) => [row.subject, row]))
    const open = schools.filter(
      (school) => school.status === 'open' && (schoolTypes[school.type]?.judged.length ?? 0) > 0,
    )
    const rows = open.map((school) => {
      const row = bySchool.get(school.code)
      return {
        school: school.code,
        schoolName: school.name,
        townName: school.townName,
        status: row?.status ?? ('none' as const),
        id: row?.id ?? null,
        sha256: row?.sha256 ?? null,
        publishedAt: row?.publishedAt ?? null,
      }
    })
    const found = rows.filter(
      (row) =>
        (status === undefined || row.status === status) &&
        (search === undefined || row.schoolName.includes(search) || row.school.includes(search)),
    )
    return {
      total: found.length,
      page,
      counts: ([...publicationStatuses, 'none'] as const).flatMap((each) => {
        const own = rows.filter((row) => row.status === each).length
        return own > 0 ? [{ status: each, schools: own }] : []
      }),
      schools: found.slice((page - 1) * size, page * size),
    }
  },

  reviewEntries: ({ county, seen: items }, context) =>
    takeStep(context, { county, items, step: 'reviewed', desk: 'schools' }),
  signEntries: ({ county, seen: items }, context) =>
    takeStep(context, { county, items, step: 'signed', desk: 'schools' }),
}
