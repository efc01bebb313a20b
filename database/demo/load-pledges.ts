/**
 * What counties of the example city have bound themselves to (模拟数据): 新县 adopted a road and has a pledge in force with a supplement
 * that waits for its review; every county stands at some stage, and 新县 has shared its 32 tasks out and handed in evidence.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitmentsOf } from '#modules/accountability/index.ts'
import { makeRoadOf } from '#modules/roadmap/index.ts'
import { demoCity, demoCounties } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { roadCounties, roadSeconds } from './load-roads.ts'
import { nearlyThere } from './sample-people.ts'

const ofCity = (name: string, role: DeskPerson['role']): DeskPerson => ({ name, role, region: demoCity.code })
const planner = ofCity('周明远', 'city-planner')
const reviewer = ofCity('田文杰', 'city-planner')
const leader = ofCity('许建华', 'city-leader')
const finance: DeskPerson = { name: '徐凯', role: 'other-department', region: nearlyThere }

const director: DeskPerson = { name: '孙志伟', role: 'county-director', region: nearlyThere }

/** How far each county has come, in the order of the counties; the last stage may be under way or sent back. */
const reached: readonly { readonly passed: number; readonly last?: 'begun' | 'returned' }[] = [
  { passed: 1, last: 'begun' },
  { passed: 1 },
  { passed: 0, last: 'begun' },
  { passed: 1, last: 'returned' },
  { passed: 2, last: 'begun' },
  { passed: 0, last: 'begun' },
  { passed: 0 },
  { passed: 1 },
  { passed: 0, last: 'begun' },
  { passed: 0, last: 'begun' },
]

const way = [
  { stage: 'self-review', on: '2025-11-20', paperNumber: null },
  { stage: 'city-review', on: '2026-04-16', paperNumber: '信教督〔2026〕3号（模拟）' },
  { stage: 'province-review', on: '2026-09-24', paperNumber: '豫教督函〔2026〕8号（模拟）' },
] as const

async function loadStages(tools: DeskTools, counties: readonly string[], at: string): Promise<void> {
  for (const [i, { code }] of demoCounties.entries()) {
    const own = reached[i]
    if (!own || !counties.includes(code)) continue
    const steps = way.slice(0, own.passed).map((step) => ({ ...step, outcome: 'passed' as const }))
    const next = own.last ? [{ ...way[own.passed]!, outcome: own.last }] : []
    for (const { stage, on, outcome, paperNumber } of [...steps, ...next]) {
      await atDesk(tools, planner, at, 'accountability.recordStage', {
        county: code,
        stage,
        outcome,
        on,
        ...(paperNumber === null ? {} : { paperNumber }),
        note: '模拟登记',
      })
    }
  }
}

/** A road of the county that is made at once, and adopted by its director. */
async function adoptRoad(tools: DeskTools, county: string, at: string): Promise<void> {
  const quiet: DeskTools = { ...tools, jobs: { ...tools.jobs, send: () => Promise.resolve() } }
  const asked = { county, name: '县政府采用的方案（示例）', description: '责任书依据（模拟）', seconds: roadSeconds }
  const { job } = await atDesk(quiet, roadCounties[county]!.statistician, at, 'roadmap.startRoad', asked)
  await makeRoadOf(tools, county, String(job))
  const { road } = await atDesk(tools, director, at, 'roadmap.roadProgress', { county, job })
  await atDesk(tools, director, at, 'roadmap.adoptRoad', {
    county,
    id: road,
    reason: '县政府常务会议研究同意（模拟）',
  })
}

async function signPledge(tools: DeskTools, county: string, id: unknown, now: string, scan: string): Promise<void> {
  const version = 1
  const on = now.slice(0, 10)
  const review = { county, id, version, review: 'accepted', note: '指标、资金已核对（模拟）' }
  await atDesk(tools, reviewer, now, 'accountability.reviewPledge', review)
  const city = { county, id, version, name: '许建华', position: '副市长（模拟）', on, scan }
  await atDesk(tools, leader, now, 'accountability.signForCity', city)
  const own = { county, id, version, name: '孙志伟', position: '副县长（模拟）', on, scan }
  await atDesk(tools, director, now, 'accountability.signForCounty', own)
}

/** One building comes half a year later; it waits for its review. */
async function draftSupplement(tools: DeskTools, county: string, id: unknown, at: string): Promise<void> {
  const { content } = (await atDesk(tools, planner, at, 'accountability.pledge', { county, id })) as {
    content: { lines: { line: string; kind: string; startsOn: string | null }[]; targetYear: number }
  }
  const line = content.lines.find(({ kind, line: code }) => kind === 'action' && code.startsWith('room_m2'))?.line
  const later = line ?? content.lines.find(({ kind }) => kind === 'action')!.line
  await atDesk(tools, planner, at, 'accountability.draftSupplement', {
    county,
    id,
    version: 1,
    reason: '用地手续办理推迟，双方协商调整一条时限（模拟）',
    changes: [{ line: later, dueOn: `${content.targetYear + 1}-02-28` }],
  })
}

const assigned = [
  { item: 'G6', department: 'finance', person: '徐凯' },
  { item: 'G7', department: 'finance', person: '徐凯' },
  { item: 'E4', department: 'finance', person: '徐凯' },
  { item: 'G8', department: 'personnel', person: '（县人社局，模拟）' },
  { item: 'G10', department: 'posts', person: '（县编办，模拟）' },
  { item: 'R4', department: 'development', person: '（县发改委，模拟）' },
  { item: 'E1', department: 'education', person: '吴静' },
  { item: 'S1', department: 'government', person: '（县政府办公室，模拟）' },
] as const

const uses = (...items: string[]) => items.map((id) => ({ kind: 'indicator', id }))

async function loadTasks(tools: DeskTools, at: string, fileOf: (name: string) => Promise<string>): Promise<void> {
  const county = nearlyThere
  const { statistician } = roadCounties[county]!
  const dueOn = `${Number(at.slice(0, 4)) + 1}-06-30`
  const ask = (person: DeskPerson, operation: string, input: object) =>
    atDesk(tools, person, at, `accountability.${operation}`, { county, ...input })
  for (const task of assigned) await ask(director, 'assignTask', { ...task, dueOn })
  const measures = '按不足100人的学校按100人核定，预算已列入（模拟）'
  await ask(finance, 'fillTask', { item: 'G6', measures })
  await ask(finance, 'submitTask', { item: 'G6', note: '当年公用经费已全部下达（模拟）' })
  await ask(director, 'reviewTask', { item: 'G6', review: 'accepted' })
  await ask(finance, 'submitTask', { item: 'E4', note: '培训经费已列支（模拟）' })
  await ask(statistician, 'fillTask', { item: 'E1', progress: '逐校核对转入转出（模拟）' })
  const first = await ask(finance, 'keepEvidence', {
    title: '公用经费预算文件',
    uses: uses('G6', 'G7', 'E4'),
    file: await fileOf('公用经费预算文件.txt'),
  })
  await ask(director, 'reviewKeptEvidence', { id: first['id'], review: 'accepted' })
  await ask(statistician, 'keepEvidence', {
    title: '控辍保学台账摘要',
    uses: uses('E1'),
    file: await fileOf('控辍保学台账摘要.txt'),
  })
  const third = await ask(statistician, 'keepEvidence', {
    title: '编制统筹文件',
    uses: uses('G2', 'G10'),
    file: await fileOf('编制统筹文件.txt'),
  })
  const note = '缺编办盖章页，请补传（模拟）'
  await ask(director, 'reviewKeptEvidence', { id: third['id'], review: 'returned', note })
}

/** Evidence for two commitments of the pledge: one found true, one that waits. */
async function loadProofs(
  tools: DeskTools,
  pledge: string,
  at: string,
  fileOf: (name: string) => Promise<string>,
): Promise<void> {
  const county = nearlyThere
  const source = { kind: 'pledge', id: pledge } as const
  const all = await commitmentsOf(tools.database, { counties: [county], source, today: at.slice(0, 10) })
  const money = all.filter(({ source: { line } }) => line.startsWith('money-')).slice(0, 2)
  for (const [i, { id }] of money.entries()) {
    const kept = await atDesk(tools, finance, at, 'accountability.keepEvidence', {
      county,
      title: `资金下达文件（${i + 1}）`,
      uses: [{ kind: 'commitment', id }],
      file: await fileOf(`资金下达文件${i + 1}.txt`),
    })
    if (i > 0) continue
    const review = { county, id: kept['id'], review: 'accepted' }
    await atDesk(tools, director, at, 'accountability.reviewKeptEvidence', review)
  }
}

export async function loadPledges(
  tools: DeskTools,
  now: Date,
  counties: readonly string[] = demoCounties.map(({ code }) => code),
): Promise<void> {
  const at = now.toISOString()
  const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-pledges-'))
  const fileOf = async (name: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, `${name}（模拟文件）\n`)
    return path
  }
  try {
    await loadStages(tools, counties, at)
    const county = nearlyThere
    if (!counties.includes(county)) return
    await adoptRoad(tools, county, at)
    const { id } = await atDesk(tools, planner, at, 'accountability.draftPledge', { county })
    await signPledge(tools, county, id, at, await fileOf('责任书签字页.txt'))
    await loadTasks(tools, at, fileOf)
    await loadProofs(tools, String(id), at, fileOf)
    await draftSupplement(tools, county, id, at)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
