/** Reads an input that was handed in: a small file on the spot, a large one in a thread, so that the server goes on answering. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '#kernel/problem.ts'
import { EndedEarly, runApart } from '#platform/jobs/run-apart.ts'
import type { InputKind } from './input-kinds.ts'
import { readInput, type InputReading, type JoinedHeadings } from './read-input.ts'
import type { InputTask } from './read-thread.ts'

/** A county's whole table of ages over twenty years is a third of this and read in a quarter of a second. */
const smallBytes = 1024 * 1024

const couldNotRead = (file: string): Problem => ({
  severity: 'error',
  code: 'reading-failed',
  file,
  what: { zh: `“${file}”没有读完`, en: `"${file}" could not be read to its end` },
  why: {
    zh: '文件过大、过于复杂或已损坏，读取用时或内存超过限度',
    en: 'it is too large, too complex or damaged; reading took too much time or memory',
  },
  todo: { zh: '请只保留数据表另存后再导入', en: 'keep the table only, save and try again' },
})

export async function readInputApart(kind: InputKind, path: string, joined: JoinedHeadings): Promise<InputReading> {
  const { size } = await stat(path)
  if (size <= smallBytes) return readInput(kind, path, joined)
  const task: InputTask = { kind, path, joined }
  try {
    return await runApart<InputReading>(new URL('./read-thread.ts', import.meta.url), task)
  } catch (error) {
    if (!(error instanceof EndedEarly)) throw error
    const file = basename(path)
    return { file, rows: [], rowCount: null, problems: [couldNotRead(file)], table: null, headings: null }
  }
}
