/** What 息县 hands in, for a visitor of the demonstration who wants to try an import: three stages of the same table (模拟数据). */
import { cleanWorkbook, dirtyWorkbook, dirtyYear, otherHeadingWorkbook } from './dirty-workbook.ts'

const fileName = (stage: string): string => `息县${dirtyYear}学年基表（${stage}，模拟数据）.xlsx`

/** By the name under which the demonstration serves them: `/samples/<name>.xlsx`. */
export const samples = {
  dirty: { fileName: fileName('有各类错误'), make: dirtyWorkbook },
  'other-heading': { fileName: fileName('表头写法不同'), make: otherHeadingWorkbook },
  clean: { fileName: fileName('已改好'), make: cleanWorkbook },
}
