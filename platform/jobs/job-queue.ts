/** Long work outside a request: queued in PostgreSQL, so that several machines can share it and a restart loses nothing. */
import { PgBoss } from 'pg-boss'

export type JobData = Readonly<Record<string, unknown>>

export interface JobQueue {
  /** Queues a job; `key` keeps a second one of the same kind and key out while the first has not begun. */
  readonly send: (name: string, data: JobData, key?: string) => Promise<void>
  /** Tells everybody who listens to an event; each gets a job of its own. */
  readonly tell: (event: string, data: JobData, key?: string) => Promise<void>
}

export interface RunningQueue extends JobQueue {
  /** Takes jobs of a kind one after the other. What it throws is reported and tried again, at most twice. */
  readonly take: (name: string, work: (data: JobData) => Promise<void>) => Promise<void>
  /** Takes what is told of an event, under a listener's own name. */
  readonly listen: (event: string, listener: string, work: (data: JobData) => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

const options = (key: string | undefined) => (key === undefined ? {} : { singletonKey: key })

/** Starts the queue in the schema `jobs` of the database. */
export async function startJobQueue(url: string, onTrouble: (error: unknown) => void): Promise<RunningQueue> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 3 })
  boss.on('error', onTrouble)
  await boss.start()
  const known = new Set<string>()
  const ensure = async (name: string): Promise<void> => {
    if (known.has(name)) return
    await boss.createQueue(name, { retryLimit: 2, policy: 'standard' })
    known.add(name)
  }
  const take: RunningQueue['take'] = async (name, work) => {
    await ensure(name)
    await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
      for (const job of jobs) {
        try {
          await work(job.data as JobData)
        } catch (error) {
          onTrouble(error)
          throw error
        }
      }
    })
  }
  return {
    send: async (name, data, key) => {
      await ensure(name)
      await boss.send(name, { ...data }, options(key))
    },
    tell: (event, data, key) => boss.publish(event, { ...data }, options(key)),
    take,
    listen: async (event, listener, work) => {
      const name = `${event}.${listener}`
      await ensure(name)
      await boss.subscribe(event, name)
      await take(name, work)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/** Where there is no queue (the command line, some tests) work is done at once by whoever asks for it. */
export const noQueue: JobQueue = {
  send: () => Promise.reject(new Error('there is no job queue here')),
  tell: () => Promise.reject(new Error('there is no job queue here')),
}
