/** Opens an old .xls (OLE container, BIFF records) with formulas, merges and Chinese code pages, in the thread that asks. */
import type { Problem } from '#kernel/problem.ts'
import type { Cell, Sheet } from './grid.ts'
import { fileLimits } from './limits.ts'
import { fileRefusals } from './refusals.ts'

export type XlsRead = { readonly sheets: readonly Sheet[] } | { readonly problem: Problem }

/** The streams of an OLE container are listed by names in UTF-16. */
const holdsStream = (data: Buffer, name: string): boolean => data.includes(Buffer.from(name, 'utf16le'))

function judgeContainer(file: string, data: Buffer): Problem | null {
  if (holdsStream(data, 'EncryptedPackage')) return fileRefusals.password(file)
  if (holdsStream(data, '_VBA_PROJECT')) return fileRefusals.macros(file)
  if (holdsStream(data, 'WordDocument')) return fileRefusals.kind(file, 'Word 文档 .doc')
  if (!holdsStream(data, 'Workbook') && !holdsStream(data, 'Book')) return fileRefusals.kind(file, 'OLE')
  return null
}

type Library = typeof import('@e965/xlsx')
type LibrarySheet = import('@e965/xlsx').WorkSheet
type LibraryCell = import('@e965/xlsx').CellObject

/** Error values by their BIFF codes, for cells that carry no shown text. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

function cellOf(cell: LibraryCell | undefined): Cell {
  if (!cell) return null
  const value = cell.t === 'e' ? (cell.w ?? errorTexts[Number(cell.v)] ?? '#ERROR!') : (cell.v ?? null)
  if (cell.f !== undefined) return { formula: cell.f, result: value }
  return cell.t === 'e' ? { error: String(value) } : value
}

function sheetOf(library: Library, name: string, sheet: LibrarySheet): Sheet | { rows: number; columns: number } {
  const { e: end } = library.utils.decode_range(sheet['!ref'] ?? 'A1')
  const rows = end.r + 1
  const columns = end.c + 1
  if (rows * columns > fileLimits.cells) return { rows, columns }
  const cells = (sheet as { '!data'?: LibraryCell[][] })['!data'] ?? []
  return {
    name,
    grid: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cellOf(cells[row]?.[column])),
    ),
    merges: (sheet['!merges'] ?? []).map((merge) => ({
      fromRow: merge.s.r + 1,
      toRow: merge.e.r + 1,
      fromColumn: merge.s.c + 1,
      toColumn: merge.e.c + 1,
    })),
  }
}

/** The library prints to the console what it does not know in a damaged file; people are told in our words instead. */
function quietly<T>(work: () => T): T {
  const screen = globalThis.console
  globalThis.console = { ...screen, error: () => undefined, warn: () => undefined }
  try {
    return work()
  } finally {
    globalThis.console = screen
  }
}

export async function readXlsHere(file: string, data: Buffer): Promise<XlsRead> {
  const refused = judgeContainer(file, data)
  if (refused) return { problem: refused }
  try {
    const library = await import('@e965/xlsx')
    const codepages = await import('@e965/xlsx/dist/cpexcel.full.mjs')
    library.set_cptable(codepages)
    // 936 (GBK) is what old Chinese workbooks mean where they name no code page.
    const workbook = quietly(() =>
      library.read(data, { type: 'buffer', dense: true, cellDates: true, cellFormula: true, codepage: 936 }),
    )
    const sheets: Sheet[] = []
    for (const name of workbook.SheetNames) {
      const sheet = workbook.Sheets[name]
      if (!sheet) continue
      const read = sheetOf(library, name, sheet)
      if ('rows' in read) return { problem: fileRefusals.cells(file, name, read.rows, read.columns) }
      sheets.push(read)
    }
    return { sheets }
  } catch (error) {
    if (/password-protected/i.test(error instanceof Error ? error.message : '')) {
      return { problem: fileRefusals.password(file) }
    }
    return { problem: fileRefusals.damaged(file, 'xls') }
  }
}
