/** Text of a paper, read in the thread of whoever asks; judged by what the file holds, not by its name. */
import type { Problem } from '#kernel/problem.ts'
import { decodeText } from '#platform/files/read-csv.ts'
import { joinLines, paragraphsOf } from './join-lines.ts'
import { paperLimits, paperRefusals, type OtherKind } from './paper-refusals.ts'
import { readDocx, type DocxFinding } from './read-docx.ts'
import { readPdf, type PdfFinding } from './read-pdf.ts'

export interface PaperText {
  readonly format: 'docx' | 'pdf' | 'text'
  /** In their order, none empty; a row of a table is one, its cells apart by tabs. */
  readonly paragraphs: readonly string[]
  /** Of a PDF: where a paragraph begins and ends was worked out from its lines. */
  readonly isGuessed: boolean
}

export type PaperRead = { readonly paper: PaperText } | { readonly problem: Problem }

const startsWith = (data: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => data[index] === byte)

/** An old compound file: a .doc, or a new paper behind a password, which lies in one. */
function compoundKind(file: string, data: Buffer): Problem {
  const name = (text: string): boolean => data.includes(Buffer.from(text, 'utf16le'))
  if (name('EncryptedPackage')) return paperRefusals.locked(file)
  return paperRefusals.other(file, name('Workbook') || name('Book') ? 'xlsx' : 'doc')
}

function pictureKind(data: Buffer): boolean {
  return startsWith(data, 0xff, 0xd8, 0xff) || startsWith(data, 0x89, 0x50, 0x4e, 0x47) || startsWith(data, 0x49, 0x49)
}

/** Text that says what it really is. */
function textKind(text: string): OtherKind | null {
  if (text.startsWith('{\\rtf')) return 'rtf'
  return /^\s*<(!doctype|html|\?xml)/i.test(text) ? 'page' : null
}

const refusalOf = (file: string, finding: DocxFinding | PdfFinding): Problem =>
  finding === 'not-a-paper' ? paperRefusals.other(file, 'xlsx') : paperRefusals[finding](file)

function whatCame(file: string, format: PaperText['format'], paragraphs: readonly string[]): PaperRead {
  if (paragraphs.length === 0) return { problem: paperRefusals.empty(file) }
  const characters = paragraphs.reduce((sum, each) => sum + each.length, 0)
  if (characters > paperLimits.characters) return { problem: paperRefusals.large(file) }
  return { paper: { format, paragraphs, isGuessed: format === 'pdf' } }
}

function readArchive(file: string, data: Buffer): PaperRead {
  if (/\.ofd$/i.test(file) || data.includes('OFD.xml')) return { problem: paperRefusals.other(file, 'ofd') }
  if (data.subarray(0, 200).includes('opendocument')) return { problem: paperRefusals.other(file, 'odt') }
  const read = readDocx(data)
  return typeof read === 'string' ? { problem: refusalOf(file, read) } : whatCame(file, 'docx', read)
}

function readText(file: string, data: Buffer): PaperRead {
  const text = decodeText(data)
  // oxlint-disable-next-line no-control-regex
  if (text === null || /[\u0000-\u0008\u000E-\u001A]/.test(text)) return { problem: paperRefusals.damaged(file) }
  const kind = textKind(text)
  return kind === null ? whatCame(file, 'text', paragraphsOf(text)) : { problem: paperRefusals.other(file, kind) }
}

export async function readPaperHere(file: string, data: Buffer): Promise<PaperRead> {
  if (data.length === 0) return { problem: paperRefusals.empty(file) }
  if (data.length > paperLimits.bytes) return { problem: paperRefusals.large(file) }
  if (startsWith(data, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: compoundKind(file, data) }
  if (pictureKind(data)) return { problem: paperRefusals.other(file, 'picture') }
  if (startsWith(data, 0x50, 0x4b)) return readArchive(file, data)
  if (data.subarray(0, 1024).includes('%PDF-')) {
    const pages = await readPdf(data)
    return typeof pages === 'string' ? { problem: refusalOf(file, pages) } : whatCame(file, 'pdf', joinLines(pages))
  }
  return readText(file, data)
}
