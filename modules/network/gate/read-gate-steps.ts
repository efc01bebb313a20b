/** Reads the table of steps, `gate-steps.yaml`: a step is added or altered there, with its document and how it is known. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { StepTable } from './gate-steps.ts'
import { adjustmentKinds, markWords, type Mark } from './gate-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const mark = z.enum(Object.keys(markWords) as [Mark, ...Mark[]])

const shape = z.strictObject({
  provinces: z.record(z.string(), z.strictObject({ publicityDays: z.number(), clause: z.string(), mark })),
  steps: z.array(
    z.strictObject({
      code: z.string(),
      words,
      asks: words,
      document: z.string(),
      clause: z.string(),
      mark,
      from: z.string().nullable().default(null),
      kinds: z.array(z.enum(adjustmentKinds)).default([...adjustmentKinds]),
      configurable: z.boolean().default(false),
      needsDocument: z.boolean().default(false),
      single: z.boolean().default(false),
      by: z.enum(['step', 'hearing', 'approval']).default('step'),
      after: z.array(z.string()).default([]),
      followUp: z.number().nullable().default(null),
      fields: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(['text', 'date', 'number', 'flag', 'choice']),
          words,
          optional: z.boolean().default(false),
          unit: z.string().nullable().default(null),
          choices: z.record(z.string(), words).nullable().default(null),
        }),
      ),
    }),
  ),
})

let table: StepTable | undefined

/** Read once: the table is part of the program. */
export function readGateSteps(): StepTable {
  table ??= shape.parse(parse(readFileSync(new URL('./gate-steps.yaml', import.meta.url), 'utf8')))
  return table
}
