/**
 * The made-up schools of one county as they are in the long run: where they stand, what kind they are, how large in the
 * middle year, and how they are off. `school-years.ts` turns them into the yearly tables.
 */
import { seededRandom, seedOf, type SeededRandom } from '#kernel/seeded-random.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { borderOf, scatter, type Place } from './borders.ts'
import type { DemoCounty } from './counties.ts'
import { nameGiver } from './names.ts'

export type Setting = 'seat' | 'town' | 'village' | 'point'

export interface DemoTown extends Place {
  readonly code: string
  readonly name: string
  readonly seat: boolean
  readonly villages: readonly DemoVillage[]
}

export interface DemoVillage extends Place {
  readonly code: string
  readonly name: string
}

export interface MadeSchool extends Place {
  readonly code: string
  readonly name: string
  /** 办学类型代码, GB/T 33782-2017 table 4. */
  readonly type: string
  readonly setting: Setting
  readonly settlement: string
  readonly town: DemoTown
  readonly village: DemoVillage
  readonly authority: string
  readonly sponsor: string
  readonly boarding: boolean
  readonly builtYear: number
  /** Pupils in the middle year by stage; senior pupils only where the type has them. */
  readonly size: Readonly<Partial<Record<CompulsoryStage | 'senior', number>>>
  /** Grades that the school teaches in its primary stage; points send their children on after grade 2, 3 or 4. */
  readonly primaryGrades: number
  /** Code of the school that counts for this one, where it is not counted as a school itself. */
  readonly mainSchool: string | null
  /** First and last school year with pupils; null where it goes on. */
  readonly opens: number | null
  readonly closes: number | null
}

export interface MadeCounty {
  readonly county: DemoCounty
  readonly towns: readonly DemoTown[]
  readonly schools: readonly MadeSchool[]
}

/** Pupils for each resident in the middle year: Henan's bulletin of 2017 has 0.103 and 0.045 (河南省教育事业发展统计公报). */
const pupilsPerResident = { primary: 0.094, junior: 0.047 }

/** Splits a total over so many schools, unevenly. */
function portions(random: SeededRandom, total: number, count: number, unevenness: number): number[] {
  const weights = Array.from({ length: count }, () => Math.exp(random.bell(0, unevenness)))
  const all = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.round((total * weight) / all))
}

function makeTowns(county: DemoCounty, random: SeededRandom, place: () => string): DemoTown[] {
  const border = borderOf(county.code)
  const wards = Math.max(2, Math.round(county.towns * (county.seatShare > 0.45 ? 0.4 : 0.15)))
  const centres = scatter(random, border, county.towns - wards)
  return Array.from({ length: county.towns }, (_, i): DemoTown => {
    const seat = i < wards
    // The wards of the county seat lie close together around its centre.
    const at = seat
      ? {
          longitude: border.centre.longitude + random.bell(0, 0.012),
          latitude: border.centre.latitude + random.bell(0, 0.01),
        }
      : centres[i - wards]!
    // Codes from 900 on are used for no real township.
    const code = `${county.code}${900 + i}`
    const villages = Array.from({ length: seat ? random.whole(4, 8) : random.whole(12, 22) }, (__, v): DemoVillage => {
      const spread = seat ? 0.008 : 0.03
      return {
        code: `${code}${String(200 + v)}`,
        name: seat ? `${place()}社区` : `${place()}村`,
        longitude: at.longitude + random.bell(0, spread),
        latitude: at.latitude + random.bell(0, spread * 0.85),
      }
    })
    const suffix = seat ? '街道' : random.unit() < 0.6 ? '镇' : '乡'
    return { code, name: `${place()}${suffix}`, seat, villages, ...at }
  })
}

interface Draft {
  readonly type: string
  readonly setting: Setting
  readonly name: string
  readonly town: DemoTown
  readonly size: MadeSchool['size']
  readonly more?: Partial<MadeSchool>
}

const classOfType: Readonly<Record<string, string>> = { 312: '31', 311: '31', 341: '34', 345: '34', 513: '51' }

/** Makes a county's schools. The same county always gives the same schools. */
export function makeCounty(county: DemoCounty): MadeCounty {
  const random = seededRandom(seedOf('junheng-demo', county.code))
  const names = nameGiver(random)
  const towns = makeTowns(county, random, names.place)
  const seatTowns = towns.filter(({ seat }) => seat)
  const ruralTowns = towns.filter(({ seat }) => !seat)
  const primary = county.residents * pupilsPerResident.primary
  const junior = county.residents * pupilsPerResident.junior
  const drafts: Draft[] = []

  const seatPrimary = primary * county.seatShare
  const seatJunior = junior * (county.seatShare + 0.08)
  const nineYears = Math.max(1, Math.round(seatJunior / 12_000))
  const nineYearPrimary = nineYears * 1150
  const nineYearJunior = nineYears * 750
  const primaries = Math.max(3, Math.round((seatPrimary - nineYearPrimary) / 1450))
  for (const size of portions(random, seatPrimary - nineYearPrimary, primaries, 0.38)) {
    drafts.push({
      type: '211',
      setting: 'seat',
      name: `${names.virtue()}小学`,
      town: random.oneOf(seatTowns),
      size: { primary: size },
    })
  }
  for (let i = 0; i < nineYears; i++) {
    const opens = i === 0 ? 2023 : null
    drafts.push({
      type: '312',
      setting: 'seat',
      name: `${names.virtue()}学校`,
      town: random.oneOf(seatTowns),
      size: { primary: random.whole(900, 1400), junior: random.whole(600, 900) },
      ...(opens === null ? {} : { more: { opens, builtYear: opens } }),
    })
  }
  const complete = { junior: random.whole(700, 1100), senior: random.whole(1800, 2800) }
  drafts.push({
    type: '341',
    setting: 'seat',
    name: `${names.virtue()}中学`,
    town: random.oneOf(seatTowns),
    size: complete,
  })
  const juniors = Math.max(2, Math.round((seatJunior - nineYearJunior - complete.junior) / 1550))
  for (const size of portions(random, seatJunior - nineYearJunior - complete.junior, juniors, 0.33)) {
    drafts.push({
      type: '311',
      setting: 'seat',
      name: `${names.virtue()}初级中学`,
      town: random.oneOf(seatTowns),
      size: { junior: size },
    })
  }
  if (county.residents > 600_000) {
    drafts.push({
      type: '345',
      setting: 'seat',
      name: `${names.virtue()}实验学校`,
      town: random.oneOf(seatTowns),
      size: { primary: random.whole(600, 900), junior: random.whole(450, 700), senior: random.whole(400, 800) },
      more: { sponsor: '民办', boarding: true, builtYear: 2014 },
    })
  }
  drafts.push({
    type: '513',
    setting: 'seat',
    name: '特殊教育学校',
    town: random.oneOf(seatTowns),
    size: { primary: random.whole(60, 140), junior: random.whole(20, 50) },
  })

  const townPrimary = portions(random, primary * (1 - county.seatShare) * 0.54, ruralTowns.length, 0.35)
  const townJunior = portions(random, junior - seatJunior, ruralTowns.length, 0.3)
  const villagePrimary = primary - seatPrimary - townPrimary.reduce((a, b) => a + b, 0)
  ruralTowns.forEach((town, i) => {
    const bare = town.name.slice(0, -1)
    if (random.unit() < 0.22) {
      drafts.push({
        type: '312',
        setting: 'town',
        name: `${town.name}九年一贯制学校`,
        town,
        size: { primary: townPrimary[i]!, junior: townJunior[i]! },
        more: { boarding: true },
      })
    } else {
      const parts = townPrimary[i]! > 1300 ? [0.6, 0.4] : [1]
      parts.forEach((part, k) => {
        const size = { primary: Math.round(townPrimary[i]! * part) }
        drafts.push({
          type: '211',
          setting: 'town',
          name: k === 0 ? `${town.name}中心小学` : `${bare}第二小学`,
          town,
          size,
        })
      })
      drafts.push({
        type: '311',
        setting: 'town',
        name: `${town.name}初级中学`,
        town,
        size: { junior: townJunior[i]! },
        more: { boarding: true },
      })
    }
  })
  const wholeSchools = Math.max(ruralTowns.length, Math.round((villagePrimary * 0.84) / 205))
  const points = Math.max(ruralTowns.length, Math.round((villagePrimary * 0.16) / 33))
  portions(random, villagePrimary * 0.84, wholeSchools, 0.42).forEach((size, i) => {
    const town = ruralTowns[i % ruralTowns.length]!
    drafts.push({ type: '211', setting: 'village', name: '小学', town, size: { primary: size } })
  })
  portions(random, villagePrimary * 0.16, points, 0.65).forEach((size, i) => {
    const town = ruralTowns[i % ruralTowns.length]!
    drafts.push({ type: '218', setting: 'point', name: '教学点', town, size: { primary: size } })
  })
  return { county, towns, schools: settle(county, drafts, random) }
}

/** Gives each draft its code, its village and what it has for good. */
function settle(county: DemoCounty, drafts: readonly Draft[], random: SeededRandom): MadeSchool[] {
  const counters = new Map<string, number>()
  const nextVillage = new Map<string, number>()
  const mainOfTown = new Map<string, string>()
  return drafts.map(({ type, setting, name, town, size, more }): MadeSchool => {
    const kind = classOfType[type] ?? '21'
    const serial = (counters.get(kind) ?? 0) + 1
    counters.set(kind, serial)
    // 标识码: kind, province, then six digits that begin with 9, which marks them as made up.
    const code = `${kind}419${county.code.slice(-2)}${String(serial).padStart(3, '0')}`
    const turn = nextVillage.get(town.code) ?? 0
    const inVillage = setting === 'village' || setting === 'point'
    if (inVillage) nextVillage.set(town.code, turn + 1)
    const village = inVillage ? town.villages[turn % town.villages.length]! : random.oneOf(town.villages)
    const isMain = setting === 'town' && size.primary !== undefined && !mainOfTown.has(town.code)
    if (isMain) mainOfTown.set(town.code, code)
    const at = inVillage
      ? village
      : { longitude: town.longitude + random.bell(0, 0.004), latitude: town.latitude + random.bell(0, 0.003) }
    const uncounted = setting === 'point' && random.unit() < 0.3
    const shrinking = setting === 'point' && random.unit() < 0.16
    return {
      code,
      name: inVillage
        ? `${town.name.slice(0, -1)}${village.name.slice(0, -1)}${name}`
        : setting === 'seat'
          ? `${county.name}${name}`
          : name,
      type,
      setting,
      settlement:
        setting === 'seat'
          ? random.unit() < 0.75
            ? county.name.endsWith('区')
              ? '111'
              : '121'
            : county.name.endsWith('区')
              ? '112'
              : '122'
          : setting === 'town'
            ? town.name.endsWith('镇')
              ? '121'
              : '210'
            : '220',
      town,
      village,
      authority: county.code,
      sponsor: '教育部门',
      boarding: false,
      builtYear: setting === 'seat' ? random.whole(1956, 2021) : random.whole(1949, 2016),
      size,
      primaryGrades: setting === 'point' ? random.oneOf([2, 3, 3, 4]) : 6,
      mainSchool: uncounted ? (mainOfTown.get(town.code) ?? null) : null,
      opens: null,
      closes: shrinking ? random.oneOf([2022, 2023, 2023, 2024, 2025]) : null,
      longitude: at.longitude,
      latitude: at.latitude,
      ...more,
    }
  })
}
