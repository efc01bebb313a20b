/** Rolls of real places for the forecasts to be tried on; they lie outside the project and are passed over where absent. */
import { figure, rawLines, sharedData } from '#tests/real-data/shared-data.ts'
import type { RollRow } from '#modules/projection/forecast/arrange.ts'
import type { GroupBirths } from '#modules/projection/forecast/group-cohorts.ts'

export interface City {
  readonly name: string
  readonly rolls: readonly RollRow[]
  readonly births: readonly GroupBirths[]
  /** Years from which is forecast: at least so many are known by then. */
  readonly leastKnown: number
}

const connecticutGrades = ['g_K', 'g_1', 'g_2', 'g_3', 'g_4', 'g_5', 'g_6', 'g_7', 'g_8', 'g_9'] as const

/** Connecticut 2007–2016, CT State Department of Education through CT Data Collaborative (ODC-By 1.0). */
function connecticut(path: string, level: 'school' | 'district'): RollRow[] {
  const lines = rawLines(`${path}/ct_${level}_enrollment_by_grade_2007_2016.csv.gz`)
  return lines.flatMap((line) =>
    connecticutGrades.map((heading, grade) => ({
      school: level === 'school' ? line['school_code']! : line['district_code']!,
      group: line['district_code']!,
      grade,
      year: Number(line['fall_year']),
      // An empty cell is one to five pupils, or one that was not told.
      pupils: figure(line, heading),
    })),
  )
}

/** 中国台湾地区 2012–2014, two rosters: primary and junior schools by county. */
function taiwan(path: string): RollRow[] {
  const rosters = [
    { file: 'tw_primary_schools_2012_2014.csv.gz', kind: 'p', from: 1, to: 6 },
    { file: 'tw_junior_schools_2012_2014.csv.gz', kind: 'j', from: 7, to: 9 },
  ] as const
  return rosters.flatMap(({ file, kind, from, to }) =>
    rawLines(`${path}/${file}`).flatMap((line) =>
      Array.from({ length: to - from + 1 }, (_, i) => ({
        school: `${kind}${line['school_code']}`,
        group: line['county']!,
        grade: from + i,
        year: Number(line['year']),
        pupils: figure(line, `g${from + i}_m`)! + figure(line, `g${from + i}_f`)!,
      })),
    ),
  )
}

export function realCities(): City[] {
  const cities: City[] = []
  const states = sharedData('us-ct-schools')
  if (!states.absent) {
    cities.push(
      { name: 'Connecticut, districts', rolls: connecticut(states.path, 'district'), births: [], leastKnown: 4 },
      { name: 'Connecticut, schools', rolls: connecticut(states.path, 'school'), births: [], leastKnown: 4 },
    )
  }
  const island = sharedData('taiwan-schools')
  if (!island.absent) cities.push({ name: '中国台湾地区', rolls: taiwan(island.path), births: [], leastKnown: 2 })
  return cities
}
