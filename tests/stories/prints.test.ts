/**
 * The story of printed pages, on a real database (新县 of the example city, simulated): nothing is printed before it is published, what
 * is published can be had by anybody, and what is withdrawn is printed no more.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { publicCaller, saveFact } from '#modules/access/index.ts'
import { makeCommitments } from '#modules/accountability/index.ts'
import { contract } from '#modules/engagement/contract.ts'
import { answers } from '#modules/engagement/operations.ts'
import { schoolsIn, type School } from '#modules/schools/index.ts'
import { readPaper } from '#platform/papers/read-paper.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const now = new Date('2026-11-25T02:00:00Z')
const marker = '新建紫藤苑小学教学楼'

let test: TestDatabase
let folder = ''
let own: School

const people: Record<string, ReturnType<typeof person>> = {
  drafter: person('吴静', 'county-statistician', region(county)),
  director: person('孙志伟', 'county-director', region(county)),
  reviewer: person('田文杰', 'city-planner', region('411500')),
  leader: person('许建华', 'city-leader', region('411500')),
  office: person('罗桂英', 'city-office', region('411500')),
  publicity: person('孟祥云', 'city-office', region('411500')),
  nobody: publicCaller,
}
const queue = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs: queue })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-prints-'))
  await loadExampleCity(test.database, { now, counties: [county] })
  await saveFact(test.database, 'is-demo', true)
  const schools = await schoolsIn(test.database, county)
  own = schools.find(({ status, type }) => status === 'open' && type === '211')!
  people['school'] = person('校长', 'school', { kind: 'school', code: own.code })
  await makeCommitments(test.database, {
    county,
    source: { kind: 'pledge', id: 'pledge-2026', title: '新县创建责任书（2026年）' },
    by: { id: null, name: '吴静' },
    at: now.toISOString(),
    commitments: [
      {
        line: '1',
        area: 'conditions',
        text: marker,
        school: null,
        indicator: null,
        owner: { office: '新县教体局项目办', person: '不应公开的责任人' },
        startsOn: '2026-09-01',
        dueOn: '2027-08-31',
        measure: { zh: '竣工验收', en: 'completed and accepted' },
        unit: '所',
        baseline: 0,
        target: 1,
        rule: null,
      },
    ],
  })
  const contact = { office: '新县教体局基教股', name: '李红梅', phone: '0376-2960001' }
  await answer('drafter', 'setPublicContact', { county, ...contact })
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const points = ['no-secret', 'no-personal-data', 'no-school-census-figure', 'stable'] as const

/** Text of a printed page, without its line breaks. */
async function textOf(file: { name: string; bytes: Uint8Array }): Promise<string> {
  const read = await readPaper(file.name, Buffer.from(file.bytes))
  return 'paper' in read ? read.paper.paragraphs.join('').replaceAll(/\s/g, '') : read.problem.what.en
}

it('prints nothing of a county that has published nothing, even where it is drafted, and all of it once it is published', async () => {
  const asked = { county, print: 'brochure' as const, language: 'zh' as const }
  expect(await codeOf(ask('nobody', 'printCounty', asked))).toBe('nothing-published')
  const drafted = await answer('drafter', 'draftPublication', { county, kind: 'progress' })
  const seen = [{ id: drafted.id, sha256: drafted.sha256 }]
  await answer('reviewer', 'reviewPublications', { county, seen })
  await answer('leader', 'signPublications', { county, seen })
  await answer('office', 'clearPublications', { county, seen, confirmed: [...points] })
  expect(await codeOf(ask('nobody', 'printCounty', asked))).toBe('nothing-published')
  await answer('publicity', 'publishPublications', { county, seen })

  for (const print of ['brochure', 'slides'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const file = await answer('nobody', 'printCounty', { ...asked, print })
    expect(file.name).toBe(`模拟数据 新县 ${print === 'brochure' ? '宣传图册' : '家长会课件'}.pdf`)
    // oxlint-disable-next-line no-await-in-loop
    const checked = await answer('nobody', 'printCheck', { of: county, print, language: 'zh' })
    expect(checked).toMatchObject({ name: file.name, missing: [] })
    expect(checked.pages).toBeGreaterThan(1)
    // oxlint-disable-next-line no-await-in-loop
    const text = await textOf(file)
    for (const words of [marker, '李红梅', '12345', '模拟数据', '学校变动尚未发布']) expect(text).toContain(words)
    expect(text).not.toContain('不应公开的责任人')
  }

  await answer('publicity', 'withdrawPublication', { county, id: drafted.id, reason: '数据需要核实' })
  expect(await codeOf(ask('nobody', 'printCounty', asked))).toBe('nothing-published')
})

it('prints the notice of a school from its own words, once they are published', async () => {
  const asked = { school: own.code, language: 'zh' as const }
  expect(await codeOf(ask('school', 'printNotice', asked))).toBe('nothing-published')
  const entry = {
    name: own.name,
    address: '新县紫藤路18号',
    phone: '0376-2960100',
    contactName: '王老师',
    contactPhone: '0376-2960101',
    places: [{ grade: '一年级', places: 135, year: 2027 }],
    serves: ['紫藤苑小区'],
    transport: '',
    boarding: '不提供寄宿',
    meals: '',
    note: '联系人另有齄老师',
    filledBy: '不应公开的填报人',
  }
  const drafted = await answer('school', 'submitEntry', { school: own.code, entry })
  const seen = [{ id: drafted.id, sha256: drafted.sha256 }]
  await answer('drafter', 'reviewEntries', { county, seen })
  await answer('director', 'signEntries', { county, seen })
  await answer('office', 'clearPublications', { county, seen, confirmed: [...points] })
  expect(await codeOf(ask('school', 'printNotice', asked))).toBe('nothing-published')
  await answer('publicity', 'publishPublications', { county, seen })

  const checked = await answer('school', 'printCheck', { of: own.code, print: 'notice', language: 'zh' })
  // Rare enough that no slice of the font has it: it is told before anything hangs on a wall.
  expect(checked).toMatchObject({ pages: 1, missing: ['齄'] })
  const file = await answer('school', 'printNotice', asked)
  expect(file.mediaType).toBe('application/pdf')
  const text = await textOf(file)
  for (const words of [own.name, '新县紫藤路18号', '王老师0376-2960101', '紫藤苑小区', '一年级135人']) {
    expect(text).toContain(words)
  }
  expect(text).not.toContain('不应公开')
  expect(await textOf(await answer('nobody', 'printNotice', { ...asked, language: 'en' }))).toContain('Whomtocall')
})
