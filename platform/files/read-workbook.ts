/** Opens a table file safely, by what it holds and not by its name; whatever cannot be read is refused in words. */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Problem } from '#kernel/problem.ts'
import type { Sheet, Workbook } from './grid.ts'
import { fileLimits } from './limits.ts'
import { readCsvFile } from './read-csv.ts'
import { readXlsFile } from './read-xls.ts'
import { readXlsxFile } from './read-xlsx.ts'
import { fileRefusals } from './refusals.ts'

const startsWith = (data: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => data[at] === byte)

/** Kinds that some library might half read, but which are not promised; refused by name, before any guess. */
const refusedNames: Readonly<Record<string, string>> = {
  '.et': 'WPS 表格 .et',
  '.ods': 'OpenDocument 表格 .ods',
  '.pdf': 'PDF',
  '.docx': 'Word 文档 .docx',
  '.doc': 'Word 文档 .doc',
  '.xlsb': 'Excel 二进制工作簿 .xlsb',
}

const refused = (file: string, problem: Problem): Workbook => ({ file, format: null, sheets: [], problems: [problem] })

/** The bytes of a file, or why they may not be read. The size is asked before anything is read. */
export async function readBytes(path: string, file: string): Promise<Buffer | Problem> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return fileRefusals.folder(file)
    if (!found.isFile()) return fileRefusals.unreadable(file)
    if (found.size === 0) return fileRefusals.empty(file)
    if (found.size > fileLimits.fileBytes) return fileRefusals.large(file, found.size)
    return await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR' ? fileRefusals.missing(file) : fileRefusals.unreadable(file)
  }
}

function unpackText(file: string, data: Buffer): Buffer | Problem {
  try {
    return gunzipSync(data, { maxOutputLength: fileLimits.textBytes, chunkSize: 256 * 1024 })
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return bomb ? fileRefusals.bomb(file) : fileRefusals.damaged(file, 'gzip')
  }
}

type Read = { readonly sheets: readonly Sheet[] } | { readonly problem: Problem }

async function readContent(file: string, data: Buffer): Promise<{ format: Workbook['format']; read: Read }> {
  if (startsWith(data, 0x50, 0x4b)) return { format: 'xlsx', read: await readXlsxFile(file, data) }
  if (startsWith(data, 0xd0, 0xcf, 0x11, 0xe0)) return { format: 'xls', read: await readXlsFile(file, data) }
  if (startsWith(data, 0x25, 0x50, 0x44, 0x46))
    return { format: null, read: { problem: fileRefusals.kind(file, 'PDF') } }
  if (!startsWith(data, 0x1f, 0x8b)) return { format: 'csv', read: readCsvFile(file, data) }
  const text = unpackText(file, data)
  return { format: 'csv', read: Buffer.isBuffer(text) ? readCsvFile(file, text) : { problem: text } }
}

/** A file's bytes under the name that it had where it came from; the name tells some of the kinds that are refused. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Buffer
}

/** Opens `.xlsx`, `.xls`, `.csv` and `.csv.gz`, by path or from bytes. Never throws for what is in the file. */
export async function readWorkbook(given: string | NamedBytes): Promise<Workbook> {
  const file = basename(typeof given === 'string' ? given : given.name)
  const extension = extname(file).toLowerCase()
  const data = typeof given === 'string' ? await readBytes(given, file) : given.bytes
  if (!Buffer.isBuffer(data)) return refused(file, data)
  if (data.length === 0) return refused(file, fileRefusals.empty(file))
  if (data.length > fileLimits.fileBytes) return refused(file, fileRefusals.large(file, data.length))
  if (file.startsWith('~$')) return refused(file, fileRefusals.lockFile(file))
  if (extension === '.xlsm' || extension === '.xltm') return refused(file, fileRefusals.macros(file))
  const refusedKind = refusedNames[extension]
  if (refusedKind !== undefined) return refused(file, fileRefusals.kind(file, refusedKind))
  const { format, read } = await readContent(file, data)
  if ('problem' in read) return refused(file, read.problem)
  // A damaged container can come out as no sheet at all.
  if (read.sheets.length === 0) return refused(file, fileRefusals.damaged(file, extension.slice(1)))
  return { file, format, sheets: read.sheets, problems: [] }
}
