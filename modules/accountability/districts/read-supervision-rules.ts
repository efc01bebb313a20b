/** Reads `supervision-rules.yaml`: the proposed numbers of supervision, each with its document and how it is known. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { markWords, type Mark } from '#modules/network/contract.ts'
import { supervisionRuleCodes } from './district-words.ts'
import type { RuleTable } from './supervision-rules.ts'

const mark = z.enum(Object.keys(markWords) as [Mark, ...Mark[]])

const shape = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        code: z.enum(supervisionRuleCodes),
        value: z.number().int().min(1),
        unit: z.string(),
        words: z.object({ zh: z.string(), en: z.string() }),
        document: z.string(),
        clause: z.string(),
        mark,
      }),
    )
    .length(supervisionRuleCodes.length),
  duties: z.strictObject({ mark, lines: z.array(z.string()).min(1) }),
})

let table: RuleTable | undefined

/** Read once: the table is part of the program. */
export function readSupervisionRules(): RuleTable {
  table ??= shape.parse(parse(readFileSync(new URL('./supervision-rules.yaml', import.meta.url), 'utf8')))
  return table
}
