/** Solves a siting problem beside everything else: in one thread where it is small, in two where it is large. */
import { Worker } from 'node:worker_threads'
import { emptyExchange } from './exchange.ts'
import type { SitingProblem } from './siting-problem.ts'
import type { SitingResult } from './solve-siting.ts'
import type { SitingTask } from './siting-thread.job.ts'

export interface SitingJob {
  readonly seconds: number
  readonly seed: number
  readonly onProgress?: (seconds: number, objective: number, bound: number) => void
  /** Ends the job with the best that there is. */
  readonly signal?: AbortSignal
}

/** Pairs of a demand and a site from which on a second thread pays. */
const largeEnough = 60_000

const threadFile = new URL('./siting-thread.job.ts', import.meta.url)

/** The result, and the seconds that it took. */
export async function siteApart(
  problem: SitingProblem,
  { seconds, seed, onProgress, signal }: SitingJob,
): Promise<SitingResult & { readonly seconds: number }> {
  const began = performance.timeOrigin + performance.now()
  const elapsed = (): number => (performance.timeOrigin + performance.now() - began) / 1000
  const exchange = emptyExchange(problem.capacity.length, problem.demand.length)
  const stop = (): void => exchange.stop()
  signal?.addEventListener('abort', stop)
  const start = (side: SitingTask['side'], onMessage: (message: SitingResult | string | null) => void): Worker => {
    const task: SitingTask = { problem, side, seconds, seed, buffer: exchange.buffer, began }
    const worker = new Worker(threadFile, {
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    })
    worker.on('message', onMessage)
    return worker
  }
  const isLarge = problem.demand.length * problem.capacity.length >= largeEnough
  const bounding = isLarge ? start('bound', () => {}) : null
  try {
    const result = await new Promise<SitingResult>((resolve, reject) => {
      bounding?.on('error', reject)
      const answering = start(isLarge ? 'answers' : 'both', (message) => {
        if (typeof message === 'string') {
          const [objective, bound] = message.split(' ').map(Number)
          onProgress?.(elapsed(), objective!, bound!)
        } else if (message) resolve(message)
      })
      answering.on('error', reject)
      answering.on('exit', () => reject(new Error('the thread ended without a result')))
    })
    return { ...result, seconds: elapsed() }
  } finally {
    signal?.removeEventListener('abort', stop)
    await bounding?.terminate()
  }
}
