/**
 * Every route × every role × inside and outside its scope, over HTTP on a real database. What should happen is worked
 * out here from the table and the place in the input, by other code than the house's own.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyOperation } from '#kernel/contract.ts'
import { contracts } from '#modules/contracts.ts'
import { addPeople, rolePermissions, type Assignment, type Role } from '#modules/access/index.ts'
import { loadRegions, registerFromCensus } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { openLog } from '#platform/log.ts'
import { openSessions, type Sessions } from '#platform/sessions/sessions.ts'
import { buildApp } from '../../server/app.ts'
import { fileFields } from '../../server/uploads.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { sampleInput, type SamplePlace } from './sample-input.ts'

const here: SamplePlace = { city: '411500', county: '411523', town: '411523901', school: '2141923001' }
const elsewhere: SamplePlace = { city: '411500', county: '411528', town: '411528901', school: '2141928001' }

/** Each role where it usually lies. */
const scopes: Readonly<Record<Exclude<Role, 'public'>, Assignment['scope']>> = {
  'city-planner': { kind: 'region', code: here.city },
  'city-office': { kind: 'region', code: here.city },
  'city-leader': { kind: 'region', code: here.city },
  administrator: { kind: 'region', code: here.county },
  'county-statistician': { kind: 'region', code: here.county },
  'county-director': { kind: 'region', code: here.county },
  'county-staffing': { kind: 'region', code: here.county },
  'central-school': { kind: 'region', code: here.town },
  school: { kind: 'school', code: here.school },
  supervisor: { kind: 'authority', code: here.county },
  auditor: { kind: 'region', code: here.county },
  'other-department': { kind: 'region', code: here.county },
}
const roles = [...Object.keys(scopes), 'public'] as Role[]

const operations = contracts.flatMap(({ room, operations: own }) =>
  Object.entries(own).flatMap(([name, operation]) => (operation.isLocal ? [] : [{ room, name, operation }])),
)
type Route = (typeof operations)[number]

const region = (code: string, level: 'city' | 'county' | 'town', parent: string | null) => ({
  code,
  name: code,
  level,
  parent,
})

/** Parts of a multipart request, with the edge between them. */
const part = (field: string, content: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${content}\r\n`
const filePart = (field: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="${field}"; filename="a.csv"\r\n\r\n学校名称\r\n一小\r\n\r\n`

let db: TestDatabase
let sessions: Sessions
let app: FastifyInstance
let folder: string
const cookies = new Map<Role, string>()
const password = 'a long enough password'

beforeAll(async () => {
  db = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-routes-'))
  sessions = openSessions({
    databaseUrl: db.url,
    schema: 'access',
    secret: 'x'.repeat(40),
    baseUrl: 'http://localhost:80',
    minutes: 60,
  })
  await loadRegions(db.database, [
    region('411500', 'city', null),
    ...[here, elsewhere].flatMap(({ county, town }) => [
      region(county, 'county', '411500'),
      region(town, 'town', county),
    ]),
  ])
  await registerFromCensus(
    db.database,
    [here, elsewhere].map(({ county, town, school }) => ({
      code: school,
      name: `学校${school}`,
      type: '211',
      year: 2025,
      county,
      town: town,
      village: `${town}200`,
      authority: county,
      settlement: '220',
      sponsor: '教育部门',
      builtYear: null,
      longitude: null,
      latitude: null,
      datum: null,
    })),
    { name: 'test', at: new Date().toISOString() },
  )
  await addPeople(
    { database: db.database, sessions },
    Object.entries(scopes).map(([role, scope]) => ({
      username: role,
      name: role,
      password,
      assignments: [
        { assignment: { role: role as Role, scope }, county: scope.code === here.city ? null : here.county },
      ],
    })),
    false,
  )
  const jobs = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  const tools = { database: db.database, documents: documentStore(folder), sessions, jobs }
  app = await buildApp({
    tools,
    log: openLog('silent'),
    version: 'test',
    webFolder: null,
    requestsPerMinute: 1_000_000,
  })
  for (const role of roles.filter((each) => each !== 'public')) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session-door/sign-in',
      payload: { username: role, password },
    })
    if (answer.statusCode !== 200) throw new Error(`${role} cannot sign in: ${answer.body}`)
    cookies.set(role, answer.cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`).join('; '))
  }
}, 120_000)

afterAll(async () => {
  await app?.close()
  await sessions?.close()
  await db?.close()
  await rm(folder, { recursive: true, force: true })
})

function send({ room, name, operation }: Route, role: Role, place: SamplePlace) {
  const input = sampleInput(operation, place)
  const cookie = cookies.get(role) ?? ''
  const url = `/api/${room}/${name}`
  const files = fileFields(operation)
  if (operation.kind === 'query' && files.length === 0) {
    const query = Object.fromEntries(
      Object.entries(input).map(([field, value]) => [field, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
    return app.inject({ method: 'GET', url, query, headers: { cookie } })
  }
  const headers = { cookie, 'x-junheng-command': randomUUID() }
  if (files.length === 0) return app.inject({ method: 'POST', url, payload: input, headers })
  const { [files[0]!]: _, ...rest } = input
  const payload = `${part('input', JSON.stringify(rest))}${files.map(filePart).join('')}--edge--\r\n`
  return app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=edge' },
  })
}

/** Whether the role's scope holds a place of the operation, by the table of the field: city ⊃ county ⊃ town ⊃ school. */
function reaches(role: Role, operation: AnyOperation, place: SamplePlace): boolean {
  if (typeof operation.at !== 'function' || role === 'public') return true
  const scope = scopes[role]
  const above = (ref: { kind: string; code: string }): string[] => {
    const { city, county, town, school } = place
    if (ref.kind === 'school') return [school, town, county, city]
    if (ref.code === town) return [town, county, city]
    return ref.code === county ? [county, city] : [city]
  }
  const at = operation.at as (input: unknown) => readonly { kind: string; code: string }[]
  return at(operation.input.parse(sampleInput(operation, place))).every((ref) => {
    // What an authority manages is its schools, and the county whose bureau it is.
    if (scope.kind === 'authority')
      return place.county === scope.code && (ref.kind === 'school' || ref.code === place.county)
    return above(ref).includes(scope.code)
  })
}

describe.each(operations)('/api/$room/$name', (route) => {
  it.each(roles)('as %s, inside and outside the scope', async (role) => {
    for (const place of [here, elsewhere]) {
      const { statusCode, body } = await send(route, role, place)
      const holds =
        rolePermissions[route.operation.needs]!.includes(role) ||
        rolePermissions[route.operation.needs]!.includes('public')
      const may = holds && reaches(role, route.operation, place)
      const denied = statusCode === 401 || statusCode === 403
      const said = `${role} at ${place.county}: ${statusCode} ${body.slice(0, 200)}`
      // These two say no for another reason: the present password, and the roles of the person in question.
      const isOther = body.includes('wrong-password') || body.includes('not-yours')
      expect(denied && !(may && isOther), said).toBe(!may)
      expect(statusCode, said).not.toBe(500)
    }
  })
})
