/**
 * The story of a county's teachers on a real database (新县 of the example city, simulated): the roster, posts and both gaps, subjects
 * and the county's own periods, shared posts, a campaign of appointments, and who qualifies for what.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCounties } from '#database/demo/counties.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { makeCounty } from '#database/demo/made-schools.ts'
import { madeTeachers } from '#database/demo/made-teachers.ts'
import { contract } from '#modules/staffing/contract.ts'
import { staffingOf, teacherTable } from '#modules/staffing/index.ts'
import { answers } from '#modules/staffing/operations.ts'
import { subjects } from '#modules/standards/contract.ts'
import { csvText } from '#platform/files/write-table.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const now = new Date('2026-11-25T02:00:00Z')

let test: TestDatabase
let folder = ''

const people: Record<string, ReturnType<typeof person>> = {
  officer: person('人事股长', 'county-staffing', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  statistician: person('县统计员', 'county-statistician', region(county)),
  auditor: person('审计', 'auditor', region(county)),
  neighbour: person('邻县人事', 'county-staffing', region('411526')),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-staffing-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const sheetsOf = async (bytes: Uint8Array): Promise<string[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
  return workbook.worksheets.map(({ name, rowCount }) => `${name} ${rowCount > 3 ? 'filled' : 'empty'}`)
}

const rosterFile = async (name: string, rows: readonly Record<string, string | number | null>[]): Promise<string> => {
  const fields = Object.keys(teacherTable.fields)
  const columns = Object.values(teacherTable.fields).map(({ heading }) => ({ heading, note: '', required: false }))
  const cells = rows.map((row) => fields.map((field) => row[field] ?? null))
  const path = join(folder, name)
  await writeFile(path, csvText({ sheet: teacherTable.sheet, columns, rows: cells }))
  return path
}
const made = () => madeTeachers(makeCounty(demoCounties.find(({ code }) => code === county)!), 2026)

describe('the roster', () => {
  it('agrees with the census, school by school', async () => {
    const { year, schools } = await answer('statistician', 'rosterProfiles', { county })
    expect(year).toBe(2026)
    expect(schools.length).toBeGreaterThan(60)
    const differing = schools.filter(
      ({ census, teachers, aboveDegree, backbone, peArts }) =>
        census.teachers !== teachers ||
        census.aboveDegree !== aboveDegree ||
        census.backbone !== backbone ||
        census.peArts !== peArts,
    )
    expect(differing).toEqual([])
  })

  it('is read whole or not at all, with every problem told by its cell', async () => {
    const rows = made()
    const [first, second, third, fourth, fifth] = rows.slice(0, 5).map((row): typeof row => ({ ...row, spouse: null }))
    const faulty = [
      first!,
      { ...second!, id: first!['id']! },
      { ...third!, school: '2141928001', otherSubjects: '体育、乐器' },
      { ...fourth!, schoolYears: 40, serviceYears: 3 },
      { ...fifth!, birthYear: 2018, employment: '临时', lastExchange: 2030 },
    ]
    const file = await rosterFile('faulty.csv', faulty)
    const { id, problems, rows: read } = await answer('officer', 'importRoster', { county, year: 2026, file })
    expect([id, read]).toEqual([null, 5])
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, row }) => `${row} ${code}`)).toEqual(
      expect.arrayContaining([
        '3 teacher-twice',
        '4 no-such-school',
        '4 not-listed',
        '5 years-contradict',
        '6 not-a-choice',
      ]),
    )
    expect(errors.every(({ cell, what, todo }) => cell !== undefined && what.en !== '' && todo.zh !== '')).toBe(true)
    expect((await answer('officer', 'rosterBatches', { county })).batches).toHaveLength(1)
  })

  it('is checked, taken in, stands, and is withdrawn with a reason', async () => {
    const file = await rosterFile(
      'two.csv',
      made()
        .slice(0, 2)
        .map((row) => ({ ...row, spouse: null })),
    )
    expect((await answer('officer', 'checkRoster', { county, year: 2026, file })).rows).toBe(2)
    const { id } = await answer('officer', 'importRoster', { county, year: 2026, file })
    expect((await answer('officer', 'teachers', { county })).total).toBe(2)
    await answer('officer', 'withdrawRoster', { county, id: id!, reason: '试导入，撤回' })
    expect((await answer('officer', 'teachers', { county })).total).toBeGreaterThan(1500)
    expect(await codeOf(ask('officer', 'withdrawRoster', { county, id: id!, reason: '再次撤回' }))).toBe(
      'withdrawn-already',
    )
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(ask('officer', 'withdrawRoster', { county, id: unknown, reason: '没有这次' }))).toBe(
      'no-such-import',
    )
    expect(await sheetsOf((await answer('officer', 'rosterTemplate', {})).bytes)).toEqual([
      '教师名册 empty',
      '填表说明 filled',
    ])
  })

  it('is personal: only who may sees it, each look is written down, and no name is in the counts', async () => {
    const { teachers, total } = await answer('officer', 'teachers', {
      county,
      stage: 'junior',
      subject: 'physics',
      size: 5,
    })
    expect(teachers).toHaveLength(5)
    expect(total).toBeGreaterThan(5)
    const [one] = teachers
    const shown = await answer('director', 'teacher', { county, teacher: one!.id })
    expect(shown.teacher).toMatchObject({ id: one!.id, name: one!.name, subject: 'physics' })
    expect(await codeOf(ask('officer', 'teacher', { county, teacher: 'nobody' }))).toBe('no-such-teacher')
    for (const who of ['statistician', 'auditor', 'neighbour']) {
      expect((await ask(who, 'teacher', { county, teacher: one!.id })).ok).toBe(false)
      expect((await ask(who, 'exportRoster', { county })).ok).toBe(false)
    }
    const taken = await answer('officer', 'exportRoster', { county })
    expect(await sheetsOf(taken.bytes)).toEqual(['教师名册 filled', '填表说明 filled'])
    const { lookups } = await answer('auditor', 'lookups', { county })
    expect(lookups.slice(0, 3).map(({ personName, kind }) => `${personName} ${kind}`)).toEqual([
      '人事股长 export',
      '分管副局长 teacher',
      '人事股长 list',
    ])
    expect(lookups[1]!.what).toBe(one!.id)
    const counts = JSON.stringify(await answer('statistician', 'rosterProfiles', { county }))
    expect(counts).not.toContain(one!.name)
    expect(counts).not.toContain(one!.id)
  })

  it('comes back from its own export as it was', async () => {
    const { bytes } = await answer('officer', 'exportRoster', { county })
    const path = join(folder, 'again.xlsx')
    await writeFile(path, bytes)
    const { problems, rows } = await answer('officer', 'checkRoster', { county, year: 2026, file: path })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(rows).toBe((await answer('officer', 'teachers', { county })).total)
  })
})

describe('posts', () => {
  it('have two gaps and add up, rounded as the county says', async () => {
    const { schools, total, rounding, rules } = await answer('statistician', 'establishment', { county })
    expect(rounding).toBe('school')
    for (const own of schools) {
      expect(own.headroom).toBe(own.approved! - own.inPost!)
      expect(own.standardGap).toBe(own.needed! - own.inPost!)
      expect(own.flags.includes('over')).toBe(own.headroom! < 0)
    }
    const sum = (value: (own: (typeof schools)[number]) => number): number =>
      schools.reduce((all, own) => all + value(own), 0)
    expect(total).toMatchObject({
      schools: schools.length,
      needed: sum(({ needed }) => needed!),
      headroom: sum(({ headroom }) => headroom!),
      standardGap: sum(({ standardGap }) => standardGap!),
    })
    expect(total.neededOnce).toBeLessThan(total.neededBySchool)
    // Small schools take the larger of pupils and classes.
    const small = schools.filter(({ isSmall, byClasses, byPupils }) => isSmall && byClasses! > byPupils!)
    expect(small.length).toBeGreaterThan(5)
    expect(
      small.every(
        ({ decidedBy, needed, byClasses }) => decidedBy === 'classes' && needed === Math.ceil(byClasses! - 1e-9),
      ),
    ).toBe(true)
    expect(schools.filter(({ isSmall }) => !isSmall).every(({ byClasses }) => byClasses === null)).toBe(true)
    expect(rules.find(({ code }) => code === 'staff.posts-per-class')).toMatchObject({
      value: 1.7,
      confidence: 'recalled-medium',
    })
    expect(schools.some(({ flags }) => flags.includes('structural'))).toBe(true)
  })

  it('follow what the county sets, and say so', async () => {
    await answer('officer', 'setStaffing', {
      county,
      rounding: 'county',
      usesPointMinimum: true,
      postsPerClass: 2,
      loads: { primary: 18, junior: 14 },
      document: '县编委会议纪要〔2026〕2号',
    })
    const settings = await answer('statistician', 'staffingSettings', { county })
    expect(settings).toMatchObject({ rounding: 'county', usesPointMinimum: true, isOwn: true, setBy: '人事股长' })
    expect(settings.numbers.find(({ code }) => code === 'staff.posts-per-class')).toMatchObject({
      value: 2,
      confidence: 'county',
    })
    const { total, schools } = await answer('statistician', 'establishment', { county })
    expect(total.needed).toBe(total.neededOnce)
    expect(schools.filter(({ isPoint }) => isPoint).every(({ byPoint }) => byPoint !== null)).toBe(true)
    expect((await ask('statistician', 'setStaffing', { county, document: '依据' })).ok).toBe(false)
    await answer('officer', 'setStaffing', { county, document: '恢复省定口径' })
    expect((await answer('statistician', 'establishment', { county })).rounding).toBe('school')
    expect(await sheetsOf((await answer('statistician', 'exportEstablishment', { county })).bytes)).toEqual([
      '分校编制 filled',
    ])
  })

  it('are handed to the roadmap with the profiles of the roster', async () => {
    const staffing = await staffingOf(test.database, county, '2026-11-25')
    if ('refused' in staffing) throw new Error(staffing.code)
    const { schools, total } = await answer('statistician', 'establishment', { county })
    expect(staffing.posts.map(({ headroom }) => headroom)).toEqual(schools.map(({ headroom }) => headroom))
    expect(staffing.headroom).toBe(total.headroom)
    const [first] = staffing.profiles
    expect(first!.alike.reduce((all, { count }) => all + count, 0)).toBe(first!.inPost)
    expect(JSON.stringify(staffing)).not.toContain('T0000')
  })
})

describe('subjects', () => {
  it('ask for teachers by the default table, marked as ours; 体育 and 艺术 come first', async () => {
    const { table, check } = await answer('statistician', 'periods', { county })
    expect([table.kind, table.confidence, check.holds, check.total]).toEqual(['ours', 'ours', true, 9522])
    const { total, schools, counsellors } = await answer('statistician', 'subjectNeeds', { county })
    expect(
      total
        .slice(0, 4)
        .map(({ subject }) => subject)
        .every((subject) => ['physical-education', 'arts'].includes(subject)),
    ).toBe(true)
    const own = schools.find(({ stage, subjects: needs }) => stage === 'primary' && needs.length > 5)!
    const pe = own.subjects.find(({ subject }) => subject === 'physical-education')!
    expect(pe.periods).toBe(
      own.classes.reduce(
        (sum, { grade, classes }) => sum + (classes ?? 0) * table.bySubject['physical-education'][grade - 1]!,
        0,
      ),
    )
    expect(pe.source).toBe('roster')
    expect(own.resourceRule.needed).toBe(Math.ceil((own.pupils! * 0.9) / 100 - 1e-9))
    expect(counsellors.lacking).toBeGreaterThan(0)
    const one = await answer('statistician', 'subjectNeeds', { county, school: own.school })
    expect(new Set(one.schools.map(({ school }) => school))).toEqual(new Set([own.school]))
    expect(await sheetsOf((await answer('statistician', 'exportSubjects', { county })).bytes)).toEqual([
      '全县学科缺口 filled',
      '分校学科需求 filled',
      '体艺教师（R3） filled',
      '心理健康教师 filled',
    ])
  })

  it('go by the county’s own table, which is held against the plan', async () => {
    const { table } = await answer('statistician', 'periods', { county })
    const changed = { ...table.bySubject, 'physical-education': [5, ...table.bySubject['physical-education'].slice(1)] }
    const { check } = await answer('statistician', 'checkPeriods', { county, table: changed })
    expect(check.oddGrades).toEqual([{ grade: 1, periods: 27, planned: 26 }])
    const given = { county, table: changed, document: '县教体局课程安排' }
    expect((await answer('officer', 'setPeriods', given)).isSaved).toBe(false)
    expect((await answer('statistician', 'periods', { county })).table.kind).toBe('ours')
    const before = (await answer('statistician', 'subjectNeeds', { county })).total.find(
      ({ subject, stage }) => subject === 'physical-education' && stage === 'primary',
    )!
    expect((await answer('officer', 'setPeriods', { ...given, reason: '体育特色县，一年级加一节' })).isSaved).toBe(true)
    const kept = await answer('statistician', 'periods', { county })
    expect(kept.table).toMatchObject({ kind: 'county', reason: '体育特色县，一年级加一节', setBy: '人事股长' })
    expect(kept.check.holds).toBe(false)
    const after = (await answer('statistician', 'subjectNeeds', { county })).total.find(
      ({ subject, stage }) => subject === 'physical-education' && stage === 'primary',
    )!
    expect(after.periods).toBeGreaterThan(before.periods)
    const back = { county, table: table.bySubject, document: '恢复默认课时' }
    expect((await answer('officer', 'setPeriods', back)).isSaved).toBe(true)
    expect(subjects.every((subject) => table.bySubject[subject].length === 9)).toBe(true)
  })

  it('stay unknown from the census alone but for PE, arts and counsellors', async () => {
    const { batches } = await answer('officer', 'rosterBatches', { county })
    const standing = batches.find(({ stands }) => stands)!
    await answer('officer', 'withdrawRoster', { county, id: standing.id, reason: '先看统计数据，再重新导入' })
    const { total, rosterYear } = await answer('statistician', 'subjectNeeds', { county })
    expect(rosterYear).toBeNull()
    const chinese = total.find(({ subject }) => subject === 'chinese')!
    expect([chinese.inPost, chinese.lacking]).toEqual([0, 0])
    expect(chinese.unknown).toBeGreaterThan(50)
    expect(total.find(({ subject }) => subject === 'physical-education')!.unknown).toBe(0)
    expect((await answer('statistician', 'establishment', { county })).total.outside).toBeNull()
    expect((await answer('statistician', 'rosterProfiles', { county })).schools).toEqual([])
    expect(await codeOf(ask('officer', 'exportRoster', { county }))).toBe('no-roster')
    const file = await rosterFile('whole.csv', made())
    expect((await answer('officer', 'importRoster', { county, year: 2026, file })).id).not.toBeNull()
  })
})

describe('shared posts', () => {
  it('save posts within the travel of a week, and are checked', async () => {
    const { plan } = await answer('statistician', 'sharedPosts', { county })
    expect(plan.faults).toEqual([])
    expect(plan.basis.zh).toContain('直线距离')
    for (const own of plan.bySubject) {
      expect(own.alone - own.shared).toBe(own.saved)
      expect(own.shared).toBeGreaterThanOrEqual(own.atLeast)
    }
    expect(plan.bySubject.reduce((all, { saved }) => all + saved, 0)).toBeGreaterThan(5)
    for (const post of plan.posts) {
      expect(post.periods).toBeLessThanOrEqual(post.load)
      expect(post.weeklyMinutes).toBeLessThanOrEqual(240)
      expect(post.schools.length).toBeLessThanOrEqual(4)
      expect(Math.max(...post.schools.map(({ minutes }) => minutes))).toBeLessThanOrEqual(30)
    }
    const every = (await answer('statistician', 'sharedPosts', { county, onlyLacking: false })).plan
    for (const [i, own] of every.bySubject.entries()) {
      expect(own.schools).toBe(plan.bySubject[i]!.schools + plan.bySubject[i]!.covered)
    }
    const tight = (await answer('statistician', 'sharedPosts', { county, minutes: 8 })).plan
    expect(tight.bySubject.reduce((all, { saved }) => all + saved, 0)).toBeLessThan(
      plan.bySubject.reduce((all, { saved }) => all + saved, 0),
    )
    const { id } = await answer('officer', 'saveSharedPosts', { county, name: '体育、艺术走教' })
    const [kept] = (await answer('statistician', 'sharedPlans', { county })).plans
    expect([kept!.id, kept!.plan.posts.length]).toEqual([id, plan.posts.length])
    expect(await sheetsOf((await answer('statistician', 'exportSharedPosts', { county, id })).bytes)).toEqual([
      '走教岗位 filled',
      '节省岗位 filled',
    ])
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(ask('statistician', 'exportSharedPosts', { county, id: unknown }))).toBe('no-such-plan')
  })
})

describe('a campaign of appointments', () => {
  it('goes its way: total, posts, three rounds, small schools first, training, contracts, filed', async () => {
    const { schools } = await answer('statistician', 'establishment', { county })
    const small = schools.find(({ isSmall, inPost }) => isSmall && inPost! > 0)!
    const big = schools.find(
      ({ isSmall, stages }) => !isSmall && stages.length === 1 && stages[0]!.stage === 'primary',
    )!
    const all = (await answer('officer', 'teachers', { county, size: 200 })).teachers
    expect(all.length).toBe(200)
    const eligible = async (school: string) =>
      (await answer('officer', 'teachers', { county, school, size: 200 })).teachers.filter(
        ({ employment }) => employment === 'established',
      )
    const [a, b, c] = await eligible(big.school)
    const { id: campaign } = await answer('officer', 'openCampaign', { county, name: '2026年县管校聘', year: 2026 })
    const which = { county, campaign }
    expect(await codeOf(ask('officer', 'openCampaign', { county, name: '2026年县管校聘', year: 2026 }))).toBe(
      'campaign-name-taken',
    )
    const posts = [
      { post: 'A1', school: big.school, stage: 'primary', subject: a!.subject, count: 2 },
      { post: 'B1', school: small.school, stage: 'primary', subject: 'music', count: 1 },
    ] as const
    const early = await answer('officer', 'announcePosts', { ...which, posts: [...posts] })
    expect(early).toMatchObject({ recorded: 0, problems: [{ code: 'no-total' }] })
    await answer('officer', 'announceTotal', { ...which, posts: 3, document: '县编办〔2026〕3号' })
    expect((await answer('officer', 'announcePosts', { ...which, posts: [...posts] })).recorded).toBe(2)
    expect(
      (await answer('officer', 'openRound', { ...which, round: 'district' })).problems.map(({ code }) => code),
    ).toEqual(['round-order'])
    await answer('officer', 'openRound', { ...which, round: 'school' })

    const wrong = await answer('officer', 'appoint', {
      ...which,
      appointments: [
        { post: 'A1', teacher: a!.id },
        { post: 'A1', teacher: a!.id },
        { post: 'Z9', teacher: b!.id },
      ],
    })
    expect(wrong).toMatchObject({
      recorded: 0,
      problems: [
        { row: 1, code: 'holds-one' },
        { row: 2, code: 'not-announced' },
      ],
    })
    expect(
      (await answer('officer', 'appoint', { ...which, appointments: [{ post: 'A1', teacher: a!.id }] })).recorded,
    ).toBe(1)
    expect((await answer('officer', 'closeRound', which)).problems.map(({ code }) => code)).toEqual([
      'small-school-free',
    ])
    await answer('officer', 'explainVacancy', { ...which, post: 'B1', reason: '本校没有音乐教师报名' })
    expect((await answer('officer', 'closeRound', which)).recorded).toBe(1)

    await answer('officer', 'openRound', { ...which, round: 'district' })
    await answer('officer', 'appoint', { ...which, appointments: [{ post: 'B1', teacher: b!.id }] })
    await answer('officer', 'vacate', { ...which, teacher: b!.id, reason: '本人放弃聘任' })
    await answer('officer', 'explainVacancy', { ...which, post: 'B1', reason: '跨校竞聘人员放弃' })
    await answer('officer', 'closeRound', which)
    await answer('officer', 'openRound', { ...which, round: 'assignment' })
    const silent = await answer('officer', 'appoint', { ...which, appointments: [{ post: 'B1', teacher: b!.id }] })
    expect(silent.problems.map(({ code }) => code)).toEqual(['reason-missing'])
    await answer('officer', 'appoint', {
      ...which,
      appointments: [{ post: 'B1', teacher: b!.id, reason: '村小缺音乐教师' }],
    })
    await answer('officer', 'closeRound', which)

    await answer('officer', 'sendToTraining', { ...which, teachers: [c!.id], reason: '三轮均未落聘' })
    const contract3 = { ...which, teachers: [a!.id, b!.id], number: '2026-01', from: '2026-09-01', to: '2029-08-31' }
    expect(
      (await answer('officer', 'fileCampaign', { ...which, on: '2026-08-30', document: '新教体〔2026〕40号' }))
        .problems,
    ).toHaveLength(1)
    expect((await answer('officer', 'signContracts', contract3)).recorded).toBe(2)
    await answer('officer', 'fileCampaign', { ...which, on: '2026-08-30', document: '新教体〔2026〕40号' })

    const told = await answer('statistician', 'campaign', which)
    expect(told.campaign).toMatchObject({
      stage: 'filed',
      announced: 3,
      filled: 2,
      left: 1,
      smallLeft: 0,
      inTraining: 1,
      contracts: 2,
    })
    expect(told.byRound.map(({ filled }) => filled)).toEqual([1, 0, 1])
    expect(told.posts.find(({ post }) => post === 'B1')!.exceptions.map(({ round }) => round)).toEqual([
      'school',
      'district',
    ])
    expect(told.next).toEqual([])
    expect(told.events).toHaveLength(17)
    expect(JSON.stringify(told)).not.toContain(a!.name)
    expect((await answer('statistician', 'campaigns', { county })).campaigns).toHaveLength(1)

    const { teachers } = await answer('director', 'appointees', which)
    expect(new Map(teachers.map(({ teacher, result, round }) => [teacher, [result, round]]))).toEqual(
      new Map([
        [a!.id, ['appointed', 'school']],
        [b!.id, ['appointed', 'assignment']],
        [c!.id, ['training', null]],
      ]),
    )
    expect((await ask('statistician', 'appointees', which)).ok).toBe(false)
    expect(await sheetsOf((await answer('officer', 'exportCampaign', which)).bytes)).toEqual([
      '岗位 filled',
      '教师 filled',
    ])
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(ask('officer', 'campaign', { county, campaign: unknown }))).toBe('no-such-campaign')
  })
})

describe('title routes and subsidies', () => {
  it('are told with their clause and the year, and subsidies only once the county has said that it is within their scope', async () => {
    const before = await answer('statistician', 'incentiveCounts', { county })
    const allowance = before.kinds.find(({ kind }) => kind === 'rural-allowance')!
    expect([before.allowanceApplies, allowance.met, allowance.monthly]).toEqual([null, 0, null])
    expect(allowance.unknown).toBeGreaterThan(100)
    await answer('officer', 'setIncentives', { county, applies: true, village: 450, document: '县政府办〔2026〕1号' })
    const after = await answer('statistician', 'incentiveCounts', { county })
    const now2 = after.kinds.find(({ kind }) => kind === 'rural-allowance')!
    expect(now2.unknown).toBe(0)
    expect(now2.monthly).toBeGreaterThan(20_000)
    const senior = after.kinds.find(({ kind }) => kind === 'senior-direct')!
    expect(senior.met).toBeGreaterThan(10)
    expect(senior.ahead.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031])

    const { teachers, total } = await answer('officer', 'incentives', {
      county,
      kind: 'senior-direct',
      state: 'met',
      size: 200,
    })
    expect(total).toBe(senior.met)
    for (const { standings } of teachers) {
      expect(standings[0]).toMatchObject({ state: 'met', confidence: 'seen' })
      expect(standings[0]!.since).toBeLessThanOrEqual(2026)
      expect(standings[0]!.clause.zh).toContain('河南省农村中小学教师职称')
    }
    expect((await ask('statistician', 'incentives', { county })).ok).toBe(false)
    expect(await sheetsOf((await answer('officer', 'exportIncentives', { county })).bytes)).toEqual([
      '职称渠道和补助 filled',
    ])
  })
})
