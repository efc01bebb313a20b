/** Raises the bound of a county in a thread of its own, while its plan is searched for. */
import { Worker } from 'node:worker_threads'
import { boundExchange } from './bound-exchange.ts'
import type { BoundThreadTask } from './bound-thread.job.ts'
import type { Bounding } from './bounding.ts'
import type { CountyModel } from './county-model.ts'
import { raiseBound } from './raise-bound.ts'

/** Milliseconds that a step may take in the largest counties. */
const longestStep = 20_000

export function boundApart(model: CountyModel): Bounding {
  const exchange = boundExchange(model)
  const task: BoundThreadTask = { problem: model.problem, buffer: exchange.buffer }
  let worker: Worker | null = null
  let target = Number.POSITIVE_INFINITY
  return {
    tell(cost) {
      target = cost
      exchange.tellTarget(cost)
      if (worker) return
      worker = new Worker(new URL('./bound-thread.job.ts', import.meta.url), { workerData: task, execArgv: [] })
      worker.unref()
    },
    now: () => (exchange.bound() > Number.NEGATIVE_INFINITY ? exchange.bound() : null),
    latest: exchange.latest,
    end() {
      exchange.stop()
      if (worker) exchange.waitForEnd(longestStep)
      const latest = exchange.latest()
      void worker?.terminate()
      return latest ?? raiseBound(model, { target: () => target, isLate: () => true, onStep: () => {}, mostSteps: 1 })
    },
  }
}
