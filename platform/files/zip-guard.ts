/**
 * What a zip archive claims and really holds, found without unpacking it into memory. The xlsx reader stops each part
 * at its declared size, so declared sizes are summed and held to the limits here, and parts that declare none are refused.
 */
import { inflateRawSync } from 'node:zlib'
import { fileLimits } from './limits.ts'

export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

export type ZipFinding = 'damaged' | 'bomb' | 'encrypted'

const endSignature = 0x06054b50
const partSignature = 0x02014b50
const localSignature = 0x04034b50
const in64Bits = 0xffffffff

/** The parts listed in the central directory, or what is wrong with the archive. */
export function listParts(data: Buffer): readonly ZipPart[] | ZipFinding {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > data.length || data.readUInt32LE(end) !== endSignature) return 'damaged'
  const count = data.readUInt16LE(end + 10)
  let at = data.readUInt32LE(end + 16)
  // Zip64 is for archives beyond 4 GB or 65,535 parts: far above what may be handed in.
  if (count === 0xffff || at === in64Bits) return 'bomb'
  if (count > fileLimits.parts) return 'bomb'
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== partSignature) return 'damaged'
    const nameLength = data.readUInt16LE(at + 28)
    const part = {
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      unpacked: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    }
    if ((data.readUInt16LE(at + 8) & 1) === 1) return 'encrypted'
    parts.push(part)
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return parts
}

/** Whether the declared sizes are those of a table: small enough in all, not shrunk absurdly, and stated at all. */
export function judgeDeclared(parts: readonly ZipPart[]): ZipFinding | null {
  let total = 0
  for (const part of parts) {
    if (part.unpacked === in64Bits || part.packed === in64Bits) return 'bomb'
    // A deflated part is at least two bytes long; without a declared size nothing would stop its unpacking.
    if (part.method === 8 && (part.packed === 0 || (part.unpacked === 0 && part.packed > 16))) {
      if (!part.name.endsWith('/')) return 'bomb'
    }
    if (part.unpacked > fileLimits.ratioFrom && part.unpacked > part.packed * fileLimits.ratio) return 'bomb'
    total += part.method === 8 ? part.unpacked : Math.max(part.packed, part.unpacked)
    if (total > fileLimits.inflatedBytes) return 'bomb'
  }
  return null
}

/** The content of one part, never more than it declares. Throws where the archive is damaged. */
export function unpackPart(data: Buffer, part: ZipPart): Buffer | 'bomb' {
  if (part.offset + 30 > data.length || data.readUInt32LE(part.offset) !== localSignature) {
    throw new Error('no local header')
  }
  const start = part.offset + 30 + data.readUInt16LE(part.offset + 26) + data.readUInt16LE(part.offset + 28)
  const packed = data.subarray(start, start + part.packed)
  if (part.method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpacked), chunkSize: 256 * 1024 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'bomb'
    throw error
  }
}

const windowBytes = 8 * 1024 * 1024

/** A part as stretches of text, so that a large one is never one string; each reaches a little into the next. */
function* stretches(content: Buffer): Generator<string> {
  for (let from = 0; from < content.length; from += windowBytes) {
    yield content.toString('latin1', from, Math.min(content.length, from + windowBytes + 32))
  }
}

/** How often a short pattern occurs in a part; where stretches meet it may be counted twice. */
export function countOf(content: Buffer, pattern: RegExp): number {
  let count = 0
  for (const text of stretches(content)) count += text.match(pattern)?.length ?? 0
  return count
}

/** The rectangle that the cell addresses of a sheet span; both numbers 0 where a part holds no cells. */
export function spannedRectangle(content: Buffer): { readonly rows: number; readonly columns: number } {
  let rows = 0
  let columns = 0
  for (const text of stretches(content)) {
    for (const match of text.matchAll(/[\s"']r\s*=\s*["']\s*([A-Za-z]{1,4})(\d{1,8})["']/g)) {
      const letters = match[1] as string
      let column = 0
      for (let index = 0; index < letters.length; index += 1) column = column * 26 + (letters.charCodeAt(index) & 31)
      const row = Number(match[2])
      if (column > columns) columns = column
      if (row > rows) rows = row
    }
  }
  return { rows, columns }
}
