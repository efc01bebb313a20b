/**
 * The story of what a county makes public, on a real database (新县 of the example city, simulated): drafted from the data, reviewed,
 * signed, checked, published, each by another person; frozen, corrected, withdrawn; and not a word of it anywhere before its time.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { publicCaller } from '#modules/access/index.ts'
import { commitmentsOf, makeCommitments, withdrawCommitments } from '#modules/accountability/index.ts'
import { lockedCensus } from '#modules/census/index.ts'
import { saveProject } from '#modules/conditions/index.ts'
import { contract } from '#modules/engagement/contract.ts'
import { publishedOf } from '#modules/engagement/index.ts'
import { answers } from '#modules/engagement/operations.ts'
import { contract as networkContract } from '#modules/network/contract.ts'
import { makePlan } from '#modules/network/index.ts'
import { answers as networkAnswers } from '#modules/network/operations.ts'
import { schoolsIn, type School } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { bringOut, checked, publishers } from './bring-out.ts'
import { askingOf, person, region } from './people.ts'
import { portalOf } from './portal-pages.ts'

const county = '411523'
const now = new Date('2026-11-25T02:00:00Z')
/** Words that stand nowhere else, so that a leak is found wherever it is. */
const marker = '新建紫藤苑小学教学楼'
const personMarker = '不应公开的责任人姓名'

let test: TestDatabase
let folder = ''
let schools: School[] = []
let own: School

const people: Record<string, ReturnType<typeof person>> = {
  drafter: person('吴静', 'county-statistician', region(county)),
  planner: person('周明远', 'city-planner', region('411500')),
  ...publishers('411500'),
  director: person('孙志伟', 'county-director', region(county)),
  auditor: person('林清', 'auditor', region('411500')),
  nobody: publicCaller,
}
const queue = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs: queue })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)
const network = askingOf({ contract: networkContract, answers: networkAnswers }, people, scene)

const by = { id: null, name: '吴静' }
const promise = (
  line: string,
  text: string,
  more: Partial<Parameters<typeof makeCommitments>[1]['commitments'][0]> = {},
) => ({
  line,
  area: 'conditions' as const,
  text,
  school: null,
  indicator: null,
  owner: { office: '新县教体局项目办', person: personMarker },
  startsOn: '2026-09-01',
  dueOn: '2027-08-31',
  measure: { zh: '竣工验收', en: 'completed and accepted' },
  unit: '所',
  baseline: 0,
  target: 1,
  rule: null,
  ...more,
})
const source = { kind: 'pledge' as const, id: 'pledge-2026', title: '新县创建责任书（2026年）' }

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-publication-'))
  await loadExampleCity(test.database, { now, counties: [county] })
  schools = await schoolsIn(test.database, county)
  own = schools.find(({ status, type }) => status === 'open' && type === '211')!
  people['school'] = person('校长', 'school', { kind: 'school', code: own.code })
  await makeCommitments(test.database, {
    county,
    source,
    by,
    at: now.toISOString(),
    commitments: [
      promise('1', marker),
      promise('2', '配齐体育、艺术教师', { area: 'staffing', unit: '人', baseline: 310, target: 360 }),
      // Rests on figures of one school: it may be counted, and no more.
      promise('3', `${own.name}增加骨干教师`, {
        school: own.code,
        indicator: 'R2',
        rule: {
          kind: 'indicator',
          figure: { of: 'school-value', school: own.code, phase: 'primary', indicator: 'R2', atLeast: null },
        },
      }),
    ],
  })
  await saveProject(test.database, {
    county,
    name: '紫藤苑项目（模拟）',
    kind: 'new-build',
    items: [
      {
        number: 1,
        item: 'classroom',
        school: own.code,
        phase: 'primary',
        quantity: 6,
        areaEach: null,
        expectedOn: '2027-06-30',
      },
    ],
    note: null,
    at: now.toISOString(),
    person: null,
    personName: '吴静',
  })
}, 180_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const portal = portalOf(scene)
const { open } = portal
/** Every page and file, and what one finds by searching. */
const everything = () =>
  portal.everything([
    `/public/find?q=${encodeURIComponent('紫藤苑')}`,
    `/public/find?q=${encodeURIComponent('村')}`,
    `/public/school/${own.code}`,
  ])
const pagesWith = async (words: string): Promise<string[]> =>
  [...(await everything())].filter(([, text]) => text.includes(words)).map(([path]) => path)

const bring = (id: string): Promise<void> => bringOut(scene(), county, id)

describe('what a county promised', () => {
  let id = ''

  it('is not drafted before it is known whom the public calls', async () => {
    expect(await codeOf(ask('drafter', 'draftPublication', { county, kind: 'progress' }))).toBe('no-public-contact')
    await answer('drafter', 'setPublicContact', {
      county,
      office: '新县教体局基教股',
      name: '李红梅',
      phone: '0376-2960001',
    })
    expect((await answer('auditor', 'publicContact', { county })).contact!.name).toBe('李红梅')
  })

  it('goes from hand to hand, and is on no page before the last step', async () => {
    const drafted = await answer('drafter', 'draftPublication', { county, kind: 'progress' })
    id = drafted.id
    const items = [{ id, sha256: drafted.sha256 }]
    const hidden = async () => expect(await pagesWith(marker)).toEqual([])
    await hidden()

    expect(await codeOf(ask('leader', 'signPublications', { county, seen: items }))).toBe(
      'publication-not-in-this-state',
    )
    expect((await ask('drafter', 'reviewPublications', { county, seen: items })).ok).toBe(false)
    const other = [{ id, sha256: '0'.repeat(64) }]
    expect(await codeOf(ask('reviewer', 'reviewPublications', { county, seen: other }))).toBe('changed-meanwhile')
    await answer('reviewer', 'reviewPublications', { county, seen: items })
    await hidden()
    await answer('leader', 'signPublications', { county, seen: items })
    await hidden()

    expect(await codeOf(ask('office', 'publishPublications', { county, seen: items }))).toBe(
      'publication-not-in-this-state',
    )
    const some = await ask('office', 'clearPublications', { county, seen: items, confirmed: ['no-secret'] })
    expect(some).toMatchObject({ ok: false, refusal: { code: 'secrecy-not-checked', facts: { missing: 3 } } })
    await answer('office', 'clearPublications', { county, seen: items, confirmed: [...checked] })
    await hidden()

    expect(await codeOf(ask('office', 'publishPublications', { county, seen: items }))).toBe('same-person')
    expect(
      (await answer('publicity', 'publications', { region: '411500', isMine: true })).publications.map((row) => row.id),
    ).toEqual([id])
    await answer('publicity', 'publishPublications', { county, seen: items })
    expect(await pagesWith(marker)).toEqual(
      expect.arrayContaining([
        `/public/county/${county}`,
        `/public/county/${county}?lang=en`,
        `/public/data/${id}.csv`,
      ]),
    )
  })

  it('tells what was promised by when and how it stands, with day, source, method and whom to call', async () => {
    const { text } = await open(`/public/county/${county}`)
    for (const words of [
      '2027年8月31日',
      '新县创建责任书（2026年）',
      '数据截止日',
      '口径与方法',
      '李红梅',
      '12345',
      '自评测算',
    ]) {
      expect(text).toContain(words)
    }
    const row = (await answer('auditor', 'publication', { county, id })).row
    expect(row).toMatchObject({ status: 'published', address: `/public/county/${county}`, next: null })
  })

  it('keeps inside what is inside: who is in charge, and what rests on figures of one school', async () => {
    expect(await pagesWith(personMarker)).toEqual([])
    expect(await pagesWith('增加骨干教师')).toEqual([])
    const { content, fields, isIntact } = await answer('auditor', 'publication', { county, id })
    expect(isIntact).toBe(true)
    expect(JSON.stringify(content)).not.toContain(personMarker)
    expect(fields.find(({ path }) => path === 'promises.person')?.openness).toBe('internal')
    expect((await open(`/public/county/${county}`)).text).toContain('其中 1 条涉及单个学校的统计数据')
  })

  it('stays as it was published, whatever happens in the ledger', async () => {
    const before = (await open(`/public/county/${county}`)).text
    await makeCommitments(test.database, {
      county,
      source: { ...source, id: 'later', title: '后来的决定' },
      by,
      at: now.toISOString(),
      commitments: [promise('1', '后来增加的承诺事项')],
    })
    expect((await open(`/public/county/${county}`)).text).toBe(before)
  })

  it('is corrected by a new version with its reason, the old one standing until then', async () => {
    expect(await codeOf(ask('drafter', 'draftPublication', { county, kind: 'progress' }))).toBe(
      'correction-needs-a-reason',
    )
    const reason = '补入新增承诺事项一条'
    const next = await answer('drafter', 'draftPublication', { county, kind: 'progress', reason })
    expect(next).toMatchObject({ id, version: 2 })
    expect(await codeOf(ask('drafter', 'draftPublication', { county, kind: 'progress', reason }))).toBe(
      'publication-not-in-this-state',
    )
    expect(await pagesWith('后来增加的承诺事项')).toEqual([])
    await bring(id)
    expect((await open(`/public/county/${county}`)).text).toContain(reason)
    expect((await open('/public/notes')).text).toContain(reason)
    expect(await pagesWith('后来增加的承诺事项')).not.toEqual([])
    const { versions, content } = await answer('auditor', 'publication', { county, id, version: 1 })
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(JSON.stringify(content)).not.toContain('后来增加的承诺事项')
  })

  it('is sent back only by whose turn it is', async () => {
    const drafted = await answer('drafter', 'draftPublication', { county, kind: 'progress', reason: '再次更正试一试' })
    const items = [{ id, sha256: drafted.sha256 }]
    const back = { county, seen: items, reason: '数据截止日不对' }
    expect(await codeOf(ask('leader', 'returnPublications', back))).toBe('not-your-turn')
    await answer('reviewer', 'returnPublications', back)
    expect((await answer('auditor', 'publication', { county, id })).row.status).toBe('returned')
    await answer('drafter', 'discardPublication', { county, id, reason: '不再更正' })
    // What is published stands through all of it.
    expect((await open(`/public/county/${county}`)).status).toBe(200)
  })

  it('is withdrawn with a reason, and the address says so', async () => {
    expect((await ask('drafter', 'withdrawPublication', { county, id, reason: '不该由我撤回' })).ok).toBe(false)
    await answer('publicity', 'withdrawPublication', { county, id, reason: '承诺时限登记有误，核实后重新发布' })
    const page = await open(`/public/county/${county}`)
    expect([page.status, page.text.includes('承诺时限登记有误，核实后重新发布')]).toEqual([410, true])
    expect(await pagesWith(marker)).toEqual([])
    expect((await open(`/public/data/${id}.csv`)).status).toBe(404)
    expect((await open('/public/notes')).text).toContain('承诺时限登记有误')
  })

  it('can be seen before, as a page, by those who work on it and nobody else', async () => {
    const { name, bytes } = await answer('auditor', 'publicationPage', { county, id })
    expect([name, new TextDecoder().decode(bytes).includes(marker)]).toEqual(['preview.html', true])
    expect((await ask('nobody', 'publicationPage', { county, id })).ok).toBe(false)
    expect((await ask('nobody', 'publication', { county, id })).ok).toBe(false)
  })
})

describe('a school', () => {
  const entry = {
    name: '',
    address: '新县新集镇京九路18号',
    phone: '0376-2961234',
    contactName: '王老师',
    contactPhone: '0376-2961235',
    places: [{ grade: '一年级', places: 135, year: 2027 }],
    serves: ['紫藤苑小区', '京九社区'],
    transport: '2路公交',
    boarding: '不寄宿',
    meals: '有食堂',
    note: '',
    filledBy: '填报人甲',
    filledByPhone: '13800000000',
  }

  it('writes its own facts; its county reviews and signs, the office checks and publishes', async () => {
    expect(
      await codeOf(ask('school', 'submitEntry', { school: own.code, entry: { ...entry, name: '别的学校' } })),
    ).toBe('other-school-name')
    await answer('school', 'saveEntry', { school: own.code, entry: { name: own.name, address: '写了一半' } })
    expect((await answer('school', 'entry', { school: own.code })).isChanged).toBe(true)
    const { id, sha256 } = await answer('school', 'submitEntry', {
      school: own.code,
      entry: { ...entry, name: own.name },
    })
    const items = [{ id, sha256 }]
    expect(await answer('school', 'entry', { school: own.code })).toMatchObject({ status: 'drafted', isChanged: false })
    expect(await codeOf(ask('reviewer', 'reviewPublications', { county, seen: items }))).toBe('other-desk')
    await answer('drafter', 'reviewEntries', { county, seen: items })
    await answer('director', 'signEntries', { county, seen: items })
    expect(await pagesWith('京九路18号')).toEqual([])
    await answer('office', 'clearPublications', { county, seen: items, confirmed: [...checked] })
    await answer('publicity', 'publishPublications', { county, seen: items })
    const page = await open(`/public/school/${own.code}`)
    expect(page.status).toBe(200)
    for (const words of ['京九路18号', '0376-2961235', '紫藤苑小区', '135', '12345']) expect(page.text).toContain(words)
    expect(await pagesWith('填报人甲')).toEqual([])
    expect(await pagesWith('13800000000')).toEqual([])
    const { counts } = await answer('drafter', 'entries', { county })
    expect(counts.find(({ status }) => status === 'published')).toEqual({ status: 'published', schools: 1 })
  })

  it('is found by its estate, and where nothing is published the page says so', async () => {
    const found = await open(`/public/find?q=${encodeURIComponent('紫藤苑')}`)
    expect(found.text).toContain(`/public/school/${own.code}`)
    expect(found.text).toContain('以下县区尚未发布招生服务范围')
    expect((await open(`/public/find?q=${encodeURIComponent('没有这个小区')}`)).text).toContain('没有查到')
    expect((await open('/public/school/9999999999')).status).toBe(404)
  })
})

describe('what will change', () => {
  it('comes from a plan that the county adopted and the city published, and from no other', async () => {
    const { job } = await network.answer('drafter', 'startPlan', {
      county,
      name: '两集中',
      scenario: 'concentrate',
      years: 5,
      seconds: 2,
    })
    await makePlan({ database: test.database, documents: documentStore(scene().documents), osrm: null }, county, job)
    const { plan } = await network.answer('drafter', 'planProgress', { county, job })
    const at = { county, id: plan!, reason: '县政府常务会议通过' }
    await network.answer('drafter', 'adoptPlan', at)
    // Adopted, and internal still: projects alone can be told.
    const early = await answer('drafter', 'draftPublication', { county, kind: 'changes' })
    expect((await answer('auditor', 'publication', { county, id: early.id })).content).toMatchObject({
      plan: null,
      catchments: [],
    })
    await answer('drafter', 'discardPublication', { county, id: early.id, reason: '方案发布后再拟' })
    await network.answer('drafter', 'submitPlan', at)
    await network.answer('director', 'reviewPlan', at)
    await network.answer('planner', 'issuePlan', at)
    const { id } = await answer('drafter', 'draftPublication', { county, kind: 'changes' })
    expect(id).toBe(early.id)
    await bring(id)
    const { content } = (await publishedOf(test.database, 'changes', [county]))[0]!
    expect(content.changes.length).toBeGreaterThan(0)
    expect(content.catchments.length).toBeGreaterThan(200)
    expect(/"(pupils|planned)":/.test(JSON.stringify(content))).toBe(false)
    const village = content.catchments[0]!
    const page = await open(`/public/find?q=${encodeURIComponent(village.place)}&county=${county}`)
    expect(page.text).toContain(village.schoolName)
    expect((await open(`/public/county/${county}/changes`)).text).toContain(
      '须经听证（座谈）、公示和县级人民政府批准后才实施',
    )
    expect((await open(`/public/school/${own.code}`)).text).toContain('普通教室6间')
  }, 120_000)
})

/** Numbers of a page as a reader sees them. */
const numbersOf = (text: string): Set<number> =>
  new Set(
    [
      ...text
        .replaceAll(/<style>[^]*?<\/style>|<svg[^]*?<\/svg>|\/public\/[^"\s]*/g, ' ')
        .matchAll(/(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,-])\d+(?![\d,-])/g),
    ].map(([number]) => Number(number.replaceAll(',', ''))),
  )

describe('figures', () => {
  it('of the forecast are published by area with the errors of earlier ones', async () => {
    const { id } = await answer('drafter', 'draftPublication', { county, kind: 'forecast' })
    await bring(id)
    const { text } = await open(`/public/county/${county}/forecast`)
    for (const words of ['预测，不作入学承诺', '历次预测与实际对照', '区间', '李红梅']) expect(text).toContain(words)
    const { content } = (await publishedOf(test.database, 'forecast', [county]))[0]!
    expect(content.past.length).toBeGreaterThan(0)
    for (const { error, forecast, actual } of content.past) expect(error).toBe(forecast - actual)
  })

  it('of tables come with their method, and with what is small or of single schools withheld', async () => {
    expect(await codeOf(ask('drafter', 'draftPublication', { county, kind: 'table' }))).toBe('which-table')
    for (const table of ['pupils-by-town', 'schools-by-town'] as const) {
      const { id } = await answer('drafter', 'draftPublication', { county, kind: 'table', table })
      await bring(id)
    }
    const tables = await publishedOf(test.database, 'table', [county])
    const pupils = tables.find(({ subject }) => subject === 'pupils-by-town')!
    expect(pupils.content.withheld).toBeGreaterThan(0)
    const csv = await open(`/public/data/${pupils.id}.csv`)
    expect(csv.text).toContain('不公开')
    expect((await open(`/public/data/${pupils.id}.txt`)).text).toContain('口径与方法')
  })

  it('of the census about one school are on no page and in no file', async () => {
    const year = 2024
    const { rows } = (await lockedCensus(test.database, county, year))!.schools
    const ofSchools = new Set(rows.map(({ pupils }) => pupils!).filter((pupils) => pupils >= 150))
    expect(ofSchools.size).toBeGreaterThan(50)
    // Sums over many schools may be the same number as a single school's; only those that are published as sums may be seen.
    const sums = new Set<number>()
    for (const { content } of await publishedOf(test.database, 'table', [county])) {
      for (const { cells } of content.rows) for (const cell of cells) if (typeof cell === 'number') sums.add(cell)
    }
    for (const { content } of await publishedOf(test.database, 'forecast', [county])) {
      for (const { now: at, pupils, low, high } of content.places) {
        for (const cell of [at, ...pupils, ...low, ...high]) if (typeof cell === 'number') sums.add(cell)
      }
      for (const { forecast, low, high, actual, error } of content.past) {
        for (const value of [forecast, low, high, actual, Math.abs(error)]) sums.add(value)
      }
    }
    const pages = await everything()
    expect(pages.size).toBeGreaterThan(30)
    for (const [path, text] of pages) {
      const told = [...numbersOf(text)].filter((value) => ofSchools.has(value) && !sums.has(value))
      expect([path, told]).toEqual([path, []])
    }
    // The search would find one.
    const one = [...ofSchools].find((value) => !sums.has(value))!
    expect(numbersOf(`<td class="n">${one.toLocaleString('en')}</td>`).has(one)).toBe(true)
  }, 60_000)

  it('of a township with too few schools of a stage are withheld', async () => {
    const { rows } = (await lockedCensus(test.database, county, 2024))!.schools
    const townOf = new Map(schools.map(({ code, town }) => [code, town]))
    const { content } = (await publishedOf(test.database, 'table', [county], 'pupils-by-town'))[0]!
    const few = content.rows.filter(
      ({ code, isTotal }) =>
        !isTotal &&
        rows.filter((row) => row.stage === 'junior' && townOf.get(row.code) === code && row.pupils! > 0).length === 1,
    )
    expect(few.length).toBeGreaterThan(0)
    for (const { cells } of few) expect(cells[2]).toBe('withheld')
  })
})

describe('the ledger', () => {
  it('can be emptied: then there is nothing to draft', async () => {
    const standing = await commitmentsOf(test.database, { counties: [county], today: '2026-11-25' })
    expect(standing.length).toBe(4)
    for (const id of ['pledge-2026', 'later']) {
      await withdrawCommitments(test.database, {
        county,
        source: { kind: 'pledge', id },
        reason: '试',
        by,
        at: now.toISOString(),
      })
    }
    expect(await codeOf(ask('drafter', 'draftPublication', { county, kind: 'progress' }))).toBe('nothing-to-publish')
  })
})
