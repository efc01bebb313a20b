/** The yearly county rows (县区基表) of the example city: made up, but in keeping with the schools of the same year. */
import type { CountyField } from '#modules/census/contract.ts'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { MadeCounty } from './made-schools.ts'
import type { SchoolYear } from './school-years.ts'

export type CountyCells = Partial<Record<CountyField, string | number>>

const subjects = ['chinese', 'maths', 'science', 'sport', 'arts', 'moral'] as const
const evidence = ['G1', 'G2', 'G10', 'E3', 'E5', 'E6', 'E7', 'E8'] as const
const vetoes = [1, 2, 3, 4, 5, 6, 7] as const

const total = (rows: readonly SchoolYear[], field: 'teachers' | 'migrantPupils' | 'pupilsGrade9'): number =>
  rows.reduce((all, { cells }) => all + Number(cells[field] ?? 0), 0)

/** `schools` is the county's school table of the year. A county far from the standard leaves more unfilled. */
export function countyRow({ county, towns }: MadeCounty, schools: readonly SchoolYear[], year: number): CountyCells {
  const random = seededRandom(seedOf('county-row', county.code, String(year)))
  const steady = seededRandom(seedOf('county-row', county.code))
  const { progress, residents } = county
  const good = (): boolean => random.unit() < 0.55 + 0.5 * progress
  const pay = Math.round(70_000 + 18_000 * steady.unit() + 2500 * (year - 2022))
  const teachers = total(schools, 'teachers')
  const eligible = Math.round(teachers * 0.52)
  const exchanged = Math.round(eligible * (good() ? random.range(0.1005, 0.125) : random.range(0.06, 0.098)))
  const migrants = Math.round(total(schools, 'migrantPupils') * 0.92)
  const publicMigrants = Math.round(migrants * random.range(0.83, 0.95))
  const graduates = Math.round(total(schools, 'pupilsGrade9') * 0.97)
  const entered = Math.round(graduates * random.range(1.01, 1.035))
  const places = Math.round(graduates * 0.42)
  const quota = Math.round(places * (good() ? random.range(0.5, 0.6) : random.range(0.4, 0.5)))
  const disabled = Math.round(residents * 0.0011)
  const valid = Math.round(Math.max(640, residents * 0.0016) * 0.97)
  const satisfied = Math.round(valid * (0.78 + 0.12 * progress + random.range(0, 0.06)))
  return {
    year,
    county: county.code,
    residents,
    registered: Math.round(residents * steady.range(1.25, 1.65)),
    ruralPopulation: Math.round(residents * (1 - county.seatShare)),
    towns: towns.length,
    villages: towns.reduce((all, { villages }) => all + villages.length, 0),
    teacherPay: Math.round(pay * (good() ? random.range(1.001, 1.03) : random.range(0.95, 0.995))),
    officialPay: pay,
    exchangeEligible: eligible,
    exchanged,
    exchangedBackbone: Math.round(exchanged * random.range(0.18, 0.27)),
    seniorPlaces: places,
    seniorQuota: quota,
    seniorQuotaRural: Math.round(quota * random.range(0.5, 0.62)),
    migrantEligible: migrants,
    migrantPublic: publicMigrants,
    migrantBought: Math.round((migrants - publicMigrants) * 0.3),
    disabledChildren: disabled,
    disabledEnrolled: Math.round(disabled * random.range(0.955, 0.995)),
    graduates,
    grade7ThreeYearsAgo: entered,
    movedIn: Math.round(graduates * 0.02),
    movedOut: Math.round(graduates * 0.025),
    died: random.whole(0, 2),
    specialSchoolFunds: 6000 + 500 * Math.round(4 * progress),
    basicBalanceYear: steady.whole(2014, 2018),
    basicBalanceWorstPrimary: Number(steady.range(0.38, 0.58).toFixed(4)),
    basicBalanceWorstJunior: Number(steady.range(0.32, 0.48).toFixed(4)),
    ...Object.fromEntries(
      subjects.flatMap((subject) => [
        [`${subject}Level`, good() ? '是' : '否'],
        [`${subject}Spread`, Number((good() ? random.range(0.06, 0.145) : random.range(0.12, 0.2)).toFixed(3))],
      ]),
    ),
    surveySent: Math.round(valid / 0.97),
    surveyValid: valid,
    surveySatisfied: satisfied,
    ...Object.fromEntries(vetoes.map((veto) => [`veto${veto}`, '否'])),
    ...Object.fromEntries(
      evidence.flatMap((code) => {
        // A county that has hardly begun has no conclusion yet on most of its papers.
        const known = random.unit() < 0.25 + 0.8 * progress
        return known ? [[`evidence${code}`, random.unit() < 0.7 + 0.32 * progress ? '达标' : '未达标']] : []
      }),
    ),
  }
}
