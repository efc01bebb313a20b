/** Works a plan out in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { standingPlan } from '../plans/standing-plan.ts'
import type { ThreadTask } from './make-plan.job.ts'

const { problem } = workerData as ThreadTask
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(standingPlan(problem))
