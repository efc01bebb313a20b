/** Writes sheets of this room as a workbook, and the lines and marks that stand on everything that leaves the house. */
import { isSimulated } from '#modules/schools/index.ts'
import type { Words } from '#kernel/words.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { Sheet, SheetValue } from './sheet.ts'

const internalLine: Words = {
  zh: '内部资料，未经批准不得外传；自评测算，不代表认定结果',
  en: 'internal; reckoned by ourselves, no recognition',
}

export interface Mark {
  readonly text: Words
  readonly lines: Words[]
}

/** `2026-11-26 11:20`, by the time of the whole country. */
const inBeijing = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Who took it and when, that it is internal, and that data are simulated where they are. */
export async function markFor({ database, caller, now }: AnswerContext): Promise<Mark> {
  const at = inBeijing(now)
  return {
    text: { zh: `${caller.name}　${at}`, en: `${caller.name}, ${at} (Beijing)` },
    lines: [internalLine, ...((await isSimulated(database)) ? [{ zh: '模拟数据', en: 'simulated data' }] : [])],
  }
}

export async function linesAbove(context: AnswerContext): Promise<string[]> {
  const { text, lines } = await markFor(context)
  return [lines.map(({ zh }) => zh).join('　'), `导出：${text.zh}`]
}

const write = (cell: { value: unknown; numFmt: string }, value: SheetValue): void => {
  cell.value = value
  if (typeof value === 'number' && !Number.isInteger(value)) cell.numFmt = '#,##0.00##'
}

export async function sheetsAsDownload(name: string, sheets: readonly Sheet[]) {
  const bytes = await printedWorkbook(sheets, write as Parameters<typeof printedWorkbook<SheetValue>>[1])
  return { name, mediaType: mediaTypeOf(name), bytes }
}
