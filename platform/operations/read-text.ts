/** Input as text (an address, a command line) turned into what the operation's description asks for. */
import { z } from 'zod'
import type { AnyOperation } from '#kernel/contract.ts'

/** The schema inside `optional` and `default`. */
export const innerSchema = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? innerSchema(schema.unwrap() as z.ZodType) : schema

function typed(schema: z.ZodType, text: string): unknown {
  const inner = innerSchema(schema)
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) return text
  if (inner instanceof z.ZodNumber) return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text
  if (inner instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  const isStructure = inner instanceof z.ZodArray || inner instanceof z.ZodObject || inner instanceof z.ZodRecord
  if (!isStructure) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Fields that the operation does not know stay as they are: its schema says what becomes of them. */
export const readText = (operation: AnyOperation, text: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(text).map(([field, value]) => {
      const schema = operation.input.shape[field] as z.ZodType | undefined
      return [field, schema ? typed(schema, value) : value]
    }),
  )
