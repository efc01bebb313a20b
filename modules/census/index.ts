/** What other rooms may use of the census room. */
export type {
  CensusReading,
  ColumnSource,
  CountyRow,
  CountyTable,
  SchoolRow,
  SchoolTable,
  TableSource,
} from './contract.ts'
export { plausible } from './checks/plausible-ranges.ts'
export { countyFields, type CountyField } from './county-fields.ts'
export { readCensus, type CensusFiles } from './read-census.ts'
export { classBands, physicalFields, schoolFields, type FieldSpec, type SchoolField } from './school-fields.ts'
export { isJudged } from './empty-cells.ts'
export { settlementCodes, type SettlementGroup } from './rows/settlement-codes.ts'
export { tables, type TableDescription, type TableKind } from './tables.ts'
export { templateColumns } from './template.ts'
