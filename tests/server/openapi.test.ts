/** The OpenAPI document: rightly built, and saying of every operation what is really routed, no more and no less. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { labelOf } from '#kernel/contract.ts'
import { contracts } from '#modules/contracts.ts'
import { openApiDocument } from '../../server/openapi.ts'
import { openHouse, type House } from './house.ts'

type Json = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema?: Json
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>
}

interface Described {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }
    >
  >
}

let house: House
let document: {
  readonly openapi: string
  readonly info: Json
  readonly paths: Record<string, Record<string, Described>>
}
beforeAll(async () => {
  house = await openHouse()
  document = (await house.app.inject('/api/openapi.json')).json()
})
afterAll(() => house.stop())

const items = (): { path: string; method: string; operation: Described }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )

/** Keywords of the schema object of OpenAPI 3.0; JSON Schema has more, which its readers do not know. */
const keywords = new Set(
  `title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems
  uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties
  description format default nullable discriminator readOnly writeOnly example externalDocs deprecated xml`.split(
    /\s+/,
  ),
)
const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object'])

function faultsOf(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${at} is no schema`]
  const known = schema as Json
  const faults = Object.keys(known).flatMap((key) => (keywords.has(key) ? [] : [`${at} has the keyword ${key}`]))
  const { type, items: inner, properties, additionalProperties, required } = known
  if (type !== undefined && !types.has(type as string)) faults.push(`${at} has the type ${JSON.stringify(type)}`)
  if (type === 'array' && inner === undefined) faults.push(`${at} is a list of nothing`)
  if (inner !== undefined) faults.push(...faultsOf(inner, `${at}[]`))
  for (const [name, each] of Object.entries((properties ?? {}) as Json)) faults.push(...faultsOf(each, `${at}.${name}`))
  if (typeof additionalProperties === 'object') faults.push(...faultsOf(additionalProperties, `${at}.*`))
  for (const word of ['allOf', 'oneOf', 'anyOf']) {
    for (const [index, each] of ((known[word] ?? []) as unknown[]).entries()) {
      faults.push(...faultsOf(each, `${at}/${word}/${index}`))
    }
  }
  const names = Object.keys(properties ?? {})
  const isOpen = typeof additionalProperties === 'object'
  for (const name of (required ?? []) as string[]) {
    if (!isOpen && !names.includes(name)) faults.push(`${at} requires ${name}`)
  }
  return faults
}

const schemasOf = ({ parameters, requestBody, responses }: Described): unknown[] => [
  ...parameters.map(({ schema, content }) => schema ?? content?.['application/json']?.schema),
  ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
  ...Object.values(responses['200']?.content ?? {}).flatMap(({ schema }) => (schema ? [schema] : [])),
]

describe('the document', () => {
  it('is of OpenAPI 3.0 and names itself', () => {
    expect(document.openapi).toMatch(/^3\.0\.\d+$/)
    expect(document.info).toEqual({ title: expect.any(String), version: 'test' })
  })

  it('has every id once, and words in both languages', () => {
    const ids = items().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of items()) expect(operation.summary).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u)
  })

  it('is built of schemas that OpenAPI knows', () => {
    const faults = items().flatMap(({ operation }) =>
      schemasOf(operation).flatMap((schema) => faultsOf(schema, operation.operationId)),
    )
    expect(faults).toEqual([])
  })

  it('says of each parameter where it stands, once, and of each answer what it is', () => {
    for (const { path, method, operation } of items()) {
      const places = operation.parameters.map(({ name, in: where }) => `${where} ${name}`)
      expect([path, ...new Set(places)]).toEqual([path, ...places])
      for (const parameter of operation.parameters) {
        expect(['query', 'header']).toContain(parameter.in)
        expect([path, parameter.name, parameter.schema === undefined]).toEqual([
          path,
          parameter.name,
          parameter.content !== undefined,
        ])
      }
      expect(method === 'post').toBe(operation.requestBody !== undefined)
      for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe('')
    }
  })
})

const operations = contracts.flatMap(({ room, operations: own }) =>
  Object.entries(own).map(([name, operation]) => ({ room, name, operation, path: `/api/${room}/${name}` })),
)

describe.each(operations)('$path', ({ path, operation }) => {
  it('is described with the methods by which it is routed, and those alone', () => {
    const described = Object.keys(document.paths[path] ?? {}).map((method) => method.toUpperCase())
    const routed = (['GET', 'POST'] as const).filter((method) => house.app.hasRoute({ method, url: path }))
    expect(described.toSorted()).toEqual([...routed].toSorted())
    expect(described.length > 0).toBe(operation.isLocal !== true)
    expect(operation.kind === 'command' && described.includes('GET')).toBe(false)
  })

  it('asks for no path of a file on the server', () => {
    const local = new Set(
      Object.entries(operation.input.shape).flatMap(([name, schema]) =>
        labelOf(schema as z.ZodType).path === true ? [name] : [],
      ),
    )
    const item = document.paths[path] ?? {}
    const asked = Object.values(item).flatMap(({ parameters, requestBody }) => [
      ...parameters.map(({ name }) => name),
      ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
        Object.keys(type === 'application/json' ? ((schema['properties'] ?? {}) as Json) : {}),
      ),
    ])
    expect(asked.filter((name) => local.has(name))).toEqual([])
  })
})

describe('the rules in force', () => {
  it('are a plain question', () => {
    expect(Object.keys(document.paths['/api/standards/rules']!)).toEqual(['get'])
  })
})

describe('the check of schemas', () => {
  it('finds what is wrong in a schema', () => {
    expect(faultsOf({ type: ['string', 'null'], $defs: {} }, 'x')).toHaveLength(2)
    expect(faultsOf({ type: 'object', properties: { a: { type: 'array' } }, required: ['b'] }, 'x')).toHaveLength(2)
    expect(faultsOf({ type: 'object', properties: { a: { type: 'string', nullable: true } } }, 'x')).toEqual([])
  })

  it('is not about a document without operations', () => {
    expect(Object.keys((openApiDocument('x') as typeof document).paths).length).toBeGreaterThan(40)
  })
})
