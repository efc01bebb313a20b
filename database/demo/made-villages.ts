/**
 * Made-up pupils by village (模拟数据): every school's rolls are shared out to the villages around it, so that its villages and
 * its rolls agree. The same county always gives the same villages.
 */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { MadeCells } from './made-children.ts'
import type { DemoVillage, MadeCounty, MadeSchool } from './made-schools.ts'
import { isRunning, pupilsByGrade } from './school-years.ts'

type Band = 0 | 1 | 2
const bandFields = ['low', 'middle', 'junior'] as const

/** Pupils of a band on the rolls of a school in a year. */
function rollsOf(school: MadeSchool, band: Band, year: number): number {
  const stage = band === 2 ? 'junior' : 'primary'
  if (school.size[stage] === undefined || !isRunning(school, year)) return 0
  const grades = pupilsByGrade(school, stage, year)
  const own = band === 1 ? grades.slice(3, 6) : grades.slice(0, 3)
  return own.reduce((all, pupils) => all + pupils, 0)
}

interface Place {
  readonly longitude: number
  readonly latitude: number
}
const apart = (a: Place, b: Place): number => Math.hypot((a.longitude - b.longitude) * 0.85, a.latitude - b.latitude)

/** Each school has its own village first; every other village goes to the nearest school. */
function servedBy(
  villages: readonly DemoVillage[],
  schools: readonly MadeSchool[],
): ReadonlyMap<DemoVillage, MadeSchool> {
  const served = new Map<DemoVillage, MadeSchool>()
  for (const school of schools) {
    const free = villages.filter((village) => !served.has(village))
    if (free.length === 0) break
    served.set(
      free.reduce((best, each) => (apart(each, school) < apart(best, school) ? each : best)),
      school,
    )
  }
  for (const village of villages) {
    if (served.has(village)) continue
    served.set(
      village,
      schools.reduce((best, each) => (apart(each, village) < apart(best, village) ? each : best)),
    )
  }
  return served
}

/** Whole numbers by weights that add up to the total. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let part = 0
  let before = 0
  return weights.map((weight) => {
    part += weight
    const upTo = Math.round((total * part) / sum)
    const own = upTo - before
    before = upTo
    return own
  })
}

/** Rows of the 村庄学龄人口表 of a year. */
export function villageRows({ county, towns, schools }: MadeCounty, year: number): MadeCells[] {
  const villages = towns.flatMap((town) => town.villages)
  const rows = new Map(
    villages.map((village): [DemoVillage, Record<string, string | number>] => [
      village,
      {
        code: village.code,
        name: village.name,
        longitude: Math.round(village.longitude * 1e6) / 1e6,
        latitude: Math.round(village.latitude * 1e6) / 1e6,
        datum: 'GCJ-02',
        low: 0,
        middle: 0,
        junior: 0,
      },
    ]),
  )
  // Special schools take children from the whole county and stand in no plan.
  const ordinary = schools.filter(({ type }) => type !== '513')
  for (const band of [0, 1, 2] as const) {
    const teaching = ordinary.filter((school) => rollsOf(school, band, year) > 0)
    if (teaching.length === 0) continue
    const served = servedBy(villages, teaching)
    const bySchool = Map.groupBy(villages, (village) => served.get(village)!)
    for (const [school, own] of bySchool) {
      const random = seededRandom(seedOf('villages', county.code, school.code, bandFields[band]))
      const shares = shareOut(
        rollsOf(school, band, year),
        own.map(() => random.range(0.4, 1.6)),
      )
      for (const [i, village] of own.entries()) {
        const row = rows.get(village)!
        row[bandFields[band]] = shares[i]!
        row[`${bandFields[band]}School`] = school.code
      }
    }
  }
  return [...rows.values()]
}
