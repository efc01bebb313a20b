/** The OpenAPI document, made from the same descriptions as the routes. */
import { z } from 'zod'
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import { contracts } from '#modules/contracts.ts'
import { fileFields } from './uploads.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' })

function pathItem(room: string, name: string, operation: AnyOperation): Record<string, unknown> {
  const files = fileFields(operation)
  const summary = `${operation.about.zh} / ${operation.about.en}`
  const common = {
    operationId: `${room}.${name}`,
    tags: [room],
    summary,
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
  if (operation.kind === 'query' && files.length === 0) {
    const parameters = Object.entries(operation.input.shape).map(([field, schema]) => {
      const { zh, en } = labelOf(schema as z.ZodType)
      const isNeeded = !(schema as z.ZodType).safeParse(undefined).success
      return {
        name: field,
        in: 'query',
        required: isNeeded,
        description: `${zh} / ${en}`,
        schema: schemaOf(schema as z.ZodType, 'input'),
      }
    })
    return { get: { ...common, parameters } }
  }
  const input = schemaOf(operation.input, 'input')
  const content =
    files.length > 0
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                input,
                ...Object.fromEntries(files.map((field) => [field, { type: 'string', format: 'binary' }])),
              },
            },
          },
        }
      : { 'application/json': { schema: input } }
  const id = { name: 'x-junheng-command', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }
  return { post: { ...common, parameters: [id], requestBody: { required: true, content } } }
}

export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, unknown> = {}
  for (const { room, operations } of contracts) {
    for (const [name, operation] of Object.entries(operations)) {
      if (!operation.isLocal) paths[`/api/${room}/${name}`] = pathItem(room, name, operation)
    }
  }
  return { openapi: '3.0.3', info: { title: 'Junheng 均衡', version }, paths }
}
