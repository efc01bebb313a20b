/** Builds the web where it is missing or older than its sources; takes a few seconds, once. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { builtWeb } from './app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampName = '.built-from'
const stamp = join(builtWeb, stampName)

/** Everything that the web is made of; names and times, for contents would take longer to read than to build. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['web', 'kernel', 'modules']) {
    const files = await readdir(join(root, folder), { recursive: true })
    for (const file of files.sort()) {
      if (!/\.(tsx?|css|html|svg|json)$/.test(file) || /\.test\.tsx?$/.test(file)) continue
      const { size, mtimeMs } = await stat(join(root, folder, file))
      hash.update(`${folder}/${file} ${size} ${mtimeMs}\n`)
    }
  }
  hash.update(await readFile(join(root, 'package-lock.json')))
  return hash.digest('hex')
}

/** Lays a compressed copy beside each file that shrinks, so that serving it costs nothing. */
async function compressFiles(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(
    files.map(async (file) => {
      if (!/\.(m?js|css|html|svg|json)$/.test(file)) return
      const path = join(folder, file)
      const content = await readFile(path)
      if (content.length < 1024) return
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

export async function buildWeb(say: (zh: string, en: string) => void): Promise<void> {
  const wanted = await fingerprint()
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
  if (built === wanted) return
  say('生成网页（约十秒，仅在首次或更新后）', 'building the web (some ten seconds, once)')
  const { build } = await import('vite')
  // Built aside and put in place whole, so that a server that is running never finds half of it.
  const aside = `${builtWeb}-${process.pid}`
  await build({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: aside, emptyOutDir: true },
  })
  await compressFiles(aside)
  await writeFile(join(aside, stampName), wanted)
  const before = `${aside}-before`
  await rename(builtWeb, before).catch(() => {})
  await rename(aside, builtWeb)
  await rm(before, { recursive: true, force: true })
}
