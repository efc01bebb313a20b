/** What an installation can set from outside, by environment variables; every default works on a bare machine. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'

export interface Config {
  /** A PostgreSQL of the bureau's own; null for the embedded one. */
  readonly databaseUrl: string | null
  /** Folder of the embedded database, documents and secrets. */
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** Address under which people open the web, for cookies; null where it is the server's own. */
  readonly publicUrl: string | null
  /** Addresses of proxies in front of the server, besides this machine itself. */
  readonly proxies: readonly string[]
  /** Minutes without any request after which a session ends. */
  readonly sessionMinutes: number
  /** A server of journeys in the form of OSRM, and what it calls walking and driving (or servers of their own); null for none. */
  readonly osrm: { readonly url: string; readonly walk: string; readonly bus: string } | null
}

/** Thrown with all that is wrong; said once at the start. */
export class BadConfig extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** An address, or a network such as 10.20.0.0/16. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** Reads the settings; throws `BadConfig` with every problem at once. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = []
  const whole = (name: string, otherwise: number, least: number, most: number): number => {
    const text = environment[name]
    if (text === undefined || text === '') return otherwise
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    problems.push(
      `${name} 应为 ${least}—${most} 的整数，现为“${text}” / must be a whole number from ${least} to ${most}`,
    )
    return otherwise
  }
  const text = (name: string): string | null => environment[name]?.trim() || null
  const proxies = (text('JUNHENG_PROXIES') ?? '').split(',').map((each) => each.trim())
  const named = proxies.filter((each) => each !== '')
  const strange = named.filter((each) => !isNetwork(each))
  if (strange.length > 0) {
    problems.push(
      `JUNHENG_PROXIES 应为代理服务器的 IP 地址或网段，用逗号分开，现有“${strange.join('、')}” / must be addresses or networks of proxies, with commas between them`,
    )
  }
  const databaseUrl = text('DATABASE_URL')
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL 应以 postgres:// 开头 / must begin with postgres://')
  }
  const address = /^https?:\/\/[^\s@?#]+$/
  const osrm = text('JUNHENG_OSRM')
  const [walk, bus] = [text('JUNHENG_OSRM_FOOT') ?? 'foot', text('JUNHENG_OSRM_DRIVING') ?? 'driving']
  const journeys = { JUNHENG_OSRM: osrm, JUNHENG_OSRM_FOOT: walk, JUNHENG_OSRM_DRIVING: bus }
  for (const [name, value] of Object.entries(journeys)) {
    if (value === null || address.test(value) || (name !== 'JUNHENG_OSRM' && /^[\w-]+$/.test(value))) continue
    problems.push(`${name} 应为 http://主机:端口，现为“${value}” / must be http://host:port`)
  }
  const config: Config = {
    databaseUrl,
    dataFolder: resolve(text('JUNHENG_DATA') ?? 'data'),
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 8420, 0, 65_535),
    publicUrl: text('JUNHENG_URL'),
    proxies: named,
    sessionMinutes: whole('JUNHENG_SESSION_MINUTES', 60, 5, 24 * 60),
    osrm: osrm === null ? null : { url: osrm, walk, bus },
  }
  if (problems.length > 0) throw new BadConfig(problems)
  return config
}
