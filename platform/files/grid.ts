/** What a table looks like once its file is open: sheets of plain cells, without any library's own types. */
import type { Problem } from '#kernel/problem.ts'

export type PlainValue = string | number | boolean | Date | null

/** A cell that computes; `result` is the value that was stored beside the formula, which may be stale. */
export interface FormulaCell {
  readonly formula: string
  readonly result: PlainValue
}

/** A cell that shows an error, such as `#REF!` or `#N/A`. */
export interface ErrorCell {
  readonly error: string
}

/** Most cells are plain values, kept bare so that a large table stays cheap; null is an empty cell. */
export type Cell = PlainValue | FormulaCell | ErrorCell

export const isFormula = (cell: Cell | undefined): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell

export const isErrorCell = (cell: Cell | undefined): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell

/** A merged range; rows and columns counted from 1, both ends included. */
export interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

export interface Sheet {
  readonly name: string
  /** `grid[0]` is row 1 of the sheet, `grid[0][0]` is A1. Rows may differ in length. */
  readonly grid: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

export interface Workbook {
  /** File name without its folder. */
  readonly file: string
  /** In a csv every cell is text, so text that is a number is one; null where the file was refused. */
  readonly format: 'xlsx' | 'xls' | 'csv' | null
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

/** Letters of a column counted from 1: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Column number, from 1, of letters: AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column
}

/** `A1:C2` of a merged range. */
export const mergeAddress = (merge: Merge): string =>
  `${columnLetters(merge.fromColumn)}${merge.fromRow}:${columnLetters(merge.toColumn)}${merge.toRow}`
