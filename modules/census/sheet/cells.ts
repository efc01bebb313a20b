/** How one cell is read by the kind of its column: a value, empty, or the code of what is wrong with it. */
import { isDate } from '#kernel/school-year.ts'
import type { FieldSpec } from '../school-fields.ts'

export type CellValue = number | string | boolean | readonly number[]

/** What may be wrong with a cell. The words for each stand in cell-words.ts. */
export const cellFaults = [
  'formula-cell',
  'error-value',
  'text-in-number-cell',
  'date-in-number-cell',
  'flag-in-number-cell',
  'negative',
  'not-whole',
  'not-finite',
  'too-large',
  'digits-lost',
  'code-not-whole',
  'not-a-code',
  'not-a-year',
  'year-out-of-range',
  'not-yes-or-no',
  'not-an-area-list',
  'not-a-choice',
  'not-text',
  'out-of-range',
  'not-a-date',
] as const
export type CellFault = (typeof cellFaults)[number]

/**
 * `null` is an empty cell. `asText` tells that a number stood as text in the sheet; `shown` is what stood there where it
 * was written in another way that means the same.
 */
export type CellReading =
  | { readonly value: CellValue | null; readonly asText?: true; readonly shown?: string }
  | { readonly fault: CellFault; readonly shown: string }

/** The cells of the platform's grid, named here by their shape so that this file touches nothing. */
export type RawCell =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | { readonly formula: string }
  | { readonly error: string }

const empty: CellReading = { value: null }
const fault = (code: CellFault, shown: string): CellReading => ({ fault: code, shown })

const plainNumber = /^-?\d+(\.\d+)?$/
const scientific = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i
/** Beyond this no figure of a school is meant, and whole numbers near 2^53 lose digits. */
const largest = 1e15

export const isBlank = (cell: RawCell): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** A date as text; a damaged file may hold dates that do not exist. */
export const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '日期' : date.toISOString().slice(0, 10)

function numeric(spec: FieldSpec, value: number, asText: boolean): CellReading {
  const { kind, least, most } = spec
  if (!Number.isFinite(value)) return fault('not-finite', String(value))
  if (kind !== 'number' && value < 0) return fault('negative', String(value))
  if (kind === 'count' && !Number.isInteger(value)) return fault('not-whole', String(value))
  if (Math.abs(value) > largest) return fault('too-large', String(value))
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) {
    return fault('out-of-range', String(value))
  }
  // Minus zero would print as "-0".
  const plain = value === 0 ? 0 : value
  return asText ? { value: plain, asText: true } : { value: plain }
}

function readNumber(spec: FieldSpec, cell: string | number | boolean | Date): CellReading {
  if (typeof cell === 'number') return numeric(spec, cell, false)
  if (typeof cell === 'boolean') return fault('flag-in-number-cell', cell ? 'TRUE' : 'FALSE')
  if (cell instanceof Date) return fault('date-in-number-cell', dateText(cell))
  const text = cell.trim()
  return plainNumber.test(text) ? numeric(spec, Number(text), true) : fault('text-in-number-cell', text)
}

function readCode(cell: string | number | boolean | Date): CellReading {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 0) return fault('code-not-whole', String(cell))
    return Number.isSafeInteger(cell) ? { value: String(cell) } : fault('digits-lost', String(cell))
  }
  if (typeof cell !== 'string') return fault('not-a-code', cell instanceof Date ? dateText(cell) : String(cell))
  // An apostrophe before a code is what Excel is told "this is text" with; some programs write it out.
  const text = cell
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]/g, '')
    .replace(/^['’`]/, '')
  if (scientific.test(text)) return fault('digits-lost', text)
  return /^\d+\.\d+$/.test(text) ? fault('code-not-whole', text) : { value: text }
}

/** `2024-2025`, `2024—2025学年`, `2024/25`, `2024学年`, `2024年`: the year in which a school year begins. */
function beginningOf(text: string): string | undefined {
  const [, first, second] =
    /^(\d{4})年?(?:[-–—―~～/至](\d{4}|\d\d)年?)?(?:学年度?)?$/.exec(text.replaceAll(/\s/g, '')) ?? []
  if (first === undefined || second === undefined) return first
  return String(Number(first) + 1).endsWith(second) ? first : undefined
}

function readYear(cell: string | number | boolean | Date, { heading, earliest = 1990 }: FieldSpec): CellReading {
  const shown = cell instanceof Date ? dateText(cell) : String(cell).trim()
  const text = shown.normalize('NFKC')
  // Only a school year spans two; any other year is one year.
  const plain =
    heading.endsWith('学年') && typeof cell === 'string' ? beginningOf(text) : text.replace(/^(\d{4})年$/, '$1')
  if (plain === undefined || !/^\d{4}$/.test(plain) || typeof cell === 'boolean') return fault('not-a-year', shown)
  const year = Number(plain)
  if (year < earliest || year > 2100) return fault('year-out-of-range', shown)
  return plain === shown ? { value: year } : { value: year, shown }
}

function readFlag(cell: string | number | boolean | Date): CellReading {
  const text = cell instanceof Date ? dateText(cell) : String(cell).trim()
  return text === '是' ? { value: true } : text === '否' ? { value: false } : fault('not-yes-or-no', text)
}

function readAreas(cell: string | number | boolean | Date): CellReading {
  if (typeof cell === 'number') return cell >= 0 && cell < largest ? { value: [cell] } : fault('negative', String(cell))
  if (typeof cell !== 'string') return fault('not-an-area-list', cell instanceof Date ? dateText(cell) : String(cell))
  const areas: number[] = []
  for (const part of cell.split(/[;；、]/)) {
    const text = part.trim()
    if (!/^\d+(\.\d+)?$/.test(text) || Number(text) > largest) return fault('not-an-area-list', cell.trim())
    areas.push(Number(text))
  }
  return { value: areas }
}

function readChoice(cell: string | number | boolean | Date, choices: Readonly<Record<string, string>>): CellReading {
  const text = cell instanceof Date ? dateText(cell) : String(cell).trim()
  // People space out two letters to the width of three: `小 学`.
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const kept = Object.hasOwn(choices, plain) ? choices[plain] : undefined
  return kept === undefined ? fault('not-a-choice', text) : { value: kept }
}

/** `2025-12-31`, `2025/12/31`, `2025.12.31`, `2025年12月31日`, or a cell that is a date. */
function readDay(cell: string | number | boolean | Date): CellReading {
  const shown = cell instanceof Date ? dateText(cell) : String(cell).trim()
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(shown.normalize('NFKC').replaceAll(/\s/g, '')) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDate(written) ? { value: written } : fault('not-a-date', shown)
}

function readText(cell: string | number | boolean | Date): CellReading {
  if (cell instanceof Date) return fault('not-text', dateText(cell))
  return { value: String(cell).trim() }
}

/** Reads one cell. Never guesses: what is not plainly of the kind is a fault with the text that stood there. */
export function readCell(cell: RawCell, spec: FieldSpec): CellReading {
  if (cell === null || cell === undefined) return empty
  if (typeof cell === 'string' && cell.trim() === '') return empty
  if (typeof cell === 'object' && !(cell instanceof Date)) {
    return 'formula' in cell ? fault('formula-cell', `=${cell.formula}`) : fault('error-value', cell.error)
  }
  switch (spec.kind) {
    case 'count':
    case 'amount':
    case 'number':
      return readNumber(spec, cell)
    case 'code':
      return readCode(cell)
    case 'year':
      return readYear(cell, spec)
    case 'flag':
      return readFlag(cell)
    case 'areas':
      return readAreas(cell)
    case 'choice':
      return readChoice(cell, spec.choices ?? {})
    case 'date':
      return readDay(cell)
    default:
      return readText(cell)
  }
}
