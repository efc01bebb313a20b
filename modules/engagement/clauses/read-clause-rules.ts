/** Reads `clause-rules.yaml`; its order is the order in which rules are tried. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { words } from '../proposals/proposal-shapes.ts'
import type { ClauseRules } from './clause-rules.ts'
import { clauseAreas, clauseKinds } from './clause-words.ts'

const pattern = z.string().transform((text) => new RegExp(text, 'u'))

const shape = z.strictObject({
  kinds: z.array(
    z.strictObject({
      rule: z.string(),
      kind: z.enum(clauseKinds),
      pattern,
      why: words,
      measure: z.string().nullable().default(null),
      doubt: words.nullable().default(null),
    }),
  ),
  means: z.array(pattern),
  areas: z.array(z.strictObject({ area: z.enum(clauseAreas), pattern })),
  claims: z.array(
    z.strictObject({
      code: z.string(),
      figure: z.string().nullable(),
      otherFigure: z.string().nullable().default(null),
      words,
      pattern,
      unit: z.string().nullable(),
      remark: words.nullable().default(null),
    }),
  ),
})

let rules: ClauseRules | undefined

/** Read once: the table is part of the program. */
export function readClauseRules(): ClauseRules {
  rules ??= shape.parse(parse(readFileSync(new URL('./clause-rules.yaml', import.meta.url), 'utf8')))
  return rules
}
