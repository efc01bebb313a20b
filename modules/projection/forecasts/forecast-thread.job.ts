/** Makes a forecast in a thread of its own, so that the server goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { makeForecast, type ForecastTask } from './make-forecast.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(makeForecast(workerData as ForecastTask))
