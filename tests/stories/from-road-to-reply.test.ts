/**
 * The whole chain on a real database with a real queue (新县 of the example city, simulated): a road becomes a pledge, its lines score
 * themselves by a project and by new tables, one is met and falls back, a finding comes back, deputies are answered with live figures,
 * the promise of the answer stands in the ledger and is kept, and the public reads of it, of nothing else.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract as accountability, type CommitmentRow } from '#modules/accountability/contract.ts'
import { startAccountabilityJobs } from '#modules/accountability/index.ts'
import { answers as accountabilityAnswers } from '#modules/accountability/operations.ts'
import { startAssessmentJobs } from '#modules/assessment/index.ts'
import { contract as conditions } from '#modules/conditions/contract.ts'
import { answers as conditionsAnswers } from '#modules/conditions/operations.ts'
import { contract as engagement } from '#modules/engagement/contract.ts'
import { answers as engagementAnswers } from '#modules/engagement/operations.ts'
import { contract as roadmap } from '#modules/roadmap/contract.ts'
import { startRoadmapJobs, type StoredAction } from '#modules/roadmap/index.ts'
import { answers as roadmapAnswers } from '#modules/roadmap/operations.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { startJobQueue, type RunningQueue } from '#platform/jobs/job-queue.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { bringOut, publishers } from './bring-out.ts'
import { acceptYear } from './next-year.ts'
import { askingOf, person, region } from './people.ts'
import { portalOf } from './portal-pages.ts'
import { until } from './until.ts'

const county = '411523'
const city = '411500'
const office = '新县教育体育局'
let test: TestDatabase
let queue: RunningQueue
let folder = ''
const troubles: unknown[] = []
/** Jobs take the day from the clock, so that the clock itself goes from day to day, and never back while they run. */
const on = (day: string): string => {
  vi.setSystemTime(`${day}T02:00:00Z`)
  return day
}

const people = {
  planner: person('周明远', 'city-planner', region(city)),
  ...publishers(city),
  statistician: person('吴静', 'county-statistician', region(county)),
  director: person('孙志伟', 'county-director', region(county)),
  head: person('陈建国', 'county-director', region(county)),
  supervisor: person('冯国庆', 'supervisor', region(county)),
  auditor: person('林清', 'auditor', region(city)),
}
const scene = () => ({
  database: test.database,
  documents: join(folder, 'documents'),
  now: new Date(),
  jobs: queue,
})
const { answer } = askingOf({ contract: accountability, answers: accountabilityAnswers }, people, scene)
const projects = askingOf({ contract: conditions, answers: conditionsAnswers }, people, scene)
const roads = askingOf({ contract: roadmap, answers: roadmapAnswers }, people, scene)
const { answer: engaged } = askingOf({ contract: engagement, answers: engagementAnswers }, people, scene)
const portal = portalOf(scene)

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T02:00:00Z') })
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-chain-'))
  await loadExampleCity(test.database, { now: new Date(), counties: [county] })
  queue = await startJobQueue(test.url, (error) => troubles.push(error))
  const tools = { database: test.database, documents: documentStore(scene().documents), queue }
  await startAssessmentJobs(tools)
  await startRoadmapJobs(tools)
  await startAccountabilityJobs(tools)
}, 120_000)
afterAll(async () => {
  await queue.stop()
  await test.close()
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

const ledger = () => answer('auditor', 'commitments', { region: county, size: 500 })
const one = (id: string, day?: string) =>
  answer('auditor', 'commitment', { county, id, ...(day === undefined ? {} : { on: day }) })
const paceOf = async (id: string, day?: string) => (await one(id, day)).commitment.standing.pace
const becomes = (id: string, pace: string) =>
  until(
    () => paceOf(id),
    (now) => now === pace,
    troubles,
  )
const byTables = ({ ruleKind }: CommitmentRow) => ruleKind === 'census' || ruleKind === 'indicator'
/** Every promise that tables decide has been held against those of the year. */
const scored = (year: number) =>
  until(
    ledger,
    ({ commitments }) => commitments.filter(byTables).every(({ last }) => last?.asOf === `${year}-09-01`),
    troubles,
  )

async function lockYear(year: number, changed: Parameters<typeof acceptYear>[3]): Promise<void> {
  on(`${year}-11-20`)
  await acceptYear(scene(), county, year, changed)
  await scored(year)
}

/** What stands nowhere but inside, so that a leak is found wherever it is. */
const inside = {
  person: '不应公开的责任人',
  finding: '跑道破损且被占作停车场',
  words: '私下希望写明各校何时达标',
  proposer: '李向前',
}
let action: StoredAction
let promise = ''
let project = ''
let proposal = ''
let kept = ''

it('a road is worked out and adopted; the pledge that follows from it is signed by both, and then its lines score themselves', async () => {
  const started = { county, name: '达标方案', seconds: 3, withVariants: false }
  const { job } = await roads.answer('statistician', 'startRoad', started)
  const progress = () => roads.answer('auditor', 'roadProgress', { county, job })
  const { road } = await until(progress, (given) => given.road !== null, troubles)
  await roads.answer('director', 'adoptRoad', { county, id: road!, reason: '县政府常务会议研究同意' })
  const { actions } = await roads.answer('auditor', 'storedRoad', { county, id: road! })
  action = actions.find(({ item, proof }) => item === 'sports_m2' && proof.length === 1)!

  const { id } = await answer('planner', 'draftPledge', { county })
  const { content } = await answer('planner', 'pledge', { county, id })
  const goal = content.lines.find(({ school }) => school === null)!
  const changes = [goal.line, action.id].map((line) => ({ line, person: inside.person }))
  await answer('planner', 'editPledge', { county, id, version: 1, changes })
  await answer('reviewer', 'reviewPledge', { county, id, version: 1, review: 'accepted' })
  const signature = { county, id, version: 1, name: '签字人', position: '负责人', on: '2026-11-25' }
  await answer('leader', 'signForCity', signature)
  expect((await ledger()).total).toBe(0)
  const { inForce, commitments } = await answer('director', 'signForCounty', signature)
  expect([inForce, commitments]).toEqual([true, content.lines.length])
  const { total, selfScoring, commitments: rows } = await scored(2026)
  expect(total).toBe(commitments)
  expect(selfScoring).toBeGreaterThanOrEqual(0.6)
  const own = rows.find(({ source }) => source.line === action.id)!
  promise = own.id
  expect(own).toMatchObject({ source: { kind: 'pledge', id }, school: action.school, dueOn: action.dueOn })
  expect(own.standing.pace).not.toBe('met')
}, 60_000)

it('a project that is accepted, and tables that are locked, turn their promises by themselves', async () => {
  const entered = await projects.answer('statistician', 'enterProject', {
    county,
    name: '运动场改造',
    kind: 'conditions',
    items: [{ item: 'sports_m2', school: action.school, phase: action.phases[0]!, quantity: 500 }],
  })
  const paper = { kind: 'decision' as const, sourceId: '新县政府会议纪要〔2026〕8号', title: '县政府常务会议纪要' }
  const nothing = { indicator: null, startsOn: null, baseline: null, target: null, unit: '' }
  const what = { line: '一', area: 'conditions' as const, text: '完成运动场改造', school: action.school }
  const when = { dueOn: '2027-08-31', measure: { zh: '竣工验收', en: 'accepted' } }
  const owner = { office, person: inside.person }
  const reaches = { what: 'step', step: 'accepted' } as const
  const byProject = { kind: 'project' as const, project: entered.id!, reaches }
  const decided = { ...nothing, ...what, ...when, owner, rule: byProject }
  const { ids } = await answer('director', 'enterCommitments', { county, ...paper, commitments: [decided] })
  project = ids[0]!
  await becomes(project, 'on-track')
  on('2027-07-20')
  for (const [step, day] of [
    ['approved', '2027-01-10'],
    ['started', '2027-03-01'],
    ['accepted', '2027-07-20'],
  ] as const)
    await projects.answer('statistician', 'recordProject', { county, id: entered.id!, step, on: day })
  await becomes(project, 'met')

  const [rule] = action.proof
  await lockYear(2027, (row) =>
    row.code === rule!.school && row.stage === rule!.phase ? { [rule!.fields[0]!]: rule!.atLeast! + 3 } : {},
  )
  const { commitment } = await one(promise)
  expect(commitment.standing).toMatchObject({ pace: 'met', light: 'green', said: 'not-begun', shown: 'none' })
  expect(commitment.last!.source.zh).toContain('2027')
}, 60_000)

const visited = (day: string, dueOn: string) => ({
  county,
  client: randomUUID(),
  form: 'resources',
  school: action.school,
  visitedOn: on(day),
  answers: { R5: { value: 'problem' as const } },
  findings: [{ item: 'R5', text: inside.finding, owner: office, ownerPerson: '吴静', dueOn }],
})

it("a supervisor's finding is put right and closed; a table that falls back opens a case by itself, and the finding comes back", async () => {
  const found = (await answer('supervisor', 'sendVisit', visited('2027-12-06', '2028-03-31'))).cases[0]!
  const id = found.id
  await answer('director', 'confirmCase', { county, id, deadline: '2028-03-31' })
  const owner = { office, person: '吴静' }
  await answer('statistician', 'claimCase', { county, id, owner, measures: '清退车辆，修补跑道' })
  const file = join(folder, 'photo.txt')
  await writeFile(file, '修补后的照片（模拟）')
  const evidence = await answer('statistician', 'keepEvidence', { county, title: '修补后的照片', file })
  on('2028-03-01')
  await answer('statistician', 'submitCase', { county, id, note: '已经修补', evidence: [evidence.id] })
  await answer('supervisor', 'reviewCase', { county, id, closes: true, note: '到校核实属实' })

  const [rule] = action.proof
  await lockYear(2028, (row) =>
    row.code === rule!.school && row.stage === rule!.phase ? { [rule!.fields[0]!]: rule!.atLeast! - 1 } : {},
  )
  const { commitment, cases } = await one(promise)
  expect(commitment.standing).toMatchObject({ pace: 'fallen-back', light: 'red', since: '2028-09-01' })
  expect(cases.map(({ state }) => state)).toEqual(['lead'])
  const cause = cases[0]!.id
  const opened = await answer('auditor', 'case', { county, id: cause })
  const told = { source: 'figure', school: action.school, indicator: 'R5', commitment: promise }
  expect(opened.case).toMatchObject({ ...told, recurrenceOf: { id } })

  const again = (await answer('supervisor', 'sendVisit', visited('2028-11-24', '2029-03-31'))).cases[0]!
  expect(again.recurrenceOf).toBe(found.label)
  expect((await answer('auditor', 'case', { county, id })).case.later.map((each) => each.id)).toEqual([cause, again.id])
}, 60_000)

it('anyone can go back to the day before the fall, and the history holds', async () => {
  expect(await paceOf(promise, '2026-12-01')).not.toBe('met')
  expect([await paceOf(promise, '2028-11-19'), await paceOf(promise, '2028-11-20')]).toEqual(['met', 'fallen-back'])
  const board = await answer('auditor', 'commitmentsOn', { county, on: '2028-11-19' })
  expect(board.commitments.find(({ id }) => id === promise)!.standing.pace).toBe('met')
})

it('deputies are answered with the figures that the rooms say, each with its source, and three people make the answer', async () => {
  const schools = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')
  const merged = { region: county, kind: 'point-merged' as const }
  for (const { code } of schools.slice(0, 2))
    await answer('statistician', 'enterYearEvent', { ...merged, on: '2027-08-20', school: code })
  on('2028-11-27')
  const paper = { kind: 'deputy' as const, session: '县十五届人大五次会议', number: 7, category: 'planning' as const }
  const asks = { title: '关于办好乡村学校的建议', text: '请说明学校布局和达标的安排。', receivedOn: '2028-11-27' }
  const proposers = [{ name: inside.proposer }]
  const { id } = await engaged('statistician', 'registerProposal', { county, ...paper, ...asks, proposers })
  proposal = id!
  const at = { county, id: proposal }
  await engaged('statistician', 'assignProposal', { ...at, on: '2028-11-27', main: { name: office, county } })
  const met = { way: 'visit' as const, on: on('2028-11-28'), with: [inside.proposer], by: '吴静', words: inside.words }
  await engaged('statistician', 'recordContact', { ...at, ...met })

  const { text, figures } = await engaged('statistician', 'composeReply', at)
  const valueOf = (code: string) => figures.find((figure) => figure.code === code)!.value
  const record = await answer('auditor', 'yearRecord', { region: county, year: 2027 })
  const counted = record.figures.map(({ code, value }) => [code, value])
  expect(record.figures.map(({ code }) => [code, valueOf(code)])).toEqual(counted)
  expect(valueOf('points-merged')).toBe(2)
  const { total, paces, selfScoring } = await ledger()
  const having = (pace: string) => paces.find((each) => each.pace === pace)?.commitments ?? 0
  expect(having('fallen-back')).toBeGreaterThan(0)
  expect([valueOf('promises'), valueOf('promises-met'), valueOf('promises-late')]).toEqual([
    total,
    having('met'),
    having('late') + having('fallen-back'),
  ])
  expect(valueOf('promises-self-scoring')).toBeCloseTo(selfScoring! * 100, 10)
  for (const { source, asOf } of figures) expect([source.zh.length > 3, asOf.zh.length > 3]).toEqual([true, true])

  const promised = text
    .split('\n')
    .map((line) => (line.startsWith('二、') ? `${line}2028年12月31日前撤并教学点1个。` : line))
  const draft = { text: promised.join('\n'), result: 'A' as const, contact: '值班室', phone: '0376-2960001' }
  const { draft: number } = await engaged('statistician', 'saveDraft', { ...at, ...draft })
  await engaged('director', 'reviewReply', { ...at, draft: number!, pass: true })
  const { draft: seen } = await engaged('head', 'replyDraft', at)
  expect(seen.figures.some(({ hasChanged }) => hasChanged)).toBe(false)
  const signed = { ...at, draft: number!, mark: seen.mark, on: '2028-11-28' }
  expect((await engaged('head', 'signReply', signed)).problems).toEqual([])
  const printed = (await engaged('auditor', 'replyDraft', at)).draft.paragraphs.join('\n')
  expect(printed).toContain(`撤并乡村小学教学点2个`)
  expect(printed).toContain(`列入承诺台账`)
}, 60_000)

it('what the answer promises stands in the ledger once a person confirms it, and is kept when the record says so', async () => {
  const at = { county, id: proposal }
  await engaged('statistician', 'proposeClauses', at)
  const { clauses } = await engaged('statistician', 'clauses', at)
  const clause = clauses.find(({ text }) => text.includes('撤并教学点1个'))!
  expect(clause).toMatchObject({ kind: 'promise', area: 'planning', dueOn: '2028-12-31', amount: 1 })
  const before = (await ledger()).total
  const { code, text } = clause
  const who = { owner: office, person: inside.person, dueOn: '2028-12-31' }
  const by = { measure: '年度实绩', target: 1, unit: '个' }
  const rule = { kind: 'record' as const, figure: 'points-merged' as const, year: 2028, atLeast: 1 }
  const decision = { code, text, kind: 'promise' as const, area: 'planning' as const, ...who, ...by, rule }
  const decisions = [{ ...decision, isConfirmed: true }]
  const { promises } = await engaged('statistician', 'decideClauses', { ...at, decisions })
  kept = promises[0]!
  expect((await ledger()).total).toBe(before + 1)
  await becomes(kept, 'on-track')
  const point = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')[5]!
  on('2028-12-12')
  const merged = { region: county, kind: 'point-merged' as const, on: '2028-12-10', school: point.code }
  await answer('statistician', 'enterYearEvent', merged)
  await becomes(kept, 'met')
  expect((await engaged('auditor', 'clauses', at)).promises.map(({ pace }) => pace.zh)).toEqual(['已达成'])
})

const all = async () => [...(await portal.everything())].map(([path, text]) => `${path}\n${text}`).join('\n')

it('the public reads what was promised by when, from where, and what became of it; what is inside stays inside', async () => {
  const contact = { county, office, name: '李红梅', phone: '0376-2960001' }
  await engaged('statistician', 'setPublicContact', contact)
  const progress = await engaged('statistician', 'draftPublication', { county, kind: 'progress' })
  const { publication: reply } = await engaged('statistician', 'publishReply', { county, id: proposal })
  expect(await all()).not.toContain('撤并教学点1个')
  await bringOut(scene(), county, progress.id)
  await bringOut(scene(), county, reply)

  const pages = await portal.everything()
  const cards = [...pages].flatMap(([path, text]) =>
    path.startsWith(`/public/county/${county}`) && !path.includes('lang=en') ? text.split('<li class="card') : [],
  )
  const card = cards.find((each) => each.includes('撤并教学点1个'))!
  for (const words of ['已兑现', '2028年12月31日', '第7号建议的答复', '由数据自动判定', '2028年度实绩', office])
    expect(card).toContain(words)
  // The ledger's own count, those that rest on figures of one school among them; of these nothing is told.
  const { total, paces } = await ledger()
  const { content } = await engaged('auditor', 'publication', { county, id: progress.id })
  const { counts, countedOnly } = content as {
    counts: { total: number; byPace: Record<string, number> }[]
    countedOnly: number
  }
  expect(counts.reduce((sum, each) => sum + each.total, 0)).toBe(total)
  expect(counts.reduce((sum, { byPace }) => sum + byPace['fallen-back']!, 0)).toBe(
    paces.find(({ pace }) => pace === 'fallen-back')!.commitments,
  )
  expect(countedOnly).toBeGreaterThan(0)
  const page = pages.get(`/public/replies/${reply}`)!
  for (const words of [
    '撤并教学点：2个',
    '年度实绩（2027年，2条记录',
    '承诺台账（截至2028-11-28）',
    '2028年12月31日前',
  ])
    expect(page).toContain(words)
  const text = [...pages.values()].join('\n')
  const { commitment } = await one(promise)
  const names = [people.statistician, people.director, people.head, people.supervisor].map(({ name }) => name)
  for (const words of [...Object.values(inside), ...names, commitment.text, '整改'])
    expect([words, text.includes(words)]).toEqual([words, false])
}, 60_000)

it('all of it hangs together: every chain holds, and both ways of working a state out agree', async () => {
  const checked = await answer('auditor', 'checkCommitments', { county })
  expect(checked).toMatchObject({ broken: [], differing: [], commitments: (await ledger()).total })
  expect(troubles).toEqual([])
})
