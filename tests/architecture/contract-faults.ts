/** What is wrong with a room's description of itself: words missing in a language, a permission that is not its own. */
import { z } from 'zod'
import type { AnyOperation, Contract, Label } from '#kernel/contract.ts'
import type { Words } from '#kernel/words.ts'

const hasWords = (words: Words | undefined): boolean =>
  words !== undefined && /\p{Script=Han}/u.test(words.zh) && /[a-z]/i.test(words.en)

function wordFaults(where: string, words: Words | undefined): string[] {
  return hasWords(words) ? [] : [`${where} lacks words in Chinese or English`]
}

/** The schema that a field holds once it is known not to be left out, and not to be a list. */
function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return inner(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodArray ? inner(schema.element as z.ZodType) : schema
}

/** Fields of an input, and the fields of objects within it. */
function fieldFaults(where: string, object: z.ZodObject): string[] {
  return Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const field = `${where}.${name}`
    const within = inner(schema)
    const label = schema.meta()?.['label'] as Label | undefined
    return [...wordFaults(field, label), ...(within instanceof z.ZodObject ? fieldFaults(field, within) : [])]
  })
}

function operationFaults(name: string, operation: AnyOperation, contract: Contract): string[] {
  const { about, kind, needs, input } = operation
  return [
    ...wordFaults(name, about),
    ...(kind === 'query' || kind === 'command' ? [] : [`${name} is neither a query nor a command`]),
    ...(Object.hasOwn(contract.permissions, needs)
      ? []
      : [`${name} needs ${needs}, which is no permission of its room`]),
    ...fieldFaults(name, input),
  ]
}

export function contractFaults(room: string, contract: Contract): string[] {
  const operations = Object.entries(contract.operations)
  return [
    ...(contract.room === room ? [] : [`the contract of ${room} calls itself ${contract.room}`]),
    ...wordFaults(room, contract.about),
    ...(operations.length > 0 ? [] : [`${room} can be asked nothing`]),
    ...Object.entries(contract.permissions).flatMap(([permission, words]) => [
      ...wordFaults(permission, words),
      ...(permission.startsWith(`${room}.`) ? [] : [`${permission} is not named ${room}.<right>`]),
    ]),
    ...operations.flatMap(([name, operation]) => operationFaults(`${room}.${name}`, operation, contract)),
  ]
}
