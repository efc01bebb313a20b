/** A sheet of this room before it is written: headings and rows. */
export type SheetValue = string | number | null

export interface StaffingSheet {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export const column = (heading: string, width = 12) => ({ heading, width })

/** To be printed: as many decimals as the field writes, never to be compared. */
export const twoDecimals = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)))
