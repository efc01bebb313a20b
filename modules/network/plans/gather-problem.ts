/** Turns what the installation knows of a county into the problem of a plan: sites, villages, pupils ahead, prices and rules. */
import { gatherPupilsAhead, gatherScenarios } from '#modules/projection/index.ts'
import { isSimulated, regionNames, schoolsIn } from '#modules/schools/index.ts'
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import type { CountyProblem, PresentCatchment, Village } from '../county/county-problem.ts'
import { bands, type ScenarioName } from '../county/county-words.ts'
import { underScenario } from '../county/scenarios.ts'
import { bandsOf } from '../county/site-phases.ts'
import { gatherVillages, newestCensus, pupilsByBand } from '../villages/gather.ts'
import { pricesFor } from '../villages/prices.ts'
import { newestPrices } from '../villages/store.ts'
import { planRules } from './gather-rules.ts'
import { planeAround } from './local-plane.ts'
import type { PlanBasis } from './plan-shapes.ts'
import { withProtected } from './protected-sites.ts'
import { pupilsAhead } from './pupils-ahead.ts'
import { siteKindOf, siteOf } from './sites-of.ts'

export interface Lack {
  readonly code: string
  /** No plan can be made without it. */
  readonly stops: boolean
  readonly what: Words
  readonly todo: Words
}

export interface ProblemWanted {
  readonly county: string
  readonly scenario: ScenarioName
  readonly forecast: string
  readonly years: number
  readonly yearlyBudget: number | null
}

export interface GatheredProblem {
  readonly basis: PlanBasis
  readonly lacks: readonly Lack[]
  /** Null where something is missing without which no plan can be made. */
  readonly problem: CountyProblem | null
  readonly schools: number
  readonly placed: number
  readonly villages: number
  readonly years: readonly number[]
}

const lack = (code: string, stops: boolean, zh: string, en: string, todoZh: string, todoEn: string): Lack => ({
  code,
  stops,
  what: { zh, en },
  todo: { zh: todoZh, en: todoEn },
})

const gradesOfBand = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
] as const

export async function gatherProblem(
  database: Database,
  wanted: ProblemWanted,
  today: string,
): Promise<GatheredProblem> {
  const { county, scenario, forecast, years: count, yearlyBudget } = wanted
  const [names, schools, census, ahead, found, set, simulated] = await Promise.all([
    regionNames(database, [county]),
    schoolsIn(database, county),
    newestCensus(database, county),
    gatherPupilsAhead(database, county, forecast),
    gatherVillages(database, county),
    newestPrices(database, county),
    isSimulated(database),
  ])
  const { rules, version } = planRules(county, today)
  const rowsOf = Map.groupBy(census?.rows ?? [], ({ code }) => code)
  const own = schools.filter(
    (school) => school.status === 'open' && siteKindOf(school) !== null && rowsOf.has(school.code),
  )
  const nowhere = own.filter(({ wgs84 }) => wgs84 === null)
  const villages = found?.villages ?? []
  const plane = planeAround(own.flatMap(({ wgs84 }) => wgs84 ?? []))
  const sites = withProtected(
    own.flatMap((school) => siteOf(school, rowsOf.get(school.code) ?? [], plane) ?? []),
    scenario,
  )
  const kindOf = new Map(sites.map(({ id, kind }) => [id, kind]))
  const years = (ahead?.years ?? []).slice(0, count)
  const basis: PlanBasis = {
    forecast: ahead && { id: ahead.id, origin: ahead.origin, scenario: ahead.scenario, madeAt: ahead.madeAt },
    censusYear: census?.year ?? null,
    isCensusLocked: census?.isLocked ?? false,
    villages: found && { id: found.batch.id, at: found.batch.at, rows: villages.length },
    prices: { setAt: set?.at ?? null, isSample: set === null },
    rulesVersion: version,
  }
  const lacks: Lack[] = [
    ...(ahead
      ? []
      : [
          lack(
            'no-forecast',
            true,
            '还没有学龄人口预测',
            'there is no forecast',
            '请先测算预测',
            'make a forecast first',
          ),
        ]),
    ...(villages.length > 0
      ? []
      : [
          lack(
            'no-villages',
            true,
            '还没有村庄学龄人口表',
            'there is no table of villages',
            '请下载空白表，填报后导入',
            'fill in the empty table and import it',
          ),
        ]),
    ...(sites.length > 0
      ? []
      : [
          lack(
            'no-sites',
            true,
            '没有可用的学校',
            'there are no schools',
            '请先导入基表和坐标',
            'import the census and locations',
          ),
        ]),
    ...(nowhere.length > 0
      ? [
          lack(
            'schools-without-place',
            false,
            `${nowhere.length} 所学校没有坐标，没有计入`,
            `${nowhere.length} schools without a location are left out`,
            '请在学校名录中登记坐标',
            'record where they are',
          ),
        ]
      : []),
    ...(set
      ? []
      : [
          lack(
            'sample-prices',
            false,
            '使用示例单价',
            'prices are samples',
            '请填写本县单价',
            'set the prices of the county',
          ),
        ]),
    ...(census?.isLocked === false
      ? [
          lack(
            'census-draft',
            false,
            `${census.year} 学年数据尚未锁定`,
            `the figures of ${census.year} are not locked yet`,
            '锁定后可重新测算',
            'make the plan anew once they are',
          ),
        ]
      : []),
  ]
  const told = { basis, lacks, schools: own.length, placed: sites.length, villages: villages.length, years }
  if (lacks.some(({ stops }) => stops)) return { ...told, problem: null }

  const teaches = (school: string | null, b: number): boolean => {
    const kind = school === null ? undefined : kindOf.get(school)
    return kind !== undefined && bandsOf(kind).includes(bands[b]!)
  }
  const present = villages.map(({ schools: now }) => now.map((school, b) => (teaches(school, b) ? school : null)))
  const rolls = new Map([...rowsOf].map(([code, rows]) => [code, pupilsByBand(rows)]))
  const sumAhead = (codes: Iterable<string>, b: number): number[] => {
    const sums = years.map(() => 0)
    for (const code of codes) {
      const byGrade = ahead!.schools.get(code)
      if (!byGrade) continue
      for (const grade of gradesOfBand[b]!) for (const [y] of years.entries()) sums[y]! += byGrade[grade]?.[y] ?? 0
    }
    return sums
  }
  const pupils = pupilsAhead(
    villages,
    years,
    present,
    (school, b) =>
      ahead!.schools.has(school) ? { now: rolls.get(school)?.[b] ?? 0, ahead: sumAhead([school], b) } : null,
    (b) => {
      const known = [...rolls.keys()].filter((code) => ahead!.schools.has(code))
      return { now: known.reduce((sum, code) => sum + (rolls.get(code)?.[b] ?? 0), 0), ahead: sumAhead(known, b) }
    },
  )
  const townNames = new Map(schools.flatMap(({ town, townName }) => (town === null ? [] : [[town, townName ?? '']])))
  const problem: CountyProblem = {
    name: names.get(county) ?? county,
    isMade: simulated,
    years,
    villages: villages.map(({ code, name, town, longitude, latitude }, v): Village => ({
      id: code,
      name,
      town: townNames.get(town) ?? '',
      ...plane.at({ longitude, latitude }),
      lon: longitude,
      lat: latitude,
      pupils: pupils[v]!,
    })),
    sites,
    present: villages.flatMap(({ code }, v) =>
      present[v]!.flatMap((site, b): PresentCatchment[] =>
        site === null ? [] : [{ village: code, band: bands[b]!, site }],
      ),
    ),
    knownMinutes: [],
    prices: pricesFor(set),
    rules,
    scenario,
    budgets: years.map(() => yearlyBudget),
    locks: { sites: [], catchments: [] },
    files: [],
  }
  return { ...told, problem: underScenario(problem, scenario) }
}

export const forecastScenarios = gatherScenarios
