/** The blank form of an input table: the sheet to fill in, and a short sheet that says how. */
import { templateColumns } from '#modules/census/index.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import type { InputKind } from './input-kinds.ts'
import { inputTables } from './tables.ts'
import { templateNotes } from './template-notes.ts'

const plain = (heading: string) => ({ heading, note: heading, required: false })

export async function templateBytes(kind: InputKind): Promise<Uint8Array> {
  const table = inputTables[kind]
  const notes = templateNotes[kind]
  return workbookBytes([
    { sheet: table.sheet, columns: templateColumns(table) },
    {
      sheet: '填表说明',
      columns: [plain('说明'), plain('Notes')],
      rows: notes.map(({ zh, en }) => [zh, en]),
    },
  ])
}
