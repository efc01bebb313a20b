/** Gathers the districts of a region with the names of their schools, and the numbers by which they are looked at. */
import { countiesUnder, schoolsIn, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { DistrictShown } from './contract.ts'
import { districtWarnings, loadOf, termEndsOn } from './check-district.ts'
import type { District } from './district-state.ts'
import { readSupervisionRules } from './read-supervision-rules.ts'
import { districtsOf, newestSettings } from './store.ts'
import { noSettings, numbersOf, type SupervisionNumbers, type SupervisionSettings } from './supervision-rules.ts'

const cityOf = (region: string): string => `${region.slice(0, 4)}00`

export interface GatheredNumbers {
  readonly numbers: SupervisionNumbers
  readonly settings: SupervisionSettings
  readonly duties: readonly string[]
}

export async function gatherNumbers(database: Database, region: string): Promise<GatheredNumbers> {
  const table = readSupervisionRules()
  const settings = (await newestSettings(database, cityOf(region)))?.settings ?? noSettings
  return { numbers: numbersOf(table, settings), settings, duties: settings.duties ?? table.duties.lines }
}

export interface GatheredDistricts {
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  readonly countyNames: ReadonlyMap<string, string>
  readonly districts: readonly District[]
  /** Of the region, those that are gone too. */
  readonly schools: readonly School[]
  readonly byCode: ReadonlyMap<string, School>
  readonly open: readonly School[]
}

export async function gatherDistricts(database: Database, region: string): Promise<GatheredDistricts> {
  const found = await countiesUnder(database, region)
  const counties = found.map(({ code, name }) => ({ code, name }))
  const [districts, schools] = await Promise.all([
    districtsOf(
      database,
      counties.map(({ code }) => code),
    ),
    schoolsIn(database, region),
  ])
  return {
    counties,
    countyNames: new Map(counties.map(({ code, name }) => [code, name])),
    districts,
    schools,
    byCode: new Map(schools.map((school) => [school.code, school])),
    open: schools.filter(({ status }) => status === 'open'),
  }
}

export function districtShown(
  district: District,
  { byCode, countyNames }: GatheredDistricts,
  numbers: SupervisionNumbers,
  today: string,
): DistrictShown {
  const isOpen = (school: string): boolean => byCode.get(school)?.status === 'open'
  return {
    id: district.id,
    county: district.county,
    countyName: countyNames.get(district.county) ?? district.county,
    name: district.name,
    supervisors: district.supervisors.map((supervisor) => ({
      ...supervisor,
      termEndsOn: termEndsOn(supervisor, numbers['term-years']),
      schools: loadOf(district, supervisor.number),
    })),
    schools: district.schools.map(({ school, supervisor }) => ({
      code: school,
      name: byCode.get(school)?.name ?? school,
      townName: byCode.get(school)?.townName ?? null,
      supervisor,
      isOpen: isOpen(school),
    })),
    warnings: districtWarnings(district, numbers, isOpen, today),
    setBy: district.setBy,
    setAt: district.setAt,
  }
}
