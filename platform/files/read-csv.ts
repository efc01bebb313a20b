/** Opens a text table: finds its encoding and delimiter, and keeps every record as one row, as Excel numbers them. */
import { parse } from 'csv-parse/sync'
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { Cell, Sheet } from './grid.ts'
import { fileLimits } from './limits.ts'
import { fileRefusals } from './refusals.ts'

type Read = { readonly sheets: readonly Sheet[] } | { readonly problem: Problem }

const decode = (data: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data)
  } catch {
    return null
  }
}

/** UTF-16 only with its mark; else UTF-8 where every byte fits; else GB 18030, which contains GBK and GB 2312. */
export function decodeText(data: Buffer): string | null {
  if (data[0] === 0xff && data[1] === 0xfe) return decode(data, 'utf-16le')
  if (data[0] === 0xfe && data[1] === 0xff) return decode(data, 'utf-16be')
  return decode(data, 'utf-8') ?? decode(data, 'gb18030')
}

/** Comma, unless one of the first lines clearly uses tabs or semicolons: several of them, and more than commas. */
function delimiterOf(text: string): string {
  for (const line of text.slice(0, 20_000).split(/\r\n|\n|\r/, 10)) {
    const count = (mark: string): number => line.split(mark).length - 1
    const commas = count(',')
    if (count('\t') > Math.max(2, commas)) return '\t'
    if (count(';') > Math.max(2, commas)) return ';'
    if (commas > 2) return ','
  }
  return ','
}

const cellOf = (text: string): Cell => {
  if (text === '') return null
  if (!text.startsWith('=')) return text
  // `="2141000001"` computes nothing: so do other programs keep Excel from taking a code for a number.
  return /^="([^"]*)"$/.exec(text)?.[1] ?? { formula: text.slice(1), result: null }
}

/** `,="2141000001",` is no proper csv, for its quotes begin within a field; the same with the quotes around it is. */
const withWholeQuotes = (text: string, delimiter: string): string =>
  text.replaceAll(/(^|[,;\t\r\n])="([^"\r\n]*)"(?=[,;\t\r\n]|$)/g, (whole, before: string, inside: string) =>
    before === '' || before === delimiter || before === '\r' || before === '\n' ? `${before}"${inside}"` : whole,
  )

/** How many fields there are at most, told without cutting the text up. */
function fieldsAtMost(text: string, delimiter: string): number {
  let count = 1
  for (const mark of [delimiter, '\n']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1
  }
  return count
}

/** What is wrong with the text, in words; `CSV_MAX_RECORD_SIZE` is the parser's own code. */
const faultWords = (code: unknown, line: number): Words =>
  code === 'CSV_MAX_RECORD_SIZE'
    ? { zh: `第 ${line} 行附近有一行过长，不是表格`, en: `a row near line ${line} is too long for a table` }
    : {
        zh: `第 ${line} 行附近的引号不成对，无法分列`,
        en: `unpaired quotation marks near line ${line}, so it cannot be cut into columns`,
      }

/** Web pages and other text that only bears the name of a table. */
const pageStart = /^\s*(<!doctype|<html|<head|<meta|<table|<\?xml|mime-version:)/i

export function readCsvFile(file: string, data: Buffer): Read {
  if (data.length > fileLimits.textBytes) return { problem: fileRefusals.bomb(file) }
  const text = decodeText(data)
  if (text === null || text.includes('\0')) {
    return { problem: fileRefusals.text(file, { zh: '不是表格，也不是文本', en: 'it is neither a table nor text' }) }
  }
  if (pageStart.test(text.slice(0, 400))) return { problem: fileRefusals.html(file) }
  const delimiter = delimiterOf(text)
  const fields = fieldsAtMost(text, delimiter)
  if (fields > fileLimits.cells) return { problem: fileRefusals.fields(file, fields) }
  try {
    const records = parse(withWholeQuotes(text, delimiter), {
      bom: true,
      delimiter,
      // All three, for a file put together from several may end its lines in several ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A blank line is a row too: row numbers must be those that Excel shows, one for each record.
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    })
    return {
      sheets: [{ name: file.replace(/(\.[a-z]+)+$/i, ''), grid: records.map((row) => row.map(cellOf)), merges: [] }],
    }
  } catch (error) {
    const { code, lines } = error as { code?: unknown; lines?: unknown }
    const at = typeof lines === 'number' ? lines : 1
    return { problem: { ...fileRefusals.text(file, faultWords(code, at)), row: at } }
  }
}
