/** What upstream rooms know of the things that data rules ask about, as plain values: one county, one year of figures. Types alone. */
import type { CountyReport } from '#modules/assessment/index.ts'

/** Locked figures of a year, by columns. */
export interface CensusFacts {
  readonly year: number
  readonly version: number
  /** `code stage` → column → figure; a cell that is not filled in is null. */
  readonly schools: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly county: Readonly<Record<string, unknown>> | null
}

export interface ReportFacts {
  readonly year: number
  readonly version: number
  readonly rulesVersion: string
  readonly report: CountyReport
}

export interface ProjectFacts {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly approvedOn: string | null
  readonly startedOn: string | null
  readonly acceptedOn: string | null
  readonly bookedOn: string | null
  readonly planned: number
  readonly paid: number
  /** All that it brings is delivered. */
  readonly isDelivered: boolean
  readonly countedFrom: number | null
  readonly lastOn: string | null
  /** Records of it, as a mark of the state of the ledger. */
  readonly records: number
}

export interface GateFacts {
  readonly id: string
  readonly schoolName: string
  readonly status: string
  readonly approvedOn: string | null
  readonly registeredOn: string | null
  readonly records: number
}

export interface RecordFacts {
  readonly value: number | null
  /** Words of the figure. */
  readonly label: { readonly zh: string; readonly en: string }
}

export interface YearFacts {
  readonly census: CensusFacts | null
  readonly report: ReportFacts | null
}

/** Ledgers are asked as they are today. */
export interface LedgerFacts {
  readonly today: string
  readonly projects: ReadonlyMap<string, ProjectFacts>
  readonly candidates: ReadonlyMap<string, GateFacts>
  /** By `figure year`. */
  readonly record: ReadonlyMap<string, RecordFacts>
}
