/** Works a plan out and checks it again in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { planCounty } from '../county/plan-county.ts'
import { verifyCounty } from '../county/verify-county.ts'
import type { MadePlan, ThreadTask } from './make-plan.job.ts'

const { problem, seconds, seed, stop } = workerData as ThreadTask
const began = performance.now()
/** Seconds between what is told; the search finds better plans by the thousand. */
const between = 0.5
let told = -between

const plan = planCounty({
  problem,
  seconds,
  seed,
  clock: () => (performance.now() - began) / 1000,
  shouldStop: () => Atomics.load(stop, 0) === 1,
  onProgress: (progress) => {
    if (progress.seconds - told < between) return
    told = progress.seconds
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(JSON.stringify(progress))
  },
})
const made: MadePlan = { plan, isVerified: plan.impossible === null && verifyCounty(problem, plan).length === 0 }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(made)
