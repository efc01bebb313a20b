/** Sheets of stages, tasks, evidence and pledges as plain data; written by `write-sheets.ts`. */
export type SheetValue = string | number | null

export interface Sheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export const column = (heading: string, width = 12) => ({ heading, width })
