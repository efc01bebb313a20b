/**
 * Text of a paper that somebody hands in: .docx, .pdf with text, .txt (UTF-8 or GBK), or pasted. Whatever cannot be read is a
 * problem in words; a file on which a library goes round for ever ends with its thread.
 */
import { EndedEarly, runApart } from '../jobs/run-apart.ts'
import { paragraphsOf } from './reading/join-lines.ts'
import { paperLimits, paperRefusals } from './reading/paper-refusals.ts'
import type { PaperRead, PaperText } from './reading/read-paper-here.ts'

export type { PaperRead, PaperText }

/** Milliseconds; 500 pages take a tenth of it. */
const longest = 30_000

export async function readPaper(file: string, data: Buffer, most = longest): Promise<PaperRead> {
  if (data.length > paperLimits.bytes) return { problem: paperRefusals.large(file) }
  const thread = new URL('./reading/read-paper-thread.ts', import.meta.url)
  try {
    return await runApart<PaperRead>(thread, { file, data }, undefined, most)
  } catch (error) {
    if (error instanceof EndedEarly) return { problem: paperRefusals.endless(file) }
    return { problem: paperRefusals.damaged(file) }
  }
}

/** What was pasted into a form, as a paper; null where there is nothing but blanks. */
export function readPasted(text: string): PaperText | null {
  const paragraphs = paragraphsOf(text)
  return paragraphs.length === 0 ? null : { format: 'text', paragraphs, isGuessed: false }
}
