/**
 * What a server of journeys answered is kept beside the tables, in minutes-osrm.json, so that a plan can be checked again without it.
 * The file holds for exactly the villages and sites that were asked about, where they lay then.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { InputFile, MinutesBetween, Site, Village } from './county-problem.ts'
import type { KeptMinutes } from './kept-minutes.ts'
import type { Complaints } from './read-folder-rows.ts'
import { tellCutOff } from './tell-cut-off.ts'

export const keptMinutesFile = 'minutes-osrm.json'

const place = z.tuple([z.string(), z.number(), z.number()])
const table = z.array(z.array(z.number().min(0).nullable()))

const keptShape = z.object({
  kind: z.literal('minutes-osrm'),
  asked: z.string(),
  server: z.string(),
  profiles: z.object({ walk: z.string(), bus: z.string() }),
  villages: z.array(place),
  sites: z.array(place),
  walk: table,
  bus: table,
}) satisfies z.ZodType<KeptMinutes>

export interface ReadMinutes {
  readonly minutes: MinutesBetween
  readonly file: InputFile
}

const same = (kept: KeptMinutes['villages'], now: readonly (Village | Site)[]): boolean =>
  kept.length === now.length &&
  kept.every(([id, lon, lat], n) => id === now[n]!.id && lon === now[n]!.lon && lat === now[n]!.lat)

const why = { zh: '方案要按这份路途时间测算和复核', en: 'plans are made and checked by these minutes' }
const todo = {
  zh: `请用 --osrm 重新查询，或移走${keptMinutesFile}`,
  en: `ask anew with --osrm, or take ${keptMinutesFile} away`,
}

/** Null where no server was asked, or with a complaint where the file does not fit. */
export async function readKeptMinutes(
  folder: string,
  county: Parameters<typeof tellCutOff>[0],
  complaints: Complaints,
): Promise<ReadMinutes | null> {
  const { villages, sites } = county
  let bytes: Buffer
  try {
    bytes = await readFile(join(folder, keptMinutesFile))
  } catch {
    return null
  }
  const refuse = (code: string, zh: string, en: string): null => {
    complaints.tell('error', code, keptMinutesFile, { zh, en }, why, todo)
    return null
  }
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    value = null
  }
  const { data: kept } = keptShape.safeParse(value)
  const isWhole = (rows: KeptMinutes['walk']): boolean =>
    rows.length === kept!.villages.length && rows.every((row) => row.length === kept!.sites.length)
  if (!kept || !isWhole(kept.walk) || !isWhole(kept.bus)) {
    return refuse('minutes-not-whole', `${keptMinutesFile}不完整或被改动`, `${keptMinutesFile} is not whole`)
  }
  if (!same(kept.villages, villages) || !same(kept.sites, sites)) {
    return refuse(
      'minutes-of-others',
      `${keptMinutesFile}不是按现在的村和校址查询的`,
      `${keptMinutesFile} is about other villages or sites, or they have moved`,
    )
  }
  const minutes: MinutesBetween = { from: 'osrm', walk: kept.walk.flat(), bus: kept.bus.flat() }
  tellCutOff(county, minutes, keptMinutesFile, complaints)
  return { minutes, file: { name: keptMinutesFile, sha256: createHash('sha256').update(bytes).digest('hex') } }
}
