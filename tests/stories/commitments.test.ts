/**
 * The story of promises and of what has to be put right, on a real database (新县 of the example city, simulated): an adopted road's
 * actions become commitments, figures that are locked turn their lights, what falls back opens a case, and a second person closes it.
 * Long, as it is one story: each step stands on those before it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/accountability/contract.ts'
import { makeCommitments, ruleFromAction, scoreAlone, startAccountabilityJobs } from '#modules/accountability/index.ts'
import { answers } from '#modules/accountability/operations.ts'
import { storeLockedYear, type SchoolRow } from '#modules/census/index.ts'
import { contract as conditionsContract } from '#modules/conditions/contract.ts'
import { answers as conditionsAnswers } from '#modules/conditions/operations.ts'
import { contract as roadmapContract } from '#modules/roadmap/contract.ts'
import { adoptedActions, makeRoadOf, type StoredAction } from '#modules/roadmap/index.ts'
import { answers as roadmapAnswers } from '#modules/roadmap/operations.ts'
import { loadRegions } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { startJobQueue, type JobQueue, type RunningQueue } from '#platform/jobs/job-queue.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { yearAfter } from './next-year.ts'
import { askingOf, person, region } from './people.ts'
import { until } from './until.ts'

const county = '411523'
const city = '411500'
const neighbour = '411526'
let now = new Date('2026-11-25T02:00:00Z')
let test: TestDatabase
let queue: RunningQueue
const troubles: unknown[] = []
let folder = ''

const people: Record<string, ReturnType<typeof person>> = {
  city: person('田文杰', 'city-planner', region(city)),
  office: person('罗桂英', 'city-office', region(city)),
  statistician: person('吴静', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  supervisor: person('冯国庆', 'supervisor', region(county)),
  finance: person('财政局', 'other-department', region(county)),
  auditor: person('审计', 'auditor', region(county)),
}
/** Roads are made by hand here; everything else is told to the queue. */
const jobs: JobQueue = {
  send: () => Promise.resolve(),
  tell: (...told) => queue.tell(...told),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)
const roads = askingOf({ contract: roadmapContract, answers: roadmapAnswers }, people, scene)
const projects = askingOf({ contract: conditionsContract, answers: conditionsAnswers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-commitments-'))
  await loadExampleCity(test.database, { now, counties: [county] })
  await loadRegions(test.database, [{ code: neighbour, name: '潢川县', level: 'county', parent: city }])
  queue = await startJobQueue(test.url, (error) => troubles.push(error))
  await startAccountabilityJobs({ database: test.database, queue })
}, 120_000)
afterAll(async () => {
  await queue.stop()
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

/** The tables of a year, as those of the year before with some cells otherwise; locked, and scored as the queue would. */
async function lockYear(year: number, changed: (row: SchoolRow) => Partial<SchoolRow>): Promise<void> {
  now = new Date(`${year}-11-20T02:00:00Z`)
  const tables = await yearAfter(test.database, county, year, changed)
  await storeLockedYear(test.database, { ...tables, by: { name: '新县统计员' }, at: now.toISOString() })
  await scoreAlone(test.database, county, now)
}

const words = (zh: string, en: string) => ({ zh, en })
let action: StoredAction
let built = ''
let ids: string[] = []
const promise = async (id: string, on?: string) =>
  await answer('auditor', 'commitment', { county, id, ...(on === undefined ? {} : { on }) })

const paceOn = async (day: string) => (await promise(built, day)).commitment.standing.pace
const ofTheSchool = () => ({ school: action.school })

describe('promises', () => {
  it("come from the actions of the county's adopted road, each with the figures that decide", async () => {
    const { job } = await roads.answer('statistician', 'startRoad', {
      county,
      name: '方案',
      seconds: 4,
      withVariants: false,
    })
    const tools = { database: test.database, documents: documentStore(join(folder, 'documents')) }
    await makeRoadOf(tools, county, job)
    const { road } = await roads.answer('auditor', 'roadProgress', { county, job })
    await roads.answer('director', 'adoptRoad', { county, id: road!, reason: '县政府常务会议研究同意' })
    const adopted = (await adoptedActions(tools, county))!
    const sports = adopted.actions.filter(({ item }) => item === 'sports_m2')
    action = sports[0]!
    const commitments = adopted.actions
      .slice(0, 10)
      .concat(sports)
      .map((each) => ({
        line: each.id,
        area: 'conditions' as const,
        text: each.what.zh,
        school: each.school,
        indicator: null,
        owner: { office: each.ownerName, person: '王校长' },
        startsOn: '2026-11-25',
        dueOn: each.dueOn,
        measure: each.measure,
        unit: each.proof[0]!.unit,
        baseline: each.proof[0]!.from,
        target: each.proof[0]!.atLeast,
        rule: ruleFromAction(each),
      }))
    const source = { kind: 'pledge', id: adopted.id, title: '新县创建责任书' } as const
    const given = { county, source, commitments, by: { id: null, name: '分管副局长' }, at: now.toISOString() }
    const write = () => test.database.transaction().execute((transaction) => makeCommitments(transaction, given))
    const first = await write()
    expect(first.ids).toHaveLength(commitments.length)
    // A line makes one commitment, however often it is given.
    expect(first.made).toBe(new Set(commitments.map(({ line }) => line)).size)
    const again = await write()
    expect([again.made, again.ids]).toEqual([0, first.ids])
    ids = [...first.ids]
    built = ids[commitments.findIndex(({ line }) => line === action.id)]!
  }, 120_000)

  it('are also entered by hand, with every problem at once and nothing half-saved', async () => {
    const entered = {
      line: '一',
      area: 'planning' as const,
      text: '撤并教学点两个',
      school: null,
      indicator: null,
      owner: { office: '新县教体局', person: null },
      startsOn: null,
      dueOn: '2027-12-31',
      measure: { zh: '年度实绩不少于2个', en: 'at least 2 in the record of the year' },
      unit: '个',
      baseline: 0,
      target: 2,
      rule: { kind: 'record' as const, figure: 'points-merged', year: 2027, atLeast: 2 },
    }
    const given = {
      county,
      kind: 'decision' as const,
      sourceId: '县政府会议纪要〔2026〕8号',
      title: '县政府常务会议纪要',
    }
    expect(await codeOf(ask('statistician', 'enterCommitments', { ...given, commitments: [entered] }))).toBe(
      'not-permitted',
    )
    const bad = { ...entered, dueOn: '2025-01-01', startsOn: '2026-01-01', school: '1234567890' }
    const { problems } = await answer('director', 'enterCommitments', { ...given, commitments: [entered, bad] })
    expect(problems.map(({ field }) => field)).toEqual(['line', 'dueOn', 'startsOn', 'school'])
    const { ids: made } = await answer('director', 'enterCommitments', { ...given, commitments: [entered] })
    expect(made).toHaveLength(1)
    const twice = await answer('director', 'enterCommitments', { ...given, commitments: [entered] })
    expect(twice.problems.map(({ field }) => field)).toEqual(['line'])
    ids.push(made[0]!)
  })

  it('stand on boards by light, with the share that scores itself', async () => {
    await scoreAlone(test.database, county, now)
    const board = await answer('director', 'commitments', { region: county })
    expect(board.total).toBe(new Set(ids).size)
    expect(board.selfScoring).toBe(1)
    expect(board.mine).toBe(0)
    expect(board.offices).toContain(action.ownerName)
    expect(board.isSimulated).toBe(false)
    const { commitment, brokenAt } = await promise(built)
    expect(commitment.standing).toMatchObject({ said: 'not-begun', shown: 'none' })
    expect(commitment.measurements.map(({ asOf, outcome }) => [asOf, outcome])).toEqual([['2026-09-01', 'unmet']])
    expect([commitment.landing!.state, brokenAt]).toEqual(['too-few', null])
    const wide = await answer('city', 'cityCommitments', { region: city })
    expect(wide.counties.find((each) => each.county === county)!.total).toBe(board.total)
    expect(await codeOf(ask('statistician', 'cityCommitments', { region: city }))).toBe('outside-scope')
    // The same figures once more say nothing new.
    expect(await scoreAlone(test.database, county, now)).toMatchObject({ measured: 0 })
  })
})

const keepEvidence = async (who: 'statistician' | 'director' | 'finance', name: string): Promise<string> => {
  const file = join(folder, `${name}.txt`)
  await writeFile(file, name)
  return (await answer(who, 'keepEvidence', { county, title: name, file })).id
}

describe('three statuses', () => {
  it('what the owner says and what the evidence shows are told apart from what the data say', async () => {
    expect(await codeOf(ask('auditor', 'sayCommitment', { county, id: built, said: 'done' }))).toBe('not-permitted')
    expect(await codeOf(ask('statistician', 'sayCommitment', { county, id: built, said: 'blocked' }))).toBe('no-reason')
    await answer('statistician', 'sayCommitment', { county, id: built, said: 'done', note: '已完工' })
    const evidence = await keepEvidence('statistician', '竣工照片')
    await answer('statistician', 'addEvidence', { county, id: built, evidence })
    expect(await codeOf(ask('statistician', 'addEvidence', { county, id: built, evidence }))).toBe(
      'evidence-there-already',
    )
    const { commitment } = await promise(built)
    expect(commitment.standing).toMatchObject({ said: 'done', shown: 'submitted', pace: 'on-track', light: 'yellow' })
    const { number } = commitment.evidence[0]!
    const review = { county, id: built, number, review: 'accepted' as const }
    expect(await codeOf(ask('statistician', 'reviewCommitmentEvidence', review))).toBe('own-evidence')
    await answer('director', 'reviewCommitmentEvidence', review)
    expect((await promise(built)).commitment.standing.shown).toBe('accepted')
  })

  it('those of a pledge change by its paper alone, those of a meeting by hand', async () => {
    const changes = { dueOn: '2028-12-31' }
    const given = { county, changes, basis: '会议纪要', reason: '资金延后下达' }
    expect(await codeOf(ask('director', 'amendCommitment', { ...given, id: built }))).toBe('changes-by-its-paper')
    const own = ids.at(-1)!
    expect(
      await codeOf(ask('director', 'amendCommitment', { ...given, id: own, changes: { dueOn: '2020-01-01' } })),
    ).toBe('due-in-the-past')
    await answer('director', 'amendCommitment', { ...given, id: own })
    const owner = { office: '新县发展改革委', person: null }
    await answer('director', 'reassignCommitment', { county, id: own, owner, reason: '职能调整' })
    const { commitment } = await promise(own)
    expect([commitment.dueOn, commitment.owner.office, commitment.amendments]).toEqual([
      '2028-12-31',
      '新县发展改革委',
      1,
    ])
  })
})

describe('by themselves', () => {
  it('projects tell the queue, and their promises are scored', async () => {
    const { id: project } = await projects.answer('statistician', 'enterProject', {
      county,
      name: '运动场改造',
      kind: 'conditions',
      items: [{ item: 'sports_m2', school: action.school, phase: action.phases[0]!, quantity: 500 }],
    })
    const rule = {
      kind: 'project' as const,
      project: project!,
      reaches: { what: 'step' as const, step: 'accepted' as const },
    }
    const { ids: made } = await answer('director', 'enterCommitments', {
      county,
      kind: 'task',
      sourceId: '任务1',
      title: '年度任务',
      commitments: [
        {
          line: '运动场',
          area: 'conditions',
          text: '完成运动场改造',
          school: action.school,
          indicator: null,
          owner: { office: '新县教体局', person: null },
          startsOn: null,
          dueOn: '2027-08-31',
          measure: { zh: '竣工验收', en: 'accepted' },
          unit: '',
          baseline: null,
          target: null,
          rule,
        },
      ],
    })
    const id = made[0]!
    const standing = async () => (await promise(id)).commitment.standing.pace
    await until(standing, (pace) => pace === 'on-track', troubles)
    for (const [step, on] of [
      ['approved', '2026-10-01'],
      ['started', '2026-10-10'],
      ['accepted', '2026-11-20'],
    ] as const)
      await projects.answer('statistician', 'recordProject', { county, id: project!, step, on })
    await until(standing, (pace) => pace === 'met', troubles)
    const mistaken = { county, id: project!, record: 3, reason: '验收记录有误' }
    await projects.answer('statistician', 'withdrawRecord', mistaken)
    await until(standing, (pace) => pace === 'fallen-back', troubles)
    const { cases } = await answer('director', 'cases', { region: county, source: 'figure' })
    expect(cases).toHaveLength(1)
  })

  it('a locked census turns the light; the next one, in which the figure falls back, opens a case', async () => {
    const [rule] = action.proof
    const raise = (amount: number) => (row: SchoolRow) =>
      row.code === rule!.school && row.stage === rule!.phase ? { sportsGroundArea: amount } : {}
    await lockYear(2027, raise(rule!.atLeast! + 3))
    const met = (await promise(built)).commitment
    expect([met.standing.pace, met.standing.light, met.last!.value]).toEqual(['met', 'green', rule!.atLeast! + 3])
    expect(met.last!.source.zh).toContain('2027')
    await lockYear(2028, raise(rule!.atLeast! - 1))
    const fallen = (await promise(built)).commitment
    expect(fallen.standing).toMatchObject({ pace: 'fallen-back', light: 'red', since: '2028-09-01' })
    const { cases } = await promise(built)
    expect(cases).toMatchObject([{ state: 'lead' }])
    // A second look at the same figures opens nothing more.
    expect(await scoreAlone(test.database, county, now)).toMatchObject({ measured: 0, opened: 0 })
    expect(fallen.escalationDue!.step).toBe('talk')
  })

  it('anyone can go back to any day', async () => {
    expect([await paceOn('2026-11-30'), await paceOn('2027-11-20'), await paceOn('2028-11-20')]).toEqual([
      'on-track',
      'met',
      'fallen-back',
    ])
    const board = await answer('auditor', 'commitmentsOn', { county, on: '2027-11-20' })
    expect(board.commitments.find(({ id }) => id === built)!.standing.light).toBe('green')
  })
})

describe('escalation', () => {
  it("goes by a city's own steps, ours where it has set none", async () => {
    expect(await answer('auditor', 'escalationSteps', { region: county })).toMatchObject({ isOurs: true })
    const steps = [
      { code: 'remind', words: words('提醒', 'reminder'), by: words('县教体局', 'county'), daysLate: 5 },
      { code: 'notice', words: words('通报', 'notice'), by: words('市教体局', 'city'), daysLate: 40 },
    ]
    const given = { city, steps, basis: '市教体局督办办法' }
    expect(await codeOf(ask('director', 'setEscalation', given))).toBe('not-permitted')
    expect(await codeOf(ask('city', 'setEscalation', { ...given, steps: [steps[0]!, steps[0]!] }))).toBe('step-twice')
    await answer('city', 'setEscalation', given)
    expect((await promise(built)).commitment.escalationDue).toMatchObject({ step: 'notice' })
    const taken = { county, ids: [built], on: '2028-11-19' }
    expect(await codeOf(ask('city', 'recordEscalation', { ...taken, step: 'talk' }))).toBe('no-such-step')
    await answer('city', 'recordEscalation', { ...taken, step: 'notice' })
    expect((await promise(built)).commitment.escalationDue).toBeNull()
  })
})

describe('a case', () => {
  let id = ''
  const one = async () => (await answer('auditor', 'case', { county, id })).case
  let owner = { office: '', person: null as string | null }

  it('is a lead until a supervisor has looked', async () => {
    id = (await answer('auditor', 'commitment', { county, id: built })).cases[0]!.id
    expect(await one()).toMatchObject({ source: 'figure', state: 'lead', commitment: built, recurrenceOf: null })
    await answer('director', 'assignCase', { county, id, verifier: '冯国庆' })
    const finding = { county, id, isTrue: true, finding: '场地被占用', on: '2028-11-18' }
    expect(await codeOf(ask('supervisor', 'verifyCase', { ...finding, on: '2029-01-01' }))).toBe('day-ahead')
    await answer('supervisor', 'verifyCase', finding)
    expect(await codeOf(ask('director', 'confirmCase', { county, id, deadline: '2020-01-01' }))).toBe('deadline-past')
    await answer('director', 'confirmCase', { county, id, deadline: '2029-03-31' })
    expect((await one()).state).toBe('problem')
    owner = (await one()).owner!
    expect(owner.office).toBe(action.ownerName)
  })

  it('is taken on by one office, and closed by another person with evidence', async () => {
    const claim = { county, id, owner, measures: '腾退场地并恢复' }
    expect(await codeOf(ask('statistician', 'claimCase', { ...claim, deadline: '2029-12-31' }))).toBe(
      'deadline-after-confirmed',
    )
    expect((await one()).state).toBe('problem')
    const finance = { ...claim, owner: { office: '新县财政局', person: null } }
    expect(await codeOf(ask('finance', 'claimCase', finance))).toBe('case-for-another-office')
    await answer('statistician', 'claimCase', claim)
    const other = await ask('finance', 'claimCase', finance)
    expect(other).toMatchObject({ refusal: { code: 'case-held-by-another', facts: { office: owner.office } } })
    await answer('statistician', 'recordCaseProgress', { county, id, note: '已腾退一半' })
    expect(await codeOf(ask('statistician', 'submitCase', { county, id, note: '场地已恢复' }))).toBe(
      'case-without-evidence',
    )
    const evidence = [await keepEvidence('statistician', '恢复后照片')]
    expect(await codeOf(ask('statistician', 'submitCase', { county, id, note: '场地已恢复', evidence: [built] }))).toBe(
      'no-such-evidence',
    )
    await answer('statistician', 'submitCase', { county, id, note: '场地已恢复', evidence })
    expect(await codeOf(ask('statistician', 'reviewCase', { county, id, closes: true, note: '现场核实属实' }))).toBe(
      'not-permitted',
    )
    await answer('director', 'reviewCase', { county, id, closes: false, note: '请补充丈量记录' })
    const more = [await keepEvidence('director', '丈量记录')]
    await answer('director', 'submitCase', { county, id, note: '已重新丈量', evidence: more })
    // Whoever handed it in does not close it, whatever else they may do.
    expect(await codeOf(ask('director', 'reviewCase', { county, id, closes: true, note: '现场核实属实' }))).toBe(
      'own-case',
    )
    await answer('supervisor', 'reviewCase', { county, id, closes: true, note: '到校核实属实' })
    expect(await one()).toMatchObject({ state: 'closed', closedOn: '2028-11-20', reviewer: '冯国庆', returns: 1 })
  })

  it('that comes back is a new one, linked to the earlier', async () => {
    const given = { county, id, on: '2028-11-20', holds: false, note: '场地又被占用' }
    const { id: next } = await answer('supervisor', 'followUpCase', given)
    const again = (await answer('auditor', 'case', { county, id: next! })).case
    expect(again).toMatchObject({ state: 'verified', recurrenceOf: { id }, commitment: built })
    expect((await one()).later).toEqual([{ id: next, label: again.label }])
    const board = await answer('director', 'cases', { region: county, recurring: true })
    expect(board.cases.map((each) => each.id)).toEqual([next])
    expect((await answer('city', 'cityCases', { region: city })).themes[0]).toMatchObject({
      theme: '持续改善办学条件',
      area: 'conditions',
    })
  })

  it('of a petition about a school is found untrue, and that is its end', async () => {
    const lead = { county, source: 'petition' as const, school: action.school, text: '反映食堂饭菜不熟' }
    expect(await codeOf(ask('office', 'openCase', { ...lead, school: '1234567890' }))).toBe('no-such-school')
    const opened = await answer('office', 'openCase', lead)
    const finding = { county, id: opened.id, isTrue: false, finding: '现场查看，不属实', on: '2028-11-20' }
    await answer('supervisor', 'verifyCase', finding)
    expect(await codeOf(ask('supervisor', 'verifyCase', finding))).toBe('case-not-in-this-state')
  })
})

describe('a school', () => {
  beforeAll(() => {
    people.school = person('某校校长', 'school', { kind: 'school', code: action.school })
  })

  it('sees what concerns it, and says how its own promises stand', async () => {
    const { commitments } = await answer('school', 'schoolCommitments', ofTheSchool())
    expect(commitments.map(({ id }) => id)).toContain(built)
    expect(commitments.every(({ school }) => school === action.school)).toBe(true)
    await answer('school', 'sayCommitment', {
      county,
      id: built,
      ...ofTheSchool(),
      said: 'under-way',
      note: '正在恢复',
    })
    const others = ids.at(-1)!
    expect(await codeOf(ask('school', 'sayCommitment', { county, id: others, ...ofTheSchool(), said: 'done' }))).toBe(
      'commitment-of-another-school',
    )
    expect(await codeOf(ask('school', 'sayCommitment', { county, id: built, said: 'done' }))).toBe('outside-scope')
    expect(await codeOf(ask('school', 'commitments', { region: county }))).toBe('not-permitted')
  })

  it('takes its own case on, hands it back, and gets a new deadline from whoever confirmed it', async () => {
    const { cases } = await answer('school', 'schoolCases', ofTheSchool())
    const { id } = cases.find(({ state }) => state === 'verified')!
    const deadline = '2029-01-31'
    const owner = { office: action.schoolName, person: null }
    await answer('director', 'confirmCase', { county, id, owner, deadline })
    await answer('school', 'claimCase', { county, id, ...ofTheSchool(), owner, measures: '安排专人看管' })
    await answer('school', 'releaseCase', { county, id, ...ofTheSchool(), reason: '场地权属不清，需县里协调' })
    expect((await answer('school', 'schoolCase', { ...ofTheSchool(), id })).case).toMatchObject({
      state: 'problem',
      may: ['claimed'],
    })
    await answer('director', 'planCase', { county, id, deadline: '2029-06-30', reason: '权属确认需要时间' })
    expect(await codeOf(ask('director', 'planCase', { county, id, deadline: '2020-01-01', reason: '写错日期' }))).toBe(
      'deadline-past',
    )
    expect((await answer('auditor', 'case', { county, id })).case.deadline).toBe('2029-06-30')
  })
})

describe('what is no longer wanted', () => {
  it('is withdrawn with a reason, stays to be seen, and is scored no more', async () => {
    const id = ids.at(-1)!
    await answer('director', 'withdrawCommitment', { county, id, reason: '会议决定不再实施' })
    expect((await promise(id)).commitment).toMatchObject({ ended: { kind: 'withdrawn' }, standing: { light: 'grey' } })
    expect(await codeOf(ask('director', 'withdrawCommitment', { county, id, reason: '再撤一次' }))).toBe(
      'commitment-has-ended',
    )
    const { looked } = await answer('statistician', 'scoreCommitments', { county })
    expect(looked).toBe(new Set(ids).size)
  })
})

const sheetNames = async ({ bytes }: { bytes: Uint8Array }): Promise<string[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book.worksheets.map(({ name }) => name)
}

describe('the history', () => {
  it('is bound by its hashes, and both ways of folding it agree', async () => {
    const checked = await answer('auditor', 'checkCommitments', { county })
    expect(checked).toMatchObject({ broken: [], differing: [] })
    expect(checked.events).toBeGreaterThan(checked.commitments * 2)
  })

  it('shows where somebody altered it behind our back', async () => {
    const details = { said: 'done', note: '早已完工' }
    const undone = new Error('undone')
    let checked: { broken: { id: string }[]; differing: string[] } = { broken: [], differing: [] }
    await test.database
      .transaction()
      .execute(async (transaction) => {
        await sql`update accountability.commitment_events set details = ${JSON.stringify(details)}::jsonb
          where commitment = ${built}::uuid and kind = 'said'`.execute(transaction)
        checked = (await answers.checkCommitments({ county }, { database: transaction } as never)) as typeof checked
        throw undone
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error
      })
    expect([checked.broken.map(({ id }) => id), checked.differing]).toEqual([[built], [built]])
  })

  it('leaves the house as workbooks', async () => {
    const ledger = await answer('auditor', 'exportCommitments', { region: county })
    expect([ledger.name.includes('内部'), await sheetNames(ledger)]).toEqual([
      true,
      ['承诺台账', '分县区', '状态灯说明'],
    ])
    expect(await sheetNames(await answer('auditor', 'exportCases', { region: county }))).toEqual(['整改台账'])
  })

  it('goes along whole where a county merges, and nothing is lost', async () => {
    const before = await answer('auditor', 'commitments', { region: county, size: 500 })
    const openBefore = (await answer('city', 'cases', { region: county })).counts.open
    const given = { county, to: neighbour, reason: '区划调整，并入潢川县' }
    expect(await codeOf(ask('director', 'transferCounty', given))).toBe('not-permitted')
    expect(await codeOf(ask('city', 'transferCounty', { ...given, to: county }))).toBe('same-county')
    expect(await answer('city', 'transferCounty', given)).toEqual({ commitments: before.total, cases: openBefore })
    const there = await answer('city', 'commitments', { region: neighbour, size: 500 })
    expect(there.commitments.map(({ id }) => id).toSorted()).toEqual(before.commitments.map(({ id }) => id).toSorted())
    expect((await answer('city', 'commitments', { region: county })).total).toBe(0)
    expect((await answer('city', 'cases', { region: neighbour })).counts.open).toBe(openBefore)
    for (const place of [county, neighbour])
      expect(await answer('city', 'checkCommitments', { county: place })).toMatchObject({ broken: [], differing: [] })
    expect(await codeOf(ask('city', 'sayCommitment', { county, id: built, said: 'done' }))).toBe('commitment-has-ended')
    const gone = await ask('city', 'commitment', { county, id: built })
    expect(gone).toMatchObject({ refusal: { facts: { kind: 'transferred', to: neighbour } } })
    await answer('city', 'sayCommitment', { county: neighbour, id: built, said: 'under-way' })
    const back = await answer('city', 'transferCounty', { county: neighbour, to: county, reason: '区划恢复' })
    expect(back).toEqual({ commitments: before.total, cases: openBefore })
    expect((await promise(built)).commitment.saidBy).toBe('田文杰')
    expect(await answer('city', 'checkCommitments', { county })).toMatchObject({ broken: [], differing: [] })
  })
})
