/** Prints pages by the templates in `pages/`; a notice with as much as one page holds. */
import { readFileSync } from 'node:fs'
import type { Language } from '#kernel/words.ts'
import { writePdf, type PrintedPdf } from '#platform/papers/write-pdf.ts'
import type { Print } from './print-shapes.ts'
import { noticeRooms, schoolNotice, type NoticeFacts } from './school-notice.ts'

const page = (name: string): string => readFileSync(new URL(`pages/${name}.typ`, import.meta.url), 'utf8')

export const writePrint = (print: Print): Promise<PrintedPdf> =>
  writePdf({ template: `${page('blocks')}\n${page(print.kind)}`, values: print })

export async function writeNotice(language: Language, facts: NoticeFacts): Promise<PrintedPdf> {
  let printed: PrintedPdf | null = null
  for (const room of noticeRooms) {
    // oxlint-disable-next-line no-await-in-loop -- the next is only tried where this one is too long
    printed = await writePrint(schoolNotice(language, facts, room))
    if (printed.pages === 1) return printed
  }
  return printed!
}
