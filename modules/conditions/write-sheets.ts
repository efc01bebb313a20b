/** Writes sheets of this room as a workbook, with who took it, of which day, and that it is internal. */
import { isSimulated } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { internalLine } from './conditions-words.ts'
import type { FiguresShown } from './fields.ts'
import type { Sheet, SheetValue } from './sheet.ts'

/** Lines that stand above every sheet. */
export async function linesAbove(
  { database, caller, today }: AnswerContext,
  figures: readonly FiguresShown[],
): Promise<string[]> {
  const years = [...new Set(figures.map(({ year, isDraft }) => `${year}学年${isDraft ? '（未定稿）' : ''}`))]
  return [
    ...(years.length === 0 ? [] : [`数据：${years.join('、')}学校基表，时点 9月1日`]),
    `数据截止日：${today}　导出：${caller.name}　${internalLine.zh}`,
    ...((await isSimulated(database)) ? ['模拟数据'] : []),
  ]
}

const write = (cell: { value: unknown; numFmt: string }, value: SheetValue): void => {
  cell.value = value
  if (typeof value === 'number' && !Number.isInteger(value)) cell.numFmt = '#,##0.00'
}

export async function sheetsAsDownload(name: string, sheets: readonly Sheet[]) {
  const bytes = await printedWorkbook(sheets, write as Parameters<typeof printedWorkbook<SheetValue>>[1])
  return { name, mediaType: mediaTypeOf(name), bytes }
}
