/** Reads a large input in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { InputKind } from './input-kinds.ts'
import { readInput, type JoinedHeadings } from './read-input.ts'

export interface InputTask {
  readonly kind: InputKind
  readonly path: string
  readonly joined: JoinedHeadings
}

const { kind, path, joined } = workerData as InputTask
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await readInput(kind, path, joined))
