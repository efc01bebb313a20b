/**
 * `npm run backup -- FILE.gz` while the server runs or not, and `npm run restore -- FILE.gz` into a new data folder or an
 * empty database. Both take the installation from the same environment variables as the server.
 */
import { join, resolve } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { restoreBackup, writeBackup } from '#platform/database/backup.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { databaseFor } from '#platform/database/installed.ts'
import { endWithFault } from './run-as-command.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)

async function run(what: string | undefined, file: string | undefined): Promise<number> {
  if ((what !== 'backup' && what !== 'restore') || file === undefined) {
    say('用法 / usage: npm run backup -- 文件.gz ；npm run restore -- 文件.gz')
    return 2
  }
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
  const config = readConfig()
  const { url, embedded } = await databaseFor(config, what === 'backup')
  const documents = documentStore(join(config.dataFolder, 'documents'))
  try {
    if (what === 'backup') {
      const { rows, documents: kept } = await writeBackup(url, documents, path)
      say(`已备份 ${rows} 行、${kept} 份材料到 ${path} / backed up`)
      return 0
    }
    const { pool, close } = openDatabase(url)
    await migrate(pool)
    await close()
    const { rows, documents: kept } = await restoreBackup(url, documents, path)
    say(`已恢复 ${rows} 行、${kept} 份材料 / restored`)
    return 0
  } finally {
    await embedded?.stop()
  }
}

try {
  process.exitCode = await run(process.argv[2], process.argv[3])
} catch (error) {
  endWithFault(error)
}
