/**
 * Made-up children of one county (模拟数据): births by township and month, and people by age. They follow from the pupils of
 * the example city: residents are as many as enter its schools, the household-registered more in the country, fewer in the seat.
 */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { birthIndex } from './cohorts.ts'
import type { DemoTown, MadeCounty } from './made-schools.ts'
import { pupilsByGrade } from './school-years.ts'

export type MadeCells = Readonly<Record<string, string | number>>

/** A little more is born in autumn. */
const monthWeights = [0.96, 0.86, 0.94, 0.91, 0.93, 0.95, 1, 1.06, 1.09, 1.11, 1.09, 1.1]
const allWeights = monthWeights.reduce((a, b) => a + b, 0)

export const birthYears = Array.from({ length: 15 }, (_, i) => 2011 + i)
/** 息县 has only what the county counts for a whole year. */
export const yearlyCounty = '411528'

const bases = [
  { label: '户籍', source: '县卫健委、公安局户籍数据（模拟）' },
  { label: '常住', source: '县统计局推算（模拟）' },
] as const
type Label = (typeof bases)[number]['label']

/** Of those who are born here so many enter grade 1; the rest have moved away. */
const entering = 0.965

/** Resident births of the whole county in the year whose cohort is the yardstick. */
function birthsOfCounty({ schools }: MadeCounty): number {
  const entry = schools.reduce(
    (all, school) => all + (school.size.primary === undefined ? 0 : pupilsByGrade(school, 'primary', 2023)[0]!),
    0,
  )
  return entry / entering
}

/** Children are born nearer to the villages than they go to school: the seat's schools draw on the country. */
function birthShares({ towns, schools }: MadeCounty): ReadonlyMap<DemoTown, number> {
  const pupils = new Map(towns.map((town) => [town, 0]))
  for (const { town, size } of schools) pupils.set(town, pupils.get(town)! + (size.primary ?? 0))
  const weights = towns.map((town) => {
    const random = seededRandom(seedOf('births', town.code))
    return (pupils.get(town)! + 60) * (town.seat ? 0.62 : 1) * random.range(0.9, 1.1)
  })
  const all = weights.reduce((a, b) => a + b, 0)
  return new Map(towns.map((town, i) => [town, weights[i]! / all]))
}

/** How many are registered for each who lives here. */
function registeredFor(made: MadeCounty, town: DemoTown): number {
  const random = seededRandom(seedOf('registered', town.code))
  const urban = made.county.name.endsWith('区') ? 0.1 : 0
  return town.seat ? random.range(0.86, 1.02) - urban : random.range(1.12, 1.34) - urban
}

function birthsOf(made: MadeCounty, town: DemoTown, share: number, label: Label, year: number): number {
  const accident = 1 + seededRandom(seedOf('born', town.code, String(year))).bell(0, 0.03)
  const resident = birthsOfYear(made, year) * share * accident
  return label === '户籍' ? resident * registeredFor(made, town) : resident
}

const known = new Map<string, number>()
function birthsOfYear(made: MadeCounty, year: number): number {
  const { code } = made.county
  const scale = known.get(code) ?? birthsOfCounty(made)
  known.set(code, scale)
  return scale * birthIndex(year)
}

/** Whole numbers for the months that add up to the rounded year. */
function monthsOf(births: number): number[] {
  let before = 0
  let part = 0
  return monthWeights.map((weight) => {
    part += weight
    const upTo = Math.round((births * part) / allWeights)
    const own = upTo - before
    before = upTo
    return own
  })
}

const row = (place: string, year: number, count: number, { label, source }: (typeof bases)[number]) => ({
  place,
  year,
  count,
  basis: label,
  source,
  until: `${year}-12-31`,
})

/** Rows of the 出生人口表. */
export function birthRows(made: MadeCounty): MadeCells[] {
  const shares = birthShares(made)
  const { code } = made.county
  return birthYears.flatMap((year) =>
    bases.flatMap((basis): MadeCells[] => {
      const towns = [...shares].map(([town, share]) => ({
        town,
        births: birthsOf(made, town, share, basis.label, year),
      }))
      if (code === yearlyCounty) {
        return [row(code, year, Math.round(towns.reduce((all, { births }) => all + births, 0)), basis)]
      }
      return towns.flatMap(({ town, births }) =>
        monthsOf(births).map((count, i) => ({ ...row(town.code, year, count, basis), month: i + 1 })),
      )
    }),
  )
}

/** Rows of the 分年龄人口表, for the county as a whole. */
export function populationRows(made: MadeCounty, years: readonly number[]): MadeCells[] {
  const shares = birthShares(made)
  const { code } = made.county
  return years.flatMap((year) =>
    bases.flatMap(({ label }) =>
      Array.from({ length: 18 }, (_, age): MadeCells => {
        const born = [...shares].reduce((all, [town, share]) => all + birthsOf(made, town, share, label, year - age), 0)
        // Of residents a few move away each year; those who are registered stay so.
        const here = label === '常住' ? entering ** (age / 6.5) : 0.998
        return {
          place: code,
          year,
          basis: label,
          age,
          count: Math.round(born * here),
          source: year === 2020 ? '第七次人口普查（模拟）' : '县公安局、统计局（模拟）',
        }
      }),
    ),
  )
}
