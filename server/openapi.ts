/** The OpenAPI document, made from the same descriptions as the routes. */
import { z } from 'zod'
import { labelOf, type AnyOperation, type Label } from '#kernel/contract.ts'
import { innerSchema } from '#platform/operations/read-text.ts'
import { contracts } from '#modules/contracts.ts'
import { methodsOf } from './methods.ts'
import { fileFields, pathFields } from './uploads.ts'

const described = ({ zh, en, unit }: Label): string => `${zh} / ${en}${unit === undefined ? '' : ` (${unit})`}`

/** Labels become descriptions: the schemas of OpenAPI know no other words of ours. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'openapi-3.0',
    override: ({ jsonSchema }) => {
      const made = jsonSchema as { label?: Label; description?: string; openness?: unknown }
      if (made.label) made.description = described(made.label)
      delete made.label
      delete made.openness
    },
  })

/** Fields that come as text or JSON: files come as uploads or, where they are the command line's alone, not at all. */
const fieldsOf = (operation: AnyOperation): [string, z.ZodType][] => {
  const files = new Set(pathFields(operation))
  return Object.entries(operation.input.shape as Record<string, z.ZodType>).filter(([field]) => !files.has(field))
}

const isNeeded = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success

/** Lists and structures stand in an address as JSON. */
const isStructure = (schema: z.ZodType): boolean => ['array', 'object', 'record'].includes(innerSchema(schema).type)

function parameterOf([field, schema]: [string, z.ZodType]): unknown {
  const shape = schemaOf(schema, 'input')
  return {
    name: field,
    in: 'query',
    required: isNeeded(schema),
    description: described(labelOf(schema)),
    ...(isStructure(schema) ? { content: { 'application/json': { schema: shape } } } : { schema: shape }),
  }
}

/** The body of a request: JSON, or a form whose part `input` is that JSON, beside a part for each file. */
function bodyOf(operation: AnyOperation): unknown {
  const input = schemaOf(z.object(Object.fromEntries(fieldsOf(operation))), 'input')
  const files = fileFields(operation)
  if (files.length === 0) return { 'application/json': { schema: input } }
  const binary = { type: 'string', format: 'binary' }
  const needed = files.filter((field) => isNeeded(operation.input.shape[field] as z.ZodType))
  const schema = {
    type: 'object',
    properties: { input, ...Object.fromEntries(files.map((field) => [field, binary])) },
    ...(needed.length > 0 ? { required: needed } : {}),
  }
  return { 'multipart/form-data': { schema, encoding: { input: { contentType: 'application/json' } } } }
}

const commandHeader = {
  name: 'x-junheng-command',
  in: 'header',
  required: true,
  description:
    '每次操作自拟的编号，同一编号只执行一次 / an id of your own for each command; one id is carried out once',
  schema: { type: 'string', format: 'uuid' },
}

function pathItem(room: string, name: string, operation: AnyOperation): Record<string, unknown> {
  const shared = {
    tags: [room],
    summary: `${operation.about.zh} / ${operation.about.en}`,
    description: `需要权限 needs: ${operation.needs}`,
    responses: {
      200: operation.isDownload
        ? { description: 'file', content: { 'application/octet-stream': {} } }
        : { description: 'answer', content: { 'application/json': { schema: schemaOf(operation.output, 'output') } } },
      400: { description: 'problems with the input, all of them' },
      401: { description: 'not signed in' },
      403: { description: 'not permitted, or not here' },
      422: { description: 'refusal: a code, facts and words' },
    },
  }
  const get = { ...shared, operationId: `${room}.${name}`, parameters: fieldsOf(operation).map(parameterOf) }
  const post = {
    ...shared,
    // A query that may also take files, or be long, is asked in two ways.
    operationId: `${room}.${name}${methodsOf(operation).length < 2 ? '' : operation.isLong ? '.inBody' : '.withFiles'}`,
    parameters: [commandHeader],
    requestBody: { required: true, content: bodyOf(operation) },
  }
  const byMethod = { GET: { get }, POST: { post } }
  return Object.assign({}, ...methodsOf(operation).map((method) => byMethod[method])) as Record<string, unknown>
}

export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, unknown> = {}
  for (const { room, operations } of contracts) {
    for (const [name, operation] of Object.entries(operations)) {
      if (!operation.isLocal) paths[`/api/${room}/${name}`] = pathItem(room, name, operation)
    }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Junheng 均衡', version },
    tags: contracts.map(({ room, about }) => ({ name: room, description: `${about.zh} / ${about.en}` })),
    paths,
  }
}
