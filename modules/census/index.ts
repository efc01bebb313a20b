/** What other rooms may use of the census room. */
import type { Database } from '#platform/database/database.ts'
import type { CountyFiling } from './filing-shapes.ts'
import type { StoredCensus } from './filings/gather.ts'
import type { CountyYearMark } from './filings/store.ts'
import type { Reached, WholeYear } from './filings/write-years.ts'
import type { ImportChanges } from './imports/changes.ts'
import type { ImportTools } from './imports/read-import.job.ts'

export type {
  CensusReading,
  ColumnSource,
  CountyRow,
  CountyTable,
  RowPlace,
  SchoolRow,
  SchoolTable,
  TableSource,
} from './contract.ts'
export type { CountyFiling } from './filing-shapes.ts'
export { plausible } from './checks/plausible-ranges.ts'
export { countyFields, type CountyField } from './county-fields.ts'
export type { StoredCensus } from './filings/gather.ts'
export type { CountyYearMark } from './filings/store.ts'
export type { Reached, WholeYear } from './filings/write-years.ts'
export { readCensus, type CensusFiles } from './read-census.ts'
export { inReadingOrder, type Finding, type TablePlace } from './finding.ts'
export type { HeadingMatch } from './contract.ts'
export { placedIn, readFieldTable, type FieldTable, type FieldTableReading } from './read-field-table.ts'
export type { ReadRow } from './sheet/table-rows.ts'
export { classBands, physicalFields, schoolFields, type FieldSpec, type SchoolField } from './school-fields.ts'
export { isJudged } from './empty-cells.ts'
export { settlementCodes, type SettlementGroup } from './rows/settlement-codes.ts'
export { tables, type TableDescription, type TableKind } from './tables.ts'
export { templateColumns } from './template.ts'

// What reaches the database is loaded when it is asked for: judging a file needs none of it.
const gathering = () => import('./filings/gather.ts')
const writing = () => import('./filings/write-years.ts')

/** Every county and year that has figures, with the states of its schools. */
export const filingsOf = async (database: Database, counties: readonly string[]): Promise<readonly CountyFiling[]> =>
  (await gathering()).gatherCountyFilings(database, counties)

/** What the city accepted of a county's year: the named version, or the last one. Null where nothing is locked. */
export const lockedCensus = async (
  database: Database,
  county: string,
  year: number,
  version?: number,
): Promise<StoredCensus | null> => (await gathering()).gatherLocked(database, { county, year }, version)

/** A county's year as it stands, whatever is still on its way; its version is 0. */
export const draftCensus = async (database: Database, county: string, year: number): Promise<StoredCensus | null> =>
  (await gathering()).gatherDraft(database, { county, year })

/** Marks of all years of the counties that have figures, or of the named ones: a mark changes whenever a figure does. */
export const figureMarks = async (
  database: Database,
  counties: readonly string[],
  years?: readonly number[],
): Promise<readonly CountyYearMark[]> => (await import('./filings/store.ts')).loadMarks(database, counties, years)

/** Takes whole tables in and locks them; the same tables once more change nothing. */
export const storeLockedYear = async (database: Database, given: WholeYear): Promise<ImportChanges> =>
  (await writing()).writeLockedYear(database, given)

/** Takes whole tables in and leaves them on their way, as far along it as is asked. */
export const storeDraftYear = async (
  database: Database,
  given: WholeYear & { readonly reached?: Reached },
): Promise<ImportChanges> => (await writing()).writeDraftYear(database, given)

/** Takes the readings of the queue. */
export const startCensusJobs = async (tools: ImportTools): Promise<void> =>
  (await import('./imports/read-import.job.ts')).startCensusJobs(tools)
