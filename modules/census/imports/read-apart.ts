/** Has a thread read a census workbook, so that the server goes on answering; told when the files are open. */
import { EndedEarly, runApart } from '#platform/jobs/run-apart.ts'
import type { CensusReading } from '../contract.ts'
import type { WorkerTask } from './read-thread.ts'

export { EndedEarly as ReadingFailed }

export const readApart = (task: WorkerTask, onOpened: () => void): Promise<CensusReading> =>
  runApart<CensusReading>(new URL('./read-thread.ts', import.meta.url), task, onOpened)
