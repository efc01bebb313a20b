/** Checks the county's own figures anew, as reading its table would. */
import type { Problem } from '#kernel/problem.ts'
import { countyFields, type CountyField } from '../county-fields.ts'
import type { KeptValue } from '../filings/stage-row.ts'
import { makeCountyRows } from '../rows/county-rows.ts'

export function checkCountyCells(
  { county, year }: { readonly county: string; readonly year: number },
  cells: Readonly<Record<string, KeptValue>>,
): readonly Problem[] {
  const empty = Object.fromEntries(Object.keys(countyFields).map((field) => [field, null]))
  const row = { row: 1, values: { ...empty, ...cells, county, year }, faulty: new Set<string>() }
  return makeCountyRows([row], () => year, new Set()).findings.map(({ severity, code, field, what, why, todo }) => ({
    severity,
    code,
    ...(field === undefined ? {} : { column: countyFields[field as CountyField].heading }),
    what,
    why,
    todo,
  }))
}
