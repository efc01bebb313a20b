/** Reads and checks a workbook in a thread of its own, so that the server goes on answering meanwhile. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { CensusReading } from '../contract.ts'
import { readCensus } from '../read-census.ts'

export interface WorkerTask {
  readonly path: string
  readonly fileName: string
  readonly mapping: { readonly name: string; readonly yaml: string } | null
  readonly today: string
}

/** To the thread that started this one. */
const tell = (message: CensusReading | 'opened'): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message)
}

const { path, fileName, mapping, today } = workerData as WorkerTask
const reading = await readCensus({
  file: { name: fileName, bytes: await readFile(path) },
  ...(mapping ? { mapping } : {}),
  today,
  onOpened: () => tell('opened'),
})
tell(reading)
