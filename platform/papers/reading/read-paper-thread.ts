/** The thread in which a paper is read. */
import { parentPort, workerData } from 'node:worker_threads'
import { readPaperHere } from './read-paper-here.ts'

const { file, data } = workerData as { readonly file: string; readonly data: Uint8Array }
const read = await readPaperHere(file, Buffer.from(data.buffer, data.byteOffset, data.byteLength))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(read)
