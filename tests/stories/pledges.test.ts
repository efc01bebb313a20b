/**
 * The story of a pledge on a real database (新县 of the example city, simulated): a road is adopted, a pledge composed of it, reviewed, signed by
 * both sides, its lines in the ledger; a supplement changes them; the paper is opened again and measured. Beside it the stages, the
 * 32 tasks and the evidence of the county.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { saveFact } from '#modules/access/index.ts'
import { contract } from '#modules/accountability/contract.ts'
import { commitmentsChanged, commitmentsOf } from '#modules/accountability/index.ts'
import { answers } from '#modules/accountability/operations.ts'
import { contract as roadmap } from '#modules/roadmap/contract.ts'
import { makeRoadOf } from '#modules/roadmap/index.ts'
import { answers as roadmapAnswers } from '#modules/roadmap/operations.ts'
import { documentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import { measurePaper } from '#tests/papers/measure-paper.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const other = '411526'
const city = '411500'
const today = '2026-11-25'
let test: TestDatabase
let folder = ''

const people = {
  planner: person('市规划', 'city-planner', region(city)),
  reviewer: person('市基教', 'city-planner', region(city)),
  leader: person('市分管领导', 'city-leader', region(city)),
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('县分管副局长', 'county-director', region(county)),
  finance: person('县财政', 'other-department', region(county)),
  auditor: person('审计', 'auditor', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region(other)),
}

const told: unknown[] = []
const jobs: JobQueue = {
  send: () => Promise.resolve(),
  tell: (...event) => Promise.resolve(void told.push(event)),
}
const documents = () => documentStore(join(folder, 'documents'))
const scene = () => ({
  database: test.database,
  documents: join(folder, 'documents'),
  now: new Date(`${today}T02:00:00Z`),
  jobs,
})
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)
const roads = askingOf({ contract: roadmap, answers: roadmapAnswers }, people, scene)

const fileOf = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-pledges-'))
  await loadExampleCity(test.database, { now: new Date(`${today}T02:00:00Z`), counties: [county, other] })
  await saveFact(test.database, 'is-demo', true)
}, 120_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

describe('stages of a county', () => {
  it('are recorded one after the other, and none before those that it stands on', async () => {
    const { stages, isOurs, counties } = await answer('auditor', 'creationStages', { region: county })
    expect([stages[0]!.code, isOurs, counties[0]!.stage]).toEqual(['self-review', true, null])
    expect(counties[0]!.next).toEqual(['self-review'])
    const step = (stage: string, on: string, outcome: 'passed' | 'returned' = 'passed', paperNumber?: string) => ({
      county,
      stage,
      outcome,
      on,
      ...(paperNumber ? { paperNumber } : {}),
    })
    expect(await codeOf(ask('statistician', 'recordStage', step('application', '2026-05-06')))).toBe(
      'stage-without-paper',
    )
    expect(await codeOf(ask('statistician', 'recordStage', step('application', '2026-05-06', 'passed', '1号')))).toBe(
      'stage-too-early',
    )
    expect(await codeOf(ask('statistician', 'recordStage', step('self-review', '2026-12-01')))).toBe('day-ahead')
    expect(await codeOf(ask('auditor', 'recordStage', step('self-review', '2026-05-06')))).toBe('not-permitted')
    expect(await codeOf(ask('neighbour', 'recordStage', step('self-review', '2026-05-06')))).toBe('outside-scope')
    await answer('statistician', 'recordStage', step('self-review', '2026-05-06'))
    expect(await codeOf(ask('planner', 'recordStage', step('city-review', '2026-05-01', 'passed', '2号')))).toBe(
      'day-before-stage',
    )
    const { recorded } = await answer(
      'planner',
      'recordStage',
      step('city-review', '2026-06-30', 'returned', '信教督〔2026〕7号'),
    )
    expect((await answer('auditor', 'countyStages', { county })).county).toMatchObject({
      stage: 'city-review',
      outcome: 'returned',
      next: ['self-review', 'city-review'],
    })
    await answer('planner', 'withdrawStage', { county, record: recorded, reason: '登记有误，文号不对' })
    expect(
      await codeOf(ask('planner', 'withdrawStage', { county, record: recorded, reason: '登记有误，文号不对' })),
    ).toBe('no-such-record')
    await answer('planner', 'recordStage', step('city-review', '2026-06-30', 'passed', '信教督〔2026〕8号'))
    const { records, county: own } = await answer('auditor', 'countyStages', { county })
    expect(records.map(({ withdrawn }) => withdrawn !== null)).toEqual([false, true, false])
    expect(own).toMatchObject({ stage: 'city-review', outcome: 'passed', next: ['province-review'], records: 2 })
  })

  it('are a list that a city may set, as long as nothing recorded falls out of it', async () => {
    const { stages } = await answer('planner', 'creationStages', { region: city })
    const basis = '市教育督导委员会办公室通知'
    expect(await codeOf(ask('statistician', 'setStages', { city, stages, basis }))).toBe('not-permitted')
    expect(await codeOf(ask('planner', 'setStages', { city, stages: stages.slice(2), basis }))).toBe(
      'stage-after-unknown',
    )
    const bare = stages.slice(2).map((stage) => ({ ...stage, after: [] }))
    expect(await codeOf(ask('planner', 'setStages', { city, stages: bare, basis }))).toBe('stage-in-use')
    await answer('planner', 'setStages', { city, stages: stages.slice(0, 9), basis })
    const own = await answer('auditor', 'creationStages', { region: county })
    expect([own.isOurs, own.stages.length, own.basis.zh]).toEqual([false, 9, basis])
  })
})

const names = async ({ bytes }: { bytes: Uint8Array }): Promise<string[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book.worksheets.map(({ name }) => name)
}

describe('the 32 tasks', () => {
  it('are 7 + 15 + 9 + 1 with what the newest figures say; unknown stays unknown', async () => {
    const { tasks, outcomes, basis, states } = await answer('finance', 'creationTasks', { county })
    expect(tasks).toHaveLength(32)
    expect(
      ['resources', 'government', 'quality', 'recognition'].map(
        (part) => tasks.filter((task) => task.part === part).length,
      ),
    ).toEqual([7, 15, 9, 1])
    expect(outcomes.met + outcomes.unmet + outcomes.unknown).toBe(32)
    expect(outcomes.met).toBeGreaterThan(0)
    expect(basis.figures).not.toBeNull()
    expect(states.find(({ state }) => state === 'open')!.tasks).toBe(32)
    for (const { now, gap } of tasks) expect(gap !== null, now.found.zh).toBe(now.outcome === 'unmet')
    const none = await answer('neighbour', 'creationTasks', { county: other })
    expect(none.tasks).toHaveLength(32)
  })

  it('are assigned, filled in and handed in by a department, and reviewed by another person', async () => {
    const task = { county, item: 'G6' }
    expect(await codeOf(ask('finance', 'submitTask', { ...task, note: '已下达' }))).toBe('task-not-in-this-state')
    expect(await codeOf(ask('finance', 'assignTask', { ...task, department: 'finance', dueOn: '2027-06-30' }))).toBe(
      'not-permitted',
    )
    expect(await codeOf(ask('director', 'assignTask', { ...task, department: 'finance', dueOn: '2026-06-30' }))).toBe(
      'day-past',
    )
    await answer('director', 'assignTask', { ...task, department: 'finance', person: '徐凯', dueOn: '2027-06-30' })
    expect(await codeOf(ask('finance', 'fillTask', task))).toBe('nothing-filled-in')
    await answer('finance', 'fillTask', { ...task, measures: '按不足100人的学校100人核定公用经费' })
    expect(await codeOf(ask('finance', 'fillTask', { county, item: 'E1', progress: '已核对' }))).toBe(
      'task-of-education-bureau',
    )
    expect(await codeOf(ask('statistician', 'fillTask', { county, item: 'G99', progress: '已核对' }))).toBe(
      'no-such-item',
    )
    await answer('finance', 'submitTask', { ...task, note: '2027年预算已下达' })
    expect(await codeOf(ask('director', 'reviewTask', { ...task, review: 'returned' }))).toBe('note-needed')
    await answer('director', 'reviewTask', { ...task, review: 'returned', note: '附预算文件' })
    await answer('statistician', 'submitTask', { ...task, note: '预算文件已附' })
    expect(await codeOf(ask('statistician', 'reviewTask', { ...task, review: 'accepted' }))).toBe('same-person')
    await answer('director', 'reviewTask', { ...task, review: 'accepted' })
    const { task: own, events } = await answer('auditor', 'creationTask', task)
    expect(own).toMatchObject({ department: 'finance', isProposed: false, person: '徐凯', state: 'accepted' })
    expect(events.map(({ kind }) => kind)).toEqual([
      'assigned',
      'filled',
      'submitted',
      'reviewed',
      'submitted',
      'reviewed',
    ])
  })

  it('have evidence that is handed in once, used for many, and reviewed by another person', async () => {
    const file = await fileOf('公用经费文件.txt', '信财教〔2026〕12号（模拟）')
    const uses = [{ kind: 'indicator' as const, id: 'G6' }]
    const { id, isKnown } = await answer('finance', 'keepEvidence', { county, title: '公用经费文件', uses, file })
    expect(isKnown).toBe(false)
    const again = await answer('statistician', 'keepEvidence', {
      county,
      title: '同一文件',
      uses: [{ kind: 'indicator', id: 'G7' }],
      file,
    })
    expect(again).toEqual({ id, isKnown: true })
    await answer('statistician', 'useEvidence', { county, id, uses: [{ kind: 'indicator', id: 'E4' }] })
    await answer('statistician', 'stopUsingEvidence', {
      county,
      id,
      kind: 'indicator',
      subject: 'G7',
      reason: '该文件不涉及特教',
    })
    expect(
      await codeOf(
        ask('statistician', 'stopUsingEvidence', {
          county,
          id,
          kind: 'indicator',
          subject: 'G7',
          reason: '该文件不涉及特教',
        }),
      ),
    ).toBe('evidence-not-used')
    expect(await codeOf(ask('finance', 'reviewKeptEvidence', { county, id, review: 'accepted' }))).toBe('not-permitted')
    expect(await codeOf(ask('director', 'reviewKeptEvidence', { county, id, review: 'returned' }))).toBe('note-needed')
    await answer('director', 'reviewKeptEvidence', { county, id, review: 'accepted' })
    const { evidence, counts } = await answer('auditor', 'evidenceLibrary', { county })
    expect(counts).toEqual({ waiting: 0, accepted: 1, returned: 0 })
    expect(evidence[0]).toMatchObject({ addedBy: '县财政', review: 'accepted', uses: [{ id: 'G6' }, { id: 'E4' }] })
    const own = await answer('director', 'keepEvidence', {
      county,
      title: '县级方案',
      file: await fileOf('方案.txt', '方案（模拟）'),
    })
    expect(await codeOf(ask('director', 'reviewKeptEvidence', { county, id: own.id, review: 'accepted' }))).toBe(
      'same-person',
    )
    const unknown = { kind: 'commitment' as const, id: '00000000-0000-7000-8000-000000000000' }
    expect(await codeOf(ask('director', 'useEvidence', { county, id: own.id, uses: [unknown] }))).toBe(
      'no-such-commitment',
    )
    const task = (await answer('auditor', 'creationTasks', { county })).tasks.find(({ item }) => item === 'G6')!
    expect(task.evidence).toEqual({ waiting: 0, accepted: 1, returned: 0 })
    expect(new TextDecoder().decode((await answer('auditor', 'keptEvidenceFile', { county, id })).bytes)).toContain(
      '信财教',
    )
  })

  it('leave the house as a workbook and as papers', async () => {
    expect(await names(await answer('auditor', 'exportCreationTasks', { county }))).toEqual(['32项任务分解表'])
    expect(await names(await answer('auditor', 'exportEvidenceLibrary', { county }))).toEqual(['佐证材料目录'])
    const report = await measurePaper((await answer('auditor', 'selfReport', { county })).bytes)
    expect(report.text).toContain('自评报告')
    expect(report.text).toContain('不代表认定结果')
    expect(report.text).not.toContain('undefined')
    for (const item of ['R7', 'G15', 'E9', 'S1']) expect(report.text).toContain(item)
    const page = await measurePaper((await answer('auditor', 'governorPage', { county })).bytes)
    for (const part of ['一、钱', '二、编', '三、地', '四、人']) expect(page.text).toContain(part)
    // The county has not adopted a road yet.
    expect(page.text).toContain('尚未采用达标路线图')
  })
})

let pledge = ''

const commitments = () =>
  commitmentsOf(test.database, { counties: [county], source: { kind: 'pledge', id: pledge }, today })

const sign = (side: '市' | '县', version: number) => ({
  county,
  id: pledge,
  version,
  name: side === '市' ? '许建华' : '孙志伟',
  position: side === '市' ? '副市长（模拟）' : '副县长（模拟）',
  on: today,
})

describe('a pledge', () => {
  it('is composed of the road that the county adopted, and of nothing else', async () => {
    expect(await codeOf(ask('planner', 'draftPledge', { county }))).toBe('no-adopted-road')
    const { job } = await roads.answer('statistician', 'startRoad', { county, name: '全部措施', seconds: 6 })
    await makeRoadOf({ database: test.database, documents: documents() }, county, job)
    const { road } = await roads.answer('statistician', 'roadProgress', { county, job })
    await roads.answer('director', 'adoptRoad', { county, id: road!, reason: '县政府常务会议同意' })
    const { without } = await answer('planner', 'pledges', { region: city })
    expect(without.filter(({ hasRoad }) => hasRoad)).toEqual([{ county, countyName: '新县', hasRoad: true }])
    expect(without).toHaveLength(10)
    expect(await codeOf(ask('director', 'draftPledge', { county }))).toBe('not-permitted')
    pledge = (await answer('planner', 'draftPledge', { county })).id
    expect(await codeOf(ask('planner', 'draftPledge', { county }))).toBe('pledge-exists')
    const { content, pledge: row, version } = await answer('auditor', 'pledge', { county, id: pledge })
    expect(content.parties).toEqual({ city: '信阳市人民政府', county: '新县人民政府' })
    expect([version.status, row.number, content.targetYear, content.applyYear]).toEqual([
      'drafted',
      '2026-1',
      2028,
      2029,
    ])
    const { actions } = await roads.answer('auditor', 'storedRoad', { county, id: road! })
    expect(
      content.lines
        .filter(({ kind }) => kind === 'action')
        .map(({ line }) => line)
        .toSorted(),
    ).toEqual(actions.map(({ id }) => id).toSorted())
    const spent = actions.flatMap(({ payments }) => payments).reduce((sum, { amount }) => sum + amount, 0)
    expect(content.money.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(spent, 1)
    expect(row.share!).toBeGreaterThanOrEqual(0.6)
    expect(row.share!).toBeLessThan(1)
    // The last year of the road: no school fails, every CV within its limit.
    const lastOf = ({ years }: (typeof content.targets)[number]) => years.at(-1)!.value
    expect(content.targets.filter(({ indicator }) => indicator === 'school').map(lastOf)).toEqual([0, 0])
    const spreads = content.targets.filter(({ kind }) => kind === 'spread')
    expect(spreads).toHaveLength(14)
    for (const spread of spreads) expect(lastOf(spread)).toBeLessThanOrEqual(spread.limit! + 1e-4)
    expect(content.gaps.some(({ gaps }) => gaps.length > 0)).toBe(true)
    expect(content.departments.reduce((sum, { lines }) => sum + lines, 0)).toBe(content.lines.length)
  }, 60_000)

  it('has a timetable in which nothing begins before what it depends on', async () => {
    const { rows } = await answer('auditor', 'pledgeSchedule', { county, id: pledge })
    const byId = new Map(rows.map((row) => [row.id, row]))
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter(({ startsOn, endsOn }) => startsOn > endsOn)).toEqual([])
    const inDisorder = rows.filter(
      ({ dependsOn, endsOn, isTight }) => !isTight && dependsOn.some((id) => byId.get(id)!.endsOn > endsOn),
    )
    expect(inDisorder).toEqual([])
    expect(rows.filter(({ dependsOn }) => dependsOn.some((id) => !byId.has(id)))).toEqual([])
    const steps = rows.filter(({ line }) => line === rows[0]!.line).map(({ step }) => step)
    expect(steps.at(-1)).toBe('count')
  })

  it('is altered while it is a draft, every fault told at once, and reviewed by another person', async () => {
    const { content } = await answer('planner', 'pledge', { county, id: pledge })
    const [first, second] = content.lines.filter(({ kind }) => kind === 'action')
    const asked = { county, id: pledge, version: 1 }
    const wrong = await ask('planner', 'editPledge', {
      ...asked,
      changes: [{ line: 'no-such-line' }, { line: first!.line, dueOn: '2020-01-01' }],
    })
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'lines-cannot-change', facts: { faults: 2 } } })
    await answer('planner', 'editPledge', {
      ...asked,
      changes: [
        { line: first!.line, person: '王强', dueOn: '2028-06-30' },
        { line: second!.line, department: 'education' },
      ],
      clauses: { support: ['市政府每季度调度一次。'] },
    })
    expect(await codeOf(ask('planner', 'reviewPledge', { ...asked, review: 'accepted' }))).toBe('same-person')
    expect(await codeOf(ask('leader', 'signForCity', sign('市', 1)))).toBe('pledge-not-in-this-state')
    expect(await codeOf(ask('reviewer', 'reviewPledge', { ...asked, review: 'returned' }))).toBe('note-needed')
    await answer('reviewer', 'reviewPledge', { ...asked, review: 'returned', note: '请核对资金' })
    await answer('planner', 'editPledge', { ...asked, clauses: { support: ['市政府每季度调度一次，组织复核。'] } })
    await answer('reviewer', 'reviewPledge', { ...asked, review: 'accepted' })
    const { content: after, events } = await answer('auditor', 'pledge', { county, id: pledge })
    expect(after.lines.find(({ line }) => line === first!.line)).toMatchObject({ person: '王强', dueOn: '2028-06-30' })
    expect(after.clauses.support).toEqual(['市政府每季度调度一次，组织复核。'])
    expect(events.map(({ kind }) => kind)).toEqual(['drafted', 'drafted', 'reviewed', 'drafted', 'reviewed'])
  })

  it('comes into force with both signatures, and only then its lines are commitments', async () => {
    expect(await codeOf(ask('planner', 'signForCity', sign('市', 1)))).toBe('same-person')
    expect(await codeOf(ask('director', 'signForCity', sign('市', 1)))).toBe('not-permitted')
    expect(await codeOf(ask('leader', 'signForCity', { ...sign('市', 1), on: '2026-12-01' }))).toBe('day-ahead')
    expect(await codeOf(ask('leader', 'signForCity', sign('市', 2)))).toBe('pledge-changed')
    const scan = await fileOf('责任书扫描件.pdf', '%PDF-1.4 模拟')
    expect(await answer('leader', 'signForCity', { ...sign('市', 1), scan })).toEqual({
      inForce: false,
      commitments: 0,
    })
    expect(await codeOf(ask('leader', 'signForCity', sign('市', 1)))).toBe('signed-already')
    expect(await commitments()).toEqual([])
    expect(told).toEqual([])
    const { inForce, commitments: made } = await answer('director', 'signForCounty', sign('县', 1))
    const { pledge: row, version } = await answer('auditor', 'pledge', { county, id: pledge })
    expect([inForce, row.status, version.inForceOn, made]).toEqual([true, 'in-force', today, row.lines])
    const all = await commitments()
    expect(all).toHaveLength(row.lines)
    // Whoever scores hears of them at once, not with the next table.
    expect(told).toEqual([[commitmentsChanged, { county }, county]])
    const withRule = all.filter(({ rule }) => rule !== null).length
    expect(withRule).toBe(row.withRule)
    expect(withRule / all.length).toBeGreaterThanOrEqual(0.6)
    expect((await answer('auditor', 'pledgeScan', { county, id: pledge, version: 1, side: 'city' })).name).toBe(
      '责任书扫描件.pdf',
    )
    expect(await codeOf(ask('auditor', 'pledgeScan', { county, id: pledge, version: 1, side: 'county' }))).toBe(
      'no-scan',
    )
    const [stage] = (await answer('auditor', 'creationStages', { region: county })).counties
    expect([stage!.targetYear, stage!.applyYear]).toEqual([2028, 2029])
    expect((await answer('planner', 'creationOrder', { region: city })).counties[0]).toMatchObject({
      county,
      targetYear: 2028,
      source: 'pledge',
    })
  })

  it('is changed by a supplement, which amends the ledger when both have signed it', async () => {
    const { content } = await answer('planner', 'pledge', { county, id: pledge })
    const [moved, dropped, kept] = content.lines.filter(({ kind, target }) => kind === 'action' && target !== null)
    const asked = { county, id: pledge, version: 1 }
    expect(await codeOf(ask('planner', 'editPledge', { ...asked }))).toBe('pledge-not-in-this-state')
    const reason = '省下达资金推迟，双方协商一致'
    expect(await codeOf(ask('planner', 'draftSupplement', { ...asked, reason }))).toBe('nothing-changed')
    const changes = [
      { line: moved!.line, dueOn: '2028-12-31', target: moved!.target! + 1 },
      { line: dropped!.line, isDropped: true },
    ]
    expect(await answer('planner', 'draftSupplement', { ...asked, reason, changes })).toEqual({ version: 2 })
    const shown = await answer('auditor', 'pledge', { county, id: pledge, version: 2 })
    expect(shown.changes.map(({ kind, line }) => [kind, line])).toEqual([
      ['changed', moved!.line],
      ['dropped', dropped!.line],
    ])
    expect(shown.pledge).toMatchObject({ status: 'in-force', version: 1, supplement: 'drafted' })
    // Nothing of it holds before it is signed.
    expect((await commitments()).find(({ source }) => source.line === moved!.line)!.dueOn).toBe(moved!.dueOn)
    await answer('reviewer', 'reviewPledge', { county, id: pledge, version: 2, review: 'accepted' })
    await answer('leader', 'signForCity', sign('市', 2))
    expect(await answer('director', 'signForCounty', sign('县', 2))).toEqual({ inForce: true, commitments: 2 })
    const all = await commitments()
    const find = (line: string) => all.find(({ source }) => source.line === line)!
    expect(find(moved!.line)).toMatchObject({ dueOn: '2028-12-31', target: moved!.target! + 1, amendments: 1 })
    expect(find(moved!.line).rule).toMatchObject({ all: [{ atLeast: moved!.target! + 1 }] })
    expect(find(dropped!.line).ended?.kind).toBe('withdrawn')
    expect(find(kept!.line)).toMatchObject({ dueOn: kept!.dueOn, amendments: 0 })
    const { versions } = await answer('auditor', 'pledge', { county, id: pledge })
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [1, 'in-force'],
      [2, 'in-force'],
    ])
  })

  it('withdraws a supplement that is not signed', async () => {
    const { content } = await answer('planner', 'pledge', { county, id: pledge })
    const { line } = content.lines.find(({ kind }) => kind === 'action')!
    const asked = { county, id: pledge, version: 2, reason: '双方协商一致' }
    const { version } = await answer('planner', 'draftSupplement', { ...asked, changes: [{ line, person: '李明' }] })
    await answer('planner', 'withdrawPledge', { ...asked, version })
    const { pledge: row, maySupplement } = await answer('planner', 'pledge', { county, id: pledge })
    expect([row.status, row.version, row.supplement, maySupplement]).toEqual(['in-force', 2, null, true])
  })

  it('is a paper of two to four pages with its annexes after it, and a workbook', async () => {
    const file = await answer('auditor', 'exportPledge', { county, id: pledge, version: 1 })
    const paper = await measurePaper(file.bytes)
    expect(file.name).toContain('内部')
    for (const part of ['信阳市人民政府', '新县人民政府', '考核与追责', '许建华', '附件1', '附件4']) {
      expect(paper.text, part).toContain(part)
    }
    expect(paper.headers).toContain('模拟数据')
    expect(paper.text).not.toMatch(/undefined|NaN|null/)
    expect(paper.bodyPages).toBeGreaterThan(1)
    expect(paper.bodyPages).toBeLessThanOrEqual(4)
    expect(paper.text.indexOf('考核与追责')).toBeLessThan(paper.text.indexOf('\n附件1\n'))
    const supplement = await measurePaper(
      (await answer('auditor', 'exportPledge', { county, id: pledge, version: 2 })).bytes,
    )
    expect(supplement.text).toContain('第1号补充协议')
    expect(supplement.text).toContain('省下达资金推迟')
    const book = new ExcelJS.Workbook()
    const tables = await answer('auditor', 'exportPledgeTables', { county, id: pledge, version: 2 })
    await book.xlsx.load(tables.bytes as unknown as ArrayBuffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '概况',
      '年度分指标',
      '条目',
      '时间表',
      '分校缺口清单',
      '资金来源',
      '变更条目',
    ])
  })

  it('tells the head of the county what the road asks for', async () => {
    const file = await answer('auditor', 'governorPage', { county })
    const page = await measurePaper(file.bytes)
    expect(page.text).not.toContain('尚未采用达标路线图')
    expect(page.text).toMatch(/共需[\d.]+万元/)
    expect(page.bodyPages).toBe(1)
  })
})
