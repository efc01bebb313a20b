/**
 * Brings the year that is being collected as far along its way in each county as a city in November would have it. Every
 * step is an operation of the census room, carried out by made-up people and written down like any other (模拟数据).
 */
import { recorderFor } from '#modules/access/index.ts'
import { contract, type Filing } from '#modules/census/contract.ts'
import { filingsOf } from '#modules/census/index.ts'
import { openRoom } from '#modules/rooms.ts'
import { placeOf } from '#modules/schools/index.ts'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import type { Caller } from '#platform/operations/caller.ts'
import { runOperation } from '#platform/operations/run-operation.ts'
import { demoCity, type DemoCounty } from './counties.ts'

export type Reached = 'nothing' | 'collecting' | 'submitted' | 'approved' | 'locked'

/** How far each county has come with the last year. */
export const reachedBy: Readonly<Record<string, Reached>> = {
  411502: 'approved',
  411503: 'submitted',
  411521: 'submitted',
  411522: 'collecting',
  411523: 'locked',
  411524: 'approved',
  411525: 'collecting',
  411526: 'collecting',
  411527: 'collecting',
  411528: 'nothing',
}

interface Desk {
  readonly run: (operation: keyof typeof contract.operations, input: object) => Promise<unknown>
}

/** The desk of somebody who may do everything the census room offers in one region, on one day. */
function deskOf(database: Database, name: string, region: string, at: string): Desk {
  const caller: Caller = {
    id: null,
    name,
    roles: [],
    home: [region],
    grants: Object.keys(contract.permissions).map((permission) => ({
      permission,
      scope: { kind: 'region', code: region },
    })),
  }
  const context = Object.create(bareContext(caller, new Date(at)), {
    database: { value: database },
    // Whoever loads the city has everything judged at the end.
    jobs: { value: { send: () => Promise.resolve(), tell: () => Promise.resolve() } },
  }) as AnswerContext
  const office = {
    caller,
    context,
    recorder: recorderFor(context),
    placeOf: (ref: Parameters<typeof placeOf>[1]) => placeOf(database, ref),
  }
  return {
    run: async (operation, input) => {
      const result = await runOperation((await openRoom('census'))!, operation, input, office)
      if (result.ok) return result.output
      throw new Error(`${operation} of the example city: ${JSON.stringify(result)}`)
    },
  }
}

const explanationOf = (zh: string): string => {
  if (zh.includes('在校生数')) {
    return /-\d/.test(zh)
      ? '本村适龄儿童减少，部分学生随父母进城就读，人数已与学籍系统核对，情况属实。'
      : '服务范围内新增住宅小区，今年扩招，人数已与学籍系统核对，情况属实。'
  }
  if (zh.includes('教师')) return '今年县管校聘和交流轮岗后人员有调整，已与编制台账核对，情况属实。'
  if (zh.includes('面积')) return '改扩建工程已竣工验收，面积以验收文件为准，情况属实。'
  return '当年新购设备已验收入账，与固定资产台账一致，情况属实。'
}

const filingsIn = async (desk: Desk, county: string, year: number): Promise<Filing[]> =>
  ((await desk.run('filings', { region: county, year })) as { filings: Filing[] }).filings

async function explainAll(desk: Desk, filings: readonly Filing[], year: number): Promise<void> {
  for (const { school } of filings.filter(({ openWarnings }) => openWarnings > 0)) {
    const { problems } = (await desk.run('filing', { school, year })) as {
      problems: { severity: string; key: string; explanation: string | null; what: { zh: string } }[]
    }
    for (const { severity, key, explanation, what } of problems) {
      if (severity !== 'warning' || explanation !== null) continue
      await desk.run('explain', { school, year, key, text: explanationOf(what.zh) })
    }
  }
}

const signedOnPaper = (county: string, schools: readonly string[], year: number) => ({
  county,
  year,
  schools,
  note: '学校签字盖章的纸质表存县教体局档案室，扫描件已归档',
})

/** Endorses whatever may be endorsed in the townships that are wanted. */
async function endorse(
  desk: Desk,
  filings: readonly Filing[],
  year: number,
  needs: ReadonlySet<string>,
): Promise<void> {
  const due = filings.filter(({ school, state }) => state === 'signed' && needs.has(school))
  for (const [town, own] of Map.groupBy(due, (filing) => filing.town)) {
    if (town !== null) await desk.run('endorse', { town, year, schools: own.map(({ school }) => school) })
  }
}

/** Schools of a 乡 or 镇 without a senior stage; the census room refuses any other. */
const underCentralSchool = (filings: readonly Filing[]): ReadonlySet<string> =>
  new Set(filings.filter(({ townName }) => !townName?.endsWith('街道')).map(({ school }) => school))

/** What is left to do for the schools of a county: their warnings explained, signed on paper, endorsed by their townships. */
export async function signAll(database: Database, { code, name }: DemoCounty, year: number): Promise<void> {
  const desk = deskOf(database, `${name}统计员`, code, `${year}-10-20T01:30:00.000Z`)
  const filings = await filingsIn(desk, code, year)
  await explainAll(desk, filings, year)
  const unsigned = filings.filter(({ state }) => state === 'imported' || state === 'returned')
  if (unsigned.length > 0) {
    const schools = unsigned.map(({ school }) => school)
    await desk.run('signOnPaper', signedOnPaper(code, schools, year))
  }
  await endorse(desk, await filingsIn(desk, code, year), year, underCentralSchool(filings))
}

async function submitAll(database: Database, county: DemoCounty, year: number, reached: Reached): Promise<void> {
  const { code, name } = county
  await signAll(database, county, year)
  const desk = deskOf(database, `${name}统计员`, code, `${year}-10-20T01:30:00.000Z`)
  const steps = [
    ['submitCounty', desk],
    ['approveCounty', deskOf(database, `${name}教体局分管副局长`, code, `${year}-10-28T02:10:00.000Z`)],
    ['acceptCounty', deskOf(database, '信阳市教体局发展规划科', demoCity.code, `${year}-11-06T03:00:00.000Z`)],
  ] as const
  const last = { submitted: 1, approved: 2, locked: 3, collecting: 0, nothing: 0 }[reached]
  for (const [operation, who] of steps.slice(0, last)) {
    const filing = (await filingsOf(database, [code])).find((each) => each.year === year)!
    await who.run(operation, { county: code, year, expected: filing.number })
  }
}

const reasons = [
  '运动场地面积与上年相差较大，请核对后更正。',
  '教学仪器设备资产值与固定资产台账不一致，请核对。',
  '骨干教师数多于县级认定名单，请按名单更正。',
  '在校生数与学籍系统不一致，请核对各年级人数。',
]

/** Some have signed, some townships have endorsed, a few have been returned, and some warnings wait for their 情况说明. */
async function collectSome(database: Database, { code, name }: DemoCounty, year: number): Promise<void> {
  const random = seededRandom(seedOf('collecting', code))
  const desk = deskOf(database, `${name}统计员`, code, `${year}-10-26T02:00:00.000Z`)
  const filings = await filingsIn(desk, code, year)
  const share = random.range(0.45, 0.8)
  const signing = filings.filter(({ openWarnings }) => openWarnings === 0 && random.unit() < share)
  await desk.run(
    'signOnPaper',
    signedOnPaper(
      code,
      signing.map(({ school }) => school),
      year,
    ),
  )
  const signed = await filingsIn(desk, code, year)
  const towns = [...underCentralSchool(signed)].filter((school) => seedOf(code, school) % 3 > 0)
  await endorse(desk, signed, year, new Set(towns))
  const late = deskOf(database, `${name}统计员`, code, `${year}-11-12T02:40:00.000Z`)
  const now = await filingsIn(late, code, year)
  for (const [index, reason] of reasons.entries()) {
    const { school, number } = now[Math.floor(((index + 0.5) * now.length) / reasons.length)]!
    await late.run('returnFiling', { school, year, expected: number, reason })
  }
}

/** Takes a county whose figures of the year have been handed in as far as it has come. */
export async function bringAlong(database: Database, county: DemoCounty, year: number): Promise<void> {
  const reached = reachedBy[county.code] ?? 'nothing'
  if (reached === 'nothing') return
  if (reached === 'collecting') await collectSome(database, county, year)
  else await submitAll(database, county, year, reached)
}
