/** Made-up counties for measuring and testing (模拟数据): schools of one county with ratios spread as wide as in real ones. Not used by the product. */
import { seededRandom } from '#kernel/seeded-random.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RoadFacts, RoadSchool } from './road-facts.ts'
import type { LeverKind } from './road-model.ts'

/** Thresholds of 教督〔2017〕6号 art. 6 by stage, per pupil; here only to make counties, judged are these by the rows in force. */
const thresholds: Readonly<Record<CompulsoryStage, readonly number[]>> = {
  primary: [0.042, 0.01, 0.009, 4.5, 7.5, 2000, 0.023],
  junior: [0.053, 0.01, 0.009, 5.8, 10.2, 2500, 0.024],
}
const prices: Readonly<Record<string, number>> = {
  teacher: 90_000,
  art_pe: 90_000,
  degree: 12_000,
  backbone: 20_000,
  move: 6_000,
  room_m2: 3_000,
  sports_m2: 400,
  equipment_yuan: 1,
  multimedia_room: 60_000,
}

export interface MadeCounty {
  readonly primary: number
  readonly junior: number
  readonly seed: number
  readonly levers: readonly LeverKind[]
  /** How far the schools' ratios lie around the threshold; 1 as wide as in a county that fails. */
  readonly spread?: number
  /** Mean ratio as a share of the threshold. */
  readonly level?: number
  /** A roster: who holds what together is known, and rooms, grounds and equipment are amply met. Pupils for each teacher. */
  readonly roster?: number
}

/** Draws who of a school's teachers holds what, from the three sums. */
function drawProfiles(teachers: number, sums: readonly number[], next: () => number): RoadSchool['profiles'] {
  const held = Array.from({ length: teachers }, () => '')
  for (const [k, many] of sums.entries()) {
    const places = [...held.keys()]
    for (let i = 0; i < many; i++) {
      const at = i + Math.floor(next() * (places.length - i))
      ;[places[i], places[at]] = [places[at]!, places[i]!]
      held[places[i]!] += String(k + 1)
    }
  }
  const counts = new Map<string, number>()
  for (const profile of held) counts.set(profile || '-', (counts.get(profile || '-') ?? 0) + 1)
  return [...counts].map(([profile, many]) => ({ profile, teachers: many }))
}

/** CVs within their limit, in doubles: made figures never lie on it. */
export function keptIn(
  schools: readonly RoadSchool[],
  limit: Readonly<Record<CompulsoryStage, number>>,
): ReadonlySet<string> {
  const kept = new Set<string>()
  for (const stage of ['primary', 'junior'] as const) {
    const own = schools.filter((school) => school.stage === stage)
    for (let k = 0; k < 7; k++) {
      const pupils = own.reduce((sum, school) => sum + school.pupils, 0)
      const sum = own.reduce((all, { have }) => all + have[k]!, 0)
      const squares = own.reduce((all, { have, pupils: count }) => all + have[k]! ** 2 / count, 0)
      if (pupils * squares <= (1 + limit[stage] ** 2) * sum ** 2) kept.add(`${stage} ${k}`)
    }
  }
  return kept
}

const needOf = (threshold: number, pupils: number, have: number, isWhole: boolean): number => {
  const lack = Number((threshold * pupils - have).toPrecision(12))
  return isWhole ? Math.ceil(lack) : lack
}

export function madeFacts(county: MadeCounty): RoadFacts {
  const { primary, junior, seed, levers, spread = 1, level = 1.05, roster } = county
  const random = seededRandom(seed)
  const next = () => random.unit()
  const normal = () => random.bell(0, 1)
  const isWhole = [true, true, true, false, false, false, true]
  const schools: RoadSchool[] = []
  for (const [stage, count] of [
    ['primary', primary],
    ['junior', junior],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const size = stage === 'primary' ? Math.exp(5.6 + 0.9 * normal()) : Math.exp(6.3 + 0.7 * normal())
      const pupils = Math.max(50, Math.min(2000, Math.round(size)))
      const small = Math.sqrt(400 / pupils)
      const have = thresholds[stage].map((threshold, k) => {
        const wide = spread * [0.3, 0.6, 0.5, 0.35, 0.6, 0.4, 0.4][k]!
        if (roster !== undefined && k > 2) return Math.ceil(threshold * 1.2 * pupils)
        const ratio =
          threshold * level * Math.exp(wide * normal() * Math.min(1.5, Math.max(0.6, small)) - (wide * wide) / 3)
        return isWhole[k]
          ? Math.round(ratio * pupils)
          : Math.round(ratio * pupils * (k === 5 ? 0.01 : 1)) * (k === 5 ? 100 : 1)
      })
      const usual = stage === 'primary' ? 17 : 12
      const teachers = Math.max(Math.ceil(pupils / (roster ?? usual)), Math.max(...have.slice(0, 3)))
      schools.push({
        code: `${schools.length + 1}`.padStart(10, '4'),
        name: `${stage === 'primary' ? '模拟小学' : '模拟初中'}${i + 1}`,
        stage,
        pupils,
        have,
        toMeet: have.map((amount, k) => needOf(thresholds[stage][k]!, pupils, amount, isWhole[k]!)),
        toFloor: have.map((amount, k) => needOf(0.85 * thresholds[stage][k]!, pupils, amount, isWhole[k]!)),
        share: 1,
        teachers,
        freePosts: null,
        leastRooms: 0,
        mayTeachJunior: null,
        profiles: roster === undefined ? null : drawProfiles(teachers, have.slice(0, 3), next),
      })
    }
  }
  return {
    schools,
    cvLimit: { primary: 0.5, junior: 0.45 },
    keptCvs: keptIn(schools, { primary: 0.5, junior: 0.45 }),
    isWhole,
    mayFallShort: 1,
    prices: (item) => prices[item]!,
    levers: new Set(levers),
    countyPosts: null,
    exchange: null,
    budgets: [],
    quotas: {},
    fixed: [],
  }
}
