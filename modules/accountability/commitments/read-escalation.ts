/** Reads the steps of escalation that hold while a city has set none, `escalation.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { EscalationStep } from './escalation.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const shape = z.strictObject({
  mark: z.literal('ours'),
  basis: words,
  steps: z.array(z.strictObject({ code: z.string(), words, by: words, daysLate: z.number().int().min(1) })).min(1),
})

let table: z.infer<typeof shape> | undefined

/** Read once: the table is part of the program. */
export function readEscalation(): {
  readonly basis: { zh: string; en: string }
  readonly steps: readonly EscalationStep[]
} {
  table ??= shape.parse(parse(readFileSync(new URL('./escalation.yaml', import.meta.url), 'utf8')))
  return table
}
