/** A small service that answers in OSRM's form, by straight lines; it stands in for one outside, of which there is none here. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface JourneyServer {
  readonly url: string
  /** While it is true, the service knows no roads. */
  fail: boolean
  readonly close: () => Promise<void>
}

export async function openJourneyServer(): Promise<JourneyServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://here')
    const [, , , profile, places] = pathname.split('/')
    const all = decodeURIComponent(places!)
      .split(';')
      .map((place) => place.split(',').map(Number))
    const chosen = (name: string) =>
      searchParams
        .get(name)!
        .split(';')
        .map((n) => all[Number(n)]!)
    const speed = profile === 'foot' ? 4.5 : 30
    const durations = chosen('sources').map(([a, b]) =>
      chosen('destinations').map(([c, d]) => (Math.hypot(a! - c!, b! - d!) * 111 * 3600) / speed),
    )
    response.statusCode = state.fail ? 400 : 200
    response.end(
      JSON.stringify(state.fail ? { code: 'NoSegment', message: 'no roads here' } : { code: 'Ok', durations }),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const state: JourneyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: false,
    close: () => new Promise((done) => server.close(() => done())),
  }
  return state
}
