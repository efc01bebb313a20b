/** Turns what was typed into the input of an operation, by the operation's own description. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import type { Problem } from '#kernel/problem.ts'
import {
  extraArgument,
  givenTwice,
  needlessValue,
  notALanguage,
  unknownOption,
  withoutValue,
} from './usage-problems.ts'

export const optionName = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export interface Field {
  readonly name: string
  readonly schema: z.ZodType
  readonly positional: boolean
  readonly isFlag: boolean
  readonly optional: boolean
}

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema

/** The fields of an operation's input, positional ones first, in the order of the description. */
export function fieldsOf(operation: AnyOperation): Field[] {
  return Object.entries(operation.input.shape)
    .map(([name, schema]): Field => ({
      name,
      schema: schema as z.ZodType,
      positional: labelOf(schema as z.ZodType).positional === true,
      isFlag: inner(schema as z.ZodType) instanceof z.ZodBoolean,
      optional: (schema as z.ZodType).safeParse(undefined).success,
    }))
    .toSorted((a, b) => Number(b.positional) - Number(a.positional))
}

const root = resolve(import.meta.dirname, '..')

/** npm runs scripts from the project's folder, and tells where the person stood; a file is meant from there. */
const fromWhereTheyStand = (path: string): string =>
  resolve((process.cwd() === root ? process.env['INIT_CWD'] : undefined) ?? process.cwd(), path)

export type Typed =
  | { readonly input: Readonly<Record<string, unknown>>; readonly doorOptions: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly Problem[] }

/** Options of the command line itself, such as `--json` or `--lang en`. */
export interface DoorOptions {
  readonly flags: readonly string[]
  readonly texts: readonly string[]
}

type Kinds = ReadonlyMap<string, 'boolean' | 'string'>

/** What stands after an option; undefined where nothing does, or where the next option follows at once. */
const valueOf = ({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }) =>
  value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('--')) ? undefined : value

/**
 * The options as they were typed, each once and as its kind asks; what is wrong goes into `problems`. `strange` are the
 * places of options that do not exist.
 */
function readOptions(
  typed: readonly string[],
  tokens: ReturnType<typeof tokensOf>,
  kinds: Kinds,
  topic: string,
  problems: Problem[],
): { readonly given: Readonly<Record<string, unknown>>; readonly strange: ReadonlySet<number> } {
  const given: Record<string, unknown> = {}
  const strange = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, index } = token
    const kind = kinds.get(name)
    if (kind === undefined) {
      // `-x.xlsx` is taken apart into one option for each letter; it is told of once.
      if (!strange.has(index)) problems.push(unknownOption(typed[index] ?? rawName, [...kinds.keys()], topic))
      strange.add(index)
    } else if (Object.hasOwn(given, name)) problems.push(givenTwice(rawName, topic))
    else if (kind === 'boolean' && token.value !== undefined) problems.push(needlessValue(rawName, topic))
    else if (kind === 'string' && valueOf(token) === undefined) problems.push(withoutValue(rawName, topic))
    else given[name] = kind === 'boolean' ? true : valueOf(token)
  }
  return { given, strange }
}

const tokensOf = (typed: readonly string[], kinds: Kinds) =>
  parseArgs({
    args: [...typed],
    options: Object.fromEntries([...kinds].map(([name, type]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens

/** `topic` is what help is asked by: the task, or the room. */
export function readArguments(
  operation: AnyOperation,
  typed: readonly string[],
  topic: string,
  door: DoorOptions,
): Typed {
  const fields = fieldsOf(operation)
  const named = fields.filter(({ positional }) => !positional)
  const kinds: Kinds = new Map([
    ...named.map(({ name, isFlag }) => [optionName(name), isFlag ? 'boolean' : 'string'] as const),
    ...door.flags.map((name) => [name, 'boolean'] as const),
    ...door.texts.map((name) => [name, 'string'] as const),
  ])
  const problems: Problem[] = []
  const tokens = tokensOf(typed, kinds)
  const { given, strange } = readOptions(typed, tokens, kinds, topic, problems)
  const input: Record<string, unknown> = {}
  const places = fields.filter(({ positional }) => positional)
  for (const token of tokens) {
    if (token.kind !== 'positional') continue
    // What follows an option that does not exist is most likely its value.
    if (strange.has(token.index - 1)) continue
    const place = places.shift()
    if (!place) problems.push(extraArgument(token.value, topic))
    else if (token.value.trim() !== '') input[place.name] = token.value
  }
  const language = given['lang']
  if (typeof language === 'string' && language !== 'zh' && language !== 'en') problems.push(notALanguage(language))
  if (problems.length > 0) return { problems }
  for (const { name } of named) if (optionName(name) in given) input[name] = given[optionName(name)]
  for (const { name, schema } of fields) {
    if (labelOf(schema).path && typeof input[name] === 'string') input[name] = fromWhereTheyStand(input[name])
  }
  const doorOptions = Object.fromEntries(
    [...door.flags, ...door.texts].filter((name) => name in given).map((name) => [name, given[name]]),
  )
  return { input, doorOptions }
}
