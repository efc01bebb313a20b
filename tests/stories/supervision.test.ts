/**
 * The story of supervision on a real database (新县 of the example city, simulated): schools are shared out, a visit is planned and
 * prepared, its record is sent twice and kept once, what was found becomes cases, a notice is issued, the school reports, nobody closes
 * their own case, a second person does with evidence in hand, and what is found again points back to it.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveFact } from '#modules/access/index.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/accountability/contract.ts'
import { answers } from '#modules/accountability/operations.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
let now = new Date('2026-11-25T02:00:00Z')
let test: TestDatabase
let folder = ''
let own = ''
let other = ''

const people = {
  city: person('市规划', 'city-planner', region('411500')),
  director: person('孙志伟', 'county-director', region(county)),
  statistician: person('吴静', 'county-statistician', region(county)),
  feng: person('冯国庆', 'supervisor', region(county)),
  second: person('何为民', 'supervisor', region('411500')),
  neighbour: person('邻县督学', 'supervisor', region('411528')),
} as Record<string, ReturnType<typeof person>>
const told: string[] = []
const jobs = {
  send: (name: string) => Promise.resolve(void told.push(name)),
  tell: (event: string) => Promise.resolve(void told.push(event)),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-supervision-'))
  await loadExampleCity(test.database, { now, counties: [county] })
  await saveFact(test.database, 'is-demo', true)
}, 120_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const textOf = async ({ bytes }: { readonly bytes: Uint8Array }): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A picture of one pixel that says, in its Exif, where it was taken. */
function photo(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from('Exif\0\0 GPS 31.64N 114.87E')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.alloc(6, 1)),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ])
}
const fileOf = async (name: string, bytes: Buffer): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const supervisors = (count: number, first: string) =>
  Array.from({ length: count }, (_, i) => ({ name: i === 0 ? first : `${first}同事${i}`, phone: '0376-0000000' }))

describe('districts', () => {
  it('are proposed, changed by hand and set up; what does not fit is told all at once', async () => {
    const { districts, basis } = await answer('director', 'proposeDistricts', { county })
    const open = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')
    expect(districts.flatMap(({ schools }) => schools)).toHaveLength(open.length)
    expect(Math.max(...districts.map(({ schools }) => schools.length))).toBeLessThanOrEqual(20)
    expect(basis[0]!.zh).toContain('20')

    const entered = districts.map(({ name, supervisors: count, schools }, i) => ({
      name,
      supervisors: supervisors(count, i === 0 ? '冯国庆' : `督学${i}`),
      schools: schools.map(({ code, supervisor }) => ({ school: code, supervisor })),
    }))
    const { ids } = await answer('director', 'enterDistricts', { county, districts: entered.slice(0, -1) })
    expect(ids).toHaveLength(districts.length - 1)
    ;[own, other] = districts[0]!.schools.filter(({ supervisor }) => supervisor === 1).map(({ code }) => code) as [
      string,
      string,
    ]

    const wrong = await answer('director', 'enterDistrict', {
      county,
      name: entered[0]!.name,
      supervisors: [{ name: '甲督学' }, { name: '甲督学' }],
      schools: [{ school: own }, { school: own }, { school: '9999999999', supervisor: 4 }],
    })
    expect(wrong.id).toBeNull()
    expect(wrong.problems.map(({ field }) => field)).toEqual(['name', 'supervisors', 'schools', 'schools', 'schools'])
    expect(wrong.problems[2]!.what.zh).toContain(entered[0]!.name)

    const { districts: standing, unplaced } = await answer('feng', 'districts', { region: county })
    expect(standing).toHaveLength(districts.length - 1)
    expect(unplaced).toHaveLength(districts.at(-1)!.schools.length)
    expect(await codeOf(ask('feng', 'dissolveDistrict', { county, id: ids[0]!, reason: '试一试' }))).toBe(
      'not-permitted',
    )
  })

  it('have signs with name, phone, duties and 12345, and leave open what is not known', async () => {
    const { districts } = await answer('feng', 'districts', { region: county })
    const text = await textOf(await answer('feng', 'districtSigns', { county, id: districts[0]!.id, school: own }))
    expect(text).toContain('冯国庆')
    expect(text).toContain('0376-0000000')
    expect(text).toContain('12345')
    expect(text).toContain('（待明确）')
    await answer('city', 'setSupervisionRules', {
      city: '411500',
      values: { 'visits-a-month': 1, 'revisit-days': 5 },
      contact: '信阳市政府教育督导室 0376-0000001（模拟）',
      basis: '市督导工作要点（模拟）',
    })
    const { rules, contact } = await answer('feng', 'supervisionRules', { region: county })
    expect(rules.find(({ code }) => code === 'revisit-days')).toMatchObject({ value: 5, usual: 10, mark: 'ours' })
    expect(contact).toContain('0376-0000001')
  })
})

const client = randomUUID()
let visit = ''
let caseId = ''

describe('a visit', () => {
  it('is planned, stands on the board of the day, and is prepared by a brief', async () => {
    const refused = await answer('feng', 'planVisits', {
      county,
      visits: [
        { form: 'routine', on: '2026-11-01', purpose: '班额' },
        { school: '9999999999', form: 'no-form', on: '2026-11-26', purpose: '班额' },
      ],
    })
    expect(refused.ids).toEqual([])
    expect(refused.problems.map(({ field }) => field)).toEqual(['school', 'on', 'form', 'school'])
    await answer('feng', 'planVisits', {
      county,
      visits: [{ school: own, form: 'routine', on: '2026-11-25', purpose: '班额和功能室' }],
    })
    const today = await answer('feng', 'today', { county })
    expect(today.district?.name).toContain('第1督学责任区')
    expect(today.planned.map(({ state, school }) => [state, school?.code])).toEqual([['due-today', own]])
    expect(today.unvisited).toHaveLength(today.schools.length)

    const brief = await answer('feng', 'schoolBrief', { school: own })
    expect(brief.years.map(({ year }) => year)).toEqual([2024, 2025, 2026])
    expect(brief.years[1]!.pupils).toBeGreaterThan(0)
    expect(brief.years[1]!.phases[0]!.values).toHaveLength(7)
    expect(brief).toMatchObject({ supervisor: '冯国庆', openCases: [], visits: [], isSimulated: true })
    expect(await codeOf(ask('neighbour', 'schoolBrief', { school: own }))).toBe('outside-scope')
  })

  it('takes photos one by one, without what a phone hides in them, and refuses what is none', async () => {
    const bad = await answer('feng', 'keepVisitPhoto', { county, file: await fileOf('a.jpg', Buffer.from('%PDF-1.7')) })
    expect(bad.photo).toBeNull()
    const large = await fileOf('large.jpg', Buffer.concat([photo(), Buffer.alloc(1500 * 1024)]))
    expect((await answer('feng', 'keepVisitPhoto', { county, file: large })).problems[0]!.what.zh).toContain('1500 KB')
    const { photo: kept } = await answer('feng', 'keepVisitPhoto', { county, file: await fileOf('b.jpg', photo()) })
    const { bytes, mediaType } = await answer('feng', 'visitPhoto', { county, photo: kept!.id })
    expect(mediaType).toBe('image/jpeg')
    expect(Buffer.from(bytes).includes('GPS')).toBe(false)
  })

  it('tells everything that is wrong with a record at once and keeps nothing of it', async () => {
    const { id, problems } = await answer('feng', 'sendVisit', {
      county,
      client,
      form: 'routine',
      visitedOn: '2026-11-26',
      answers: { 'class-size': { value: 'problem' }, nothing: { value: 1 }, talks: { value: 'fine' } },
      findings: [{ item: 'no-item', text: '班额超标', owner: '学校', dueOn: '2026-11-01' }],
      photos: [randomUUID()],
    })
    expect(id).toBeNull()
    expect(problems.map(({ field }) => field)).toEqual([
      'school',
      'visitedOn',
      'answers',
      'answers',
      'answers',
      'findings',
      'findings',
      'photos',
    ])
    expect((await answer('feng', 'visits', { region: county })).total).toBe(0)
  })

  it('is kept once though it is sent twice, and opens a case for each finding', async () => {
    const { photo: kept } = await answer('feng', 'keepVisitPhoto', { county, file: await fileOf('c.jpg', photo()) })
    const { plans } = await answer('feng', 'plannedVisits', { region: county })
    const sent = {
      county,
      client,
      form: 'routine',
      school: own,
      visitedOn: '2026-11-25',
      plan: plans[0]!.id,
      answers: {
        'class-size': { value: 'problem' as const },
        'classes-heard': { value: 2 },
        rooms: { value: 'fine' as const },
      },
      findings: [
        {
          item: 'class-size',
          text: '三年级两个班超过标准班额',
          owner: '新县教体局基教股',
          ownerPerson: '吴静',
          dueOn: '2026-12-20',
          photos: [kept!.id],
        },
        { item: 'safety', text: '食堂留样记录不全', owner: '学校', dueOn: '2026-12-05' },
      ],
      position: { longitude: 114.9, latitude: 31.6 },
    }
    const first = await answer('feng', 'sendVisit', sent)
    const again = await answer('feng', 'sendVisit', sent)
    expect(first).toMatchObject({ wasKept: false, problems: [] })
    expect(again).toEqual({ ...first, wasKept: true })
    expect(await codeOf(ask('second', 'sendVisit', sent))).toBe('draft-of-another')
    visit = first.id!
    caseId = first.cases[0]!.id
    expect(first.cases.map(({ label }) => label)).toEqual(['〔2026〕1号', '〔2026〕2号'])

    const { visit: whole } = await answer('director', 'visit', { county, id: visit })
    expect(whole.findingsShown.map(({ indicator, case: own_ }) => [indicator, own_?.state])).toEqual([
      ['G5', 'verified'],
      [null, 'verified'],
    ])
    expect(whole.findingsShown[0]!.photos).toHaveLength(1)
    expect(whole.metresAway).toBeGreaterThan(0)
    const { case: opened } = await answer('feng', 'case', { county, id: caseId })
    expect(opened.cause).toMatchObject({ kind: 'visit', id: visit })
    expect((await answer('feng', 'plannedVisits', { region: county })).plans[0]).toMatchObject({ state: 'done', visit })
  })

  it('covers a school for the month; the others are a list', async () => {
    const coverage = await answer('city', 'visitCoverage', { region: county, month: '2026-11' })
    const { schools, visited } = coverage.counties[0]!
    expect(visited).toBe(1)
    expect(coverage.unvisited).toHaveLength(schools - 1)
    expect(coverage.unvisited.some(({ code }) => code === own)).toBe(false)
    // Schools of the district that was not set up have nobody.
    expect(coverage.unvisited.some(({ supervisor }) => supervisor === null)).toBe(true)
    expect((await answer('city', 'visitCoverage', { region: county, month: '2026-10' })).counties[0]!.visited).toBe(0)
    const { bytes } = await answer('feng', 'exportUnvisited', { region: county, month: '2026-11' })
    expect(bytes.length).toBeGreaterThan(1000)
  })
})

describe('what follows it', () => {
  it('is a notice, numbered, with owners and deadlines; with it the cases are problems', async () => {
    const issued = {
      county,
      visit,
      issuedOn: '2026-11-25',
      issuer: '新县人民政府教育督导室',
      demands: ['限期化解超标准班额'],
    }
    const wrong = await answer('feng', 'issueNotice', {
      ...issued,
      kind: 'rectification',
      findings: [7],
      dueOn: '2026-11-25',
    })
    expect(wrong.problems.map(({ field }) => field)).toEqual(['findings', 'dueOn'])
    const { id, number } = await answer('feng', 'issueNotice', {
      ...issued,
      kind: 'rectification',
      dueOn: '2026-12-20',
    })
    expect(number).toBe('新县教督改〔2026〕1号')
    const text = await textOf(await answer('director', 'noticePaper', { county, id: id! }))
    for (const words of [
      '督导整改通知书',
      '三年级两个班超过标准班额',
      '〔2026〕1号',
      '2026年12月20日',
      '限期化解',
      '模拟数据',
    ])
      expect(text).toContain(words)
    people['school'] = person('校长', 'school', { kind: 'school', code: own })
    people['elsewhere'] = person('别校校长', 'school', { kind: 'school', code: other })
    expect(await textOf(await answer('school', 'noticePaper', { county, school: own, id: id! }))).toContain('食堂留样')
    expect(await codeOf(ask('elsewhere', 'noticePaper', { county, school: other, id: id! }))).toBe('no-such-notice')
    const { case: confirmed } = await answer('feng', 'case', { county, id: caseId })
    expect(confirmed).toMatchObject({ state: 'problem', deadline: '2026-12-20', owner: { person: '吴静' } })
  })

  it('is put right and closed by a second person with evidence, never by its own', async () => {
    now = new Date('2026-12-01T02:00:00Z')
    const owner = { office: '新县教体局基教股', person: '吴静' }
    await answer('statistician', 'claimCase', { county, id: caseId, owner, measures: '分班并调整招生范围' })
    expect(await codeOf(ask('statistician', 'submitCase', { county, id: caseId, note: '已经分班' }))).toBe(
      'case-without-evidence',
    )
    const { id: evidence } = await answer('statistician', 'keepEvidence', {
      county,
      title: '分班后的班级名册（模拟）',
      uses: [{ kind: 'case', id: caseId }],
      file: await fileOf('evidence.pdf', Buffer.from('%PDF-1.7 simulated')),
    })
    await answer('statistician', 'submitCase', {
      county,
      id: caseId,
      note: '已分班，班额四十四人',
      evidence: [evidence],
    })
    people['both'] = {
      ...people['statistician']!,
      grants: [...people['statistician']!.grants, ...people['director']!.grants],
    }
    expect(await codeOf(ask('both', 'reviewCase', { county, id: caseId, closes: true, note: '同意销号' }))).toBe(
      'own-case',
    )
    await answer('feng', 'reviewCase', { county, id: caseId, closes: true, note: '现场复核属实，同意销号' })
    expect((await answer('feng', 'case', { county, id: caseId })).case).toMatchObject({
      state: 'closed',
      reviewer: '冯国庆',
    })
  })

  it('asks to go back once the deadline comes, until somebody did', async () => {
    now = new Date('2026-12-14T02:00:00Z')
    const [due] = (await answer('feng', 'returnsDue', { region: county })).returns
    expect(due).toMatchObject({ visit, returnBy: '2026-12-25', isLate: false, openCases: 1, supervisor: '冯国庆' })
    now = new Date('2026-12-28T02:00:00Z')
    expect((await answer('feng', 'today', { county })).returns[0]!.isLate).toBe(true)
    const back = await answer('feng', 'sendVisit', {
      county,
      client: randomUUID(),
      form: 'return',
      school: own,
      visitedOn: '2026-12-28',
      follows: visit,
      answers: { mended: { value: 'problem', note: '三年级又超班额' }, papers: { value: 'fine' } },
      findings: [
        { indicator: 'G5', text: '转入学生后三年级再次超过标准班额', owner: '新县教体局基教股', dueOn: '2027-01-20' },
        { text: '班额公示栏没有更新', owner: '学校', dueOn: '2027-01-10' },
      ],
    })
    expect(back.cases.map(({ recurrenceOf }) => recurrenceOf)).toEqual(['〔2026〕1号', null])
    expect((await answer('feng', 'returnsDue', { region: county })).returns).toEqual([])
    expect((await answer('feng', 'case', { county, id: caseId })).case.later).toHaveLength(1)
    expect((await answer('feng', 'visit', { county, id: visit })).visit.followedBy).toHaveLength(1)
  })

  it('is told by county and theme, and in the digest of the month', async () => {
    const board = await answer('city', 'supervisionBoard', { region: '411500' })
    const line = board.counties.find((each) => each.county === county)!
    expect(line).toMatchObject({ open: 3, overdue: 1, closed: 1, recurring: 1, closedShare: 0.25 })
    expect(line.themes.find(({ indicator }) => indicator === 'G5')).toMatchObject({ open: 1, closed: 1, recurring: 1 })
    const { digest } = await answer('city', 'monthlyDigest', { region: county, month: '2026-12' })
    expect(digest.cases).toMatchObject({ opened: 2, closed: 1, open: 3, overdue: 1, recurring: 1 })
    expect(digest.kinds.map(({ kind, visits }) => [kind, visits])).toEqual([
      ['government', 0],
      ['school', 1],
      ['monitoring', 0],
    ])
    // November as it stood at its end: nothing closed yet.
    const { digest: before } = await answer('city', 'monthlyDigest', { region: county, month: '2026-11' })
    expect(before.cases).toMatchObject({ opened: 2, closed: 0, open: 2, overdue: 0 })
    expect(before.notices).toHaveLength(1)
    const text = await textOf(await answer('city', 'exportDigest', { region: county, month: '2026-12' }))
    for (const words of ['新县2026年12月', '教育督导月报', '食堂留样记录不全', '反弹1个', '内部资料'])
      expect(text).toContain(words)
  })

  it('is withdrawn by whoever recorded it, and stays to be seen', async () => {
    expect(await codeOf(ask('second', 'withdrawVisit', { county, id: visit, reason: '录入有误' }))).toBe(
      'visit-of-another',
    )
    await answer('feng', 'addToVisit', { county, id: visit, text: '补充：同行有家长委员会代表' })
    await answer('feng', 'withdrawVisit', { county, id: visit, reason: '学校选错，另行记录' })
    expect(await codeOf(ask('feng', 'withdrawVisit', { county, id: visit, reason: '再撤一次' }))).toBe(
      'withdrawn-already',
    )
    const { visit: gone } = await answer('director', 'visit', { county, id: visit })
    expect(gone.withdrawn?.reason).toBe('学校选错，另行记录')
    expect((await answer('city', 'visitCoverage', { region: county, month: '2026-11' })).counties[0]!.visited).toBe(0)
    expect(await readFile(documentStore(join(folder, 'documents')).pathOf(await keptHash()), 'utf8')).toBeDefined()
  })
})

/** Some photo that was kept: withdrawing takes nothing away. */
async function keptHash(): Promise<string> {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ sha256: string }>`select sha256 from accountability.visit_photos limit 1`.execute(
    test.database,
  )
  return rows[0]!.sha256
}
