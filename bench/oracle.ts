/**
 * The assessment against the oracle on a million random counties, on all cores. Run with `npm run bench:oracle`;
 * `npm run bench:oracle -- 50000` asks for fewer, a second number sets the first seed.
 */
import { availableParallelism } from 'node:os'
import { Worker, parentPort, workerData } from 'node:worker_threads'
import { disagreements, tellDisagreement } from '#tests/oracle/disagreement.ts'
import { judgeRows } from '#tests/oracle/ours.ts'
import { randomCounty } from '#tests/oracle/random-county.ts'
import { printTable, say } from './timing.ts'

interface Share {
  readonly from: number
  readonly step: number
  readonly to: number
}
type Message = { readonly done: number } | { readonly told: string }

const batch = 500
/** After so many a worker stops: the fault is known well enough. */
const enough = 5

function compareShare({ from, step, to }: Share, send: (message: Message) => void): void {
  let done = 0
  let told = 0
  for (let seed = from; seed < to && told < enough; seed += step) {
    const rows = randomCounty(seed)
    if (disagreements(rows, judgeRows).length > 0) {
      told += 1
      send({ told: tellDisagreement(seed, rows, judgeRows) })
    }
    done += 1
    if (done % batch === 0) send({ done: batch })
  }
  send({ done: done % batch })
}

async function compareOnAllCores(count: number, first: number): Promise<void> {
  const cores = availableParallelism()
  const start = performance.now()
  let done = 0
  let mismatches = 0
  let shown = 0
  const rate = () => `${Math.round((done * 1000) / (performance.now() - start))} counties a second`
  const hear = (message: Message) => {
    if ('told' in message) {
      mismatches += 1
      say(`\n${message.told}\n`)
      return
    }
    done += message.done
    const tenths = Math.floor((done * 20) / count)
    if (tenths > shown) say(`${done} of ${count} counties, ${mismatches} mismatches, ${rate()}`)
    shown = Math.max(shown, tenths)
  }
  const workers = Array.from({ length: cores }, (_, index) => {
    const share: Share = { from: first + index, step: cores, to: first + count }
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.on('message', hear)
    return new Promise<void>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', () => resolve())
    })
  })
  await Promise.all(workers)
  const seconds = Math.round((performance.now() - start) / 1000)
  printTable(
    `the assessment against the oracle in exact fractions: every outcome and every figure of a county; seeds from ${first}`,
    ['', 'counties', 'mismatches', 'seconds', 'a second'],
    [[`${cores} cores`, String(done), String(mismatches), String(seconds), String(Math.round(done / seconds))]],
  )
  if (mismatches > 0 || done < count) process.exitCode = 1
}

if (parentPort === null) {
  const [count = 1_000_000, first = 0] = process.argv.slice(2).map(Number)
  await compareOnAllCores(count, first)
} else {
  const port = parentPort
  compareShare(workerData as Share, (message) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    port.postMessage(message)
  })
}
