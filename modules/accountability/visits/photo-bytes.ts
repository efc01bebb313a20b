/**
 * What a photo is, by its first bytes, and the same photo without what a phone writes into it unasked: place, time, device. Position is
 * given by whoever gives it (`position` of a visit), never by a file.
 */

export type PhotoKind = 'jpg' | 'png'

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, i) => bytes[i] === byte)

/** Null where it is neither. */
export function photoKind(bytes: Uint8Array): PhotoKind | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  return begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'png' : null
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Application segments that hold Exif, XMP (APP1), IPTC (APP13), and comments; the picture needs none of them. */
const hiddenSegments = new Set([0xe1, 0xed, 0xfe])

function withoutSegments(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    // From here on comes the picture itself.
    if (marker === 0xda) return joined([...parts, bytes.subarray(at)])
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    if (!hiddenSegments.has(marker)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** Chunks of a PNG that hold Exif or text. */
const hiddenChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt'])

function withoutChunks(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!hiddenChunks.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(parts)
    at = end
  }
  return null
}

/** Null where the file is cut off or damaged. */
export const withoutHiddenData = (bytes: Uint8Array, kind: PhotoKind): Uint8Array | null =>
  kind === 'jpg' ? withoutSegments(bytes) : withoutChunks(bytes)
