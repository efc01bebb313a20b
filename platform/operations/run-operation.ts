/**
 * The one place where an operation is carried out for any door: may this caller do it, is the input right, then the answer.
 * Nothing else in the house checks permissions or parses what a door was handed.
 */
import { z } from 'zod'
import { labelOf, type Contract } from '#kernel/contract.ts'
import type { Problem } from '#kernel/problem.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'

/** Whoever asks. The command line's operator may do everything; people with roles come with the access room. */
export interface Caller {
  readonly name: string
  readonly may: (permission: string) => boolean
}

/** A room as doors hold it: its contract and the functions that answer. */
export interface OpenRoom {
  readonly contract: Contract
  // The functions' inputs differ; each is given exactly what its own schema has parsed.
  readonly answers: Readonly<Record<string, (input: never) => unknown>>
}

export type OperationResult =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a field asks for, in words; the parser's own message is English and for developers. */
function askedFor(schema: z.ZodType | undefined, issue: z.core.$ZodIssue): Words {
  if (issue.input === undefined) return { zh: '这一项必须给出', en: 'it must be given' }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return { zh: `只能是：${values.join('、')}`, en: `it is one of: ${values.join(', ')}` }
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return { zh: '应为日历上有的日期，写作 2024-09-01', en: 'it is a date that exists, written 2024-09-01' }
  }
  const label = schema === undefined ? undefined : labelOf(schema)
  return label === undefined
    ? { zh: issue.message, en: issue.message }
    : { zh: `应为：${label.zh}`, en: `it is: ${label.en} (${issue.message})` }
}

const shownInput = (input: unknown): string =>
  (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).slice(0, 60)

function inputProblem(input: z.ZodObject, issue: z.core.$ZodIssue): Problem {
  const field = String(issue.path[0] ?? '')
  const schema = input.shape[field] as z.ZodType | undefined
  const label = schema ? labelOf(schema) : { zh: field, en: field }
  const given =
    issue.input === undefined
      ? { zh: '没有给出', en: 'is missing' }
      : { zh: `的写法“${shownInput(issue.input)}”不对`, en: `is not written right: "${shownInput(issue.input)}"` }
  return {
    severity: 'error',
    code: `bad-input-${issue.code.replaceAll('_', '-')}`,
    column: field,
    what: { zh: `“${label.zh}”${given.zh}`, en: `"${label.en}" ${given.en}` },
    why: askedFor(schema, issue),
    todo: { zh: '请改正后重试（help 可查看说明）', en: 'mend it and try again (see help)' },
  }
}

/** Carries out `name` of a room for a caller. Throws only for a bug; everything a person can mend comes back as a value. */
export async function runOperation(
  { contract, answers }: OpenRoom,
  name: string,
  input: unknown,
  caller: Caller,
): Promise<OperationResult> {
  const operation = contract.operations[name]
  const answer = answers[name]
  if (!operation || !answer) throw new Error(`room ${contract.room} has no operation ${name}`)
  if (!caller.may(operation.needs)) {
    const permission = contract.permissions[operation.needs]!
    return {
      ok: false,
      refusal: refuse(
        'not-permitted',
        { operation: `${contract.room}.${name}`, permission: operation.needs },
        {
          zh: `${caller.name} 没有“${permission.zh}”的权限，请向管理员申请`,
          en: `${caller.name} lacks the permission "${permission.en}"; ask an administrator for it`,
        },
      ),
    }
  }
  const parsed = operation.input.safeParse(input, { reportInput: true })
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => inputProblem(operation.input, issue)) }
  }
  return { ok: true, output: await answer(parsed.data as never) }
}
