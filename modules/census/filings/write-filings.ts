/** Writes tables that were read into the store: one new version for each school whose figures changed, and its event. */
import { registerFromCensus, type NewSchool } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { changeOf, countChanges, type ChangeKind, type ImportChanges } from '../imports/changes.ts'
import type { ReadFiling, ReadTables } from '../imports/filings-of.ts'
import { byActor, type Actor } from './actor.ts'
import { foldCounty, type CountyStanding } from './county-state.ts'
import { foldFiling, type FilingStanding } from './filing-state.ts'
import { warningKeys } from './keyed-problem.ts'
import { schoolRowOf } from './stage-row.ts'
import {
  appendCountyFacts,
  appendFilingFacts,
  figuresHash,
  holdCountyYear,
  loadCountyFacts,
  loadCountyVersion,
  loadFilingFacts,
  loadHeads,
  saveCountyVersion,
  saveSource,
  saveVersions,
  type CountyYear,
} from './store.ts'

export interface JudgedFiling {
  readonly filing: ReadFiling
  readonly change: ChangeKind
  readonly standing: FilingStanding | null
}

interface JudgedCountyYear extends CountyYear {
  readonly county: string
  readonly standing: CountyStanding
  readonly filings: readonly JudgedFiling[]
}

const keyOf = ({ county, year }: CountyYear): string => `${county} ${year}`

/** County years of the tables in one order for everybody, so that two who wait for each other cannot be. */
const countyYearsOf = (read: ReadTables): readonly (CountyYear & { readonly filings: readonly ReadFiling[] })[] =>
  [...Map.groupBy(read.schools.filings, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, filings]) => ({ county: filings[0]!.county, year: filings[0]!.year, filings }))

async function judgeCountyYear(
  database: Database,
  { county, year, filings }: CountyYear & { readonly filings: readonly ReadFiling[] },
): Promise<JudgedCountyYear> {
  const [facts, heads, events] = await Promise.all([
    loadFilingFacts(database, { county, year }),
    loadHeads(database, { county, year }),
    loadCountyFacts(database, [county], year),
  ])
  const standing = foldCounty(events)
  const figures = new Map(heads.map((head) => [head.school, head.figures]))
  const judged = filings.map((filing): JudgedFiling => {
    const own = foldFiling(facts.get(filing.school) ?? [])
    const before = own && { state: own.state, figures: figures.get(filing.school) ?? '' }
    return { filing, change: changeOf(before, figuresHash(filing.rows), standing.state), standing: own }
  })
  return { county, year, standing, filings: judged }
}

/** What saving the tables would do, filing by filing. */
export async function judgeTables(database: Database, read: ReadTables): Promise<readonly JudgedFiling[]> {
  const judged: JudgedFiling[] = []
  for (const countyYear of countyYearsOf(read)) judged.push(...(await judgeCountyYear(database, countyYear)).filings)
  return judged
}

async function writeSchools(
  database: Database,
  { county, year, filings }: JudgedCountyYear,
  source: string,
  actor: Actor,
  fileName: string,
): Promise<void> {
  const taken = filings.filter(({ change }) => change === 'added' || change === 'changed')
  const rows = taken.flatMap(({ filing }) => filing.rows.map((row) => schoolRowOf(filing, row, row.row)))
  if (rows.length > 0) {
    await registerFromCensus(database, rows satisfies readonly NewSchool[], { name: actor.name, at: actor.at })
  }
  await saveVersions(
    database,
    taken.map(({ filing, standing }) => ({
      county,
      year,
      school: filing.school,
      version: (standing?.version ?? 0) + 1,
      rows: filing.rows.map((row) => ({ ...row, source })),
      problems: filing.problems,
      warnings: warningKeys(filing.problems),
      at: actor.at,
      personName: actor.name,
    })),
  )
  await appendFilingFacts(
    database,
    taken.map(({ filing, standing }) => ({
      county,
      year,
      school: filing.school,
      number: (standing?.number ?? 0) + 1,
      kind: 'imported' as const,
      ...byActor(actor),
      note: fileName,
      details: { version: (standing?.version ?? 0) + 1 },
    })),
  )
}

/** The county's own rows; one that says what is stored already, or whose county is on its way, is left. */
async function writeCounties(
  database: Database,
  read: NonNullable<ReadTables['counties']>,
  actor: Actor,
  document: string | null,
): Promise<void> {
  for (const { county, year, row, cells } of read.rows) {
    await holdCountyYear(database, { county, year })
    const standing = foldCounty(await loadCountyFacts(database, [county], year))
    const before = await loadCountyVersion(database, { county, year })
    const isSame = before !== null && sameCells(before.cells, cells)
    if (isSame || standing.state !== 'collecting') continue
    const { file, sheet } = read.source
    const source = await saveSource(database, county, { file, sheet, columns: read.columns, document, at: actor.at })
    const version = (before?.version ?? 0) + 1
    await saveCountyVersion(
      database,
      { county, year, version, source, row, cells, corrected: {} },
      actor.at,
      actor.name,
    )
    await appendCountyFacts(database, [
      {
        county,
        year,
        number: standing.number + 1,
        kind: 'imported',
        ...byActor(actor),
        note: file,
        details: { version },
      },
    ])
  }
}

const textOf = (cells: object): string => JSON.stringify(Object.entries(cells).toSorted(([x], [y]) => (x < y ? -1 : 1)))

const sameCells = (a: object, b: object): boolean => textOf(a) === textOf(b)

/** Writes everything that may be written; says how many filings were added, changed, the same, or not to be touched. */
export async function writeTables(
  database: Database,
  read: ReadTables,
  actor: Actor,
  document: string | null,
): Promise<ImportChanges> {
  const { source, columns } = read.schools
  const sourceOf = new Map<string, string>()
  const kinds: ChangeKind[] = []
  for (const countyYear of countyYearsOf(read)) {
    const { county } = countyYear
    await holdCountyYear(database, countyYear)
    const judged = await judgeCountyYear(database, countyYear)
    kinds.push(...judged.filings.map(({ change }) => change))
    if (!judged.filings.some(({ change }) => change === 'added' || change === 'changed')) continue
    let id = sourceOf.get(county)
    if (id === undefined) {
      id = await saveSource(database, county, { ...source, columns, document, at: actor.at })
      sourceOf.set(county, id)
    }
    await writeSchools(database, judged, id, actor, source.file)
  }
  if (read.counties) await writeCounties(database, read.counties, actor, document)
  return countChanges(kinds)
}
