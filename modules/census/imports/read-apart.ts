/** Starts the reading thread, hears of its progress, and gives what it read; a thread that fails or hangs is ended. */
import { Worker } from 'node:worker_threads'
import type { CensusReading } from '../contract.ts'
import type { WorkerTask } from './read-thread.ts'

/** A workbook within the limits takes seconds; what takes this long is no table. */
const longest = 120_000

/** Memory of the thread; a workbook that needs more ends the thread and not the server. */
const megabytes = 1536

/** Thrown where the thread ended without a reading: out of memory, or out of time. */
export class ReadingFailed extends Error {}

export function readApart(task: WorkerTask, onOpened: () => void): Promise<CensusReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    })
    const late = setTimeout(() => {
      reject(new ReadingFailed('time'))
      void worker.terminate()
    }, longest)
    worker.on('message', (message: CensusReading | 'opened') => {
      if (message === 'opened') onOpened()
      else resolve(message)
    })
    worker.on('error', (error) => {
      const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? new ReadingFailed('memory') : error)
    })
    worker.on('exit', () => {
      clearTimeout(late)
      reject(new ReadingFailed('exit'))
    })
  })
}
