/** A whole installation without its web: real database, real queue, listening; and people who come in by its door. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPeople, type Assignment } from '#modules/access/index.ts'
import { loadRegions } from '#modules/schools/index.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { cloneDatabase } from '#tests/database/test-database.ts'
import type { SampleFiles } from '../../server/sample-files.ts'
import { startServer, type RunningServer } from '../../server/start.ts'

export const city = '411500'
export const county = '411525'
export const password = 'a long enough password'

/** One person for each, in the county unless it says otherwise. */
const people: Readonly<Record<string, Assignment>> = {
  statistician: { role: 'county-statistician', scope: { kind: 'region', code: county } },
  director: { role: 'county-director', scope: { kind: 'region', code: county } },
  planner: { role: 'city-planner', scope: { kind: 'region', code: city } },
  administrator: { role: 'administrator', scope: { kind: 'region', code: city } },
  auditor: { role: 'auditor', scope: { kind: 'region', code: city } },
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

export interface House extends RunningServer {
  /** The folder in which uploads lie while they are read. */
  readonly temporary: string
  /** Cookies of a person who has signed in. */
  readonly signIn: (name: string, word?: string) => Promise<string>
}

/** Opens it. `settings` are environment variables as an installation sets them; `requestsPerMinute` as usual where left out. */
export async function openHouse(
  settings: Readonly<Record<string, string>> = {},
  samples?: SampleFiles,
  requestsPerMinute?: number,
): Promise<House> {
  const database = await cloneDatabase()
  await database.close()
  const folder = await mkdtemp(join(tmpdir(), 'junheng-house-'))
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  // Uploads go where the system keeps what is passing; here a folder of our own, so that what is left over shows.
  process.env['TMPDIR'] = temporary
  const server = await startServer({
    config: readConfig({ DATABASE_URL: database.url, JUNHENG_DATA: folder, PORT: '0', ...settings }),
    log: openLog('silent'),
    version: 'test',
    withWeb: false,
    ...(samples ? { samples } : {}),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    prepare: async (tools) => {
      await loadRegions(tools.database, [
        { code: city, name: '信阳市', level: 'city', parent: null },
        { code: county, name: '固始县', level: 'county', parent: city },
        { code: '411526', name: '潢川县', level: 'county', parent: city },
      ])
      await addPeople(
        tools,
        Object.entries(people).map(([username, assignment]) => ({
          username,
          name: username,
          password,
          assignments: [{ assignment, county: assignment.scope.code === city ? null : county }],
        })),
        false,
      )
    },
  })
  return {
    ...server,
    temporary,
    signIn: async (name, word = password) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/session-door/sign-in',
        payload: { username: name, password: word },
      })
      if (answer.statusCode !== 200) throw new Error(`${name} cannot sign in: ${answer.body}`)
      return answer.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ')
    },
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A file has no fields. */
const answerOf = async (response: Response): Promise<Answer> => {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const body = isJson ? await response.json() : (await response.arrayBuffer(), {})
  return { status: response.status, headers: response.headers, body: body as Record<string, unknown> }
}

export type Fields = Readonly<Record<string, unknown>>

/** Asks over the network as a browser would. */
export function visitor({ app }: House, cookie = '') {
  const port = (app.addresses()[0] as { port: number }).port
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`
  return {
    at,
    get: async (path: string): Promise<Answer> => answerOf(await fetch(at(path), { headers: { cookie } })),
    query: async (room: string, operation: string, input: Fields): Promise<Answer> => {
      const text = Object.entries(input).map(([field, value]) => [
        field,
        typeof value === 'string' ? value : JSON.stringify(value),
      ])
      const query = new URLSearchParams(text as [string, string][]).toString()
      return answerOf(await fetch(at(`/api/${room}/${operation}?${query}`), { headers: { cookie } }))
    },
    command: async (room: string, operation: string, input: Fields, id: string = randomUUID()): Promise<Answer> =>
      answerOf(
        await fetch(at(`/api/${room}/${operation}`), {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'x-junheng-command': id },
          body: JSON.stringify(input),
        }),
      ),
    upload: async (
      room: string,
      operation: string,
      input: Fields | string,
      files: Readonly<Record<string, { readonly name: string; readonly content: Blob }>>,
      id: string = randomUUID(),
    ): Promise<Answer> => {
      const form = new FormData()
      form.append('input', typeof input === 'string' ? input : JSON.stringify(input))
      for (const [field, { name, content }] of Object.entries(files)) form.append(field, content, name)
      const headers = { cookie, 'x-junheng-command': id }
      return answerOf(await fetch(at(`/api/${room}/${operation}`), { method: 'POST', headers, body: form }))
    },
  }
}
