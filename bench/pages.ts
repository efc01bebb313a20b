/**
 * How long the server works on each page of the example city: every query that a page asks, over the routes with sign-in,
 * permissions and JSON, on the embedded PostgreSQL. `first` is the very first time it is asked after a start.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPeople } from '#modules/access/index.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { samplePeople } from '#database/demo/sample-people.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { startServer } from '../server/start.ts'
import { median, printTable, say } from './timing.ts'

const rounds = 40
const password = 'a password for measuring'

const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
const server = await startServer({
  config: readConfig({ JUNHENG_DATA: folder, PORT: '0' }),
  log: openLog('silent'),
  version: 'bench',
  withWeb: false,
  prepare: async (tools) => {
    say('loading the example city …')
    await loadExampleCity(tools.database)
    await addPeople(
      tools,
      samplePeople.map((person) => ({ ...person, password })),
      true,
    )
  },
})

const cookies = new Map<string, string>()
for (const username of ['city-planner', 'xinxian-statistician', 'xixian-director', 'auditor', 'town-principal']) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session-door/sign-in',
    payload: { username, password },
  })
  cookies.set(username, answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '))
}

async function ask(person: string, path: string): Promise<{ readonly bytes: number; readonly body: string }> {
  const { statusCode, body, rawPayload } = await server.app.inject({
    url: `/api/${path}`,
    headers: { cookie: cookies.get(person) ?? '', 'accept-encoding': 'br' },
  })
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`)
  return { bytes: rawPayload.length, body }
}

const plain = async (path: string): Promise<never> => {
  const { body } = await server.app.inject({
    url: `/api/${path}`,
    headers: { cookie: cookies.get('city-planner') ?? '' },
  })
  return JSON.parse(body) as never
}

const city = '411500'
interface Listed {
  readonly filings: readonly {
    readonly county: string
    readonly year: number
    readonly schools: number
    readonly version: number
  }[]
}
const { filings } = (await plain(`census/years?region=${city}`)) as Listed
// The last year is still being collected, the one before is locked in all counties.
const year = Math.max(...filings.map((each) => each.year)) - 1
const locked = filings.filter((each) => each.year === year).toSorted((a, b) => b.schools - a.schools)[0]!
const largest = locked.county
const { schools } = await plain(`assessment/report?county=${largest}&year=${year}`).then(
  (shown: { report: { schools: { code: string }[] } }) => shown.report,
)
const school = schools[schools.length >> 1]!.code

/** Pages by the queries that each asks when it is opened. */
const pages: readonly (readonly [page: string, person: string, ...paths: string[]])[] = [
  ['city overview, current year (drafts)', 'city-planner', `assessment/overview?region=${city}`],
  ['city overview, a locked year', 'city-planner', `assessment/overview?region=${city}&year=${year}`],
  [`county report, ${locked.schools} schools`, 'city-planner', `assessment/report?county=${largest}&year=${year}`],
  ['county report, draft of the current year', 'city-planner', `assessment/report?county=${largest}&year=${year + 1}`],
  ['county history', 'city-planner', `assessment/history?county=${largest}`],
  [
    'school card',
    'city-planner',
    `assessment/school?school=${school}`,
    `schools/school?school=${school}`,
    `census/filing?school=${school}&year=${year}`,
  ],
  ['trace of a county figure', 'city-planner', `assessment/trace?county=${largest}&year=${year}&name=primary/R5`],
  [
    'trace of a school figure',
    'city-planner',
    `assessment/schoolTrace?school=${school}&year=${year}&phase=primary&indicator=R5`,
  ],
  [`filings of ${locked.schools} schools`, 'city-planner', `census/filings?region=${largest}&year=${year + 1}`],
  ['filing of a school', 'city-planner', `census/filing?school=${school}&year=${year}`],
  ['inbox of the city', 'city-planner', 'census/inbox?'],
  ['inbox of a county', 'xixian-director', 'census/inbox?'],
  ['inbox of a school', 'town-principal', 'census/inbox?'],
  ['years of all counties', 'city-planner', `census/years?region=${city}`],
  ['schools of a county', 'city-planner', `schools/schools?region=${largest}`],
  ['borders', 'city-planner', `schools/borders?region=${city}`],
  ['people', 'city-planner', `access/people?region=${city}`],
  ['audit trail', 'auditor', 'access/auditTrail?limit=100'],
  ['rules in force', 'city-planner', 'standards/rules?'],
]

const lines: string[][] = []
for (const [page, person, ...paths] of pages) {
  const times: number[] = []
  let bytes = 0
  for (let round = -1; round < rounds; round += 1) {
    const start = performance.now()
    const answers = await Promise.all(paths.map((path) => ask(person, path)))
    times.push(performance.now() - start)
    bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0)
  }
  const [first = 0, ...later] = times
  const p95 = later.toSorted((a, b) => a - b)[Math.ceil(later.length * 0.95) - 1]!
  lines.push([page, first.toFixed(0), median(later).toFixed(0), p95.toFixed(0), (bytes / 1024).toFixed(0)])
}
printTable(
  `server time of each page, example city, ${rounds} rounds; goal: 300 ms`,
  ['ms', 'first', 'median', 'p95', 'KB sent (br)'],
  lines,
)

await server.stop()
await rm(folder, { recursive: true, force: true })
