/**
 * The accountability room with 10,000 commitments over ten counties, on the embedded PostgreSQL, over the routes with sign-in,
 * permissions and JSON: boards, one commitment, scoring when a table is locked, and both ways of folding. Simulated data.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPeople } from '#modules/access/index.ts'
import type { CommitmentEvent } from '#modules/accountability/commitments/commitment-events.ts'
import { foldCommitment } from '#modules/accountability/commitments/fold-commitment.ts'
import { stepCommitment } from '#modules/accountability/commitments/step-commitment.ts'
import { holdCommitments, statesOf, eventsOf } from '#modules/accountability/commitments/store.ts'
import { writeEvents } from '#modules/accountability/commitments/write-events.ts'
import { makeCommitments, scoreAlone, type NewCommitment } from '#modules/accountability/index.ts'
import { filingsOf, lockedCensus, storeLockedYear, type SchoolRow } from '#modules/census/index.ts'
import { demoCity, demoCounties } from '#database/demo/counties.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { samplePeople } from '#database/demo/sample-people.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { startServer } from '../server/start.ts'
import { median, printTable, say } from './timing.ts'

const perCounty = 1000
const rounds = 30
const password = 'a password for measuring'

const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
const server = await startServer({
  config: readConfig({ JUNHENG_DATA: folder, PORT: '0' }),
  log: openLog('silent'),
  version: 'bench',
  withWeb: false,
  requestsPerMinute: 100_000,
  prepare: async (tools) => {
    say('loading the example city …')
    await loadExampleCity(tools.database)
    const people = samplePeople.map((person) => ({ ...person, password }))
    await addPeople(tools, people, true)
  },
})
const { database } = server
const now = new Date()

/** Sports grounds and equipment of schools, as roads promise them. */
function promisesOf(rows: readonly SchoolRow[]): NewCommitment[] {
  const compulsory = rows.filter(({ stage }) => stage === 'primary' || stage === 'junior')
  return Array.from({ length: perCounty }, (_, i): NewCommitment => {
    const row = compulsory[i % compulsory.length]!
    const field = (['sportsGroundArea', 'equipmentValue', 'multimediaRooms'] as const)[i % 3]!
    const from = row[field]
    const atLeast = from === null ? null : from * 1.2 + 1
    const hasRule = i % 4 !== 3
    return {
      line: `line-${i}`,
      area: (['duty', 'planning', 'conditions', 'staffing', 'quality', 'atmosphere'] as const)[i % 6]!,
      text: `${row.name}改善办学条件第${i + 1}项（模拟）`,
      school: row.code,
      indicator: 'R4',
      owner: { office: i % 2 === 0 ? row.name : '县教体局', person: null },
      startsOn: null,
      dueOn: `${2026 + (i % 4)}-0${1 + (i % 9)}-15`,
      measure: { zh: '不少于', en: 'at least' },
      unit: '',
      baseline: from,
      target: atLeast,
      rule: hasRule
        ? {
            kind: 'census',
            all: [
              {
                table: 'school',
                year: 2028,
                school: row.code,
                phase: row.stage === 'junior' ? 'junior' : 'primary',
                fields: [field],
                label: { zh: '面积', en: 'area' },
                unit: '',
                from,
                change: 1,
                atLeast,
              },
            ],
          }
        : null,
    }
  })
}

say('10,000 commitments with their first year of events …')
const newest = new Map<string, number>()
const by = { id: null, name: '测量' }
for (const { code: county } of demoCounties) {
  const filings = await filingsOf(database, [county])
  const year = Math.max(...filings.filter(({ version }) => version > 0).map((each) => each.year))
  newest.set(county, year)
  const { schools } = (await lockedCensus(database, county, year))!
  await database.transaction().execute(async (transaction) => {
    const source = { kind: 'pledge', id: 'bench', title: '责任书（模拟）' } as const
    const at = `${year}-12-01T02:00:00.000Z`
    await makeCommitments(transaction, { county, source, commitments: promisesOf(schools.rows), by, at })
    // Every one is spoken of, and shown, some times.
    for (let month = 1; month <= 6; month++) {
      await holdCommitments(transaction, county)
      const states = await statesOf(transaction, { counties: [county] })
      const said = states.map((stored) => ({
        county,
        id: stored.id,
        stored,
        events: [{ kind: 'said', details: { said: 'under-way', note: `第${month}个月进展（模拟）` } }] as const,
      }))
      await writeEvents(transaction, said, by, `${year + 1}-0${month}-10T02:00:00.000Z`)
    }
  })
  await scoreAlone(database, county, now)
}

const signedIn = async (username: string): Promise<string> => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/session-door/sign-in',
    payload: { username, password },
  })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
const cookie = { planner: await signedIn('city-planner'), county: await signedIn('xixian-director') }

async function timed(who: keyof typeof cookie, path: string, before?: () => Promise<void>): Promise<string[]> {
  const times: number[] = []
  const busy: number[] = []
  let bytes = 0
  for (let round = -3; round < rounds; round++) {
    await before?.()
    const used = process.cpuUsage()
    const start = performance.now()
    const { statusCode, body } = await server.app.inject({
      url: `/api/accountability/${path}`,
      headers: { cookie: cookie[who] },
    })
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body.slice(0, 300)}`)
    bytes = body.length
    if (round < 0) continue
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    busy.push((user + system) / 1000)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const late = sorted[Math.floor(sorted.length * 0.95)]!
  return [median(times), sorted[0]!, late, median(busy), bytes / 1024].map((value) => value.toFixed(0))
}

const importing = '411528'
const id = (await statesOf(database, { counties: [importing] }))[0]!.id
const boards: [string, keyof typeof cookie, string][] = [
  ['board of the city, first page', 'planner', `commitments?region=${demoCity.code}`],
  ['the same, red ones', 'planner', `commitments?region=${demoCity.code}&light=red`],
  ['the same, words searched', 'planner', `commitments?region=${demoCity.code}&search=${encodeURIComponent('第77项')}`],
  ['city by county, area and light', 'planner', `cityCommitments?region=${demoCity.code}`],
  ['board of a county', 'county', `commitments?region=${importing}`],
  ['one commitment with its history', 'county', `commitment?county=${importing}&id=${id}`],
  ['a county as it stood half a year ago', 'county', `commitmentsOn?county=${importing}&on=2026-05-25`],
  ['check of all chains of a county', 'county', `checkCommitments?county=${importing}`],
]
/** Something is said in every county, so that nothing that was read before still holds. */
const sayInAll = (): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    for (const { code: county } of demoCounties) {
      await holdCommitments(transaction, county)
      const [stored] = await statesOf(transaction, { counties: [county], ids: [anyOf.get(county)!] })
      const events = [{ kind: 'said', details: { said: 'under-way', note: '又有进展（模拟）' } }] as const
      await writeEvents(transaction, [{ county, id: stored!.id, stored: stored!, events }], by, now.toISOString())
    }
  })
const anyOf = new Map<string, string>()
for (const { code } of demoCounties) anyOf.set(code, (await statesOf(database, { counties: [code] }))[0]!.id)
const lines: string[][] = []
for (const [name, who, path] of boards) lines.push([name, ...(await timed(who, path))])
const [, , whole] = boards[0]!
lines.splice(1, 0, ['the same, just after every county wrote', ...(await timed('planner', whole, sayInAll))])
printTable(
  `10,000 commitments, ten counties; ${rounds} runs each, at the server; load of the machine ${loadavg()[0]!.toFixed(1)}`,
  ['', 'median ms', 'fastest', 'P95', 'CPU ms of the server', 'KB'],
  lines,
)

const larger = (value: number | null): number | null => (value === null ? null : value * 1.25 + 2)

/** The same table a year later, everything a quarter larger: most promises are kept by it. */
const scored: string[][] = []
for (const [county, year] of [...newest].slice(0, 3)) {
  const before = (await lockedCensus(database, county, year))!
  const rows = before.schools.rows.map((row) => ({
    ...row,
    year: year + 1,
    sportsGroundArea: larger(row.sportsGroundArea),
    equipmentValue: larger(row.equipmentValue),
    multimediaRooms: larger(row.multimediaRooms),
  }))
  const schools = { ...before.schools, rows }
  await storeLockedYear(database, { schools, counties: null, by, at: now.toISOString() })
  const start = performance.now()
  const { looked, measured } = await scoreAlone(database, county, now)
  const first = performance.now() - start
  const again = performance.now()
  await scoreAlone(database, county, now)
  scored.push([county, String(looked), String(measured), first.toFixed(0), (performance.now() - again).toFixed(0)])
}
printTable(
  'a new table is locked: every promise of the county scored',
  ['county', 'with a rule', 'measured', 'ms', 'ms, nothing new'],
  scored,
)

const histories = [...(await eventsOf(database, importing)).values()] as CommitmentEvent[][]
const events = histories.reduce((sum, own) => sum + own.length, 0)
const time = (run: () => void): number => {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return median(times.slice(3))
}
const folded = histories.map((own) => stepCommitmentsBut(own))
function stepCommitmentsBut(own: readonly CommitmentEvent[]) {
  return own
    .slice(0, -1)
    .reduce((state, event) => stepCommitment(importing, state, event), null as ReturnType<typeof stepCommitment> | null)
}
const fromTheBeginning = time(() => {
  for (const own of histories) foldCommitment(importing, own)
})
const step = time(() => {
  for (const [i, own] of histories.entries()) stepCommitment(importing, folded[i]!, own.at(-1)!)
})
printTable(
  `one more event for each of ${histories.length} commitments (${events} events)`,
  ['', 'ms', 'µs each'],
  [
    [
      'folded from the beginning',
      fromTheBeginning.toFixed(2),
      ((fromTheBeginning * 1000) / histories.length).toFixed(2),
    ],
    ['one step from the kept state', step.toFixed(2), ((step * 1000) / histories.length).toFixed(2)],
  ],
)

await server.stop()
await rm(folder, { recursive: true, force: true })
