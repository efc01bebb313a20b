/**
 * Asks a server of journeys in OSRM's form (`/table/v1/{profile}/…`) for all minutes between villages and sites, a block of places at
 * a time. Either everything is answered, or there is a problem; nothing is ever used in part.
 */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { CountyProblem, MinutesBetween, Site, Village } from './county-problem.ts'

export interface OsrmServer {
  /** `http://host:port`, perhaps with a path. */
  readonly url: string
  /** A profile of that server, or a server of its own (`http://…`), for most serve one profile whatever they are asked. */
  readonly walk: string
  readonly bus: string
  /** After which a block is given up. */
  readonly seconds: number
}

export interface Degrees {
  readonly lon: number
  readonly lat: number
}

export interface AnsweredMinutes {
  /** A row for each village, a number for each site, to a hundredth; null where there is no way. */
  readonly walk: readonly (readonly (number | null)[])[]
  readonly bus: readonly (readonly (number | null)[])[]
}

/** Places of each side in one question: together no more than the hundred that a server answers where nobody has set it otherwise. */
const blockSide = 50
const atOnce = 4

/** Ours: nobody walks to school faster than this as the crow flies (km/h); a server that says so answers for cars. */
const fastestWalk = 9

class AskingFailed extends Error {
  readonly problem: Problem
  constructor(code: string, what: Words, todo: Words) {
    super(what.en)
    this.problem = {
      severity: 'error',
      code,
      what,
      why: {
        zh: '路途时间要么全部来自路线服务，要么不用；没有测算',
        en: 'minutes come from the server altogether or not at all; nothing was worked out',
      },
      todo,
    }
  }
}

const checkServer: Words = {
  zh: '请确认服务已启动、地址无误，再运行；或不用路线服务（不加 --osrm，不设 JUNHENG_OSRM），改用路网表或直线距离',
  en: 'see that the server runs and the address is right, then run again; or do without it (no --osrm, no JUNHENG_OSRM), by roads or straight lines',
}
const checkData: Words = {
  zh: '请确认服务装载了本地区的路网，两种出行方式的名称无误；批量过大时请调大服务的 max-table-size',
  en: 'see that the server holds the roads of this region and has both profiles; where it calls a block too big, raise its max-table-size',
}

interface Block {
  readonly villages: readonly number[]
  readonly sites: readonly number[]
}

const cut = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(count / blockSide) }, (_, n) =>
    Array.from({ length: Math.min(blockSide, count - n * blockSide) }, (__, k) => n * blockSide + k),
  )

const isAddress = (text: string): boolean => /^https?:\/\//.test(text)

/** Where a profile is asked: at the server, or at one of its own, whose profile is then called by its usual name. */
const tableOf = ({ url }: OsrmServer, profile: string, usual: string): string => {
  const [server, name] = isAddress(profile) ? [profile, usual] : [url, profile]
  return `${server.replace(/\/+$/, '')}/table/v1/${encodeURIComponent(name)}/`
}

const places = (all: readonly Degrees[]): string =>
  all.map(({ lon, lat }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';')

interface Answer {
  readonly code?: unknown
  readonly message?: unknown
  readonly durations?: unknown
}

/** Null for what is no JSON, such as the page of a proxy. */
function answerIn(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const numbers = (from: number, count: number): string => Array.from({ length: count }, (_, n) => from + n).join(';')

/** Asks about one block; its seconds, row by row, as they were answered. */
async function askBlock(
  table: string,
  villages: readonly Degrees[],
  sites: readonly Degrees[],
  seconds: number,
  stop: AbortSignal,
): Promise<readonly (readonly (number | null)[])[]> {
  const query = `sources=${numbers(0, villages.length)}&destinations=${numbers(villages.length, sites.length)}&annotations=duration`
  const late = AbortSignal.timeout(seconds * 1000)
  let status: number
  let text: string
  try {
    const response = await fetch(`${table}${places([...villages, ...sites])}?${query}`, {
      signal: AbortSignal.any([late, stop]),
    })
    status = response.status
    text = await response.text()
  } catch (error) {
    if (late.aborted) {
      throw new AskingFailed(
        'osrm-too-slow',
        { zh: `路线服务${seconds}秒内没有答复：${table}`, en: `no answer within ${seconds} s: ${table}` },
        checkServer,
      )
    }
    const { code } = ((error as Error).cause ?? {}) as { readonly code?: string }
    throw new AskingFailed(
      'osrm-unreachable',
      {
        zh: `连不上路线服务：${table}${code === undefined ? '' : `（${code}）`}`,
        en: `the server of journeys cannot be reached: ${table}${code === undefined ? '' : ` (${code})`}`,
      },
      checkServer,
    )
  }
  const answer = answerIn(text)
  if (typeof answer?.code === 'string' && answer.code !== 'Ok') {
    const said = `${answer.code} ${typeof answer.message === 'string' ? answer.message : ''}`.trim().slice(0, 200)
    throw new AskingFailed(
      'osrm-refused',
      { zh: `路线服务不答复：${said}（${table}）`, en: `the server of journeys refuses: ${said} (${table})` },
      checkData,
    )
  }
  const durations = answer?.code === 'Ok' ? answer.durations : undefined
  if (!isTable(durations, villages.length, sites.length)) {
    throw new AskingFailed(
      'osrm-odd-answer',
      {
        zh: `答复不是 OSRM 的 table 格式（HTTP ${status}）：${table}`,
        en: `the answer is not in the form of OSRM's table service (HTTP ${status}): ${table}`,
      },
      checkServer,
    )
  }
  return durations
}

const isTable = (value: unknown, rows: number, columns: number): value is readonly (readonly (number | null)[])[] =>
  Array.isArray(value) &&
  value.length === rows &&
  value.every(
    (row: unknown) =>
      Array.isArray(row) &&
      row.length === columns &&
      row.every((each: unknown) => each === null || (typeof each === 'number' && Number.isFinite(each) && each >= 0)),
  )

/** All minutes of one profile. The first block that fails ends the others. */
async function askProfile(
  table: string,
  villages: readonly Degrees[],
  sites: readonly Degrees[],
  seconds: number,
): Promise<(number | null)[][]> {
  const minutes = villages.map(() => sites.map((): number | null => null))
  const blocks = cut(villages.length).flatMap((v) => cut(sites.length).map((s): Block => ({ villages: v, sites: s })))
  const stop = new AbortController()
  const take = async (): Promise<void> => {
    for (let block = blocks.pop(); block; block = blocks.pop()) {
      const { villages: from, sites: to } = block
      const answered = await askBlock(
        table,
        from.map((v) => villages[v]!),
        to.map((s) => sites[s]!),
        seconds,
        stop.signal,
      )
      answered.forEach((row, r) =>
        row.forEach((each, c) => {
          minutes[from[r]!]![to[c]!] = each === null ? null : Math.round((each / 60) * 100) / 100
        }),
      )
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, blocks.length) }, take))
  } catch (error) {
    stop.abort()
    throw error
  }
  return minutes
}

/** Straight kilometres between two places; a degree of longitude is the shorter, the farther north. */
const kilometres = (a: Degrees, b: Degrees): number =>
  Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111.32

/** A server made for cars answers for them whatever profile it is asked for: then most ways on foot are too fast to be walked. */
function refuseCarsOnFoot(
  table: string,
  walk: readonly (readonly (number | null)[])[],
  villages: readonly Degrees[],
  sites: readonly Degrees[],
): void {
  let long = 0
  let fast = 0
  walk.forEach((row, v) =>
    row.forEach((minutes, s) => {
      const km = kilometres(villages[v]!, sites[s]!)
      if (minutes === null || km < 1) return
      long += 1
      if ((km * 60) / fastestWalk > minutes) fast += 1
    }),
  )
  if (fast * 2 <= long) return
  throw new AskingFailed(
    'osrm-walks-too-fast',
    {
      zh: `步行比每小时${fastestWalk}公里还快，答复的不是步行：${table}`,
      en: `walking is faster than ${fastestWalk} km/h, so the answer is not about walking: ${table}`,
    },
    {
      zh: '多数服务只装载一种出行方式；请另起一个步行服务，用 --osrm-foot（或 JUNHENG_OSRM_FOOT）http://… 写明',
      en: 'most servers hold one profile only: start another one for walking and name it by --osrm-foot (or JUNHENG_OSRM_FOOT) http://…',
    },
  )
}

/** An address of a server must be one of HTTP, without a name and password in it. */
function checkAddress(text: string): void {
  const url = URL.parse(text)
  if (url && isAddress(text) && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
    return
  throw new AskingFailed(
    'osrm-no-address',
    { zh: `“${text}”不是路线服务的地址`, en: `"${text}" is no address of a server` },
    { zh: '请写成 http://主机:端口', en: 'write http://host:port' },
  )
}

/** All minutes, or why there are none. */
export async function askOsrm(
  server: OsrmServer,
  villages: readonly Degrees[],
  sites: readonly Degrees[],
): Promise<AnsweredMinutes | Problem> {
  try {
    for (const each of [server.url, server.walk, server.bus].filter((text, n) => n === 0 || isAddress(text)))
      checkAddress(each)
    const onFoot = tableOf(server, server.walk, 'foot')
    const walk = await askProfile(onFoot, villages, sites, server.seconds)
    refuseCarsOnFoot(onFoot, walk, villages, sites)
    return { walk, bus: await askProfile(tableOf(server, server.bus, 'driving'), villages, sites, server.seconds) }
  } catch (error) {
    if (error instanceof AskingFailed) return error.problem
    throw error
  }
}

const degreesOf = ({ lon, lat }: Village | Site): Degrees => ({ lon: lon ?? 0, lat: lat ?? 0 })

/** The minutes of a county whose places all have their degrees. */
export async function askMinutesBetween(
  { villages, sites }: Pick<CountyProblem, 'villages' | 'sites'>,
  server: OsrmServer,
): Promise<MinutesBetween | Problem> {
  const answer = await askOsrm(server, villages.map(degreesOf), sites.map(degreesOf))
  return 'code' in answer ? answer : { from: 'osrm', walk: answer.walk.flat(), bus: answer.bus.flat() }
}
