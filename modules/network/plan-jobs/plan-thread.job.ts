/** Works a plan out in a thread of its own, so that the server goes on answering. */
import { parentPort } from 'node:worker_threads'

parentPort?.close()
