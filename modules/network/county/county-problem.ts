/** What a county's plan of several years is made from: villages with their pupils, sites, minutes, prices, rules, budgets, locks. */
import type { Confidence } from '#modules/standards/contract.ts'
import type { Band, PlanPart, ScenarioName, SiteKind, Tier } from './county-words.ts'
import type { PriceCode } from './price-list.ts'
import type { RuleCode } from './rule-list.ts'

export interface Village {
  readonly id: string
  readonly name: string
  readonly town: string
  /** Kilometres east and north on a local plane. */
  readonly x: number
  readonly y: number
  /** Degrees, CGCS2000, where they are known; for maps only, nothing is reckoned from them. */
  readonly lon: number | null
  readonly lat: number | null
  /** Whole pupils by band (in the order of `bands`), then by year (in the order of the problem's years). */
  readonly pupils: readonly (readonly number[])[]
}

export interface Site {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly x: number
  readonly y: number
  readonly lon: number | null
  readonly lat: number | null
  /** `closed`: a building without pupils that may be opened again. `new`: a place where a school may be built. */
  readonly state: 'open' | 'closed' | 'new'
  readonly kind: SiteKind
  readonly tier: Tier
  /** Ordinary classrooms (间) that stand before the first year, and the most there may be; 0 for a part it has not. */
  readonly rooms: Readonly<Record<PlanPart, number>>
  readonly mostRooms: Readonly<Record<PlanPart, number>>
  /** Beds that stand before the first year, and the most there may be. */
  readonly beds: number
  readonly mostBeds: number
  /** Buses that run before the first year; told, not reckoned with: a bus is paid by the year. */
  readonly buses: number
  /** Never closed by a plan, with the reason. */
  readonly isProtected: boolean
  readonly protectedBecause: string
  /** False: not closed by a plan, though nothing protects it by name. */
  readonly isClosable: boolean
  /** First school year in which it may be open; null from the first year on. For `closed` and `new` only. */
  readonly opensFrom: number | null
  /** Yuan to make the building fit: paid in `repairBy` where it is open then, or in the year of opening where it is not open yet. */
  readonly repairCost: number
  readonly repairBy: number | null
}

/** Where pupils of a village and band go before the first year. A village and band without one is a new assignment anywhere. */
export interface PresentCatchment {
  readonly village: string
  readonly band: Band
  readonly site: string
}

/** Minutes one way between a village and a site, where they are known better by the county itself. */
export interface KnownMinutes {
  readonly village: string
  readonly site: string
  /** Null: as reckoned without this row. */
  readonly walk: number | null
  readonly bus: number | null
}

/** Minutes one way between every village and every site, in the order of both: village × number of sites + site. */
export interface MinutesBetween {
  readonly from: 'osrm' | 'roads'
  /** To a hundredth; null: no way leads there. */
  readonly walk: readonly (number | null)[]
  /** On the road only: waiting and stops of a bus come on top, as a rule of the plan says. */
  readonly bus: readonly (number | null)[]
}

export interface Price {
  readonly value: number
  readonly unit: string
  /** Where the price comes from, as a person wrote it. */
  readonly source: string
}

export interface PlanRule {
  /** Null: no such limit. */
  readonly value: number | null
  readonly unit: string
  /** Title or number of the document; `本系统设定` for settings that are ours. */
  readonly document: string
  readonly article: string
  readonly confidence: Confidence
}

export type Prices = Readonly<Record<PriceCode, Price>>
export type PlanRules = Readonly<Record<RuleCode, PlanRule>>

/** What a person has decided already. */
export interface Locks {
  readonly sites: readonly { readonly site: string; readonly year: number; readonly state: 'open' | 'closed' }[]
  readonly catchments: readonly {
    readonly village: string
    readonly band: Band
    readonly year: number
    readonly site: string
  }[]
}

/** A file that the problem was read from, so that a plan names what it was made from. */
export interface InputFile {
  readonly name: string
  readonly sha256: string
}

/** Where minutes come from that a county does not give itself. */
export const sourceOf = ({ minutesBetween }: Pick<CountyProblem, 'minutesBetween'>) =>
  minutesBetween?.from ?? 'straight'

export interface CountyProblem {
  readonly name: string
  /** 模拟数据: made by a generator; nothing of it is real. */
  readonly isMade: boolean
  /** School years that follow one another, the first one planned being the first. */
  readonly years: readonly number[]
  readonly villages: readonly Village[]
  readonly sites: readonly Site[]
  readonly present: readonly PresentCatchment[]
  /** Win over `minutesBetween`, which wins over the straight line. */
  readonly knownMinutes: readonly KnownMinutes[]
  /** Left out where all is reckoned by straight line × detour. */
  readonly minutesBetween?: MinutesBetween
  readonly prices: Prices
  readonly rules: PlanRules
  readonly scenario: ScenarioName
  /** Yuan that may be invested in each year; null without a limit. As long as `years`. */
  readonly budgets: readonly (number | null)[]
  readonly locks: Locks
  readonly files: readonly InputFile[]
}
