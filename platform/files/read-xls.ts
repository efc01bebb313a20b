/**
 * Opens an old .xls in a thread of its own and ends the thread where it does not come to an end: the library goes round for
 * ever on some damaged files (a formula's length that its tokens never meet), which no check beforehand can tell.
 */
import { EndedEarly, runApart } from '../jobs/run-apart.ts'
import type { XlsRead } from './read-xls-here.ts'
import { fileRefusals } from './refusals.ts'

/** Milliseconds; a workbook at the limit of cells takes about half of it. */
const longest = 30_000

export async function readXlsFile(file: string, data: Buffer, most = longest): Promise<XlsRead> {
  try {
    return await runApart<XlsRead>(new URL('./read-xls-thread.ts', import.meta.url), { file, data }, undefined, most)
  } catch (error) {
    if (error instanceof EndedEarly) return { problem: fileRefusals.damaged(file, 'xls') }
    throw error
  }
}
