/** What other rooms may use of the census room. */
import type { Database } from '#platform/database/database.ts'
import { gatherDraft, gatherLocked, type StoredCensus } from './filings/gather.ts'

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
export { gatherCountyFilings as filingsOf, type StoredCensus } from './filings/gather.ts'
export { loadMarks as figureMarks, type CountyYearMark } from './filings/store.ts'
export {
  writeDraftYear as storeDraftYear,
  writeLockedYear as storeLockedYear,
  type Reached,
  type WholeYear,
} from './filings/write-years.ts'
export { startCensusJobs } from './imports/read-import.job.ts'
export { lockedJob } from './counties/operations.ts'
export { readCensus, type CensusFiles } from './read-census.ts'
export { classBands, physicalFields, schoolFields, type FieldSpec, type SchoolField } from './school-fields.ts'
export { isJudged } from './empty-cells.ts'
export { settlementCodes, type SettlementGroup } from './rows/settlement-codes.ts'
export { tables, type TableDescription, type TableKind } from './tables.ts'
export { templateColumns } from './template.ts'

/** What the city accepted of a county's year: the named version, or the last one. Null where nothing is locked. */
export const lockedCensus = (
  database: Database,
  county: string,
  year: number,
  version?: number,
): Promise<StoredCensus | null> => gatherLocked(database, { county, year }, version)

/** A county's year as it stands, whatever is still on its way; its version is 0. */
export const draftCensus = (database: Database, county: string, year: number): Promise<StoredCensus | null> =>
  gatherDraft(database, { county, year })
