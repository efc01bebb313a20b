/** Reads our own list of stages, `stages.yaml`; a city may set another. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { words } from '../pledge-fields.ts'
import { stageShape, type Stage } from './contract.ts'

const shape = z.strictObject({ basis: words, stages: z.array(stageShape) })

let list: z.infer<typeof shape> | undefined

/** Read once: the list is part of the program. */
export function readStages(): { readonly basis: { zh: string; en: string }; readonly stages: readonly Stage[] } {
  list ??= shape.parse(parse(readFileSync(new URL('./stages.yaml', import.meta.url), 'utf8')))
  return list
}
