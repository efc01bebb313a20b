/** Sheets of this room as a printed workbook: title, 口径, data date, who took it out. */
import { regionNames } from '#modules/schools/index.ts'
import type { Download } from '#kernel/contract.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { StaffingSheet } from './staffing-sheet.ts'

export async function writeSheets(
  { database, caller, today }: AnswerContext,
  given: {
    readonly county: string
    readonly title: string
    readonly isSimulated: boolean
    /** 口径 and sources, line by line. */
    readonly lines: readonly string[]
    readonly sheets: readonly StaffingSheet[]
  },
): Promise<Download> {
  const { county, title, isSimulated, lines, sheets } = given
  const place = (await regionNames(database, [county])).get(county) ?? county
  const name = `${place}${title}（内部，${today}${isSimulated ? '，模拟数据' : ''}）.xlsx`
  const marks = [
    `数据截止日：${today}　导出：${caller.name}　内部资料，未经发布不得外传`,
    ...(isSimulated ? ['模拟数据'] : []),
  ]
  const bytes = await printedWorkbook(
    sheets.map((sheet) => ({ ...sheet, above: [`${place}${title}：${sheet.name}`, ...lines, ...marks] })),
    (cell, value) => (cell.value = value),
  )
  return { name, mediaType: mediaTypeOf(name), bytes }
}
