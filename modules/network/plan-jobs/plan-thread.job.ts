/** Works a plan out and checks it again in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { boundApart } from '../county/bound-apart.job.ts'
import { planCounty } from '../county/plan-county.ts'
import { verifyCounty } from '../county/verify-county.ts'
import type { MadePlan, ThreadTask } from './make-plan.job.ts'
import { progressTeller } from './progress-teller.ts'

const { problem, seconds, seed, stop } = workerData as ThreadTask
const began = performance.now()
const plan = planCounty({
  problem,
  seconds,
  seed,
  boundApart,
  clock: () => (performance.now() - began) / 1000,
  shouldStop: () => Atomics.load(stop, 0) === 1,
  onProgress: progressTeller((progress) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(JSON.stringify(progress))
  }),
})
const made: MadePlan = { plan, isVerified: plan.impossible === null && verifyCounty(problem, plan).length === 0 }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(made)
