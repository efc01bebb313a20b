/** Makes an .xlsx of what a table shows, in the browser; the writer is fetched when it is first wanted. */
export interface SheetColumn {
  readonly heading: string
  readonly width?: number
}
export type SheetCell = string | number | null

/** A Chinese character is about as wide as two digits. */
const breadth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0)

const widthOf = (heading: string, cells: readonly SheetCell[]): number => {
  const widest = Math.max(breadth(heading), ...cells.slice(0, 500).map((cell) => breadth(String(cell ?? ''))))
  return Math.min(60, Math.max(8, widest + 2))
}

export async function sheetBytes(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const headings = columns.map(({ heading }) => heading)
  const widths = headings.map((heading, index) => ({
    width:
      columns[index]?.width ??
      widthOf(
        heading,
        rows.map((row) => row[index] ?? null),
      ),
  }))
  return writeXlsx({
    sheets: [
      {
        name: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: widths,
        rows: [headings, ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      },
    ],
  })
}

/** Hands bytes to the person as a file. */
export function keepFile(name: string, bytes: Uint8Array, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
