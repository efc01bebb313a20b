/**
 * The story of the census room on a real database and queue: a dirty workbook is mended and saved, a school's figure goes
 * back and is corrected, everybody signs, the county goes up and is locked, and the city opens a second version.
 */
import { today } from '#platform/clock.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { permissionsOf, recorderFor, type Role } from '#modules/access/index.ts'
import { loadRegions, placeOf } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { readWorkbook } from '#platform/files/read-workbook.ts'
import { startJobQueue, type JobData, type RunningQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import type { Caller, Scope } from '#platform/operations/caller.ts'
import { runOperation, type Office } from '#platform/operations/run-operation.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { contract } from '#modules/census/contract.ts'
import { countyGrid, goodSchool, nineYear, schoolGrid, type SchoolCells } from '#modules/census/good-school.ts'
import {
  draftCensus,
  filingsOf,
  lockedCensus,
  startCensusJobs,
  storeDraftYear,
  storeLockedYear,
} from '#modules/census/index.ts'
import { answers } from '#modules/census/operations.ts'
import { readCensus } from '#modules/census/read-census.ts'

const county = '411525'
const town = '411525201'
const year = 2024

/** One in a 街道 of the seat, two in a 乡, of which one has two stages. */
const seatSchool = { ...goodSchool, town: '东城街道', village: '411525001200' }
const villageSchool = { ...goodSchool, code: '2141000003', name: '青河小学', town: '青河乡', village: `${town}200` }
const nine = nineYear.map((row) => ({ ...row, town: '青河乡', village: `${town}201` }))
const schools: readonly SchoolCells[] = [seatSchool, villageSchool, ...nine]
const codes = { seat: '2141000001', village: '2141000003', nine: '3141000002' }

let test: TestDatabase
let queue: RunningQueue
let folder = ''
const locked: JobData[] = []

const person = (name: string, role: Role, scope: Scope): Caller => ({
  id: null,
  name,
  home: [],
  roles: [role],
  grants: permissionsOf(role).map((permission) => ({ permission, scope })),
})
const region = (code: string): Scope => ({ kind: 'region', code })
const people = {
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  city: person('市统计', 'city-planner', region('411500')),
  central: person('中心校', 'central-school', region(town)),
  seat: person('一小校长', 'school', { kind: 'school', code: codes.seat }),
  village: person('青河校长', 'school', { kind: 'school', code: codes.village }),
  nine: person('九年校长', 'school', { kind: 'school', code: codes.nine }),
  neighbour: person('邻县统计员', 'county-statistician', region('411526')),
}
type Name = keyof typeof people

function officeOf(caller: Caller): Office {
  const { database } = test
  const context: AnswerContext = Object.create(bareContext(caller), {
    database: { value: database },
    documents: { value: documentStore(join(folder, 'documents')) },
    jobs: { value: queue },
  }) as AnswerContext
  return { caller, context, recorder: recorderFor(context), placeOf: (ref) => placeOf(database, ref) }
}

type Operations = (typeof contract)['operations']
type Input<K extends keyof Operations> = z.input<Operations[K]['input']>
type Output<K extends keyof Operations> = z.output<Operations[K]['output']>

const ask = <K extends keyof Operations>(name: Name, operation: K, input: Input<K>, id: string = randomUUID()) =>
  runOperation({ contract, answers }, operation, input, officeOf(people[name]), id)

/** The answer, as a door would show it. */
async function answer<K extends keyof Operations>(who: Name, operation: K, input: Input<K>): Promise<Output<K>> {
  const result = await ask(who, operation, input)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return contract.operations[operation].output.parse(result.output) as Output<K>
}

async function refusal<K extends keyof Operations>(who: Name, operation: K, input: Input<K>) {
  const result = await ask(who, operation, input)
  if (result.ok || !('refusal' in result)) throw new Error(`not refused: ${JSON.stringify(result)}`)
  return result.refusal
}

const filing = async (who: Name, school: string) => answer(who, 'filing', { school, year })
const expectedOf = async (school: string): Promise<number> => (await filing('statistician', school)).filing!.number
const countyNumber = async (): Promise<number> =>
  (await answer('city', 'filings', { region: county, year })).county.number
const step = async () => ({ county, year, expected: await countyNumber() })

type Grid = ReturnType<typeof schoolGrid>

async function workbook(name: string, sheets: Readonly<Record<string, Grid>>): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [sheet, grid] of Object.entries(sheets)) book.addWorksheet(sheet).addRows(grid as never[][])
  const path = join(folder, name)
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()))
  return path
}

/** The table with the county's own heading for the pupils. */
function otherHeadings(rows: readonly SchoolCells[]): Grid {
  const grid = schoolGrid(rows)
  grid[0] = grid[0]!.map((heading) => (heading === '在校生数' ? '在校学生总数' : heading))
  return grid
}

async function settled(who: Name, id: string, place: string = county): Promise<Output<'importState'>> {
  for (let tries = 0; tries < 300; tries += 1) {
    const state = await answer(who, 'importState', { region: place, id })
    if (state.state !== 'waiting' && state.state !== 'reading') return state
    await wait(50)
  }
  throw new Error('the import was not read')
}

async function handIn(who: Name, file: string, mapping?: string, place: string = county) {
  const { id } = await answer(who, 'startImport', { region: place, file, fileName: '某县2024基表.xlsx', mapping })
  return await settled(who, id, place)
}

const withoutRowNumbers = (rows: readonly object[]) => rows.map((row) => ({ ...row, row: 0 }))

const openTable = async (file: string | { name: string; bytes: Buffer }) => {
  const reading = await readCensus({ file, today: '2024-11-24' })
  if (!reading.schools) throw new Error(JSON.stringify(reading.problems))
  return { schools: reading.schools, counties: reading.counties }
}

const signature = { preparer: '张老师', reviewer: '李主任', head: '王校长' }
const by = { by: { name: '往年导入' }, at: '2023-11-20T02:00:00.000Z' }

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-story-'))
  queue = await startJobQueue(test.url, (error) => {
    throw error
  })
  await startCensusJobs({ database: test.database, documents: documentStore(join(folder, 'documents')), queue })
  await queue.listen('census.locked', 'story', (data) => {
    locked.push(data)
    return Promise.resolve()
  })
  await loadRegions(test.database, [
    { code: '411500', name: '信阳市', level: 'city', parent: null },
    { code: county, name: '固始县', level: 'county', parent: '411500' },
    { code: '411526', name: '潢川县', level: 'county', parent: '411500' },
    { code: '411525001', name: '东城街道', level: 'town', parent: county },
    { code: town, name: '青河乡', level: 'town', parent: county },
  ])
  // Last year's figures: the village school then had fewer multimedia classrooms.
  const last = schools.map((row) => ({
    ...row,
    year: 2023,
    ...(row.code === codes.village ? { multimediaRooms: 12 } : {}),
  }))
  const file = await workbook('2023.xlsx', { 学校基表: schoolGrid(last) })
  await storeLockedYear(test.database, { ...(await openTable(file)), ...by })
})

afterAll(async () => {
  await queue.stop()
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the year before, loaded as it was', () => {
  it('is locked, with every school signed', async () => {
    const [filed] = await filingsOf(test.database, [county])
    expect(filed).toMatchObject({ year: 2023, state: 'locked', version: 1, schools: 3, openWarnings: 0 })
    const census = await lockedCensus(test.database, county, 2023)
    expect(census?.schools.rows.map(({ code, row }) => [code, row])).toEqual([
      [codes.seat, 2],
      [codes.village, 3],
      [codes.nine, 4],
      [codes.nine, 5],
    ])
    expect(census?.schools.columns.pupils?.letters).toHaveLength(1)
    expect(census?.lockedAt).toBe(by.at)
  })

  it('changes nothing when it is loaded once more', async () => {
    const census = (await lockedCensus(test.database, county, 2023))!
    const again = await storeLockedYear(test.database, { schools: census.schools, counties: null, ...by })
    expect(again).toEqual({ added: 0, changed: 0, same: 3, blocked: 0 })
    expect((await filingsOf(test.database, [county]))[0]?.version).toBe(1)
  })
})

describe('an import', () => {
  let mapping = ''

  it('tells every problem of a dirty workbook, and saves nothing', async () => {
    const dirty = schools.map((row) =>
      row.code === codes.seat ? { ...row, teachers: '约40人', sportsGroundArea: -5 } : row,
    )
    const state = await handIn('statistician', await workbook('dirty.xlsx', { 学校基表: otherHeadings(dirty) }))
    expect(state).toMatchObject({ state: 'faulty', progress: 1, errors: 3, changes: null })
    expect(state.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'missing-heading',
      'text-in-number-cell',
      'negative',
    ])
    expect(state.headings).toContain('在校学生总数')
    expect(state.missing[0]).toBeDefined()
    expect(state.missing.find(({ required }) => required)).toEqual({
      heading: '在校生数',
      required: true,
      nearest: '在校学生总数',
    })
    expect(await refusal('statistician', 'saveImport', { region: county, id: state.id })).toMatchObject({
      code: 'import-not-ready',
    })
    expect(await draftCensus(test.database, county, year)).toBeNull()
  })

  it('is read anew once a heading is joined by hand, and keeps the mapping', async () => {
    const [dirty] = (await answer('statistician', 'imports', { region: county })).imports
    const again = { region: county, id: dirty!.id, headings: { 在校生数: '在校学生总数' }, saveAs: '县里的表' }
    expect(await answer('statistician', 'rereadImport', again)).toEqual({ problems: [] })
    const state = await settled('statistician', dirty!.id)
    expect(state.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'text-in-number-cell',
      'negative',
    ])
    const { mappings } = await answer('statistician', 'mappings', { county })
    expect(mappings).toMatchObject([{ name: '县里的表', table: 'school' }])
    mapping = mappings[0]!.id
  })

  it('refuses headings that cannot be joined so, in words', async () => {
    const [dirty] = (await answer('statistician', 'imports', { region: county })).imports
    const wrong = { region: county, id: dirty!.id, headings: { 在校生数: '学生', 班级数: '学生' } }
    const { problems } = await answer('statistician', 'rereadImport', wrong)
    expect(problems.map(({ code }) => code)).toEqual(['mapping-double-use'])
  })

  it('keeps, tells and removes mappings', async () => {
    const bad = await answer('statistician', 'saveMapping', { county, name: '坏的', yaml: 'table: pupils' })
    expect(bad).toMatchObject({ id: null, problems: [{ code: 'mapping-table' }] })
    const { id } = await answer('statistician', 'saveMapping', {
      county,
      name: '另一个',
      yaml: 'table: school\ncolumns: {}',
    })
    await answer('statistician', 'removeMapping', { county, mapping: id! })
    expect((await answer('statistician', 'mappings', { county })).mappings.map(({ name }) => name)).toEqual([
      '县里的表',
    ])
  })

  it('of a mended workbook is saved as one filing for each school, and only once', async () => {
    const sheets = {
      学校基表: otherHeadings(schools),
      县区基表: countyGrid([{ year, county, teacherPay: 90_000, officialPay: 88_000 }]),
    }
    const state = await handIn('statistician', await workbook('clean.xlsx', sheets), mapping)
    expect(state).toMatchObject({
      state: 'ready',
      schoolRows: 4,
      countyRows: 1,
      errors: 0,
      changes: { added: 3, changed: 0, same: 0, blocked: 0 },
    })
    expect(state.problems.filter(({ severity }) => severity === 'warning').map(({ what }) => what.zh)).toEqual([
      '“网络多媒体教室间数”由 12（2023 学年）变为 16，+33.3%',
    ])
    const save = { region: county, id: state.id }
    expect(await answer('statistician', 'saveImport', save)).toEqual({ saved: 3, unchanged: 0, blocked: 0 })
    expect(await answer('statistician', 'saveImport', save)).toEqual({ saved: 3, unchanged: 0, blocked: 0 })
    const { filings, county: filed } = await answer('statistician', 'filings', { region: county, year })
    expect(
      filings.map(({ school, state: stands, openWarnings, number }) => [school, stands, openWarnings, number]),
    ).toEqual([
      [codes.seat, 'imported', 0, 1],
      [codes.village, 'imported', 1, 1],
      [codes.nine, 'imported', 0, 1],
    ])
    expect(filed).toMatchObject({ state: 'collecting', schools: 3, byState: { imported: 3 }, openWarnings: 1 })
    expect((await answer('central', 'filings', { region: town, year })).filings).toHaveLength(2)
  })

  it('of the same figures changes nothing', async () => {
    const state = await handIn('statistician', await workbook('same.xlsx', { 学校基表: schoolGrid(schools) }))
    expect(state.changes).toEqual({ added: 0, changed: 0, same: 3, blocked: 0 })
    expect(await answer('statistician', 'saveImport', { region: county, id: state.id })).toEqual({
      saved: 0,
      unchanged: 3,
      blocked: 0,
    })
  })

  it('of a township takes its own schools only', async () => {
    const state = await handIn(
      'central',
      await workbook('town.xlsx', { 学校基表: schoolGrid(schools) }),
      undefined,
      town,
    )
    expect(state.state).toBe('faulty')
    expect(state.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'outside-region', row: 2 },
    ])
    const own = await workbook('own.xlsx', { 学校基表: schoolGrid([villageSchool, ...nine]) })
    expect((await handIn('central', own, undefined, town)).changes).toMatchObject({ same: 2 })
  })

  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'empty-file'],
    ['no workbook', Buffer.from('PK\u0003\u0004 not a zip'), 'damaged-file'],
    ['too large', Buffer.alloc(51 * 1024 * 1024), 'file-too-large'],
  ])('of a file that is %s says so and lives on', async (name, content, code) => {
    const path = join(folder, `${name}.xlsx`)
    await writeFile(path, content)
    const state = await handIn('statistician', path)
    expect(state).toMatchObject({ state: 'faulty', problems: [{ code }] })
  })

  it('of a macro workbook is known by its name', async () => {
    const path = await workbook('macro.xlsx', { 学校基表: schoolGrid(schools) })
    const { id } = await answer('statistician', 'startImport', { region: county, file: path, fileName: '表.xlsm' })
    expect((await settled('statistician', id)).problems).toMatchObject([{ code: 'macro-workbook' }])
  })
})

describe('the way of a filing', () => {
  it('is not for others', async () => {
    const mine = { school: codes.seat, year, expected: 1 }
    const change = { ...mine, stage: 'primary' as const, changes: { pupils: 601 }, reason: '数错了' }
    expect((await refusal('statistician', 'correct', change)).code).toBe('not-permitted')
    expect((await refusal('village', 'correct', change)).code).toBe('outside-scope')
    expect((await refusal('village', 'filing', { school: codes.seat, year })).code).toBe('outside-scope')
    expect((await refusal('neighbour', 'filings', { region: county, year })).code).toBe('outside-scope')
    expect((await refusal('central', 'returnFiling', { ...mine, reason: '请核对班额' })).code).toBe('outside-scope')
    expect((await refusal('statistician', 'acceptCounty', { county, year, expected: 0 })).code).toBe('not-permitted')
  })

  it('is corrected by the school itself, never from above', async () => {
    const above: Caller = { ...people.village, grants: [{ permission: 'census.sign', scope: region(county) }] }
    const input = {
      school: codes.village,
      year,
      expected: 1,
      stage: 'primary',
      changes: { pupils: 610 },
      reason: '更正',
    }
    const result = await runOperation({ contract, answers }, 'correct', input, officeOf(above), randomUUID())
    expect(result).toMatchObject({ ok: false, refusal: { code: 'only-the-school' } })
  })

  it('waits in the inbox of whoever must act', async () => {
    expect((await answer('village', 'inbox', {})).tasks).toMatchObject([{ kind: 'sign', school: codes.village, year }])
    // Besides what has come in there is the year that is being counted, of which nothing has.
    expect((await answer('statistician', 'inbox', {})).tasks).toMatchObject([
      { kind: 'import', county, year: schoolYearOf(today()), count: 0 },
      { kind: 'collect', county, count: 3 },
    ])
    expect((await answer('central', 'inbox', {})).tasks).toEqual([])
    expect((await answer('director', 'inbox', {})).tasks).toEqual([])
  })

  it('goes back with a reason and is corrected; what is wrong is not saved', async () => {
    const reason = '体育场地面积与去年相同，请重新测量'
    await answer('statistician', 'returnFiling', { school: codes.village, year, expected: 1, reason })
    expect((await answer('village', 'inbox', {})).tasks).toMatchObject([{ kind: 'correct', note: reason, count: 1 }])
    const change = { school: codes.village, year, expected: 2, stage: 'primary' as const, reason: '重新测量' }
    const slip = await answer('village', 'correct', { ...change, changes: { equipmentValue: 1_300_000 } })
    expect(slip).toMatchObject({ saved: false, problems: [{ code: 'unit-slip', column: '教学仪器设备资产值(万元)' }] })
    expect(await answer('village', 'correct', { ...change, changes: { sportsGroundArea: 5200 } })).toEqual({
      saved: true,
      problems: [],
    })
    const seen = await filing('village', codes.village)
    expect(seen.filing).toMatchObject({ state: 'imported', number: 3 })
    expect(seen.rows).toMatchObject([{ stage: 'primary', version: 2, values: { sportsGroundArea: 5200, pupils: 600 } }])
    expect(seen.rows[0]?.values).toMatchObject({ homeTaughtPupils: null, stage: 'primary' })
    expect(seen.events.map(({ kind, note }) => [kind, note])).toEqual([
      ['imported', '某县2024基表.xlsx'],
      ['returned', reason],
      ['corrected', '重新测量'],
    ])
    expect(seen.years).toEqual([2023, 2024])
  })

  it('is not acted on by two at once: the second hears who did what', async () => {
    const second = await refusal('village', 'sign', { school: codes.village, year, expected: 2, ...signature })
    expect(second).toMatchObject({ code: 'changed-meanwhile', facts: { number: 3, expected: 2, person: '青河校长' } })
    expect(second.words.zh).toMatch(/青河校长 已于\d{4}年\d+月\d+日 \d\d:\d\d办理“学校更正”/)
    const input = { school: codes.seat, year, expected: 1, ...signature }
    const both = await Promise.all([ask('seat', 'sign', input), ask('seat', 'sign', input)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  })

  it('needs a 情况说明 for each warning before it is signed', async () => {
    const sign = { school: codes.village, year, expected: 3, ...signature }
    expect(await refusal('village', 'sign', sign)).toMatchObject({ code: 'warnings-open', facts: { warnings: 1 } })
    const paper = { county, year, schools: [codes.village], note: '县局档案柜3号' }
    expect((await refusal('statistician', 'signOnPaper', paper)).code).toBe('warnings-open')
    const warning = (await filing('village', codes.village)).problems.find(({ severity }) => severity === 'warning')
    const text = '今年新建教学楼，添置四间多媒体教室'
    expect((await refusal('village', 'explain', { school: codes.village, year, key: 'none', text })).code).toBe(
      'no-such-warning',
    )
    const onPaper = { school: codes.village, year, key: warning!.key, text: '见学校盖章说明', paper: '县局档案柜3号' }
    expect((await refusal('village', 'explainOnPaper', onPaper)).code).toBe('not-permitted')
    await answer('statistician', 'explainOnPaper', onPaper)
    expect((await filing('village', codes.village)).problems[0]!.explanation).toContain('县区登记：县局档案柜3号')
    await answer('village', 'explain', { school: codes.village, year, key: warning!.key, text })
    expect((await filing('village', codes.village)).problems.map(({ explanation }) => explanation)).toEqual([text])
    await answer('village', 'sign', { ...sign, expected: 5 })
  })

  it('is done once, however often the command is sent', async () => {
    const id = randomUUID()
    const input = { county, year, schools: [codes.nine], note: '县局档案柜3号' }
    const first = await ask('statistician', 'signOnPaper', input, id)
    expect(first).toMatchObject({ ok: true, output: { signed: 1 } })
    expect(await ask('statistician', 'signOnPaper', input, id)).toEqual(first)
    expect((await filing('nine', codes.nine)).events.map(({ kind }) => kind)).toEqual(['imported', 'signed-on-paper'])
    expect(await answer('statistician', 'signOnPaper', input)).toEqual({ signed: 0 })
  })

  it('is not altered from above once it is signed', async () => {
    const other = schools.map((row) => ({ ...row, peTeachers: 4 }))
    const state = await handIn('statistician', await workbook('other.xlsx', { 学校基表: schoolGrid(other) }))
    expect(state.changes).toEqual({ added: 0, changed: 0, same: 0, blocked: 3 })
    expect(state.problems.filter(({ code }) => code === 'signed-already')).toHaveLength(3)
    expect(await answer('statistician', 'saveImport', { region: county, id: state.id })).toEqual({
      saved: 0,
      unchanged: 0,
      blocked: 3,
    })
  })

  it('waits for the central school where there is one', async () => {
    const out = await refusal('statistician', 'submitCounty', await step())
    // The nine-year school's table came on paper, which bears the seal of its central school.
    expect(out).toMatchObject({ code: 'not-all-in', facts: { unsigned: 0, unendorsed: 1 } })
    expect((await answer('central', 'inbox', {})).tasks).toMatchObject([{ kind: 'endorse', count: 1, name: '青河乡' }])
    expect((await refusal('central', 'endorse', { town, year, schools: [codes.seat] })).code).toBe('outside-town')
    const both = { town, year, schools: [codes.village, codes.nine] }
    expect(await answer('central', 'endorse', both)).toEqual({ endorsed: 2 })
    expect(await answer('central', 'endorse', both)).toEqual({ endorsed: 0 })
  })
})

describe('the way of the county', () => {
  it('corrects its own table', async () => {
    const change = { ...(await step()), reason: '补填' }
    const wrong = await answer('statistician', 'correctCounty', { ...change, changes: { teacherPay: 9 } })
    expect(wrong).toMatchObject({ saved: false, problems: [{ code: 'unit-slip' }] })
    expect(
      await answer('statistician', 'correctCounty', { ...change, changes: { residents: 1_000_000, veto1: false } }),
    ).toEqual({
      saved: true,
      problems: [],
    })
    const { values, version } = await answer('statistician', 'countyTable', { county, year })
    expect(values).toMatchObject({ residents: 1_000_000, teacherPay: 90_000, veto1: false, towns: null })
    expect(version).toBe(2)
  })

  it('goes statistician, director, city, and is locked', async () => {
    expect((await refusal('director', 'approveCounty', await step())).code).toBe('not-in-this-state')
    const seen = await step()
    await answer('statistician', 'submitCounty', seen)
    expect(await refusal('statistician', 'submitCounty', seen)).toMatchObject({
      code: 'changed-meanwhile',
      facts: { person: '县统计员' },
    })
    expect((await answer('director', 'inbox', {})).tasks).toMatchObject([{ kind: 'approve', county }])
    await answer('director', 'approveCounty', await step())
    expect((await answer('city', 'inbox', {})).tasks).toMatchObject([{ kind: 'accept', county }])
    await answer('city', 'acceptCounty', await step())
    const { filings } = await answer('city', 'years', { region: '411500' })
    expect(filings.map(({ year: each, state, version, byState }) => [each, state, version, byState.locked])).toEqual([
      [2023, 'locked', 1, 3],
      [2024, 'locked', 1, 3],
    ])
    for (let tries = 0; locked.length === 0 && tries < 100; tries += 1) await wait(50)
    expect(locked).toEqual([{ county, year, version: 1 }])
  })

  it('has papers that open again', async () => {
    const { bytes, name } = await answer('statistician', 'exportTable', { county, year })
    expect(name).toMatch(/2024—2025学年学校基表\.xlsx$/)
    const read = await openTable({ name, bytes: Buffer.from(bytes) })
    const draft = await draftCensus(test.database, county, year)
    expect(withoutRowNumbers(read.schools.rows)).toEqual(
      withoutRowNumbers(draft!.schools.rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))),
    )
    expect(withoutRowNumbers(read.counties!.rows)).toEqual(withoutRowNumbers(draft!.counties!.rows))
    const report = await answer('statistician', 'checkReport', { county, year })
    const { rows: taken } = await test.pool.query<{ operation: string; person_name: string }>(
      "select operation, person_name from access.audit_entries where operation in ('census.exportTable', 'census.checkReport') order by number",
    )
    expect(taken).toEqual([
      { operation: 'census.exportTable', person_name: '县统计员' },
      { operation: 'census.checkReport', person_name: '县统计员' },
    ])
    expect(report.name).toMatch(/数据核查报告\.docx$/)
    expect(Buffer.from(report.bytes).subarray(0, 2).toString()).toBe('PK')
    const blank = await answer('statistician', 'blankTable', { table: 'school' })
    const opened = await readWorkbook({ name: blank.name, bytes: Buffer.from(blank.bytes) })
    expect(opened.sheets[0]?.grid[0]).toContain('学校标识码')
  })

  it('traces a corrected figure to the school, all others to their cells', async () => {
    const census = (await lockedCensus(test.database, county, year))!
    const row = census.schools.rows.find(({ code }) => code === codes.village)!
    const place = census.schools.elsewhere?.get(row.row)
    expect(place?.columns.sportsGroundArea?.headings[0]).toMatch(/^运动场地面积\(平方米\)（学校更正，青河校长 /)
    expect(place?.columns.pupils).toEqual({ headings: ['在校学生总数'], letters: [expect.any(String)] })
    expect(census.counties?.rows).toMatchObject([{ county, residents: 1_000_000 }])
  })

  it('is opened again by the city alone, and locked as a second version', async () => {
    const back = {
      school: codes.village,
      year,
      expected: await expectedOf(codes.village),
      reason: '抽查发现图书数有误',
    }
    expect((await refusal('statistician', 'returnFiling', back)).code).toBe('only-the-city')
    expect((await refusal('central', 'returnFiling', back)).code).toBe('only-the-city')
    await answer('city', 'returnFiling', back)
    expect((await answer('city', 'filings', { region: county, year })).county).toMatchObject({
      state: 'collecting',
      version: 1,
      byState: { returned: 1, locked: 2 },
    })
    expect(await refusal('statistician', 'submitCounty', await step())).toMatchObject({ facts: { unsigned: 1 } })
    const number = back.expected + 1
    const change = { school: codes.village, year, stage: 'primary' as const, reason: '重新盘点图书' }
    await answer('village', 'correct', { ...change, expected: number, changes: { books: 9000 } })
    // Its warning is about the same figures as before, so its explanation still answers it.
    await answer('village', 'sign', { school: codes.village, year, expected: number + 1, ...signature })
    await answer('central', 'endorse', { town, year, schools: [codes.village] })
    await answer('statistician', 'submitCounty', await step())
    await answer('director', 'approveCounty', await step())
    await answer('city', 'acceptCounty', await step())
    const booksOf = async (version?: number) =>
      (await lockedCensus(test.database, county, year, version))?.schools.rows.find(
        ({ code }) => code === codes.village,
      )?.books
    expect([await booksOf(1), await booksOf(2), await booksOf()]).toEqual([null, 9000, 9000])
    expect((await filing('city', codes.nine)).events.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
    for (let tries = 0; locked.length < 2 && tries < 100; tries += 1) await wait(50)
    expect(locked.map(({ version }) => version)).toEqual([1, 2])
  })
})

describe('a draft taken in whole', () => {
  it('is brought as far as is asked', async () => {
    const file = await workbook('2025.xlsx', { 学校基表: schoolGrid(schools.map((row) => ({ ...row, year: 2025 }))) })
    await storeDraftYear(test.database, { ...(await openTable(file)), ...by, reached: 'endorsed' })
    const found = (await filingsOf(test.database, [county])).find((each) => each.year === 2025)
    expect(found).toMatchObject({ state: 'collecting', version: 0, byState: { signed: 1, endorsed: 2 } })
    const draft = await draftCensus(test.database, county, 2025)
    expect(draft).toMatchObject({ version: 0, lockedAt: null })
    expect(draft?.schools.rows).toHaveLength(4)
    expect(await lockedCensus(test.database, county, 2025)).toBeNull()
  })
})
