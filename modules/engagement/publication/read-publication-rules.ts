/** Reads the limits of publication, `publication-rules.yaml`: dated rows, each with its clause and how it is known. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import type { SmallRules } from './suppress-small.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const rows = z
  .array(
    z.strictObject({
      from: z.string(),
      value: z.number().int().min(1),
      mark: z.enum(['asked', 'ours']),
      clause: words,
    }),
  )
  .min(1)
const shape = z.strictObject({ smallestGroup: rows, leastSchools: rows })

let table: z.infer<typeof shape> | undefined

/** Read once: the table is part of the program. */
function readTable(): z.infer<typeof shape> {
  table ??= shape.parse(parse(readFileSync(new URL('./publication-rules.yaml', import.meta.url), 'utf8')))
  return table
}

export interface PublicationRules extends SmallRules {
  readonly clauses: readonly Words[]
}

export function publicationRules(today: string): PublicationRules {
  const { smallestGroup, leastSchools } = readTable()
  const newest = (all: z.infer<typeof rows>) => all.findLast(({ from }) => from <= today) ?? all[0]!
  const [group, schools] = [newest(smallestGroup), newest(leastSchools)]
  return { smallestGroup: group.value, leastSchools: schools.value, clauses: [group.clause, schools.clause] }
}
