/** Reads `visit-forms.yaml`: the forms of visits with their items. A form is added or altered there. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { supervisionKinds } from '../districts/district-words.ts'
import type { VisitForm } from './visit-shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })

const shape = z.strictObject({
  forms: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(supervisionKinds),
      words,
      mark: z.string(),
      items: z.array(
        z.strictObject({
          code: z.string(),
          words,
          answer: z.enum(['check', 'number', 'text']),
          unit: z.string().nullable().default(null),
          indicator: z.string().nullable(),
        }),
      ),
    }),
  ),
})

let forms: VisitForm[] | undefined

/** Read once: the forms are part of the program. */
export function readVisitForms(): VisitForm[] {
  forms ??= shape.parse(parse(readFileSync(new URL('./visit-forms.yaml', import.meta.url), 'utf8'))).forms
  return forms
}
