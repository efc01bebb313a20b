/** Files that come with a command: streamed to a folder of their own, never held in memory, gone when it is answered. */
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
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

/** What is left of an input once everything that names a file on this machine is taken out of it. */
export function withoutFiles(input: unknown, operation: AnyOperation): Record<string, unknown> {
  const files = new Set(pathFields(operation))
  const given = typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {}
  return Object.fromEntries(Object.entries(given).filter(([field]) => !files.has(field)))
}

export interface Upload {
  readonly input: Record<string, unknown>
  readonly problems: readonly Problem[]
  readonly forget: () => Promise<void>
}

/** The name alone, so that messages can quote it: no folder, no control character, no longer than a disk takes. */
function safeName(fileName: string): string {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').toWellFormed()
  const ending = extname(name).slice(0, 10)
  const stem = name.slice(0, name.length - extname(name).length).slice(0, 60)
  return /^\.*$/.test(name) ? 'file' : `${stem}${ending}`
}

const brokenInput: Problem = {
  severity: 'error',
  code: 'broken-input',
  column: 'input',
  what: { zh: '随文件提交的内容不是完整的 JSON', en: 'what came with the file is not whole JSON' },
  why: { zh: '传输中断，或程序写法不对；没有保存任何数据', en: 'it was cut off or written wrong; nothing was saved' },
  todo: { zh: '请刷新页面后重新上传', en: 'reload the page and hand the file in again' },
}

const strayFile = (field: string, fileName: string): Problem => ({
  severity: 'error',
  code: 'stray-file',
  file: fileName,
  column: field,
  what: { zh: `这里不收名为“${field}”的文件`, en: `no file is taken here under the name "${field}"` },
  why: { zh: '没有读取它，也没有保存任何数据', en: 'it was not read, and nothing was saved' },
  todo: { zh: '请刷新页面后重新上传', en: 'reload the page and hand the file in again' },
})

const limits = { fileSize: fileLimits.fileBytes, files: 4, fields: 4, parts: 8 }

/** Reads a multipart request: the part `input` (JSON) and one part for each file. */
export async function readUpload(request: FastifyRequest, operation: AnyOperation): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-upload-'))
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const allowed = new Set(fileFields(operation))
  const problems: Problem[] = []
  let input: unknown = {}
  const files: Record<string, unknown> = {}
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.fieldname !== 'input') continue
        try {
          // A part that says it is JSON has been read as such already.
          input =
            typeof part.value === 'object' ? part.value : JSON.parse(typeof part.value === 'string' ? part.value : '')
        } catch {
          problems.push(brokenInput)
        }
        continue
      }
      // A part without a file name comes as a file too.
      const fileName = (part.filename as string | undefined) ?? ''
      // Nothing is written under a name that the request has chosen.
      if (!allowed.has(part.fieldname)) {
        part.file.resume()
        problems.push(strayFile(part.fieldname.slice(0, 60), fileName))
        continue
      }
      // The field is one of ours; the name that the person gave stands alone in its folder.
      await mkdir(join(folder, part.fieldname), { recursive: true })
      const path = join(folder, part.fieldname, safeName(fileName))
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated) {
        const told = Number(request.headers['content-length'] ?? 0)
        problems.push(fileRefusals.large(fileName, Math.max(told, fileLimits.fileBytes + 1)))
      } else {
        files[part.fieldname] = path
        if ('fileName' in operation.input.shape) files['fileName'] = fileName
      }
    }
  } catch (error) {
    await forget()
    throw error
  }
  return { input: { ...withoutFiles(input, operation), ...files }, problems, forget }
}
