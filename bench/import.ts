/**
 * How long a table of 2,000 rows takes from the moment it is handed in: read and checked (with the queue and the thread),
 * then saved as one filing for each school; and whether the server can answer meanwhile. On the embedded PostgreSQL.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { recorderFor } from '#modules/access/index.ts'
import { contract } from '#modules/census/contract.ts'
import { startCensusJobs } from '#modules/census/index.ts'
import { answers } from '#modules/census/operations.ts'
import { loadRegions, placeOf } from '#modules/schools/index.ts'
import { openDatabase } from '#platform/database/database.ts'
import { ensureDatabase, startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import { startJobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import { runOperation } from '#platform/operations/run-operation.ts'
import { demoCounties } from '#database/demo/counties.ts'
import { filledTable } from '#database/demo/filled-table.ts'
import { makeCounty } from '#database/demo/made-schools.ts'
import { schoolTable } from '#database/demo/school-years.ts'
import { median, printTable } from './timing.ts'

const rounds = 5
const size = 2000
const city = '411500'

const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
const server = await startEmbedded(join(folder, 'postgres'), { isDurable: true })
await ensureDatabase(server, 'bench')
const { database, pool, close } = openDatabase(server.urlOf('bench'))
await migrate(pool)
await loadRegions(database, [
  { code: city, name: '信阳市', level: 'city', parent: null },
  ...demoCounties.map(({ code, name }) => ({ code, name, level: 'county' as const, parent: city })),
])
const queue = await startJobQueue(server.urlOf('bench'), (error) => {
  throw error
})
const documents = documentStore(join(folder, 'documents'))
await startCensusJobs({ database, documents, queue })

const caller = operatorWith(Object.keys(contract.permissions))
const context = Object.create(bareContext(caller), {
  database: { value: database },
  documents: { value: documents },
  jobs: { value: queue },
}) as AnswerContext
const office = { caller, context, recorder: recorderFor(context), placeOf: placeOf.bind(null, database) }

async function ask(operation: string, input: object): Promise<Record<string, unknown>> {
  const result = await runOperation({ contract, answers }, operation, input, office)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.output as Record<string, unknown>
}

/** The same schools in another year each time, so that every round saves them all. */
async function tableOf(year: number): Promise<string> {
  const rows = demoCounties.flatMap((county) => schoolTable(makeCounty(county), 2025, 2022)).slice(0, size)
  const file = join(folder, `${year}.xlsx`)
  await writeFile(
    file,
    await workbookBytes([
      filledTable(
        'school',
        rows.map(({ cells }) => ({ ...cells, year })),
      ),
    ]),
  )
  return file
}

const times = { checked: [] as number[], saved: [] as number[], whole: [] as number[], longest: [] as number[] }
for (let round = 0; round < rounds; round += 1) {
  const file = await tableOf(2030 - 2 * round)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const start = performance.now()
  const { id } = await ask('startImport', { region: city, file, fileName: '基表.xlsx' })
  let state: unknown = 'waiting'
  while (state === 'waiting' || state === 'reading') {
    await wait(20)
    const { state: now, errors } = await ask('importState', { region: city, id })
    if (now === 'faulty' || now === 'failed') throw new Error(`${now}: ${String(errors)} errors`)
    state = now
  }
  const checked = performance.now()
  const { saved } = await ask('saveImport', { region: city, id })
  const end = performance.now()
  delay.disable()
  if (Number(saved) === 0) throw new Error('nothing was saved')
  times.checked.push(checked - start)
  times.saved.push(end - checked)
  times.whole.push(end - start)
  times.longest.push(delay.max / 1e6)
}

const line = (name: string, all: readonly number[]): string[] => [
  name,
  median(all).toFixed(0),
  Math.min(...all).toFixed(0),
  Math.max(...all).toFixed(0),
]
printTable(
  `an .xlsx of ${size} rows, ${rounds} rounds; goal: 3,000 ms from handing in to checked`,
  ['ms', 'median', 'least', 'most'],
  [
    line('handed in → checked', times.checked),
    line('saved, one filing for each school', times.saved),
    line('both', times.whole),
    line('longest pause of the server', times.longest),
  ],
)

await queue.stop()
await close()
await server.stop()
await rm(folder, { recursive: true, force: true })
