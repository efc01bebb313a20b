/** Asks a server of journeys about a county's folder and keeps the whole answer beside the tables, or nothing of it. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#kernel/problem.ts'
import { textOfKept, type AskedPlace } from './kept-minutes.ts'
import type { Site, Village } from './county-problem.ts'
import { keptMinutesFile } from './read-kept-minutes.ts'
import { askOsrm, type OsrmServer } from './read-osrm.ts'

const placeOf = ({ id, lon, lat }: Village | Site): AskedPlace => [id, lon ?? 0, lat ?? 0]
const degrees = ([, lon, lat]: AskedPlace) => ({ lon, lat })

/** What went wrong; null where the answer is kept. */
export async function writeKeptMinutes(
  folder: string,
  server: OsrmServer,
  county: { readonly villages: readonly Village[]; readonly sites: readonly Site[] },
  now: string,
): Promise<Problem | null> {
  const villages = county.villages.map(placeOf)
  const sites = county.sites.map(placeOf)
  const answer = await askOsrm(server, villages.map(degrees), sites.map(degrees))
  if ('code' in answer) return answer
  const text = textOfKept({
    kind: 'minutes-osrm',
    asked: now,
    server: server.url,
    profiles: { walk: server.walk, bus: server.bus },
    villages,
    sites,
    walk: answer.walk,
    bus: answer.bus,
  })
  const path = join(folder, keptMinutesFile)
  const half = `${path}.part`
  try {
    await writeFile(half, text)
    await rename(half, path)
    return null
  } catch {
    await rm(half, { force: true }).catch(() => {})
    return {
      severity: 'error',
      code: 'not-writable',
      file: keptMinutesFile,
      what: { zh: `${keptMinutesFile}写不进数据文件夹`, en: `${keptMinutesFile} cannot be written into the folder` },
      why: { zh: '不留下路途时间，方案就无法复核', en: 'without the minutes a plan could not be checked again' },
      todo: { zh: '请检查文件夹是否可写', en: 'see that the folder may be written to' },
    }
  }
}
