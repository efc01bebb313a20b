/** Does heavy work in a thread of its own: hears of its steps, gives its result, and ends a thread that fails or hangs. */
import { Worker } from 'node:worker_threads'

/** What is asked of a thread within the limits of files takes seconds; what takes this long does not end. */
const longest = 120_000

/** Memory of the thread; work that needs more ends the thread and not the server. */
const megabytes = 1536

/** Thrown where the thread ended without a result: out of memory, or out of time. */
export class EndedEarly extends Error {}

/**
 * The thread gets `task` as its `workerData`; it posts texts for its steps and anything else once, as its result. `most` are
 * the milliseconds after which it is ended; work that is given its own time takes longer than a file does.
 */
export function runApart<Result>(
  thread: URL,
  task: unknown,
  onStep: (step: string) => void = () => {},
  most = longest,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    })
    const late = setTimeout(() => {
      reject(new EndedEarly('time'))
      void worker.terminate()
    }, most)
    worker.on('message', (message: Result | string) => {
      if (typeof message === 'string') onStep(message)
      else resolve(message)
    })
    worker.on('error', (error) => {
      const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? new EndedEarly('memory') : error)
    })
    worker.on('exit', () => {
      clearTimeout(late)
      reject(new EndedEarly('exit'))
    })
  })
}
