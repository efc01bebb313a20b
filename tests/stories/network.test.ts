/**
 * The story of a county's network on a real database (新县 of the example city, simulated): villages are handed in, plans made
 * and kept, candidates proposed and brought through their gate, one stopped by its parents' votes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/network/contract.ts'
import { adoptedPlan, makePlan, type PlanTools } from '#modules/network/index.ts'
import { answers } from '#modules/network/operations.ts'
import { contract as schoolsContract } from '#modules/schools/contract.ts'
import { answers as schoolsAnswers } from '#modules/schools/operations.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { openJourneyServer } from '#tests/commands/journey-server.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
let now = new Date('2026-11-25T02:00:00Z')

let test: TestDatabase
let folder = ''

const people: Record<string, ReturnType<typeof person>> = {
  city: person('市规划', 'city-planner', region('411500')),
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  auditor: person('审计', 'auditor', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region('411526')),
}

/** What is sent is made on the spot, in its thread; see `made`. */
const queue = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs: queue })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)
const register = askingOf({ contract: schoolsContract, answers: schoolsAnswers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-network-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const fileOf = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const paper = async (title: string): Promise<string> =>
  (await answer('statistician', 'keepDocument', { county, title, file: await fileOf(`${title}.pdf`, title) })).id

describe('the pupils of villages', () => {
  it('stand in a table that agrees with the rolls, from which a plan could be made', async () => {
    const { villages, batch, isSimulated } = await answer('director', 'villages', { county })
    expect(villages.length).toBeGreaterThan(200)
    expect([batch!.warnings, batch!.stands, isSimulated]).toEqual([0, true, false])
    const basis = await answer('director', 'planBasis', { county })
    expect(basis.lacks.map(({ code }) => code)).toEqual(['sample-prices'])
    expect(basis.years[0]).toBe(2027)
    expect(basis.placed).toBe(basis.schools)
    expect((await answer('director', 'prices', { county })).isSample).toBe(true)
  })

  it('are read whole or not at all, with every problem told', async () => {
    const { villages } = await answer('director', 'villages', { county })
    const heading = '村庄代码,村庄名称,经度,纬度,坐标系,学年,1—3年级学生(人),4—6年级学生(人),7—9年级学生(人)'
    const rows = [
      `${villages[0]!.code},甲村,${villages[0]!.longitude},${villages[0]!.latitude},CGCS2000,,10,8,6`,
      `${villages[0]!.code},甲村,${villages[0]!.longitude},${villages[0]!.latitude},CGCS2000,,10,8,6`,
      '411599999999,乙村,31.6,114.8,CGCS2000,,10,8,6',
    ]
    const file = await fileOf('villages.csv', `${heading}\r\n${rows.join('\r\n')}\r\n`)
    const { id, problems } = await answer('statistician', 'importVillages', { county, file })
    expect(id).toBeNull()
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect(errors).toEqual(['row-twice', 'no-such-town', 'no-such-point'])
    expect((await answer('director', 'villageBatches', { county })).batches).toHaveLength(1)
    const good = await fileOf('good.csv', `${heading}\r\n${rows[0]}\r\n`)
    expect((await answer('statistician', 'checkVillages', { county, file: good })).rows).toBe(1)
    const taken = await answer('statistician', 'importVillages', { county, file: good })
    expect((await answer('director', 'villages', { county })).villages).toHaveLength(1)
    await answer('statistician', 'withdrawVillages', { county, id: taken.id!, reason: '试导入，撤回' })
    expect((await answer('director', 'villages', { county })).villages.length).toBe(villages.length)
    expect(await codeOf(ask('statistician', 'withdrawVillages', { county, id: taken.id!, reason: '再次撤回' }))).toBe(
      'withdrawn-already',
    )
    expect((await answer('statistician', 'villageTemplate', {})).name).toBe('村庄学龄人口表（空白）.xlsx')
  })

  it('are priced by samples until the county gives its own', async () => {
    await answer('statistician', 'setPrices', { county, prices: { room: 500_000 }, document: '县住建局2026年造价' })
    const { prices, isSample } = await answer('director', 'prices', { county })
    expect(isSample).toBe(false)
    expect(prices.find(({ code }) => code === 'room')).toMatchObject({ value: 500_000, source: '县住建局2026年造价' })
    expect(prices.find(({ code }) => code === 'bed')!.source).toContain('示例单价')
  })
})

async function made(job: string, osrm: PlanTools['osrm'] = null) {
  await makePlan({ database: test.database, documents: documentStore(scene().documents), osrm }, county, job)
  return answer('statistician', 'planProgress', { county, job })
}

const apart = (a: { longitude: number; latitude: number }, b: typeof a): number =>
  Math.hypot(a.longitude - b.longitude, a.latitude - b.latitude)

describe('a plan', () => {
  const plans: string[] = []

  it('is made under each scenario from what the installation knows, and kept', async () => {
    for (const [scenario, name] of [
      ['keep', '应留必留'],
      ['concentrate', '两集中'],
    ] as const) {
      const { job } = await answer('statistician', 'startPlan', { county, name, scenario, years: 5, seconds: 2 })
      expect((await answer('statistician', 'planProgress', { county, job })).state).toBe('waiting')
      const { state, plan, reasons, objective, bound, gap } = await made(job)
      expect([state, reasons]).toEqual(['done', []])
      const kept = (await answer('statistician', 'plan', { county, id: plan! })).plan
      expect([objective, bound]).toEqual([kept.objective, kept.bound])
      expect(gap).toBeCloseTo(kept.gap!, 6)
      plans.push(plan!)
    }
    expect(await codeOf(ask('statistician', 'startPlan', { county, name: '两集中', scenario: 'keep' }))).toBe(
      'plan-name-taken',
    )
    const { jobs } = await answer('statistician', 'planJobs', { county })
    expect(jobs.map(({ plan }) => plan)).toEqual(plans.toReversed())
    expect(await codeOf(ask('statistician', 'stopPlan', { county, job: jobs[0]!.job }))).toBe('job-ended')
    expect((await ask('director', 'startPlan', { county, name: '方案', scenario: 'keep' })).ok).toBe(false)
    expect(await codeOf(ask('statistician', 'planProgress', { county, job: plans[0]! }))).toBe('no-such-job')
  })

  it('tells who goes where, who gains and who loses, and adds up', async () => {
    const [id] = plans as [string]
    const { plan, sites, costsByYear, watermark, mayEdit } = await answer('statistician', 'plan', { county, id })
    expect(mayEdit).toBe(true)
    expect(watermark.text.zh).toContain('县统计员')
    expect(watermark.lines.map(({ zh }) => zh)).toContain('示意图，不作划界依据')
    expect(plan.costs.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(plan.objective, 0)
    expect(costsByYear.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(plan.objective, 0)
    const { plan: other, sites: otherSites, actions } = await answer('statistician', 'plan', { county, id: plans[1]! })
    const adjusted = actions.filter(({ action }) => action === 'close')
    expect(adjusted.length).toBeGreaterThan(0)
    for (const { zh, en } of actions.map(({ reason }) => reason)) {
      expect(`${zh} ${en}`).not.toMatch(/支出|投入|节约|节省|较低|cost|money|save/)
    }
    const bedsAdded = actions.filter(({ action }) => action === 'beds').reduce((sum, { amount }) => sum + amount, 0)
    const running = other.years.map((_, t) => otherSites.reduce((sum, { buses }) => sum + buses[t]!, 0))
    expect([other.beds, other.buses]).toEqual([bedsAdded, Math.max(...running)])
    const year = plan.years[2]!
    const map = await answer('statistician', 'planYear', { county, id, year })
    for (const { pupils, sites: own } of map.villages) {
      for (const [b, count] of pupils.entries()) expect(own[b] === null).toBe(count === 0)
    }
    const inVillages = map.villages.flatMap(({ pupils }) => pupils).reduce((a, b) => a + b, 0)
    expect(map.sites.reduce((sum, site) => sum + site.pupils, 0)).toBe(inVillages)
    expect(sites.reduce((sum, site) => sum + site.pupils[2]!, 0)).toBe(inVillages)
    expect(await codeOf(ask('statistician', 'planYear', { county, id, year: 2050 }))).toBe('year-not-planned')
    const sheet = await answer('statistician', 'villageSheet', { county, id, size: 500 })
    const more = await answer('statistician', 'villageSheet', { county, id, size: 500, page: 2 })
    const rows = [...sheet.rows, ...more.rows]
    expect(rows).toHaveLength(sheet.total)
    const ofVerdict = (verdict: string): number =>
      rows.filter((row) => row.verdict === verdict).reduce((sum, row) => sum + row.pupilsLast, 0)
    expect(['gains', 'same', 'loses'].map(ofVerdict)).toEqual([plan.gain, plan.same, plan.lose])
    const one = sheet.rows.find(({ pupilsNow }) => pupilsNow > 0)!
    expect((await answer('statistician', 'villageSheet', { county, id, village: one.village })).rows).toContainEqual(
      one,
    )
    const schools = await answer('statistician', 'schoolSheet', { county, id, size: 2, page: 2 })
    expect([schools.rows.length, schools.total]).toEqual([2, sites.length])
  })

  it('stands beside another', async () => {
    const compared = await answer('statistician', 'comparePlans', { county, ids: plans })
    expect(compared.plans.map(({ scenario }) => scenario)).toEqual(['keep', 'concentrate'])
    for (const { minutes } of compared.villages) expect(new Set(minutes).size).toBeGreaterThan(1)
  })

  it('is edited by hand, judged at once, saved with its locks and completed', async () => {
    const id = plans[0]!
    const { plan, sites } = await answer('statistician', 'plan', { county, id })
    const year = plan.years[1]!
    const map = await answer('statistician', 'planYear', { county, id, year })
    const open = sites.filter((site) => site.open[1] && site.kind === 'primary')
    const edit = (village: string, site: string) => ({
      kind: 'assign' as const,
      villages: [village],
      bands: ['1-3' as const],
      site,
      fromYear: year,
    })
    // Small villages with the schools around them; plans of a few seconds differ, so that the first pair that holds is taken.
    const pairs = map.villages
      .filter(({ pupils, sites: own }) => pupils[0]! > 3 && pupils[0]! < 25 && own[0] !== null)
      .flatMap((village) =>
        open
          .filter((site) => site.id !== village.sites[0])
          .toSorted((a, b) => apart(a, village) - apart(b, village))
          .slice(0, 3)
          .map((near) => ({ village, near })),
      )
    const { village } = pairs[0]!
    const far = open.toSorted((a, b) => apart(b, village) - apart(a, village))[0]!
    const began = performance.now()
    const no = await answer('statistician', 'judgeEdit', { county, id, edits: [edit(village.id, far.id)] })
    expect(performance.now() - began).toBeLessThan(1000)
    const [why] = no.findings
    expect([no.isAllowed, why!.code, why!.clause]).toEqual([false, 'too-far', '国办发〔2018〕27号（布局要求）'])
    const judged = []
    for (const pair of pairs.slice(0, 60)) {
      const edits = [edit(pair.village.id, pair.near.id)]
      judged.push({ ...pair, edits, ...(await answer('statistician', 'judgeEdit', { county, id, edits })) })
    }
    const yes = judged.find(({ isAllowed }) => isAllowed)!
    expect(yes.minutes).toMatchObject([{ village: yes.village.id, band: '1-3' }])
    expect(yes.sites.length).toBeGreaterThan(0)
    const given = { county, id, name: '手工调整', edits: yes.edits }
    expect((await answer('statistician', 'saveEdited', { ...given, edits: [edit(village.id, far.id)] })).id).toBeNull()
    const saved = await answer('statistician', 'saveEdited', given)
    const edited = await answer('statistician', 'plan', { county, id: saved.id! })
    expect(edited.plan).toMatchObject({ parent: id, isVerified: true, bound: null })
    expect(edited.plan.locks).toBe(plan.years.length - 1)
    expect(Math.abs(edited.plan.objective - yes.objective.after)).toBeLessThan(2)
    const { job } = await answer('statistician', 'completePlan', { county, id: saved.id!, name: '补全', seconds: 2 })
    const { plan: completed } = await made(job)
    const whole = await answer('statistician', 'plan', { county, id: completed! })
    expect(whole.plan).toMatchObject({ parent: saved.id, isVerified: true, locks: edited.plan.locks })
    const after = await answer('statistician', 'planYear', { county, id: completed!, year })
    expect(after.villages.find((each) => each.id === yes.village.id)!.sites[0]).toBe(yes.near.id)
  })

  it('is for planners and named readers until it is issued by others than who made it', async () => {
    const [id] = plans as [string]
    expect(await answer('auditor', 'plans', { region: county })).toEqual({ plans: [], hidden: 4 })
    expect(await codeOf(ask('auditor', 'plan', { county, id }))).toBe('not-a-reader')
    await answer('statistician', 'setPlanReader', { county, id, reader: '审计', mayRead: true })
    expect((await answer('auditor', 'plans', { region: county })).plans.map(({ readers }) => readers)).toEqual([1])
    expect((await answer('auditor', 'plan', { county, id })).mayEdit).toBe(false)
    await answer('statistician', 'setPlanReader', { county, id, reader: '审计', mayRead: false })
    expect((await answer('auditor', 'plans', { region: county })).hidden).toBe(4)
    const tools = { database: test.database, documents: documentStore(join(folder, 'documents')) }
    expect(await adoptedPlan(tools, county)).toBeNull()
    await answer('statistician', 'adoptPlan', { county, id, reason: '县政府常务会议研究' })
    const adopted = (await adoptedPlan(tools, county))!
    expect(adopted.id).toBe(id)
    expect(adopted.changes.every(({ action }) => action !== 'keep')).toBe(true)
    expect(await codeOf(ask('director', 'plan', { county, id }))).toBe('not-a-reader')
    await answer('statistician', 'submitPlan', { county, id, reason: '提请审核' })
    expect((await answer('director', 'plan', { county, id })).mayEdit).toBe(false)
    expect((await answer('director', 'plans', { region: county })).plans).toHaveLength(1)
    expect(await codeOf(ask('auditor', 'plan', { county, id }))).toBe('not-a-reader')
    expect(await codeOf(ask('city', 'issuePlan', { county, id, reason: '签发公布' }))).toBe('plan-not-in-this-state')
    await answer('director', 'reviewPlan', { county, id, reason: '审核同意' })
    await answer('city', 'issuePlan', { county, id, reason: '签发公布' })
    const { plan, watermark } = await answer('auditor', 'plan', { county, id })
    expect([plan.status, plan.adopted!.personName]).toEqual(['published', '县统计员'])
    expect(watermark.lines.map(({ zh }) => zh)).not.toContain('内部资料，未经发布不得外传')
    const { events } = await answer('statistician', 'planReaders', { county, id })
    expect(events.map(({ kind }) => kind)).toEqual([
      'reader-added',
      'reader-removed',
      'adopted',
      'submitted',
      'reviewed',
      'issued',
    ])
    await answer('statistician', 'withdrawPlan', { county, id, reason: '数据更正，撤回' })
    expect((await answer('director', 'plan', { county, id })).plan.status).toBe('withdrawn')
    expect(await codeOf(ask('auditor', 'plan', { county, id }))).toBe('not-a-reader')
  })

  it('hands its schools over as candidates, whose ways are then those of the plan', async () => {
    const id = plans[1]!
    const { schools } = await answer('statistician', 'adjustable', { county, plan: id })
    const chosen = schools.find(({ receiving, kind }) => receiving.length > 0 && kind !== 'to-point')!
    const candidate = {
      school: chosen.school,
      kind: chosen.kind!,
      year: chosen.year!,
      receiving: chosen.receiving.map(({ code }) => code),
      reason: '方案拟调整',
    }
    const { ids, problems } = await answer('statistician', 'proposeCandidates', {
      county,
      plan: id,
      candidates: [candidate],
    })
    expect(problems).toEqual([])
    const { check } = await answer('director', 'checkConditions', { county, id: ids[0]! })
    expect(check.minutesFrom).toBe('plan')
    expect([check.pupilsFrom, check.pupilsYear]).toEqual(['forecast', candidate.year])
    await answer('statistician', 'withdrawCandidate', { county, id: ids[0]!, reason: '仅为核对，撤回' })
  })

  it('says why where there can be none', async () => {
    const heading = '村庄代码,村庄名称,经度,纬度,坐标系,学年,1—3年级学生(人),4—6年级学生(人),7—9年级学生(人)'
    const { villages } = await answer('director', 'villages', { county })
    const row = `${villages[0]!.code},远村,${villages[0]!.longitude + 0.7},${villages[0]!.latitude},WGS84,,6,0,0`
    const file = await fileOf('far.csv', `${heading}\r\n${row}\r\n`)
    const { id } = await answer('statistician', 'importVillages', { county, file })
    const { job } = await answer('statistician', 'startPlan', {
      county,
      name: '不可行',
      scenario: 'keep',
      years: 2,
      seconds: 2,
    })
    const { state, reasons, plan } = await made(job)
    expect([state, plan]).toEqual(['impossible', null])
    expect(reasons[0]).toMatchObject({ code: 'unreached', villages: [villages[0]!.code] })
    await answer('statistician', 'withdrawVillages', { county, id: id!, reason: '试验数据，撤回' })
  })

  it('leaves the house with a mark, and it is written down who took it', async () => {
    const id = plans[1]!
    const { name, bytes } = await answer('statistician', 'exportPlan', { county, id })
    expect(name).toBe('新县布局方案：两集中（内部）.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      '说明',
      '概要',
      '逐年行动',
      '村庄表',
      '学校表',
      '现有违背',
    ])
    for (const sheet of book.worksheets) {
      expect(sheet.getCell('A2').text).toContain('内部资料')
      expect(sheet.getCell('A3').text).toContain('县统计员')
    }
    const map = await answer('statistician', 'exportPlan', { county, id, format: 'geojson' })
    const { type, features, note } = JSON.parse(Buffer.from(map.bytes).toString('utf8')) as Record<string, unknown>
    expect([type, (features as unknown[]).length > 300]).toEqual(['FeatureCollection', true])
    expect(note).toContain('示意图，不作划界依据')
    const both = { county, ids: [id, plans[0]!, id] }
    await answer('statistician', 'recordTaken', { ...both, way: 'print', what: '方案对照' })
    await answer('statistician', 'recordTaken', { county, ids: [id], way: 'table', what: '两集中：村庄表' })
    const { exports } = await answer('city', 'planExports', { county, id })
    expect(exports.map(({ what }) => what)).toEqual([
      '另存表格：两集中：村庄表',
      '打印：方案对照',
      expect.stringContaining('geojson'),
      name,
    ])
    const ofOther = await answer('city', 'planExports', { county, id: plans[0]! })
    expect(ofOther.exports.map(({ what }) => what)).toEqual(['打印：方案对照'])
    expect(await codeOf(ask('auditor', 'recordTaken', { ...both, way: 'table', what: '方案对照' }))).toBe(
      'not-a-reader',
    )
    expect(exports.every(({ personName }) => personName === '县统计员')).toBe(true)
  })
})

const votes = (agreed: number, against: number, abstain = 0) => ({ for: agreed, against, abstain })

/** Everything before the approval, in its order, with whatever papers it asks for. */
async function bringToApproval(id: string): Promise<void> {
  const { candidate } = await answer('director', 'candidate', { county, id })
  const { largestClass, minutes } = candidate.check!
  const record = async (step: string, values: Record<string, string | number | boolean>) => {
    const document = await paper(`${step}材料`)
    const { problems } = await answer('statistician', 'recordStep', { county, id, step, values, document })
    expect([step, problems]).toEqual([step, []])
  }
  await record('special-plan', { planName: '新县布局专项规划', on: '2026-03-01' })
  await record('need', { on: '2026-04-01', reasons: '生源持续减少' })
  await record('conditions', {
    on: '2026-04-10',
    minutes: Math.min(30, minutes ?? 0),
    lowGradesBoard: false,
    largestPrimary: Math.min(45, largestClass ?? 0),
    largestJunior: 0,
    route: '开行校车',
    board: '学校食堂供餐',
    differs: '已与接收学校逐班核对，校车线路实测',
  })
  await record('own-plan', { on: '2026-04-15' })
  const hearing = { county, id, on: '2026-05-10', form: 'hearing', document: await paper('听证报告') } as const
  expect(
    await answer('statistician', 'recordHearing', { ...hearing, parents: votes(30, 5, 2), village: votes(5, 0) }),
  ).toEqual({ recorded: 1, problems: [], isStopped: false })
  await record('hearing-report', { on: '2026-05-20', where: '县政府网站' })
  await record('stability', { on: '2026-05-25', level: 'low' })
  await record('legality', { on: '2026-05-28', opinion: 'lawful' })
  await record('publicity', { begins: '2026-06-01', on: '2026-06-30', where: '县政府网站', objections: 0 })
}

describe('a candidate for adjustment', () => {
  let ids: string[] = []

  it('is proposed with others at once; what is wrong with any is told of all', async () => {
    const { schools } = await answer('statistician', 'adjustable', { county })
    const points = schools.filter(({ pupils }) => pupils !== null && pupils > 0).slice(0, 4)
    const { schools: all } = await register.answer('director', 'schools', { region: county })
    const central = (town: string | null) =>
      all.find((each) => each.type === '211' && each.townName === town && each.name.includes('中心'))?.code ??
      all.find(({ type }) => type === '211')!.code
    const candidates = points.map(({ school, townName }) => ({
      school,
      kind: 'merge' as const,
      receiving: [central(townName)],
      year: 2027,
      reason: '生源减少，拟并入中心小学',
    }))
    const wrong = await answer('statistician', 'proposeCandidates', {
      county,
      candidates: [...candidates, { ...candidates[0]!, receiving: [] }, { ...candidates[1]!, school: '2141999999' }],
    })
    expect(wrong.ids).toEqual([])
    expect(wrong.problems.map(({ code }) => code)).toEqual(['twice', 'no-receiving', 'no-such-school'])
    expect((await ask('director', 'proposeCandidates', { county, candidates })).ok).toBe(false)
    expect((await ask('neighbour', 'proposeCandidates', { county, candidates })).ok).toBe(false)
    ids = (await answer('statistician', 'proposeCandidates', { county, candidates })).ids
    expect(ids).toHaveLength(4)
    expect((await answer('statistician', 'proposeCandidates', { county, candidates })).problems[0]!.code).toBe(
      'candidate-already',
    )
    const board = await answer('director', 'gateBoard', { region: county, year: 2027 })
    expect(board.counts.find(({ status }) => status === 'open')!.candidates).toBe(4)
    expect(board.steps.find(({ code }) => code === 'special-plan')!.here).toBe(4)
    expect(
      (await answer('city', 'gateBoard', { region: '411500', status: 'open', size: 3, page: 2 })).candidates,
    ).toHaveLength(1)
  })

  it('cannot skip what must come first: everything that is missing is told together', async () => {
    const id = ids[0]!
    const { problems } = await answer('director', 'recordApproval', {
      county,
      ids: [id],
      number: '新政文〔2026〕8号',
      on: '2026-07-05',
    })
    expect(problems.filter(({ code }) => code === 'out-of-order')).toHaveLength(9)
    const early = await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'publicity',
      values: { begins: '2026-12-30', on: '2026-12-01', where: '' },
    })
    expect(early.problems.map(({ code }) => code)).toEqual([
      'out-of-order',
      'out-of-order',
      'missing-value',
      'missing-value',
      'not-yet',
      'publicity-backward',
    ])
    expect(early.recorded).toBe(0)
  })

  it('goes its way to the approval, is registered elsewhere and then followed', async () => {
    const [id] = ids as [string]
    await bringToApproval(id)
    expect(
      (await ask('statistician', 'recordApproval', { county, ids: [id], number: 'x号', on: '2026-07-05' })).ok,
    ).toBe(false)
    const before = await answer('director', 'recordApproval', {
      county,
      ids: [id],
      number: '新政文〔2026〕8号',
      on: '2026-06-15',
    })
    expect(before.problems.map(({ code }) => code)).toEqual(['before-earlier-step'])
    await answer('director', 'recordApproval', { county, ids: [id], number: '新政文〔2026〕8号', on: '2026-07-05' })
    await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'filing',
      values: { on: '2026-07-20', number: '豫备1' },
    })
    await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'transition',
      values: { on: '2026-08-20', travel: '校车一辆', staff: '2名教师转中心小学', building: 'kindergarten' },
    })
    const { candidate } = await answer('director', 'candidate', { county, id })
    expect([candidate.status, candidate.registerBy!.operation]).toEqual(['complete', 'merge'])
    await register.answer('statistician', 'merge', {
      ...(candidate.registerBy!.input as { school: string; into: string; document: string }),
      on: '2026-09-01',
    })
    const after = await answer('director', 'candidate', { county, id })
    expect(after.candidate).toMatchObject({ status: 'registered', registeredOn: '2026-09-01' })
    expect(after.candidate.due).toEqual({ step: 'follow-up-term', on: '2027-02-01', isLate: false })
    const followed = {
      county,
      id,
      step: 'follow-up-term',
      values: { on: '2026-11-20', dropouts: 0, needsReopening: false, findings: '无' },
    }
    expect((await answer('statistician', 'recordStep', followed)).problems.map(({ code }) => code)).toEqual([
      'follow-up-too-early',
    ])
    now = new Date('2027-11-20T02:00:00Z')
    const late = await answer('director', 'gateBoard', { region: county, isLate: true, size: 1 })
    expect([late.late, late.total, late.candidates.map((each) => each.id)]).toEqual([1, 1, [id]])
    for (const [step, on] of [
      ['follow-up-term', '2027-02-20'],
      ['follow-up-year', '2027-09-10'],
    ] as const) {
      const given = { ...followed, step, values: { ...followed.values, on } }
      expect((await answer('statistician', 'recordStep', given)).problems).toEqual([])
    }
    expect((await answer('director', 'candidate', { county, id })).candidate.status).toBe('followed')
    expect((await answer('director', 'gateBoard', { region: county, isLate: true })).total).toBe(0)
    now = new Date('2026-11-25T02:00:00Z')
  })

  it('is stopped by a majority of parents, and goes on with new facts only', async () => {
    const id = ids[1]!
    await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'need',
      values: { on: '2026-04-01', reasons: '生源减少' },
      document: await paper('论证'),
    })
    const conditions = {
      on: '2026-04-10',
      minutes: 45,
      lowGradesBoard: false,
      largestPrimary: 40,
      largestJunior: 0,
      route: '步行',
      board: '无',
      differs: '实测',
    }
    await answer('statistician', 'recordStep', { county, id, step: 'conditions', values: conditions })
    expect((await answer('director', 'candidate', { county, id })).candidate.stops.map(({ code }) => code)).toEqual([
      'too-far',
    ])
    await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'conditions',
      values: { ...conditions, minutes: 20, route: '校车' },
    })
    await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'own-plan',
      values: { on: '2026-04-15' },
      document: await paper('一校一案'),
    })
    const hearing = { county, id, form: 'hearing', document: await paper('听证报告二') } as const
    const held = await answer('statistician', 'recordHearing', {
      ...hearing,
      on: '2026-05-10',
      parents: votes(10, 14, 2),
    })
    expect(held).toEqual({ recorded: 1, problems: [], isStopped: true })
    const { candidate } = await answer('director', 'candidate', { county, id })
    expect([candidate.status, candidate.step]).toEqual(['stopped', 'hearing'])
    expect(candidate.hearings[0]!.parentsAgainst).toBeCloseTo(14 / 26)
    const on = await answer('statistician', 'recordStep', {
      county,
      id,
      step: 'stability',
      values: { on: '2026-05-20', level: 'low' },
      document: await paper('稳评'),
    })
    expect(on.problems.map(({ code }) => code)).toContain('stopped')
    const again = await answer('statistician', 'recordHearing', { ...hearing, on: '2026-10-10', parents: votes(20, 3) })
    expect(again.problems.map(({ code }) => code)).toEqual(['new-facts-missing'])
    const after = await answer('statistician', 'recordHearing', {
      ...hearing,
      on: '2026-10-10',
      parents: votes(20, 3),
      newFacts: '已开通校车，单程18分钟',
    })
    expect(after.isStopped).toBe(false)
    expect((await answer('director', 'candidate', { county, id })).candidate.status).toBe('open')
    // A figure was typed wrongly: the correction shows the majority that there was.
    const number = (await answer('director', 'candidate', { county, id })).candidate.hearings[1]!.number
    const corrected = { county, id, number, values: { 'parents.against': 30 }, reason: '票数录入有误，按原始记录更正' }
    expect((await answer('statistician', 'correctStep', corrected)).problems).toEqual([])
    expect((await answer('director', 'candidate', { county, id })).candidate.status).toBe('stopped')
  })

  it('shares a paper and an approval with others, but never a hearing', async () => {
    const both = ids.slice(2)
    const document = await paper('专项规划备案')
    const values = { planName: '新县布局专项规划', on: '2026-03-01' }
    expect(
      await answer('statistician', 'recordSteps', { county, ids: both, step: 'special-plan', values, document }),
    ).toEqual({
      recorded: 2,
      problems: [],
    })
    const single = await answer('statistician', 'recordSteps', {
      county,
      ids: both,
      step: 'own-plan',
      values: { on: '2026-03-02' },
      document,
    })
    expect(single.recorded).toBe(0)
    expect(single.problems.map(({ code }) => code)).toContain('one-by-one')
    expect((await answer('director', 'gateDocument', { county, document })).name).toBe('专项规划备案.pdf')
    await answer('statistician', 'withdrawCandidate', { county, id: both[0]!, reason: '暂缓，另行研究' })
    expect((await answer('director', 'candidate', { county, id: both[0]! })).candidate.status).toBe('withdrawn')
    await answer('statistician', 'restoreCandidate', { county, id: both[0]!, reason: '继续研究' })
    expect((await answer('director', 'candidate', { county, id: both[0]! })).candidate.status).toBe('open')
    expect((await answer('director', 'checkConditions', { county, id: both[0]! })).check.minutesFrom).toBe('villages')
  })

  it('stands in the account of its year, and in a ledger', async () => {
    const { counties } = await answer('city', 'yearAccount', { region: '411500', year: 2026 })
    const own = counties.find((each) => each.county === county)!
    const count = (outcome: string) =>
      own.figures.filter((each) => each.outcome === outcome).flatMap(({ schools }) => schools).length
    expect(['approved', 'registered', 'stopped', 'open'].map(count)).toEqual([1, 1, 1, 2])
    const { bytes, name } = await answer('director', 'exportGate', { region: county })
    expect(name).toContain('拟调整学校台账')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['台账', '步骤', '听证票数'])
    expect(book.worksheets[0]!.getCell('A3').text).toContain('内部')
  })

  it('goes through the steps that its city asks for', async () => {
    const { steps } = await answer('director', 'gateSteps', { region: county })
    expect(steps.find(({ code }) => code === 'hearing')).toMatchObject({ mark: 'recalled-high', isConfigurable: false })
    const given = { city: '411500', off: ['stability'], publicityDays: 15, document: '市教体局规定' }
    expect(await codeOf(ask('city', 'setGateSteps', { ...given, off: ['hearing'] }))).toBe('step-not-configurable')
    expect((await ask('statistician', 'setGateSteps', given)).ok).toBe(false)
    await answer('city', 'setGateSteps', given)
    const set = await answer('director', 'gateSteps', { region: county })
    expect(set).toMatchObject({ publicityDays: 15, setBy: '市规划' })
    expect(set.steps.find(({ code }) => code === 'stability')!.isAsked).toBe(false)
  })
})

describe('minutes of a server of journeys', () => {
  it('are in the plan and its sheets, and without an answer there is no plan', async () => {
    const server = await openJourneyServer()
    const osrm = { url: server.url, walk: 'foot', bus: 'driving' }
    const start = async (name: string) =>
      (await answer('statistician', 'startPlan', { county, name, scenario: 'keep', years: 3, seconds: 1 })).job
    server.fail = true
    const failed = await made(await start('查询失败'), osrm)
    expect([failed.state, failed.plan]).toEqual(['failed', null])
    expect(JSON.stringify(failed)).toContain('NoSegment')
    server.fail = false
    const { state, plan } = await made(await start('按路线服务'), osrm)
    await server.close()
    expect(state).toBe('done')
    const id = plan!
    expect((await answer('statistician', 'plan', { county, id })).plan.notes).toContainEqual({
      zh: '路途时间：路线服务（OSRM）',
      en: 'Minutes: a server of journeys (OSRM)',
    })
    const { rows } = await answer('statistician', 'villageSheet', { county, id })
    expect(new Set(rows.map(({ minutesFrom }) => minutesFrom))).toEqual(new Set(['osrm']))
  })
})
