/** The story of each answer of the schools room: the register as it is, and what is newly recorded in it. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolTypeOf, teachingPoint } from '#kernel/school-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { countiesUnder, historyOf, schoolsByCode, schoolsIn } from './gather.ts'
import { loadBorders, loadRegions, registerChanged } from './index.ts'
import { readBorders } from './read-borders.ts'
import { readRegions } from './read-regions.ts'
import { foldSchool, refuseEvent, type OtherSchool, type SchoolFact, type SchoolState } from './school-state.ts'
import {
  allBorders,
  appendFacts,
  factsOf,
  holdSchool,
  regionsBelow,
  regionsByCode,
  savePlaces,
  upperRegions,
} from './store.ts'

const sketch = { zh: '示意图，不作划界依据', en: 'a sketch, not for demarcation' }

type NewFact = Omit<SchoolFact, 'document'> & { readonly document: string | undefined }

interface Readied {
  readonly fact: SchoolFact
  readonly number: number
}

/** Reads what is known of the school and of the other one, and whether this may happen. */
async function ready(
  { database, today }: AnswerContext,
  school: string,
  make: (state: SchoolState | null) => NewFact,
): Promise<Readied | Refusal> {
  await holdSchool(database, school)
  const own = (await factsOf(database, [school])).get(school) ?? []
  const state = foldSchool(own)
  const made = make(state)
  const fact: SchoolFact = { ...made, document: made.document ?? null }
  let other: OtherSchool | null = null
  if (fact.other !== null) {
    other = { code: fact.other, state: foldSchool((await factsOf(database, [fact.other])).get(fact.other) ?? []) }
  }
  return refuseEvent(school, state, fact, other, today) ?? { fact, number: own.length + 1 }
}

async function append(context: AnswerContext, school: string, { fact, number }: Readied) {
  const { database, caller, now } = context
  await appendFacts(database, [{ ...fact, school, number, recordedAt: now, recordedBy: caller.name }])
  context.afterCommit(() => context.jobs.tell(registerChanged, { school }, school))
  return {}
}

async function record(
  context: AnswerContext,
  school: string,
  made: NewFact | ((state: SchoolState | null) => NewFact),
): Promise<Refusal | Record<string, never>> {
  const readied = await ready(context, school, typeof made === 'function' ? made : () => made)
  return isRefusal(readied) ? readied : append(context, school, readied)
}

/** A school that is opened must be of a type that exists, in a township of its county. */
async function refuseOpening(
  { database }: AnswerContext,
  { type, county, town }: { type: string; county: string; town?: string | undefined },
): Promise<Refusal | null> {
  if (!schoolTypeOf(type)) {
    return refuse(
      'unknown-school-type',
      { type },
      {
        zh: `办学类型代码“${type}”不存在；常用：211 小学、218 教学点、311 初级中学、312 九年一贯制、341 完全中学、345 十二年一贯制`,
        en: `there is no school type "${type}"; common: 211 primary, 218 teaching point, 311 junior, 312 nine-year, 341 complete secondary, 345 twelve-year`,
      },
    )
  }
  const [region] = await regionsByCode(database, [county])
  if (region?.level !== 'county') {
    return refuse(
      'not-a-county',
      { county },
      { zh: `${county} 不是县区代码`, en: `${county} is not the code of a county` },
    )
  }
  if (town === undefined) return null
  const towns = await regionsBelow(database, county)
  if (towns.some(({ code }) => code === town)) return null
  return refuse(
    'town-of-another-county',
    { town, county },
    { zh: `${region.name}没有代码为 ${town} 的乡镇`, en: `${region.name} has no township with the code ${town}` },
  )
}

export const answers: Answers<typeof contract> = {
  regions: async ({ under }, { database }) => ({
    regions: under === undefined ? await upperRegions(database) : await regionsBelow(database, under),
  }),

  borders: async (_, { database }) => {
    const borders = await allBorders(database)
    const credits = [...new Map(borders.map(({ credit }) => [credit.zh, credit])).values()]
    return {
      features: borders.map(({ region, name, geometry }) => ({
        type: 'Feature' as const,
        properties: { code: region, name },
        geometry,
      })),
      credit: {
        zh: [...credits.map(({ zh }) => zh), sketch.zh].join('；'),
        en: [...credits.map(({ en }) => en), sketch.en].join('; '),
      },
    }
  },

  importRegions: async ({ city, file }, { database }) => {
    const known = new Set((await upperRegions(database)).map(({ code }) => code))
    const { regions, problems } = await readRegions(file, city, known)
    await loadRegions(database, regions)
    return { regions: regions.length, problems: [...problems] }
  },

  importBorders: async ({ city, file, datum, credit }, { database }) => {
    const counties = new Set((await countiesUnder(database, city)).map(({ code }) => code))
    const { borders, problems } = await readBorders(file, counties)
    await loadBorders(database, borders, datum, { zh: credit, en: credit })
    return { borders: borders.length, problems: [...problems] }
  },

  schools: async ({ region, search, closed }, { database }) => {
    const wanted = search?.trim() ?? ''
    const schools = await schoolsIn(database, region)
    return {
      schools: schools.filter(
        ({ name, code, status }) =>
          (closed || status === 'open' || status === 'suspended') && (name.includes(wanted) || code.startsWith(wanted)),
      ),
    }
  },

  school: async ({ school: code }, { database }) => {
    const [[school], history] = await Promise.all([schoolsByCode(database, [code]), historyOf(database, code)])
    return { school: school!, history }
  },

  open: async (input, context) => {
    const refused = await refuseOpening(context, input)
    if (refused) return refused
    const { school, name, type, county, town = null, authority = null, splitFrom = null, on, document } = input
    const readied = await ready(context, school, () => ({
      kind: splitFrom === null ? 'opened' : 'split-off',
      on,
      other: splitFrom,
      document,
      details: { name, type },
    }))
    if (isRefusal(readied)) return readied
    await savePlaces(context.database, [
      { code: school, county, town, village: null, authority: authority ?? county, settlement: null, sponsor: null },
    ])
    return append(context, school, readied)
  },

  rename: ({ school, name, on, document }, context) =>
    record(context, school, { kind: 'renamed', on, other: null, document, details: { name } }),

  merge: ({ school, into, on, document }, context) =>
    record(context, school, { kind: 'merged-into', on, other: into, document, details: {} }),

  turnIntoPoint: ({ school, mainSchool, on, document }, context) =>
    record(context, school, {
      kind: 'became-point',
      on,
      other: mainSchool,
      document,
      details: { type: teachingPoint },
    }),

  suspend: ({ school, on, document }, context) =>
    record(context, school, { kind: 'suspended', on, other: null, document, details: {} }),

  close: ({ school, on, document }, context) =>
    record(context, school, { kind: 'closed', on, other: null, document, details: {} }),

  reopen: ({ school, on, document }, context) =>
    record(context, school, { kind: 'reopened', on, other: null, document, details: {} }),

  move: ({ school, on, document, longitude, latitude, datum }, context) =>
    record(context, school, {
      kind: 'moved',
      on,
      other: null,
      document,
      details: { location: { longitude, latitude, datum } },
    }),
}
