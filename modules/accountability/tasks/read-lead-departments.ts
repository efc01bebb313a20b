/** Reads who is proposed to lead what, `lead-departments.yaml`; counties decide it task by task. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { areas } from '../commitments/commitment-words.ts'
import { departments } from '../departments.ts'
import { words } from '../pledge-fields.ts'

const lead = z.strictObject({ department: z.enum(departments), area: z.enum(areas) })
const shape = z.strictObject({
  basis: words,
  items: z.record(z.string(), lead),
  levers: z.strictObject({ buy: lead, build: lead, hire: lead, train: lead, move: lead }),
  money: lead,
})
export type LeadDepartments = z.infer<typeof shape>

let leads: LeadDepartments | undefined

/** Read once: the list is part of the program. */
export function readLeadDepartments(): LeadDepartments {
  leads ??= shape.parse(parse(readFileSync(new URL('./lead-departments.yaml', import.meta.url), 'utf8')))
  return leads
}
