/** Puts together what is stored of a county's year with what the register knows of its schools. */
import { countiesUnder, regionNames, schoolsByCode, schoolsIn } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { ColumnSource, CountyRow, CountyTable, SchoolRow, SchoolTable } from '../contract.ts'
import { countyFields, type CountyField } from '../county-fields.ts'
import type { CountyFiling } from '../filing-shapes.ts'
import { foldCounty, type CountyStanding } from './county-state.ts'
import {
  countyFilingOf,
  lockedTally,
  tallyOf,
  type CountyYearFacts,
  type FilingFacts,
  type Tally,
} from './county-year.ts'
import { needsEndorsement } from './endorsement.ts'
import { foldFiling, openWarnings } from './filing-state.ts'
import { schoolRowOf, type Version } from './stage-row.ts'
import {
  countEvents,
  countFilings,
  loadCountyFacts,
  loadCountyVersion,
  loadFilingFacts,
  loadHeads,
  loadLatest,
  loadLock,
  loadLocked,
  loadSources,
  type CountyVersion,
  type CountyYear,
  type Lock,
} from './store.ts'
import { tableOf } from './stored-table.ts'

/** The filings of a county's year, or of one school of it. */
export async function gatherFilings(database: Database, key: CountyYear, one?: string): Promise<FilingFacts[]> {
  const only = one === undefined ? undefined : [one]
  const [facts, heads, register] = await Promise.all([
    loadFilingFacts(database, key, only),
    loadHeads(database, key, only),
    only ? schoolsByCode(database, only) : schoolsIn(database, key.county),
  ])
  const byCode = new Map(register.map((school) => [school.code, school]))
  return heads.flatMap((head): FilingFacts[] => {
    const standing = foldFiling(facts.get(head.school) ?? [])
    if (!standing) return []
    const known = byCode.get(head.school)
    return [
      {
        school: head.school,
        name: head.name || known?.name || head.school,
        town: known?.town ?? null,
        townName: known?.townName ?? null,
        head,
        standing,
        needsEndorsement: known !== undefined && needsEndorsement(known),
        open: openWarnings(head.warnings, standing),
      },
    ]
  })
}

export async function gatherCountyYear(database: Database, { county, year }: CountyYear): Promise<CountyYearFacts> {
  const [filings, events, names] = await Promise.all([
    gatherFilings(database, { county, year }),
    loadCountyFacts(database, [county], year),
    regionNames(database, [county]),
  ])
  return { county, countyName: names.get(county) ?? county, year, standing: foldCounty(events), events, filings }
}

/** How a county's year stands alone, without its schools. */
export const gatherStanding = async (database: Database, { county, year }: CountyYear): Promise<CountyStanding> =>
  foldCounty(await loadCountyFacts(database, [county], year))

/** States of a county's filings, counted without what the register knows of their schools. */
async function gatherTally(database: Database, key: CountyYear): Promise<Tally> {
  const [facts, heads] = await Promise.all([loadFilingFacts(database, key), loadHeads(database, key)])
  const standings = heads.flatMap(({ school, warnings }) => {
    const standing = foldFiling(facts.get(school) ?? [])
    return standing ? [{ standing, open: openWarnings(warnings, standing) }] : []
  })
  return tallyOf(standings)
}

/** The last tally of each county's year that is not locked, for as long as nothing happens to any of its filings. */
const tallies = new WeakMap<Database, Map<string, { readonly events: number; readonly tally: Promise<Tally> }>>()

function knownTally(database: Database, key: CountyYear, events: number): Promise<Tally> {
  const own = tallies.get(database) ?? new Map<string, { events: number; tally: Promise<Tally> }>()
  tallies.set(database, own)
  const name = `${key.county} ${key.year}`
  const known = own.get(name)
  if (known?.events === events) return known.tally
  const tally = gatherTally(database, key)
  own.set(name, { events, tally })
  tally.catch(() => own.delete(name))
  return tally
}

export interface CountyYearStanding extends Omit<CountyYearFacts, 'filings' | 'events'> {
  /** How many schools have figures. */
  readonly schools: number
}

/** Every county and year that has figures, and how the county stands; its schools are counted only. */
export async function gatherCountyYears(
  database: Database,
  counties: readonly string[],
): Promise<readonly CountyYearStanding[]> {
  const [counts, events, names] = await Promise.all([
    countFilings(database, counties),
    loadCountyFacts(database, counties),
    regionNames(database, counties),
  ])
  const byKey = Map.groupBy(events, ({ county, year }) => `${county} ${year}`)
  return counts.map(({ county, year, schools }) => ({
    county,
    countyName: names.get(county) ?? county,
    year,
    standing: foldCounty(byKey.get(`${county} ${year}`) ?? []),
    schools,
  }))
}

/** Every county and year with the states of its schools. What is locked is counted, not folded. */
export async function gatherCountyFilings(
  database: Database,
  counties: readonly string[],
): Promise<readonly CountyFiling[]> {
  const years = await gatherCountyYears(database, counties)
  const open = years.filter(({ standing }) => standing.state !== 'locked')
  const events = new Map(
    (await countEvents(database, open)).map((each) => [`${each.county} ${each.year}`, each.events]),
  )
  return await Promise.all(
    years.map(async (each) => {
      if (each.standing.state === 'locked') return countyFilingOf(each, lockedTally(each.schools))
      return countyFilingOf(each, await knownTally(database, each, events.get(`${each.county} ${each.year}`) ?? 0))
    }),
  )
}

/** Counties of a region by code: those of a city, or the county itself (of a township, its county). */
export const countyCodes = async (database: Database, region: string): Promise<string[]> =>
  region.length === 6 ? (await countiesUnder(database, region)).map(({ code }) => code) : [region.slice(0, 6)]

/** What counted for a year so far: the last lock, else the latest versions. */
async function versionsOf(database: Database, key: CountyYear, schools?: readonly string[]) {
  const lock = await loadLock(database, key)
  return lock ? await loadLocked(database, lock, schools) : await loadLatest(database, key, schools)
}

const rowsOf = (versions: readonly Version[]): SchoolRow[] =>
  versions.flatMap((version) => version.rows.map((row) => schoolRowOf(version, row, 0)))

/** Rows of the year before, to compare with; numbered 0, for they stand in no table at hand. */
export const gatherYearBefore = async (
  database: Database,
  { county, year }: CountyYear,
  schools?: readonly string[],
): Promise<SchoolRow[]> => rowsOf(await versionsOf(database, { county, year: year - 1 }, schools))

/** Rows of all schools of a county's year as they stand now. */
export const gatherRows = async (database: Database, key: CountyYear): Promise<SchoolRow[]> =>
  rowsOf(await loadLatest(database, key))

async function countyTableOf(database: Database, version: CountyVersion | null): Promise<CountyTable | null> {
  if (!version) return null
  const { county, year, row, cells, corrected } = version
  const [source] = await loadSources(database, county, [version.source])
  const empty = Object.fromEntries(Object.keys(countyFields).map((field) => [field, null]))
  const columns: Record<string, ColumnSource> = { ...(source?.columns as Record<string, ColumnSource> | undefined) }
  for (const [field, by] of Object.entries(corrected)) {
    columns[field] = { headings: [`${countyFields[field as CountyField].heading}（县区更正，${by}）`], letters: [] }
  }
  return {
    source: source?.source ?? { file: '', sheet: '' },
    columns,
    rows: [{ ...empty, ...cells, county, year, row } as unknown as CountyRow],
  }
}

/** A county's year as tables. */
export interface StoredCensus {
  /** 0 for a draft. */
  readonly version: number
  readonly lockedAt: string | null
  readonly schools: SchoolTable
  readonly counties: CountyTable | null
}

async function censusOf(
  database: Database,
  key: CountyYear,
  versions: readonly Version[],
  lock: Lock | null,
): Promise<StoredCensus | null> {
  if (versions.length === 0) return null
  const ids = versions.flatMap(({ rows }) => rows.map(({ source }) => source))
  const [sources, county] = await Promise.all([
    loadSources(database, key.county, ids),
    lock?.countyVersion === null ? null : loadCountyVersion(database, key, lock?.countyVersion),
  ])
  return {
    version: lock?.version ?? 0,
    lockedAt: lock?.at ?? null,
    schools: tableOf(versions, sources),
    counties: await countyTableOf(database, county),
  }
}

/** What the city accepted: the named version, or the last. Null where there is none. */
export async function gatherLocked(
  database: Database,
  key: CountyYear,
  version?: number,
): Promise<StoredCensus | null> {
  const lock = await loadLock(database, key, version)
  return lock && (await censusOf(database, key, await loadLocked(database, lock), lock))
}

/** The latest figures, whatever their state. */
export const gatherDraft = async (database: Database, key: CountyYear): Promise<StoredCensus | null> =>
  censusOf(database, key, await loadLatest(database, key), null)
