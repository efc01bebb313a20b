/** The thread in which a paper with long tables is written. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Paper } from '#kernel/paper.ts'
import { writePaperHere } from './write-paper-here.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await writePaperHere(workerData as Paper))
