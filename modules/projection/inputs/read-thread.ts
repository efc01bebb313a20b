/** Reads a large input in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { InputKind } from './input-kinds.ts'
import { readInput } from './read-input.ts'

export interface InputTask {
  readonly kind: InputKind
  readonly path: string
}

const { kind, path } = workerData as InputTask
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await readInput(kind, path))
