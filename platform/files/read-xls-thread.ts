/** The thread in which an old .xls is read. */
import { parentPort, workerData } from 'node:worker_threads'
import { readXlsHere } from './read-xls-here.ts'

const { file, data } = workerData as { readonly file: string; readonly data: Uint8Array }
const read = await readXlsHere(file, Buffer.from(data.buffer, data.byteOffset, data.byteLength))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(read)
