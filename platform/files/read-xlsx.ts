/** Opens an .xlsx: judges the archive first, then lets hucre read the sheets, and keeps formulas, errors and merges. */
import { readXlsx } from 'hucre/xlsx'
import type { Problem } from '#kernel/problem.ts'
import type { Cell, Sheet } from './grid.ts'
import { fileLimits } from './limits.ts'
import { fileRefusals } from './refusals.ts'
import { countOf, judgeDeclared, listParts, spannedRectangle, unpackPart } from './zip-guard.ts'

type Read = { readonly sheets: readonly Sheet[] } | { readonly problem: Problem }

/** What the archive is if it is no .xlsx; null where it is one. */
function otherKind(names: ReadonlySet<string>): string | null {
  if (names.has('xl/workbook.bin')) return 'Excel 二进制工作簿 .xlsb'
  if (names.has('word/document.xml')) return 'Word 文档 .docx'
  if (names.has('ppt/presentation.xml')) return 'PowerPoint 演示文稿 .pptx'
  if (names.has('content.xml') && names.has('mimetype')) return 'OpenDocument 文档 .ods'
  return names.has('[Content_Types].xml') ? null : '压缩包'
}

/** Refuses, before a library sees them, archives that are bombs, carry macros, are something else, or are too large. */
function judgeArchive(file: string, data: Buffer): Problem | null {
  const parts = listParts(data)
  if (parts === 'encrypted') return fileRefusals.password(file)
  if (parts === 'damaged') return fileRefusals.damaged(file, 'zip')
  if (parts === 'bomb' || judgeDeclared(parts) !== null) return fileRefusals.bomb(file)
  const list = parts
  const names = new Set(list.map((part) => part.name))
  if (names.size < list.length) return fileRefusals.damaged(file, 'zip')
  for (const name of names) {
    if (/(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name)) return fileRefusals.macros(file)
  }
  const kind = otherKind(names)
  if (kind !== null) return fileRefusals.kind(file, kind)
  let cells = 0
  for (const part of list) {
    const content = unpackPart(data, part)
    if (content === 'bomb') return fileRefusals.bomb(file)
    if (/\.(png|jpe?g|gif|emf|wmf)$/i.test(part.name)) continue
    // A workbook that lists the same sheet over and over would have it read as often.
    if (countOf(content, /<(?:\w+:)?sheet\s/g) > list.length) return fileRefusals.damaged(file, 'xlsx')
    const { rows, columns } = spannedRectangle(content)
    if (rows * columns > fileLimits.cells) return fileRefusals.cells(file, part.name, rows, columns)
    cells += countOf(content, /<(?:\w+:)?c[\s>/]/g)
    if (cells > fileLimits.cells) return fileRefusals.fields(file, cells)
  }
  return null
}

function sheetOf(sheet: Awaited<ReturnType<typeof readXlsx>>['sheets'][number]): Sheet {
  const grid = sheet.rows as Cell[][]
  // hucre keeps details only of cells that are more than a value: formulas, errors and rich text.
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(',')
    const row = grid[Number(place.slice(0, comma))]
    const column = Number(place.slice(comma + 1))
    if (!row) continue
    if (cell.formula !== undefined) row[column] = { formula: cell.formula, result: cell.value }
    else if (cell.type === 'error') row[column] = { error: String(cell.value) }
  }
  return {
    name: sheet.name,
    grid,
    merges: (sheet.merges ?? []).map((merge) => ({
      fromRow: merge.startRow + 1,
      toRow: merge.endRow + 1,
      fromColumn: merge.startCol + 1,
      toColumn: merge.endCol + 1,
    })),
  }
}

export async function readXlsxFile(file: string, data: Buffer): Promise<Read> {
  try {
    const refused = judgeArchive(file, data)
    if (refused) return { problem: refused }
    const workbook = await readXlsx(data)
    return { sheets: workbook.sheets.map(sheetOf) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    if (/exceeds limit|zip bomb/i.test(detail)) return { problem: fileRefusals.bomb(file) }
    return { problem: fileRefusals.damaged(file, 'xlsx') }
  }
}
