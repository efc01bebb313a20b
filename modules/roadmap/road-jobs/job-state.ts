/** How the making of a road goes, folded from its events. */
import type { Words } from '#kernel/words.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { FixedAction } from '../roads/road-shapes.ts'
import { roadJobStateWords, type RoadJobState, type RoadMargin } from '../roads/road-words.ts'

export interface RoadTask {
  readonly kind: 'county'
  /** As set where null. */
  readonly targetYear: number | null
  readonly levers: readonly LeverKind[] | null
  readonly seconds: number
  readonly withVariants: boolean
  readonly parent: string | null
  readonly fixed: readonly FixedAction[]
  /** As set where null. */
  readonly margin: RoadMargin | null
}

export interface CityTask {
  readonly kind: 'city'
  readonly counties: readonly string[] | null
  readonly seconds: number
}

export type JobTask = RoadTask | CityTask

/** The best so far. */
export interface JobProgress {
  readonly step: Words
  readonly seconds: number
  readonly cost: number | null
  readonly bound: number | null
}

export type JobEvent = { readonly at: string } & (
  | { readonly kind: 'began' | 'stop-asked'; readonly details: Readonly<Record<string, never>> }
  | { readonly kind: 'progress'; readonly details: JobProgress }
  | { readonly kind: 'done'; readonly details: { readonly road: string; readonly wasStopped: boolean } }
  | { readonly kind: 'impossible'; readonly details: { readonly road: string } }
  | { readonly kind: 'failed'; readonly details: { readonly reason: Words; readonly hasNoPlan?: boolean } }
)

export interface JobStanding {
  readonly state: RoadJobState
  /** 0 … 1 of its time. */
  readonly progress: number
  readonly step: Words
  readonly seconds: number
  readonly cost: number | null
  readonly bound: number | null
  readonly path: readonly { readonly seconds: number; readonly cost: number | null; readonly bound: number | null }[]
  readonly road: string | null
}

/** The longest that a working out may take. */
export const mostSeconds = 1800

/** A road is followed by four variants of up to a quarter of its time each, which most do not need. */
const whole = (task: JobTask): number =>
  task.kind === 'county' && task.withVariants ? task.seconds * 1.8 : task.seconds * 1.1

/** Time for another try after one that came to no plan; null where it had as much as there is. */
export const longerTime = ({ seconds }: JobTask): number | null =>
  seconds >= mostSeconds ? null : Math.min(mostSeconds, Math.max(60, seconds * 4))

export const hasEnded = ({ state }: Pick<JobStanding, 'state'>): boolean => state !== 'waiting' && state !== 'running'

export function foldJob(task: JobTask, events: readonly JobEvent[]): JobStanding {
  let state: RoadJobState = 'waiting'
  let progress = 0
  let step: Words = roadJobStateWords.waiting
  let road: string | null = null
  let last: JobStanding['path'][number] = { seconds: 0, cost: null, bound: null }
  const path: JobStanding['path'][number][] = []
  for (const { kind, details } of events) {
    if (kind === 'began') {
      state = 'running'
      step = roadJobStateWords.running
    } else if (kind === 'stop-asked') {
      if (state === 'waiting' || state === 'running') step = { zh: '正在停止', en: 'being stopped' }
    } else if (kind === 'progress') {
      step = details.step
      progress = Math.min(0.99, details.seconds / whole(task))
      // One that is not above nothing says nothing yet.
      last = { ...details, bound: details.bound !== null && details.bound > 0 ? details.bound : null }
      path.push({ seconds: last.seconds, cost: last.cost, bound: last.bound })
    } else {
      progress = 1
      if (kind === 'failed') {
        state = details.hasNoPlan === true ? 'no-plan' : 'failed'
        step = details.reason
      } else {
        state = kind === 'impossible' ? 'impossible' : details.wasStopped ? 'stopped' : 'done'
        step = roadJobStateWords[state]
        road = details.road
      }
    }
  }
  return { state, progress, step, seconds: last.seconds, cost: last.cost, bound: last.bound, path, road }
}
