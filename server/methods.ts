/** By which methods an operation can be asked over HTTP; routes and the OpenAPI document go by the same. */
import type { z } from 'zod'
import type { AnyOperation } from '#kernel/contract.ts'
import { fileFields } from './uploads.ts'

export type Method = 'GET' | 'POST'

const needsFiles = (operation: AnyOperation): boolean =>
  fileFields(operation).some((field) => !(operation.input.shape[field] as z.ZodType).safeParse(undefined).success)

/** A query is a GET, and a POST where it takes files; one that may be long, or whose files may all be left out, is both. A command is a POST. */
export function methodsOf(operation: AnyOperation): readonly Method[] {
  if (operation.isLocal) return []
  if (operation.kind === 'command') return ['POST']
  if (operation.isLong) return ['GET', 'POST']
  if (fileFields(operation).length === 0) return ['GET']
  return needsFiles(operation) ? ['POST'] : ['GET', 'POST']
}
