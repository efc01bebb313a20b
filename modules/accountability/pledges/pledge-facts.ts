/** What a pledge is composed of, gathered into one plain object. */
import type { FrameVerdict, RoadFrame, StoredAction } from '#modules/roadmap/index.ts'
import type { Words } from '#kernel/words.ts'
import type { Department } from '../departments.ts'
import type { LeadDepartments } from '../tasks/read-lead-departments.ts'
import type { ItemStanding } from '../tasks/standing-of-items.ts'
import type { ScheduleSteps } from './read-pledge-rules.ts'
import type { PledgeClauses } from './pledge-shapes.ts'

export interface IndicatorFacts {
  /** R1–R7, in the order of the frame's columns. */
  readonly code: string
  readonly label: Words
  readonly unit: string
  readonly per: number
  /** Counts whole people or rooms. */
  readonly whole: boolean
  readonly threshold: { readonly primary: number; readonly junior: number }
}

export interface PledgeFacts {
  readonly county: string
  readonly countyName: string
  readonly cityName: string
  /** The day on which it is drafted. */
  readonly today: string
  readonly road: {
    readonly id: string
    readonly name: string
    readonly adoptedAt: string
    /** 统计学年 of the figures that it stands on. */
    readonly year: number
    readonly targetYear: number
    readonly applyYear: number
    readonly actions: readonly StoredAction[]
    readonly frame: RoadFrame
    /** The county without any action, and in each year with what counts by then, for the pupils of the target year. */
    readonly before: FrameVerdict
    readonly byYear: readonly { readonly year: number; readonly verdict: FrameVerdict }[]
  }
  readonly indicators: readonly IndicatorFacts[]
  /** The 32 indicators as they stand, and who leads each. */
  readonly items: readonly {
    readonly standing: ItemStanding
    readonly department: Department
    readonly person: string | null
    readonly dueOn: string | null
  }[]
  readonly leads: LeadDepartments
  readonly steps: ScheduleSteps
  readonly clauses: PledgeClauses
  readonly sources: readonly Words[]
  readonly itemName: (item: string) => Words
}
