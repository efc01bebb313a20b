/** Reads the sentences of the first draft, `reply-parts.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ReplyWords } from './compose-reply.ts'

const sentence = z.strictObject({
  text: z.string(),
  skipZero: z.boolean().default(false),
  isSalutation: z.boolean().default(false),
})
const shape = z.strictObject({
  opening: z.array(sentence),
  bridge: z.string(),
  parts: z.strictObject({
    duty: z.array(sentence),
    planning: z.array(sentence),
    conditions: z.array(sentence),
    staffing: z.array(sentence),
    quality: z.array(sentence),
    atmosphere: z.array(sentence),
  }),
  promises: z.string(),
  closing: z.string(),
})

let words: ReplyWords | undefined

/** Read once: the sentences are part of the program. */
export function readReplyWords(): ReplyWords {
  words ??= shape.parse(parse(readFileSync(new URL('./reply-parts.yaml', import.meta.url), 'utf8')))
  return words
}
