/** Reads what a pledge is drafted with: the steps of its timetable and the text of its clauses, both ours and to be altered. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { words } from '../pledge-fields.ts'
import { pledgeClausesShape, type PledgeClauses } from './pledge-shapes.ts'

const step = z.strictObject({ months: z.number().min(0).max(60), words })
const steps = z.strictObject({ approve: step, begin: step, finish: step })
const stepsShape = z.strictObject({
  basis: words,
  levers: z.strictObject({ buy: steps, build: steps, hire: steps, train: steps, move: steps }),
  fund: words,
  count: words,
})
export type ScheduleSteps = z.infer<typeof stepsShape>

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

let known: { readonly steps: ScheduleSteps; readonly clauses: PledgeClauses } | undefined

/** Read once: both are part of the program. */
export function readPledgeRules() {
  known ??= {
    steps: stepsShape.parse(read('./schedule-steps.yaml')),
    clauses: pledgeClausesShape.parse(read('./clauses.yaml')),
  }
  return known
}
