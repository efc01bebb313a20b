/** Sheets of this room as plain data: a title, lines of 口径, headings and rows. Written by `write-sheets.ts`. */

export type SheetValue = string | number | null

export interface Sheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export const column = (heading: string, width = 12) => ({ heading, width })

/** `12.34%` for a share, to be read; the exact figures stand beside it. */
export const percent = (share: number | null): string | null => (share === null ? null : `${(share * 100).toFixed(2)}%`)
