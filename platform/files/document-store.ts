/** Documents that people hand in (workbooks, evidence): kept once by their content, never altered. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface DocumentStore {
  /** Keeps the bytes and gives their name in the store: the SHA-256 of their content, in hex. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  readonly read: (sha256: string) => Promise<Buffer>
  /** Where a kept document lies, for readers that want a path. */
  readonly pathOf: (sha256: string) => string
}

export function documentStore(folder: string): DocumentStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not the name of a kept document')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    pathOf,
    read: (sha256) => readFile(pathOf(sha256)),
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(sha256)
      const there = await stat(path).then(
        ({ size }) => size === bytes.length,
        () => false,
      )
      if (there) return sha256
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      // Written aside and renamed, so that a document is there whole or not at all.
      const aside = `${path}.${process.pid}.${Date.now()}`
      await writeFile(aside, bytes, { flag: 'wx' })
      await rename(aside, path)
      return sha256
    },
  }
}
