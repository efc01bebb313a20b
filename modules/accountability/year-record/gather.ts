/** Gathers what a year brought to a region: its own events, what the gate carried out, projects that were accepted. */
import { settlementCodes } from '#modules/census/index.ts'
import { acceptedProjects } from '#modules/conditions/index.ts'
import { carriedOut } from '#modules/network/index.ts'
import { countiesUnder, regionNames, schoolsIn, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { YearFigure, YearLine, GroupCoverage } from './contract.ts'
import type { EventGround } from './check-event.ts'
import { coverageOf, recordFigures, type RecordLine, type RegisteredSchool } from './record-figures.ts'
import { yearFigureCodes, yearFigures, type YearFigureCode } from './record-words.ts'
import { yearEventsOf } from './store.ts'
import { standingEvents, type YearEvent } from './year-events.ts'

const cityOf = (region: string): string => `${region.slice(0, 4)}00`

/** Codes under which something of the region may have been handed in: its counties and the city. */
export const ownersOf = (region: string, counties: readonly { readonly code: string }[]): string[] => [
  ...new Set([...counties.map(({ code }) => code), cityOf(region)]),
]

/** A county sees what counts in it; the city sees its counties and what is its own. */
const countsIn =
  (region: string) =>
  ({ place }: YearEvent): boolean =>
    place === region || (region === cityOf(region) && place.startsWith(region.slice(0, 4)))

const isOpenOn = ({ status, openedOn, closedOn }: School, day: string): boolean =>
  status !== 'suspended' && (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day)

const registered = (school: School, day: string): RegisteredSchool => ({
  code: school.code,
  county: school.county,
  name: school.name,
  type: school.type,
  isVillage: settlementCodes[school.settlement ?? '']?.group === 'village',
  isOpen: isOpenOn(school, day),
})

export async function gatherEvents(database: Database, region: string) {
  const counties = await countiesUnder(database, region)
  const events = (await yearEventsOf(database, ownersOf(region, counties))).filter(countsIn(region))
  return { counties, events }
}

/** What events are held against when they are entered: all of the city, as groups reach over counties. */
export async function gatherEventGround(database: Database, region: string, today: string): Promise<EventGround> {
  const city = cityOf(region)
  const [counties, all, schools] = await Promise.all([
    countiesUnder(database, region),
    countiesUnder(database, city),
    schoolsIn(database, city),
  ])
  const events = standingEvents(await yearEventsOf(database, ownersOf(city, all)))
  return {
    region,
    today,
    counties: new Map(counties.map(({ code, name }) => [code, name])),
    schools: new Map(schools.map(({ code, county, name }) => [code, { county, name }])),
    events,
  }
}

/** The record of a year as other rooms take it: figures with lists, sources and both denominators. */
export interface YearRecord {
  readonly region: string
  readonly name: string
  readonly year: number
  /** Last day that counts. */
  readonly until: string
  readonly figures: readonly YearFigure[]
  readonly coverage: GroupCoverage
  readonly counties: readonly { readonly county: string; readonly name: string; readonly values: readonly number[] }[]
  /** Years of which anything is told, the newest first. */
  readonly years: readonly number[]
}

export async function gatherYearRecord(
  database: Database,
  { region, year, today }: { readonly region: string; readonly year: number; readonly today: string },
): Promise<YearRecord> {
  const [{ counties, events }, gate, projects, schools, names] = await Promise.all([
    gatherEvents(database, region),
    carriedOut(database, region, today),
    acceptedProjects(database, region),
    schoolsIn(database, region),
    regionNames(database, [region, cityOf(region)]),
  ])
  const until = [`${year}-12-31`, today].toSorted()[0]!
  const known = new Map(schools.map((school) => [school.code, registered(school, until)]))
  const lines = recordFigures({ year, until, events, carriedOut: gate, projects, schools: known })
  const countyNames = new Map([...names, ...counties.map(({ code, name }) => [code, name] as const)])
  const shown = ({ place, school, name, on, sources }: RecordLine): YearLine => ({
    county: place,
    countyName: countyNames.get(place) ?? place,
    school: school === null ? null : { code: school, name: known.get(school)?.name ?? name },
    name,
    on,
    sources: sources.map((source) => ({ ...source })),
  })
  const figure = (code: YearFigureCode): YearFigure => ({
    code,
    words: { ...yearFigures[code].words },
    unit: yearFigures[code].unit,
    value: lines[code].length,
    counted: { ...yearFigures[code].counted },
    asOf: lines[code].at(-1)?.on ?? null,
    lines: lines[code].map(shown),
  })
  const told = [
    ...events.map(({ on }) => on),
    ...gate.map(({ on }) => on),
    ...projects.map(({ acceptedOn }) => acceptedOn),
  ]
  return {
    region,
    name: names.get(region) ?? region,
    year,
    until,
    figures: yearFigureCodes.map(figure),
    coverage: coverageOf(lines['group-schools'], known, until),
    counties: counties.map(({ code, name }) => ({
      county: code,
      name,
      values: yearFigureCodes.map((each) => lines[each].filter(({ place }) => place === code).length),
    })),
    years: [...new Set(told.map((on) => Number(on.slice(0, 4))))].toSorted((a, b) => b - a),
  }
}
