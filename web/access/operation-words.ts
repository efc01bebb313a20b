/** The names of operations and of their fields, as the contracts say them, for the audit trail. */
import type { z } from 'zod'
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import type { Words } from '#kernel/words.ts'
import { contracts } from '#web/app/contracts.ts'

const described = new Map<string, AnyOperation>(
  Object.values(contracts).flatMap(({ room, operations }) =>
    Object.entries<AnyOperation>(operations).map(([name, operation]): [string, AnyOperation] => [
      `${room}.${name}`,
      operation,
    ]),
  ),
)

/** Commands that can stand in the trail, to choose from. */
export const commands: readonly { readonly operation: string; readonly about: Words }[] = [...described].flatMap(
  ([operation, { kind, about }]) => (kind === 'command' ? [{ operation, about }] : []),
)

/** Signing in is no operation of a contract, for whoever signs in is nobody yet; its attempts stand in the trail. */
const atTheDoor: Readonly<Record<string, Words>> = { 'access.signIn': { zh: '登录', en: 'sign in' } }

/** Words for an operation; its code where nothing describes it. */
export const operationWords = (operation: string): Words =>
  described.get(operation)?.about ?? atTheDoor[operation] ?? { zh: operation, en: operation }

/** Long lists by their first few and their number. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.length <= 4 ? value.join('、') : `${value.slice(0, 3).join('、')} … (${value.length})`
  }
  return JSON.stringify(value)
}

/** What was asked for, field by field with its label. */
export function inputWords(operation: string, input: Readonly<Record<string, unknown>>) {
  const shape: Readonly<Record<string, z.ZodType>> | undefined = described.get(operation)?.input.shape
  return Object.entries(input).map(([field, value]) => {
    const schema = shape?.[field]
    const label: Words = schema ? labelOf(schema) : { zh: field, en: field }
    return { label, text: shown(value) }
  })
}
