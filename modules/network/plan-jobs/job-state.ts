/** How the making of a plan goes, folded from its events. */
import type { Words } from '#kernel/words.ts'
import type { ScenarioName } from '../county/county-words.ts'
import type { Impossible } from '../county/plan-file.ts'
import type { JobState } from '../plans/plan-words.ts'

/** What was asked for: a plan from the installation's data, or a kept one with its locks, to be completed. */
export interface PlanTask {
  readonly scenario: ScenarioName
  readonly forecast: string
  readonly years: number
  readonly seconds: number
  readonly yearlyBudget: number | null
  readonly parent: string | null
}

/** The best plan so far. */
export interface Progress {
  readonly seconds: number
  readonly objective: number | null
  readonly bound: number | null
}

export type JobEvent = { readonly at: string } & (
  | { readonly kind: 'began' | 'stop-asked'; readonly details: Readonly<Record<string, never>> }
  | { readonly kind: 'progress'; readonly details: Progress }
  | { readonly kind: 'done'; readonly details: { readonly plan: string; readonly wasStopped: boolean } }
  | { readonly kind: 'impossible'; readonly details: { readonly impossible: Impossible } }
  | { readonly kind: 'failed'; readonly details: { readonly reason: Words } }
)

export interface JobStanding {
  readonly state: JobState
  /** 0 … 1 of its time. */
  readonly progress: number
  readonly step: Words
  readonly objective: number | null
  readonly bound: number | null
  readonly plan: string | null
  readonly impossible: Impossible | null
}

const steps: Readonly<Record<JobState, Words>> = {
  waiting: { zh: '排队等候', en: 'waiting its turn' },
  running: { zh: '正在测算', en: 'being worked out' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已按要求停止，保留已得方案', en: 'stopped when asked, with the best so far' },
  impossible: { zh: '不可行，见说明', en: 'impossible, see why' },
  failed: { zh: '测算没有完成', en: 'it was not finished' },
}

export function foldJob({ seconds }: PlanTask, events: readonly JobEvent[]): JobStanding {
  const standing: { -readonly [K in keyof JobStanding]: JobStanding[K] } = {
    state: 'waiting',
    progress: 0,
    step: steps.waiting,
    objective: null,
    bound: null,
    plan: null,
    impossible: null,
  }
  const reach = (state: JobState, progress: number, step = steps[state]): void => {
    Object.assign(standing, { state, progress, step })
  }
  for (const { kind, details } of events) {
    if (kind === 'began') reach('running', 0)
    else if (kind === 'stop-asked' && standing.plan === null) standing.step = { zh: '正在停止', en: 'being stopped' }
    else if (kind === 'progress') {
      standing.progress = Math.min(0.99, details.seconds / seconds)
      standing.objective = details.objective
      // One that is not above nothing says nothing yet.
      standing.bound = details.bound !== null && details.bound > 0 ? details.bound : null
    } else if (kind === 'done') {
      reach(details.wasStopped ? 'stopped' : 'done', 1)
      standing.plan = details.plan
    } else if (kind === 'impossible') {
      reach('impossible', 1)
      standing.impossible = details.impossible
    } else if (kind === 'failed') reach('failed', 1, details.reason)
  }
  return standing
}
