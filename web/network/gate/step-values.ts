/** What was filled in for a step, as the room takes it, and what was recorded, as people read it. Pure. */
import type { Words } from '#kernel/words.ts'
import type { GateStepShown } from '#modules/network/contract.ts'

type Field = GateStepShown['fields'][number]
export type StepValues = Record<string, string | number | boolean>

/** Leaves out what is empty; a flag that nobody ticked is false. */
export function stepValues(fields: readonly Field[], given: Readonly<Record<string, unknown>>): StepValues {
  const values: StepValues = {}
  for (const { name, kind } of fields) {
    const value = given[name]
    if (kind === 'flag') values[name] = value === true
    else if (typeof value === 'number') values[name] = value
    else if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim()
  }
  return values
}

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)

/** A recorded value in words; null where nothing was written down. */
export function valueWords({ kind, choices, unit }: Field, value: unknown): Words | null {
  if (value === undefined || value === null || value === '') return null
  if (kind === 'flag') return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const text = plainText(value)
  if (kind === 'choice') return choices?.find(({ code }) => code === value)?.words ?? { zh: text, en: text }
  return kind === 'number' && unit !== null ? { zh: `${text} ${unit}`, en: text } : { zh: text, en: text }
}

interface Votes {
  readonly for: number
  readonly against: number
  readonly abstain: number
}

/** Share of all votes that were against; null where nobody voted. */
export function shareAgainst({ for: agreed, against, abstain }: Votes): number | null {
  const all = agreed + against + abstain
  return all === 0 ? null : against / all
}
