/** Files that come with a command: streamed to a folder of their own, never held in memory, gone when it is answered. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import { fileLimits } from '#platform/files/limits.ts'
import { fileRefusals } from '#platform/files/refusals.ts'
import type { Problem } from '#kernel/problem.ts'

/** Fields of an operation that name a file or folder; a server never takes them as text. */
export const pathFields = (operation: AnyOperation): string[] =>
  Object.entries(operation.input.shape).flatMap(([name, schema]) =>
    labelOf(schema as z.ZodType).path === true ? [name] : [],
  )

/** Those of them that come as uploads. */
export const fileFields = (operation: AnyOperation): string[] =>
  pathFields(operation).filter((name) => !labelOf(operation.input.shape[name] as z.ZodType).isLocal)

export interface Upload {
  readonly input: Record<string, unknown>
  readonly problems: readonly Problem[]
  readonly forget: () => Promise<void>
}

/** Keeps the ending of a name, which tells the kind of file, and nothing else of it. */
const safeName = (field: string, fileName: string): string => {
  const ending = extname(fileName).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? `${field}${ending}` : field
}

/** Reads a multipart request: the part `input` (JSON) and one part for each file. */
export async function readUpload(request: FastifyRequest, operation: AnyOperation): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-upload-'))
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const allowed = new Set(fileFields(operation))
  const problems: Problem[] = []
  let input: Record<string, unknown> = {}
  const files: Record<string, unknown> = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: fileLimits.fileBytes, files: 4, fields: 4 } })) {
      if (part.type === 'field') {
        if (part.fieldname === 'input') input = JSON.parse(String(part.value)) as Record<string, unknown>
        continue
      }
      const path = join(folder, safeName(part.fieldname, part.filename))
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated) problems.push(fileRefusals.large(part.filename, fileLimits.fileBytes + 1))
      else if (allowed.has(part.fieldname)) {
        files[part.fieldname] = path
        if ('fileName' in operation.input.shape) files['fileName'] = part.filename
      }
    }
  } catch (error) {
    await forget()
    throw error
  }
  return { input: { ...input, ...files }, problems, forget }
}
