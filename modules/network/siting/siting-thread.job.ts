/** One side of a siting job in a thread of its own: looks for answers, raises the bound, or does both in turn. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadLinearSolver } from '#platform/solver/solve-linear.ts'
import { assignWholeBy } from './assign-whole.ts'
import type { AssignWhole } from './branch-and-bound.ts'
import { exchangeOver } from './exchange.ts'
import { firstSites } from './first-sites.ts'
import { nearSites, type NearSites } from './near-sites.ts'
import { costBeyondAll } from './open-set-search.ts'
import { boundFor, solveSiting, startBound, type SitingResult } from './solve-siting.ts'
import { hasLoadLimits, type SitingProblem } from './siting-problem.ts'

export interface SitingTask {
  readonly problem: SitingProblem
  readonly side: 'answers' | 'bound' | 'both'
  readonly seconds: number
  readonly seed: number
  readonly buffer: SharedArrayBuffer
  /** When the job began, as `performance.timeOrigin + performance.now()`. */
  readonly began: number
}

/** For the assignment of whole demands to one decided set of sites. */
const secondsForOne = 6

const tell = (message: SitingResult | string | null): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message)
}

const task = workerData as SitingTask
const { problem, side, seconds, seed, began } = task
const elapsed = (): number => (performance.timeOrigin + performance.now() - began) / 1000
const exchange = exchangeOver(problem.capacity.length, problem.demand.length, task.buffer)
const solver = !problem.isSplit && hasLoadLimits(problem) && side !== 'answers' ? await loadLinearSolver() : null
const assignWhole = (near: NearSites): AssignWhole | null =>
  solver && assignWholeBy(problem, near, solver, secondsForOne)

if (side === 'bound') {
  const near = nearSites(problem)
  const first = firstSites(problem, near, seed, costBeyondAll(problem), 60)
  const answer = first ? { objective: Infinity, open: [...first], served: [] } : null
  const bounds = startBound(problem, near, answer, exchange, assignWhole(near))
  while (elapsed() < seconds && !exchange.isStopped() && !bounds.isDone()) boundFor(0.1, bounds, exchange, elapsed)
  tell(null)
} else {
  const result = solveSiting(problem, {
    seconds,
    seed,
    elapsed,
    exchange,
    onProgress: (objective, bound) => tell(`${objective} ${bound}`),
    isBoundElsewhere: side === 'answers',
    assignWhole,
  })
  tell(result)
}
