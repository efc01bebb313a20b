/**
 * Whatever any operation is asked, over HTTP, by somebody who may do everything: never a fault of ours. Each field in turn
 * is given what no form would send; the answer is a refusal, a list of problems or an answer, and never a stack.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { innerSchema } from '#platform/operations/read-text.ts'
import { addPeople, roles } from '#modules/access/index.ts'
import { contracts } from '#modules/contracts.ts'
import { registerFromCensus } from '#modules/schools/index.ts'
import { sampleInput, type SamplePlace } from '../permissions/sample-input.ts'
import { fileFields } from '../../server/uploads.ts'
import { city, county, openHouse, password, visitor, type Answer, type House } from './house.ts'

let house: House
let everybody: ReturnType<typeof visitor>
const place: SamplePlace = { city, county, town: `${county}901`, school: '2141925001' }

beforeAll(async () => {
  // Thousands of requests in seconds: none of them may be turned away before an operation has seen it.
  house = await openHouse({}, undefined, 1_000_000)
  await registerFromCensus(
    house.database,
    [
      {
        code: place.school,
        name: '第一小学',
        type: '211',
        year: 2025,
        county,
        town: null,
        village: null,
        authority: county,
        settlement: '220',
        sponsor: '教育部门',
        builtYear: null,
        longitude: null,
        latitude: null,
        datum: null,
      },
    ],
    { name: 'test', at: new Date().toISOString() },
  )
  const held = roles.filter((role) => role !== 'public')
  const assignments = held.map((role) => ({
    assignment: { role, scope: { kind: 'region' as const, code: city } },
    county: null,
  }))
  const own = { role: 'school' as const, scope: { kind: 'school' as const, code: place.school } }
  await addPeople(
    house.tools,
    [{ username: 'everybody', name: '全能', password, assignments: [...assignments, { assignment: own, county }] }],
    false,
  )
  everybody = visitor(house, await house.signIn('everybody'))
}, 120_000)
afterAll(() => house.stop())

const deep = (levels: number): unknown => {
  let value: unknown = []
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

const strange: readonly (readonly [string, unknown])[] = [
  ['a NUL', 'a\u0000b'],
  ['half a character', '\ud800'],
  ['nothing', ''],
  ['a long text', '长'.repeat(3000)],
  ['a quote and a percent sign', `%' or 1=1; drop table access."user" --`],
  ['a number too large for any column', 1e300],
  ['a number just too large', 2 ** 31],
  ['a negative number', -1],
  ['a fraction', 0.5],
  ['null', null],
  ['a list', ['x', 1, null]],
  ['an object', { constructor: 1, toString: 'x' }],
  ['a list nested deeply', deep(100)],
  ['a code of digits', '999999'],
  ['an id of nobody', '00000000-0000-7000-8000-00000000ffff'],
  ['a date that does not exist', '2026-02-31'],
]

const operations = contracts.flatMap(({ room, operations: own }) =>
  Object.entries(own).flatMap(([name, operation]) => (operation.isLocal ? [] : [{ room, name, operation }])),
)

/** Would take away the password that the test stands on. */
const ending = new Set(['changePassword'])

describe.each(operations)('$room $name', ({ room, name, operation }) => {
  const asked = sampleInput(operation, place)
  const files = fileFields(operation)
  const isText: boolean = operation.kind === 'query' && files.length === 0
  const ask = (input: Readonly<Record<string, unknown>>): Promise<Answer> =>
    isText
      ? everybody.query(room, name, input)
      : files.length > 0
        ? everybody.upload(room, name, input, { file: { name: 'a.csv', content: new Blob(['学校名称\r\n一小\r\n']) } })
        : everybody.command(room, name, input, randomUUID())

  it.skipIf(ending.has(name))('has no fault, whatever its fields hold', async () => {
    const fields = Object.keys(operation.input.shape).filter((field) => !files.includes(field))
    for (const field of fields) {
      const schema = innerSchema(operation.input.shape[field] as z.ZodType)
      for (const [what, value] of strange) {
        const { status, body } = await ask({ ...asked, [field]: value })
        expect(status, `${field} (${schema.type}) holding ${what}: ${JSON.stringify(body).slice(0, 300)}`).toBeLessThan(
          500,
        )
        expect(JSON.stringify(body)).not.toMatch(/\n? +at .*\.ts|node_modules|\/server\//)
      }
    }
  })
})

describe('requests without measure', () => {
  it('with an address of a megabyte are cut off', async () => {
    const response = await fetch(everybody.at(`/api/standards/rules?on=${'9'.repeat(1_000_000)}`)).catch(() => null)
    expect(response === null || response.status === 431 || response.status === 414).toBe(true)
  })

  it('with a body of three megabytes are told that it is too large', async () => {
    const { status, body } = await everybody.command('census', 'saveMapping', { yaml: 'x'.repeat(3_000_000) })
    expect([status, (body['refusal'] as { code: string }).code]).toEqual([413, 'http-413'])
  })

  it('with brackets a hundred thousand deep are told that something is nested too deeply', async () => {
    const text = `{"schools": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const response = await fetch(everybody.at('/api/census/signOnPaper'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-junheng-command': randomUUID() },
      body: text,
    })
    expect(response.status).toBe(400)
    const { problems } = (await response.json()) as { problems: { code: string }[] }
    expect(problems.map(({ code }) => code)).toEqual(['too-deep'])
  })

  it('with ten thousand schools are answered, and quickly', async () => {
    const schools = Array.from({ length: 10_000 }, (_, index) => String(2_141_000_000 + index))
    const began = performance.now()
    const { status } = await everybody.command('census', 'signOnPaper', { county, year: 2025, schools, note: '纸质' })
    expect(status).toBeLessThan(500)
    expect(performance.now() - began).toBeLessThan(3000)
  })

  it('leave the server alive', async () => {
    const { status, body } = await everybody.get('/api/health')
    expect([status, body['ok']]).toEqual([200, true])
  })
})
