/** Which rows of a long table are worth drawing: those in sight and a few around them. All heights are alike. */

export interface RowWindow {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

export function rowWindow(rows: number, rowHeight: number, scrolled: number, height: number, around = 12): RowWindow {
  const first = Math.max(0, Math.min(rows, Math.floor(scrolled / rowHeight)) - around)
  const end = Math.min(rows, Math.ceil((scrolled + height) / rowHeight) + around)
  return { first: Math.min(first, end), end }
}
