/** Puts together all that this room reckons with in a county: census, roster, register, and how it reckons. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { usesClassRatio } from '#modules/projection/index.ts'
import { isSimulated, schoolsIn, type School } from '#modules/schools/index.ts'
import type { RulesInForce } from '#modules/standards/contract.ts'
import { counsellorRules, weeklyPeriods } from '#modules/standards/index.ts'
import type { Database } from '#platform/database/database.ts'
import { reckonSchools, type CountyFacts, type SchoolReckoned } from './county-needs.ts'
import type { SchoolPlace } from './incentives/place-of-school.ts'
import type { Reckoning } from './settings/county-settings.ts'
import { gatherReckoning } from './settings/gather.ts'
import { newestSettings } from './settings/store.ts'
import { staffedSchools } from './staffed-schools.ts'
import { effectivePeriods, type EffectivePeriods, type PeriodSettings } from './subjects/effective-periods.ts'
import { gatherRoster, newestCensus, type Roster } from './teachers/gather.ts'

export interface StaffedCounty {
  readonly county: string
  /** School year of the census; null where there is none. */
  readonly year: number | null
  readonly isLocked: boolean
  readonly isSimulated: boolean
  readonly roster: Roster | null
  readonly rules: RulesInForce
  readonly reckoning: Reckoning
  readonly periods: EffectivePeriods
  readonly schools: readonly SchoolReckoned[]
  readonly registered: ReadonlyMap<string, School>
  /** Every school of the census, also those that no posts are reckoned of. */
  readonly places: ReadonlyMap<string, SchoolPlace>
}

/** The table of periods of a county on a day; a refusal where the plan does not hold yet. */
export async function gatherPeriods(
  database: Database,
  county: string,
  rules: RulesInForce,
): Promise<EffectivePeriods | Refusal> {
  const standard = weeklyPeriods(rules)
  if (standard === null) {
    return refuse(
      'no-curriculum-plan',
      { on: rules.on },
      { zh: `${rules.on}还没有执行2022年版课程方案`, en: `the curriculum plan of 2022 does not hold on ${rules.on}` },
    )
  }
  return effectivePeriods(standard, await newestSettings<PeriodSettings>(database, county, 'periods'), rules.documents)
}

export async function gatherCounty(
  database: Database,
  county: string,
  today: string,
): Promise<StaffedCounty | Refusal> {
  const gathered = await gatherReckoning(database, county, today)
  if (isRefusal(gathered)) return gathered
  const { rules, reckoning } = gathered
  const periods = await gatherPeriods(database, county, rules)
  if (isRefusal(periods)) return periods
  const [census, roster, schools, simulated] = await Promise.all([
    newestCensus(database, county),
    gatherRoster(database, county),
    schoolsIn(database, county),
    isSimulated(database),
  ])
  const registered = new Map(schools.map((school) => [school.code, school]))
  const counsellors = counsellorRules(rules)
  const facts: CountyFacts = {
    schools: staffedSchools(census?.rows ?? []),
    roster: roster && Map.groupBy(roster.teachers, ({ school }) => school),
    table: periods.bySubject,
    reckoning,
    perHundred: { primary: rules.rule('R3', 'primary').value!, junior: rules.rule('R3', 'junior').value! },
    counsellors: { least: counsellors.least.value!, pupils: counsellors.pupils.value! },
    usesClassRatio: ({ type, rows }, pupils) =>
      usesClassRatio({ type, settlement: rows[0]?.settlement ?? null }, pupils, reckoning.staffing),
  }
  return {
    county,
    year: census?.year ?? null,
    isLocked: census?.isLocked ?? false,
    isSimulated: simulated,
    roster,
    rules,
    reckoning,
    periods,
    schools: reckonSchools(facts),
    registered,
    places: new Map(
      (census?.rows ?? []).map(({ code, type, settlement, town }) => [
        code,
        { type, settlement, town: registered.get(code)?.townName ?? town },
      ]),
    ),
  }
}

export const nameOf = ({ registered }: Pick<StaffedCounty, 'registered'>, code: string): string =>
  registered.get(code)?.name ?? code
