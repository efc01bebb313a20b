/** How far the inputs of a county reach beside what the register has, kind by kind, as doors show it. */
import { schoolYearOf } from '#kernel/school-year.ts'
import { schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { InputBatchShape, InputCoverage } from './contract.ts'
import { inputKinds, type Basis, type InputKind } from './input-kinds.ts'
import { lacksOf } from './lacks.ts'
import type { BatchHead } from './store.ts'
import { joinSummaries } from './summary.ts'

export const batchOf = (head: BatchHead): InputBatchShape => ({
  id: head.id,
  county: head.county,
  kind: head.kind,
  fileName: head.fileName,
  at: head.at,
  personName: head.personName,
  rows: head.rowCount,
  changes: head.changes,
  warnings: head.problems.filter(({ severity }) => severity === 'warning').length,
  notes: head.problems.filter(({ severity }) => severity === 'note').length,
  years: [...head.summary.years],
  hasFile: head.document !== null,
  withdrawn: head.withdrawn,
})

const byTowns: ReadonlySet<InputKind> = new Set(['births', 'population', 'kindergarten', 'flows'])

function coverageOf(
  kind: InputKind,
  heads: readonly BatchHead[],
  county: string,
  extent: { readonly towns: readonly string[]; readonly schools: number; readonly schoolYear: number },
): InputCoverage {
  const standing = heads.filter((head) => head.kind === kind && head.withdrawn === null)
  const summary = joinSummaries(standing.map((head) => head.summary))
  const places = summary.places.filter((place) => place !== county)
  const last = standing.at(-1)
  const of = byTowns.has(kind) ? extent.towns.length : kind === 'rolls' ? extent.schools : null
  const own = new Set(extent.towns)
  return {
    kind,
    years: [...summary.years],
    monthlyYears: [...summary.monthlyYears],
    places: { covered: byTowns.has(kind) ? places.filter((place) => own.has(place)).length : places.length, of },
    hasCounty: summary.places.includes(county),
    bases: [...summary.bases] as Basis[],
    last: last ? batchOf(last) : null,
    lacks: lacksOf(kind, summary, extent),
  }
}

/** What a county has of each input, and what it lacks. */
export async function countyCoverage(database: Database, county: string, heads: readonly BatchHead[], today: string) {
  const [towns, schools] = await Promise.all([townsOf(database, county), schoolsIn(database, county)])
  const extent = { towns: towns.map(({ code }) => code), schools: schools.length, schoolYear: schoolYearOf(today) }
  return inputKinds.map((kind) => coverageOf(kind, heads, county, extent))
}
