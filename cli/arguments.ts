/** Turns what was typed into the input of an operation, by the operation's own description. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import type { Problem } from '#kernel/problem.ts'

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

const usageProblem = (code: string, zh: string, en: string): Problem => ({
  severity: 'error',
  code,
  what: { zh, en },
  why: { zh: '命令没有这样的写法', en: 'the command has no such form' },
  todo: { zh: '用 help 查看这条命令的写法', en: 'see help for how the command is written' },
})

/** npm runs scripts from the project's folder; a file is meant from where the person stands. */
const fromWhereTheyStand = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

export type Typed =
  | { readonly input: Readonly<Record<string, unknown>>; readonly doorOptions: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly Problem[] }

/** `doorFlags` and `doorTexts` are options of the command line itself, such as `--json` or `--lang en`. */
export function readArguments(
  operation: AnyOperation,
  typed: readonly string[],
  doorFlags: readonly string[] = [],
  doorTexts: readonly string[] = [],
): Typed {
  const fields = fieldsOf(operation)
  const named = fields.filter(({ positional }) => !positional)
  const options = Object.fromEntries([
    ...named.map(({ name, isFlag }) => [optionName(name), { type: isFlag ? 'boolean' : 'string' }] as const),
    ...doorFlags.map((name) => [name, { type: 'boolean' }] as const),
    ...doorTexts.map((name) => [name, { type: 'string' }] as const),
  ])
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true })
  const problems: Problem[] = []
  const given: Record<string, unknown> = {}
  const places = fields.filter(({ positional }) => positional)
  const input: Record<string, unknown> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const place = places.shift()
      if (place) input[place.name] = token.value
      else
        problems.push(usageProblem('extra-argument', `多余的参数“${token.value}”`, `extra argument "${token.value}"`))
    } else if (token.kind === 'option') {
      const option = options[token.name]
      if (!option) {
        problems.push(
          usageProblem('unknown-option', `没有“${token.rawName}”这个选项`, `there is no option "${token.rawName}"`),
        )
      } else if (
        option.type === 'string' &&
        (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      ) {
        problems.push(
          usageProblem(
            'option-without-value',
            `选项“${token.rawName}”后面缺少内容`,
            `the option "${token.rawName}" needs a value`,
          ),
        )
      } else {
        given[token.name] = option.type === 'boolean' ? true : token.value
      }
    }
  }
  if (problems.length > 0) return { problems }
  for (const { name } of named) if (optionName(name) in given) input[name] = given[optionName(name)]
  for (const { name, schema } of fields) {
    if (labelOf(schema).path && typeof input[name] === 'string') input[name] = fromWhereTheyStand(input[name])
  }
  const doorOptions = Object.fromEntries(
    [...doorFlags, ...doorTexts].filter((name) => name in given).map((name) => [name, given[name]]),
  )
  return { input, doorOptions }
}
