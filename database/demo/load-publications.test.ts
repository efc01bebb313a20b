/** What the example city has published: several snapshots, one withdrawn, some on their way; simulated data said on every page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveFact } from '#modules/access/index.ts'
import { makeCommitments } from '#modules/accountability/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadConditions } from './load-conditions.ts'
import { loadPublications } from './load-publications.ts'

const now = new Date('2026-11-25T08:00:00Z')
const auditor = { name: '林清', role: 'auditor', region: '411500' } as const
const nobody = { name: '公众', role: 'public', region: '411500' } as const
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-publications-'))
  await loadExampleCity(test.database, { counties: ['411523', '411525', '411528'], now })
  await saveFact(test.database, 'is-demo', true)
  const jobs: DeskTools['jobs'] = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadConditions(tools, ['411523'])
  await makeCommitments(test.database, {
    county: '411523',
    source: { kind: 'pledge', id: 'p', title: '责任书（模拟）' },
    by: { id: null, name: '周明远' },
    at: now.toISOString(),
    commitments: [
      {
        line: '1',
        area: 'conditions',
        text: '新建教学用房（模拟）',
        school: null,
        indicator: null,
        owner: { office: '项目办', person: null },
        startsOn: null,
        dueOn: '2027-08-31',
        measure: { zh: '竣工验收', en: 'accepted' },
        unit: '',
        baseline: null,
        target: null,
        rule: null,
      },
    ],
  })
  await loadPublications(tools, now)
}, 240_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has several published, one withdrawn, one corrected, some on their way', async () => {
  const { publications } = (await atDesk(tools, auditor, now.toISOString(), 'engagement.publications', {
    region: '411500',
    size: 100,
  })) as { publications: { kind: string; status: string; publishedVersion: number | null }[] }
  const of = (status: string) => publications.filter((each) => each.status === status).length
  expect([of('published'), of('withdrawn'), of('signed'), of('reviewed'), of('drafted')]).toEqual([10, 1, 2, 1, 2])
  expect(publications.find(({ kind }) => kind === 'progress')!.publishedVersion).toBe(2)
})

it('says on every page that its data are made up', async () => {
  for (const path of [
    '/public',
    '/public/county/411523',
    '/public/county/411523/changes',
    '/public/county/411525/forecast',
    '/public/find',
    '/public/data',
    '/public/notes',
    '/public/nowhere',
  ]) {
    const { text } = await atDesk(tools, nobody, now.toISOString(), 'engagement.portalPage', { path })
    expect([path, String(text).includes('模拟数据')]).toEqual([path, true])
  }
})
