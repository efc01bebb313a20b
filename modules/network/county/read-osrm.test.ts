/** A small server of its own answers in OSRM's form over HTTP: whole answers, gaps, refusals, odd and slow ones. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { askOsrm, type AnsweredMinutes, type Degrees } from './read-osrm.ts'
import type { Problem } from '#kernel/problem.ts'

let server: Server | null = null
const asked: string[] = []

type Answer = (profile: string, from: Degrees[], to: Degrees[]) => unknown

/** Reads a question as the real service does, and leaves the answer to the test. */
function listen(answer: Answer, end: (response: ServerResponse, body: unknown) => void = finish): Promise<string> {
  server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url!, 'http://here')
    asked.push(url.pathname)
    const [, , , profile, places] = url.pathname.split('/')
    const all = decodeURIComponent(places!)
      .split(';')
      .map((place): Degrees => {
        const [lon, lat] = place.split(',').map(Number)
        return { lon: lon!, lat: lat! }
      })
    const chosen = (name: string): Degrees[] =>
      url.searchParams
        .get(name)!
        .split(';')
        .map((n) => all[Number(n)]!)
    end(response, answer(profile!, chosen('sources'), chosen('destinations')))
  })
  return new Promise((done) => {
    server!.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server!.address() as AddressInfo).port}`))
  })
}

function finish(response: ServerResponse, body: unknown): void {
  const isRefusal = (body as { code?: string }).code !== 'Ok'
  response.writeHead(isRefusal ? 400 : 200, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
  asked.length = 0
})

const kilometres = (a: Degrees, b: Degrees): number =>
  Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111.32
const speeds: Readonly<Record<string, number>> = { foot: 4.5, driving: 40, walking: 4.5, car: 40 }
const byDistance: Answer = (profile, from, to) => ({
  code: 'Ok',
  durations: from.map((a) => to.map((b) => Math.round((kilometres(a, b) / speeds[profile]!) * 36_000) / 10)),
})
const row = (count: number, lat: number): Degrees[] =>
  Array.from({ length: count }, (_, n) => ({ lon: 114 + n / 100, lat }))
const villages = row(120, 32)
const sites = row(70, 32.1)
const at = (url: string, more = {}) => ({ url, walk: 'foot', bus: 'driving', seconds: 5, ...more })

describe('a server of journeys', () => {
  it('is asked block by block, and every answer finds its place', async () => {
    const answer = (await askOsrm(at(await listen(byDistance)), villages, sites)) as AnsweredMinutes
    expect(asked).toHaveLength(2 * 3 * 2)
    const differs = (minutes: AnsweredMinutes['bus'], speed: number): number =>
      Math.max(
        ...villages.flatMap((village, v) =>
          sites.map((site, s) => Math.abs(minutes[v]![s]! - (60 * kilometres(village, site)) / speed)),
        ),
      )
    expect(differs(answer.bus, 40)).toBeLessThan(0.01)
    expect(differs(answer.walk, 4.5)).toBeLessThan(0.01)
  })

  it('may call its profiles otherwise, and walking may have a server of its own', async () => {
    const url = await listen(byDistance)
    await askOsrm(at(`${url}/`, { walk: 'walking', bus: 'car' }), villages.slice(0, 2), sites.slice(0, 2))
    expect(asked.map((path) => path.split('/')[3])).toEqual(['walking', 'car'])
    await askOsrm(at('http://127.0.0.1:1', { walk: url, bus: url }), villages.slice(0, 2), sites.slice(0, 2))
    expect(asked.slice(2).map((path) => path.split('/')[3])).toEqual(['foot', 'driving'])
  })

  it('says where there is no way', async () => {
    const url = await listen((profile, from, to) => {
      const { durations } = byDistance(profile, from, to) as { durations: (number | null)[][] }
      if (profile === 'driving') durations[1]![0] = null
      return { code: 'Ok', durations }
    })
    const answer = (await askOsrm(at(url), villages.slice(0, 3), sites.slice(0, 2))) as AnsweredMinutes
    expect(answer.bus[1]![0]).toBeNull()
    expect(answer.walk.flat()).not.toContain(null)
  })

  const failing: readonly [string, () => Promise<string>, string][] = [
    ['refuses', () => listen(() => ({ code: 'TooBig', message: 'Too many table coordinates' })), 'osrm-refused'],
    ['answers in no form of its own', () => listen(() => '<html>proxy</html>'), 'osrm-odd-answer'],
    ['answers with null', () => listen(() => 'null'), 'osrm-odd-answer'],
    [
      'leaves a row out',
      () => listen((_, from) => ({ code: 'Ok', durations: from.slice(1).map(() => []) })),
      'osrm-odd-answer',
    ],
    [
      'answers below zero',
      () => listen((_, from, to) => ({ code: 'Ok', durations: from.map(() => to.map(() => -1)) })),
      'osrm-odd-answer',
    ],
    ['breaks off', () => listen(byDistance, (response) => response.destroy()), 'osrm-unreachable'],
    ['is slow', () => listen(byDistance, () => {}), 'osrm-too-slow'],
    ['drives on foot', () => listen((_, from, to) => byDistance('driving', from, to)), 'osrm-walks-too-fast'],
    ['is not there', () => Promise.resolve('http://127.0.0.1:1'), 'osrm-unreachable'],
    ['has no address', () => Promise.resolve('localhost:5000'), 'osrm-no-address'],
    ['has a name and password in its address', () => Promise.resolve('http://a:b@127.0.0.1:1'), 'osrm-no-address'],
  ]
  it.each(failing)('that %s is a problem with what, why and what to do', async (_, open, code) => {
    const problem = (await askOsrm(at(await open(), { seconds: 1 }), villages, sites)) as Problem
    expect(problem.code).toBe(code)
    for (const { zh, en } of [problem.what, problem.why, problem.todo]) expect(zh !== '' && en !== '').toBe(true)
  })

  it('that fails late leaves nothing behind', async () => {
    let count = 0
    const url = await listen((...question) => (++count === 9 ? { code: 'NoSegment' } : byDistance(...question)))
    expect(await askOsrm(at(url), villages, sites)).toMatchObject({ code: 'osrm-refused' })
  })
})
