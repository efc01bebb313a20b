/** Reads a siting file, gzipped or not, and tells by its SHA-256 which file it was. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Problem } from '#kernel/problem.ts'
import { fileLimits } from '#platform/files/limits.ts'
import { parseInstance, type Asked, type Instance } from './parse-instance.ts'

export interface ReadInstance extends Instance {
  /** Of the file's bytes as they lie there. */
  readonly sha256: string
}

const unreadable = (file: string, code: string, zh: string, en: string): { readonly problems: readonly Problem[] } => ({
  problems: [
    {
      severity: 'error',
      code,
      file,
      what: { zh, en },
      why: { zh: '没有数据就不能测算', en: 'nothing can be worked out without the data' },
      todo: { zh: '请核对路径和文件', en: 'check the path and the file' },
    },
  ],
})

export async function readInstance(
  file: string,
  asked: Asked,
): Promise<ReadInstance | { readonly problems: readonly Problem[] }> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch {
    return unreadable(file, 'file-not-found', `读不到“${file}”`, `"${file}" cannot be read`)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  let text: string
  try {
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
    text = (isZipped ? gunzipSync(bytes, { maxOutputLength: fileLimits.textBytes }) : bytes).toString('utf8')
  } catch {
    return unreadable(file, 'not-unpacked', '压缩文件解不开', 'the packed file cannot be unpacked')
  }
  const parsed = parseInstance(text, asked)
  return 'problems' in parsed
    ? { problems: parsed.problems.map((problem) => ({ ...problem, file })) }
    : { ...parsed.instance, sha256 }
}
