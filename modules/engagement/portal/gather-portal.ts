/** What is published, for the pages that join several snapshots. Nothing but published snapshots and names of counties is asked for. */
import { allCounties, countiesUnder, isSimulated } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import {
  contentsOfHeads,
  publishedHeads,
  publishedOf,
  type Published,
  type PublishedHead,
} from '../publication/gather-published.ts'
import type { PublicationKind } from '../publication/publication-words.ts'
import { placesNamed, placesOf, placesOfEntry, plain, type ServedPlace } from './catchments.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import type { CountyName } from './list-pages.ts'
import { once } from './once.ts'
import type { SchoolFacts } from './school-page.ts'

export interface PortalGround {
  readonly counties: readonly CountyName[]
  /** Codes under which something can be published: counties and their cities. */
  readonly codes: readonly string[]
  readonly isSimulated: boolean
}

/** Names of counties hardly ever change, so that they are asked for once in a while. */
const grounds = new WeakMap<Database, { readonly until: number; readonly ground: Promise<PortalGround> }>()
const freshFor = 60_000

async function readGround(database: Database): Promise<PortalGround> {
  const codes = await allCounties(database)
  const cities = [...new Set(codes.map((code) => `${code.slice(0, 4)}00`))]
  const [counties, simulated] = await Promise.all([
    Promise.all(cities.map((city) => countiesUnder(database, city))),
    isSimulated(database),
  ])
  const names = counties.flat().map(({ code, name }) => ({ code, name }))
  return { counties: names, codes: [...codes, ...cities], isSimulated: simulated }
}

export function portalGround(database: Database, now: string): Promise<PortalGround> {
  const at = Date.parse(now)
  const known = grounds.get(database)
  if (known && at < known.until) return known.ground
  const ground = readGround(database)
  grounds.set(database, { until: at + freshFor, ground })
  ground.catch(() => grounds.delete(database))
  return ground
}

/** A county's only one of a kind; null where none is published. */
export async function onlyOne<K extends PublicationKind>(
  database: Database,
  kind: K,
  county: string,
): Promise<Published<K> | null> {
  return (await publishedOf(database, kind, [county]))[0] ?? null
}

export async function oneById(database: Database, codes: readonly string[], id: string): Promise<Published | null> {
  const { published } = await publishedHeads(database, codes, { ids: [id] })
  return (await contentsOfHeads(database, published))[0] ?? null
}

/** The latest first. */
export const newestFirst = (heads: readonly PublishedHead[]): PublishedHead[] =>
  heads.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt) || a.id.localeCompare(b.id))

/** What is published about a school; null where nothing names it. */
export async function schoolFacts(
  database: Database,
  codes: readonly string[],
  code: string,
): Promise<SchoolFacts | null> {
  const [entries, allChanges, allProgress] = await Promise.all([
    publishedOf(database, 'school', codes, code),
    publishedOf(database, 'changes', codes),
    publishedOf(database, 'progress', codes),
  ])
  const entry = entries[0] ?? null
  const isIts = ({ school }: { readonly school: string | null }): boolean => school === code
  const changesFrom =
    allChanges.find(({ county }) => county === entry?.county) ??
    allChanges.find(
      ({ content }) => content.changes.some(isIts) || content.projects.some(isIts) || content.catchments.some(isIts),
    ) ??
    null
  const progress =
    allProgress.find(({ county }) => county === (entry?.county ?? changesFrom?.county)) ??
    allProgress.find(({ content }) => content.promises.some(isIts)) ??
    null
  const changes = changesFrom?.content.changes.filter(isIts) ?? []
  const projects = changesFrom?.content.projects.filter(isIts) ?? []
  const serves = changesFrom ? placesOf(changesFrom.content, isIts) : []
  const promises = progress?.content.promises.filter(isIts) ?? []
  const name =
    entry?.content.entry.name ??
    changes[0]?.schoolName ??
    projects[0]?.schoolName ??
    serves[0]?.schools[0]?.schoolName ??
    promises[0]?.schoolName
  if (name === undefined || name === null) return null
  const county = entry?.county ?? changesFrom?.county ?? progress!.county
  return { code, name, county, entry, changes, projects, changesFrom, serves, promises }
}

interface NamedSchool {
  readonly code: string
  readonly name: string
  /** As it is compared. */
  readonly plainName: string
  readonly county: string
  readonly countyName: string
  readonly town: string | null
  readonly hasEntry: boolean
}

/** Schools that a published plan with its projects names. */
const schoolsOfChanges = once(({ county, countyName, catchments, changes, projects }: Snapshots['changes']) => {
  const found = new Map<string, NamedSchool>()
  for (const { school: code, schoolName: name } of [...catchments, ...changes, ...projects]) {
    if (!/^\d{10}$/.test(code) || found.has(code)) continue
    found.set(code, { code, name, plainName: plain(name), county, countyName, town: null, hasEntry: false })
  }
  return [...found.values()]
})

const schoolOfEntry = once(
  ({ school: code, county, countyName, town, entry: { name } }: Snapshots['school']): NamedSchool => ({
    code,
    name,
    plainName: plain(name),
    county,
    countyName,
    town,
    hasEntry: true,
  }),
)

const byCode = (a: NamedSchool, b: NamedSchool): number => (a.code < b.code ? -1 : 1)

/** Schools that anything published names; what a school says of itself goes before. */
function schoolsNamedIn(
  changes: readonly Published<'changes'>[],
  entries: readonly Published<'school'>[],
  search = '',
): NamedSchool[] {
  const asked = plain(search)
  const own = entries.map(({ content }) => schoolOfEntry(content))
  const known = new Set(own.map(({ code }) => code))
  const planned = changes.flatMap(({ content }) => schoolsOfChanges(content)).filter(({ code }) => !known.has(code))
  return [...own, ...planned].filter(({ plainName }) => plainName.includes(asked)).toSorted(byCode)
}

/** Schools of the counties that anything published names. */
export async function namedSchools(database: Database, counties: readonly string[]): Promise<NamedSchool[]> {
  const [entries, changes] = await Promise.all([
    publishedOf(database, 'school', counties),
    publishedOf(database, 'changes', counties),
  ])
  return schoolsNamedIn(changes, entries)
}

/** Places and schools by what was typed. */
export async function findPlaces(
  database: Database,
  ground: PortalGround,
  search: string,
  county: string | null,
): Promise<{ places: ServedPlace[]; schools: NamedSchool[]; without: CountyName[] }> {
  const asked = ground.counties.filter(({ code }) => county === null || code === county)
  const codes = asked.map(({ code }) => code)
  if (search === '' || codes.length === 0) return { places: [], schools: [], without: [] }
  const [changes, entries] = await Promise.all([
    publishedOf(database, 'changes', codes),
    publishedOf(database, 'school', codes),
  ])
  const withCatchments = new Set(
    changes.filter(({ content }) => content.catchments.length > 0).map(({ county: own }) => own),
  )
  return {
    places: [
      ...changes.flatMap(({ content }) => placesNamed(content, search)),
      ...entries.flatMap(({ content }) => placesOfEntry(content, search)),
    ],
    schools: schoolsNamedIn(changes, entries, search),
    without: asked.filter(({ code }) => !withCatchments.has(code)),
  }
}
