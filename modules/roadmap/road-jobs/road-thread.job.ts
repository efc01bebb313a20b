/** Works a road out in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { standardOn } from '#modules/assessment/index.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import type { MadeFile, ThreadTask } from './make-road.job.ts'
import { progressTeller } from './progress-teller.ts'
import { workOut } from './work-out.job.ts'

const { question, seconds, stop } = workerData as ThreadTask
const began = performance.now()
const now = (): number => (performance.now() - began) / 1000
const standard = standardOn(question.county, question.basis.rulesOn)
if (isRefusal(standard)) throw new Error(standard.words.en)
const tell = progressTeller((progress) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(JSON.stringify(progress))
})
const file = workOut(question, {
  open: await loadOpenLinear(),
  now,
  seconds,
  standard,
  shouldStop: () => Atomics.load(stop, 0) === 1,
  onProgress: (step, { cost, bound }) => tell(step, { seconds: now(), cost, bound }),
})
const made: MadeFile = { file, wasStopped: Atomics.load(stop, 0) === 1 }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(made)
