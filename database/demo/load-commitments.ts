/**
 * What was promised and has to be put right in the example city (模拟数据), besides the pledge: instructions and decisions of the city to
 * every county, said and shown by made-up people over the year, scored by the data; and cases in every state.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scoreEverywhere } from '#modules/accountability/index.ts'
import { newestReport } from '#modules/assessment/index.ts'
import { filingsOf } from '#modules/census/index.ts'
import { plannedProjects } from '#modules/conditions/index.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { demoCity, demoCounties } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { promisesOf, type MadePromise, type PromiseGround } from './made-promises.ts'

const office: DeskPerson = { name: '罗桂英', role: 'city-office', region: demoCity.code }
const reviewer: DeskPerson = { name: '田文杰', role: 'city-planner', region: demoCity.code }

interface CountyPeople {
  readonly statistician: DeskPerson
  readonly director: DeskPerson
  readonly supervisor: DeskPerson
}

const known: Readonly<Record<string, readonly [statistician: string, director: string, supervisor: string]>> = {
  411523: ['吴静', '孙志伟', '冯国庆'],
  411528: ['刘慧', '赵国强', '息县责任督学（模拟）'],
}

const peopleOf = (county: string, name: string): CountyPeople => {
  const [statistician, director, supervisor] = known[county] ?? [
    `${name}统计员（模拟）`,
    `${name}分管副局长（模拟）`,
    `${name}责任督学（模拟）`,
  ]
  return {
    statistician: { name: statistician, role: 'county-statistician', region: county },
    director: { name: director, role: 'county-director', region: county },
    supervisor: { name: supervisor, role: 'supervisor', region: county },
  }
}

export const dayAgo = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)
const noon = (day: string): string => `${day}T04:00:00.000Z`

/** The two newest locked years of a county, as the assessment judged them. */
async function groundOf(tools: DeskTools, county: string, name: string, now: Date): Promise<PromiseGround> {
  const { database } = tools
  const filings = await filingsOf(database, [county])
  const years = filings
    .filter(({ version }) => version > 0)
    .map(({ year }) => year)
    .toSorted((a, b) => b - a)
  const [newest, before] = await Promise.all(
    years.slice(0, 2).map(async (year) => (await newestReport(database, county, year))?.report ?? null),
  )
  const projects = await plannedProjects(database, county)
  return { county, name, now, newest: newest ?? null, before: before ?? null, projects }
}

type FileOf = (name: string) => Promise<string>

/** What the owner says in the course of the year, and what is handed in and found of it. */
async function follow(
  tools: DeskTools,
  people: CountyPeople,
  { said, evidence }: MadePromise,
  { county, id, now, fileOf }: { county: string; id: string; now: Date; fileOf: FileOf },
): Promise<void> {
  const { statistician, director } = people
  if (said) {
    const { as, daysAgo, note } = said
    const told = { county, id, said: as, note }
    await atDesk(tools, statistician, noon(dayAgo(now, daysAgo)), 'accountability.sayCommitment', told)
  }
  if (!evidence) return
  const { title, daysAgo, review } = evidence
  const at = noon(dayAgo(now, daysAgo))
  const named = `${title}（${county}）`
  const kept = await atDesk(tools, statistician, at, 'accountability.keepEvidence', {
    county,
    title,
    uses: [{ kind: 'commitment', id }],
    file: await fileOf(`${named}.txt`),
  })
  if (!review) return
  const told = {
    county,
    id: kept['id'],
    review,
    ...(review === 'returned' ? { note: '缺签到表，请补充（模拟）' } : {}),
  }
  await atDesk(tools, director, at, 'accountability.reviewKeptEvidence', told)
}

async function loadPromises(
  tools: DeskTools,
  ground: PromiseGround,
  people: CountyPeople,
  fileOf: FileOf,
): Promise<void> {
  const { county, now } = ground
  const groups = Map.groupBy(promisesOf(ground), ({ decided }) => decided)
  for (const [decided, promises] of groups) {
    const { ids } = (await atDesk(tools, office, noon(dayAgo(now, decided)), 'accountability.enterCommitments', {
      county,
      kind: 'decision',
      sourceId: `信教体纪要〔${dayAgo(now, decided).slice(0, 4)}〕${decided}号（模拟）`,
      title: decided > 365 ? '全市创建工作推进会纪要（模拟）' : '全市创建工作调度会纪要（模拟）',
      commitments: promises.map(({ terms }) => terms),
    })) as { ids: string[] }
    for (const [i, promise] of promises.entries())
      await follow(tools, people, promise, { county, id: ids[i]!, now, fileOf })
  }
}

/** Cases in every state, about schools of the county. */
async function loadCases(
  tools: DeskTools,
  { county, now }: PromiseGround,
  { statistician, director, supervisor }: CountyPeople,
  fileOf: FileOf,
): Promise<void> {
  const schools = (await schoolsIn(tools.database, county)).filter(({ status }) => status === 'open')
  const ask = (person: DeskPerson, daysAgo: number, operation: string, input: object) =>
    atDesk(tools, person, noon(dayAgo(now, daysAgo)), `accountability.${operation}`, { county, ...input })
  const open = async (source: string, daysAgo: number, school: number, text: string, more: object = {}) =>
    (await ask(statistician, daysAgo, 'openCase', { source, school: schools[school]!.code, text, ...more }))['id']
  const verify = (id: unknown, daysAgo: number, isTrue: boolean, finding: string) =>
    ask(supervisor, daysAgo, 'verifyCase', { id, isTrue, finding, on: dayAgo(now, daysAgo) })
  /** Confirmed, and taken on by the school's own people. */
  const takeOn = async (id: unknown, daysAgo: number, school: number, deadline: string, measures: string) => {
    await ask(director, daysAgo, 'confirmCase', { id, deadline })
    const owner = { office: schools[school]!.name, person: null }
    await ask(statistician, daysAgo, 'claimCase', { id, owner, measures })
  }
  const handIn = async (id: unknown, daysAgo: number, title: string) => {
    const uses = [{ kind: 'case', id }]
    const file = await fileOf(`${title}（${county}）.txt`)
    const kept = await ask(statistician, daysAgo, 'keepEvidence', { title, uses, file })
    await ask(statistician, daysAgo, 'submitCase', { id, note: '已整改完成（模拟）', evidence: [kept['id']] })
  }

  await open('petition', 6, 3, '家长反映校门口放学时段拥堵，无人值守（模拟）')
  const assigned = await open('monitoring', 12, 8, '监测显示六年级科学课未开足（模拟）', { indicator: 'Q5' })
  await ask(director, 10, 'assignCase', { id: assigned, verifier: supervisor.name })
  const untrue = await open('petition', 40, 5, '反映食堂使用过期食材（模拟）')
  await verify(untrue, 35, false, '现场查验进货台账和留样，不属实（模拟）')
  const overdue = await open('self-check', 90, 11, '体育器材室器材不足，账物不符（模拟）', { indicator: 'R6' })
  await verify(overdue, 84, true, '清点后缺 12 项（模拟）')
  await takeOn(overdue, 80, 11, dayAgo(now, 15), '补充采购并重新建账（模拟）')
  const waiting = await open('monitoring', 70, 14, '音乐教室被挪作办公（模拟）', { indicator: 'R3' })
  await verify(waiting, 66, true, '音乐教室堆放资料（模拟）')
  await takeOn(waiting, 60, 14, dayAgo(now, -20), '腾退并恢复使用（模拟）')
  await handIn(waiting, 3, '音乐教室恢复使用照片')
  const closed = await open('petition', 120, 17, '饮水机未按时清洗消毒（模拟）')
  await verify(closed, 116, true, '清洗记录缺两个月（模拟）')
  await takeOn(closed, 110, 17, dayAgo(now, 60), '每周清洗并公示记录（模拟）')
  await handIn(closed, 75, '饮水机清洗记录')
  await ask(director, 70, 'reviewCase', { id: closed, closes: true, note: '到校核实属实（模拟）' })
  const visit = { id: closed, on: dayAgo(now, 8), holds: false, note: '近三周又无清洗记录（模拟）' }
  await ask(supervisor, 8, 'followUpCase', visit)
}

export async function loadCommitments(
  tools: DeskTools,
  now: Date,
  counties: readonly string[] = demoCounties.map(({ code }) => code),
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-commitments-'))
  const fileOf: FileOf = async (name) => {
    const path = join(folder, name)
    await writeFile(path, `${name}（模拟文件）\n`)
    return path
  }
  try {
    for (const { code, name } of demoCounties.filter((each) => counties.includes(each.code))) {
      const people = peopleOf(code, name)
      const ground = await groundOf(tools, code, name, now)
      await loadPromises(tools, ground, people, fileOf)
      if (known[code]) await loadCases(tools, ground, people, fileOf)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await scoreEverywhere(tools.database, now)
  await escalate(tools, now)
}

/** What was late for long, one county was told. */
async function escalate(tools: DeskTools, now: Date): Promise<void> {
  const at = noon(dayAgo(now, 1))
  const asked = { region: demoCity.code, pace: 'late', size: 500 }
  const { commitments } = (await atDesk(tools, reviewer, at, 'accountability.commitments', asked)) as {
    commitments: { county: string; id: string; standing: { daysLate: number } }[]
  }
  const late = commitments.filter(({ standing }) => standing.daysLate > 60)
  for (const [county, own] of Map.groupBy(late, (each) => each.county)) {
    const ids = own.slice(0, 1).map(({ id }) => id)
    const taken = { county, ids, step: 'remind', on: dayAgo(now, 2), note: '电话提醒（模拟）' }
    await atDesk(tools, office, at, 'accountability.recordEscalation', taken)
  }
}
