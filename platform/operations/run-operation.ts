/**
 * The one place where an operation is carried out for any door: may this caller do it there, is the input right, then
 * the answer; a command in one transaction with its audit entry, and only once however often it is sent.
 * Nothing else in the house checks permissions or parses what a door was handed.
 */
import { z } from 'zod'
import { labelOf, type AnyOperation, type Contract, type PlaceRef } from '#kernel/contract.ts'
import type { Problem } from '#kernel/problem.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import type { AnswerContext } from './answers.ts'
import { mayAnywhere, mayAt, type Caller, type PlacePath } from './caller.ts'

/** A room as doors hold it: its contract and the functions that answer. */
export interface OpenRoom {
  readonly contract: Contract
  // The functions' inputs differ; each is given exactly what its own schema has parsed.
  readonly answers: Readonly<Record<string, (input: never, context: AnswerContext) => unknown>>
}

export type OperationResult =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a command leaves in the audit trail. */
export interface CommandRecord {
  readonly operation: string
  readonly caller: Caller
  readonly places: readonly PlacePath[]
  /** The input as it was parsed, without files and secrets. */
  readonly input: Readonly<Record<string, unknown>>
  /** Given by the door: the same one sent twice is carried out once. Null where a door cannot give one. */
  readonly commandId: string | null
}

/** Carries a command out in a transaction and writes it down; the access room gives a door this. */
export interface Recorder {
  readonly carryOut: (record: CommandRecord, work: (context: AnswerContext) => Promise<unknown>) => Promise<unknown>
  /** A command that was refused for want of permission is written down too. */
  readonly refused: (record: CommandRecord) => Promise<void>
  /** Files that leave the house are written down: who took what, when (field practice: export log). */
  readonly exported: (record: CommandRecord) => Promise<void>
}

export interface Office {
  readonly caller: Caller
  readonly context: AnswerContext
  /** Null where there is no such place. */
  readonly placeOf: (ref: PlaceRef) => Promise<PlacePath | null>
  /** Left out where there is no database: then no command can be carried out but those of the machine itself. */
  readonly recorder?: Recorder
}
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

/** Never echoed, not even to whoever typed it. */
const secret = /password|current/i

const shownInput = (field: string, input: unknown): string =>
  secret.test(field) ? '…' : (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).slice(0, 60)

function inputProblem(input: z.ZodObject, issue: z.core.$ZodIssue): Problem {
  const field = String(issue.path[0] ?? '')
  const schema = input.shape[field] as z.ZodType | undefined
  const label = schema ? labelOf(schema) : { zh: field, en: field }
  const given =
    issue.input === undefined
      ? { zh: '没有给出', en: 'is missing' }
      : {
          zh: `的写法“${shownInput(field, issue.input)}”不对`,
          en: `is not written right: "${shownInput(field, issue.input)}"`,
        }
  return {
    severity: 'error',
    code: `bad-input-${issue.code.replaceAll('_', '-')}`,
    column: field,
    what: { zh: `“${label.zh}”${given.zh}`, en: `"${label.en}" ${given.en}` },
    why: askedFor(schema, issue),
    todo: { zh: '请改正后重试（help 可查看说明）', en: 'mend it and try again (see help)' },
  }
}

const notPermitted = ({ contract }: OpenRoom, name: string, { needs }: AnyOperation, caller: Caller): Refusal => {
  const permission = contract.permissions[needs]!
  return refuse(
    'not-permitted',
    { operation: `${contract.room}.${name}`, permission: needs },
    {
      zh: `${caller.name} 没有“${permission.zh}”的权限，请向管理员申请`,
      en: `${caller.name} lacks the permission "${permission.en}"; ask an administrator for it`,
    },
  )
}

const outsideScope = ({ contract }: OpenRoom, name: string, { needs }: AnyOperation, caller: Caller): Refusal => {
  const permission = contract.permissions[needs]!
  return refuse(
    'outside-scope',
    { operation: `${contract.room}.${name}`, permission: needs },
    {
      zh: `“${permission.zh}”的权限不包括这里（${caller.name}），请由所属地区或学校的人员办理`,
      en: `${caller.name} holds "${permission.en}" elsewhere, not here; it is for the people of that region or school`,
    },
  )
}

const noSuchPlace = (ref: PlaceRef): Refusal =>
  refuse(
    ref.kind === 'school' ? 'no-such-school' : 'no-such-region',
    { code: ref.code },
    {
      zh: `没有${ref.kind === 'school' ? '标识码' : '代码'}为 ${ref.code} 的${ref.kind === 'school' ? '学校' : '地区'}，请核对`,
      en: `there is no ${ref.kind} with the code ${ref.code}; check it`,
    },
  )

/** Files and secrets stay out of the audit trail; everything else is written down as it was asked. */
function forTheRecord(input: z.ZodObject, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([field]) => {
      const schema = input.shape[field] as z.ZodType | undefined
      return !secret.test(field) && !(schema && labelOf(schema).path)
    }),
  )
}

/** Thrown inside a transaction so that it rolls back; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The same context, telling the places; its own getters (a database that throws where there is none) stay lazy. */
const withPlaces = (context: AnswerContext, places: readonly PlacePath[]): AnswerContext =>
  Object.create(context, { places: { value: places, enumerable: true } }) as AnswerContext

async function carryOut(recorder: Recorder, record: CommandRecord, work: (context: AnswerContext) => unknown) {
  try {
    return await recorder.carryOut(record, async (context) => {
      const output = await work(context)
      if (isRefusal(output)) throw new Refused(output)
      return output
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** Carries out `name` of a room for a caller. Throws only for a bug; everything a person can mend comes back as a value. */
export async function runOperation(
  room: OpenRoom,
  name: string,
  input: unknown,
  office: Office,
  commandId: string | null = null,
): Promise<OperationResult> {
  const { contract, answers } = room
  const { caller, context, recorder } = office
  const operation = contract.operations[name]
  const answer = answers[name]
  if (!operation || !answer) throw new Error(`room ${contract.room} has no operation ${name}`)
  const record = { operation: `${contract.room}.${name}`, caller, places: [] as PlacePath[], input: {}, commandId }
  if (!mayAnywhere(caller, operation.needs)) {
    if (operation.kind === 'command') await recorder?.refused(record)
    return { ok: false, refusal: notPermitted(room, name, operation, caller) }
  }
  const parsed = operation.input.safeParse(input, { reportInput: true })
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => inputProblem(operation.input, issue)) }
  }
  const value = parsed.data
  if (typeof operation.at === 'function') {
    for (const ref of operation.at(value as never)) {
      const place = await office.placeOf(ref)
      if (place === null) return { ok: false, refusal: noSuchPlace(ref) }
      record.places.push(place)
    }
    if (!mayAt(caller, operation.needs, record.places)) {
      const told = { ...record, input: forTheRecord(operation.input, value) }
      if (operation.kind === 'command') await recorder?.refused(told)
      return { ok: false, refusal: outsideScope(room, name, operation, caller) }
    }
  }
  const work = (inside: AnswerContext): unknown => answer(value as never, withPlaces(inside, record.places))
  const output =
    operation.kind === 'command' && recorder
      ? await carryOut(recorder, { ...record, input: forTheRecord(operation.input, value) }, work)
      : await work(context)
  if (isRefusal(output)) return { ok: false, refusal: output }
  if (operation.isDownload && record.places.length > 0) {
    await recorder?.exported({ ...record, input: forTheRecord(operation.input, value) })
  }
  return { ok: true, output }
}
