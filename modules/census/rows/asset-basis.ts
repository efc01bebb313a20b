/**
 * Whether a school of several stages reports its physical figures for the whole school or stage by stage
 * (data-forms, "Schools of several phases"): its own 资产填报口径, else decided once over the five required columns together.
 */
import type { SchoolRow } from '../contract.ts'
import { physicalFields } from '../school-fields.ts'

export type AssetBasis = 'whole-school' | 'by-stage'

export const hasPhysicalFigures = (row: Pick<SchoolRow, (typeof physicalFields)[number]>): boolean =>
  physicalFields.some((field) => row[field] !== null)

/** True where all rows carry the same five figures and none of these is 0 or empty. */
export const isRepeated = (rows: readonly SchoolRow[]): boolean =>
  rows.length > 1 &&
  physicalFields.every((field) => {
    const value = rows[0]?.[field]
    return value !== null && value !== undefined && value !== 0 && rows.every((row) => row[field] === value)
  })

/** The basis of one school in one year; `rows` are all its rows of that year. */
export function assetBasisOf(rows: readonly SchoolRow[]): AssetBasis {
  const declared = rows.find((row) => row.assetBasis !== null)?.assetBasis
  if (declared) return declared
  if (rows.length < 2) return 'by-stage'
  const filled = rows.filter(hasPhysicalFigures)
  return filled.length <= 1 || isRepeated(filled) ? 'whole-school' : 'by-stage'
}

/** Rows of one school in one year, keyed so that they can be looked up from any of them. */
export function schoolYears(rows: readonly SchoolRow[]): ReadonlyMap<string, readonly SchoolRow[]> {
  const groups = new Map<string, SchoolRow[]>()
  for (const row of rows) {
    const key = schoolYearKey(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

export const schoolYearKey = (row: Pick<SchoolRow, 'code' | 'year'>): string => `${row.year} ${row.code}`
