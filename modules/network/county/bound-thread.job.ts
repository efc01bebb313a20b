/** Raises the bound of a county in a thread of its own, while its plan is searched for in another. */
import { workerData } from 'node:worker_threads'
import { boundExchange } from './bound-exchange.ts'
import { countyModel } from './county-model.ts'
import type { CountyProblem } from './county-problem.ts'
import { pricesOfFewYears } from './few-years.ts'
import { raiseBound } from './raise-bound.ts'

export interface BoundThreadTask {
  readonly problem: CountyProblem
  readonly buffer: SharedArrayBuffer
}

const { problem, buffer } = workerData as BoundThreadTask
const model = countyModel(problem)
const exchange = boundExchange(model, buffer)
const isLate = (): boolean => exchange.isStopped()
try {
  const first = pricesOfFewYears(model, exchange.target(), 300, isLate)
  raiseBound(
    model,
    { target: exchange.target, isLate, onStep: exchange.tell, mostSteps: Number.MAX_SAFE_INTEGER },
    first,
  )
} finally {
  exchange.end()
}
