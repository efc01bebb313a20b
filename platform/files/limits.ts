/** How large a file may be before it is refused; a county of 3,000 schools fills about a hundredth of each. */

const mebibyte = 1024 * 1024

export const fileLimits = {
  /** Bytes on the disk. */
  fileBytes: 50 * mebibyte,
  /** Bytes that all parts of a workbook inflate to. */
  inflatedBytes: 400 * mebibyte,
  /** Bytes of a text table, also once unpacked from .gz. */
  textBytes: 100 * mebibyte,
  /** A large part that shrinks more than this many times is a bomb and no table. */
  ratio: 200,
  /** Parts below this size are not held to the ratio: short repetitive parts shrink well and do no harm. */
  ratioFrom: 20 * mebibyte,
  /** Rows times columns of the rectangle that holds all cells of one sheet. */
  cells: 5_000_000,
  /** Parts of a workbook archive. */
  parts: 10_000,
} as const
