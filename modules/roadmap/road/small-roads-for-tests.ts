/** Counties of two to five schools with a handful of things that may be done, each in few steps: for tests alone. */
import { seededRandom } from '#kernel/seeded-random.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { layOutRoad } from './lay-out-road.ts'
import { indicatorsOf } from './move-profiles.ts'
import { keptIn } from './made-county.ts'
import type { RoadFacts, RoadSchool } from './road-facts.ts'
import type { LeverKind, RoadColumn, RoadModel } from './road-model.ts'

const prices: Readonly<Record<string, number>> = {
  teacher: 900,
  art_pe: 950,
  degree: 200,
  backbone: 350,
  move: 130,
  room_m2: 3,
  sports_m2: 2,
  equipment_yuan: 1,
  multimedia_room: 600,
}

/** What is looked at in one county: few indicators short, the others amply met, so that every plan can be tried. */
interface Play {
  readonly short: readonly number[]
  readonly levers: readonly LeverKind[]
  /** One school is a junior one, and some primary teachers may move there. */
  readonly isCrossing?: boolean
}

const plays: readonly Play[] = [
  { short: [0, 1], levers: ['train'] },
  { short: [1], levers: ['train', 'move'] },
  { short: [1, 2], levers: ['move'] },
  { short: [0, 2], levers: ['hire', 'train'] },
  { short: [3, 6], levers: ['buy', 'build'] },
  { short: [4, 5], levers: ['buy', 'build'] },
  { short: [6], levers: ['buy'] },
  { short: [1, 6], levers: ['train', 'buy'] },
  { short: [1], levers: ['move'], isCrossing: true },
]

/** Steps of what is fine in a real county, coarse enough here that all amounts can be tried. */
const coarse: Readonly<Record<string, number>> = { room_m2: 40, sports_m2: 60, equipment_yuan: 15_000 }

export function smallRoad(seed: number): RoadModel {
  const random = seededRandom(seed * 7919 + 13)
  const next = () => random.unit()
  const { short, levers, isCrossing = false } = plays[seed % plays.length]!
  const within = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const isSmall = levers.includes('move') && short.length > 1
  const count = isSmall ? 2 : levers.includes('move') ? 3 : within(2, 4)
  const isNine = !levers.includes('move') && next() < 0.35
  const thresholds = [0.042, 0.02, 0.02, 4.5, 7.5, 2000, 0.023]
  const isWhole = [true, true, true, false, false, false, true]
  const schools: RoadSchool[] = []
  for (let i = 0; i < count; i++) {
    const pupils = within(50, 120)
    const shared = isNine && i === 0
    const stages: { stage: CompulsoryStage; pupils: number; share: number }[] = shared
      ? [
          { stage: 'primary', pupils: 100, share: 100 / 210 },
          { stage: 'junior', pupils: 100, share: 110 / 210 },
        ]
      : [{ stage: isCrossing && i === 0 ? 'junior' : 'primary', pupils, share: 1 }]
    for (const each of stages) {
      const have = thresholds.map((threshold, k) => {
        const ratio = short.includes(k) ? threshold * (0.5 + 1.3 * next()) : threshold * (1.15 + 0.2 * next())
        return isWhole[k] ? Math.round(ratio * each.pupils) : Math.round((ratio * each.pupils) / 10) * 10
      })
      const need = (share: number) =>
        thresholds.map((threshold, k) => {
          const lack = Number((threshold * share * each.pupils - have[k]!).toPrecision(12))
          return isWhole[k] && !(k === 6 && each.share < 1) ? Math.ceil(lack) : lack
        })
      schools.push({
        code: String(i),
        name: `模拟学校${i}`,
        stage: each.stage,
        pupils: each.pupils,
        have,
        toMeet: need(1),
        toFloor: need(0.85),
        share: each.share,
        teachers: next() < 0.5 ? Math.max(...have.slice(0, 3)) + within(0, 3) : null,
        freePosts: next() < 0.3 ? within(0, 3) : null,
        leastRooms: 0,
        profiles: null,
        mayTeachJunior: isCrossing && each.stage === 'primary' ? [{ profile: '2', teachers: within(0, 2) }] : null,
      })
    }
  }
  const cvLimit = { primary: [0.5, 0.3, 0.2][within(0, 2)]!, junior: 0.45 }
  const facts: RoadFacts = {
    schools,
    cvLimit,
    keptCvs: keptIn(schools, cvLimit),
    isWhole,
    mayFallShort: 1,
    prices: (item) => prices[item]!,
    levers: new Set(levers),
    countyPosts: next() < 0.2 ? within(0, 4) : null,
    exchange: null,
    budgets: [],
    quotas: next() < 0.2 ? { backbone: within(0, 4) } : {},
    fixed: [],
  }
  return fewPlans(layOutRoad(facts).model, short)
}

/** The model with so few columns and steps that all its plans can be tried; moves bring nothing but what is short. */
function fewPlans(model: RoadModel, short: readonly number[]): RoadModel {
  const kept = model.columns.flatMap(({ subject }, j) => {
    const isBeside = subject.move && indicatorsOf(subject.move.profile).some((k) => !short.includes(k))
    return isBeside ? [] : [j]
  })
  const place = new Map(kept.map((j, now) => [j, now]))
  const fine = kept.map((j): RoadColumn => {
    const column = model.columns[j]!
    const step = coarse[column.subject.item]
    return step === undefined ? column : { ...column, step, isWhole: true, most: Math.ceil(column.most / step) * step }
  })
  const plansAt = (most: number): number =>
    fine.reduce((all, column) => all * (Math.min(most, Math.round(column.most / column.step)) + 1), 1)
  let most = 9
  while (most > 1 && plansAt(most) > mostPlans) most--
  const columns = fine.map((column) => ({ ...column, most: Math.min(column.most, column.step * most) }))
  const rows = model.rows.flatMap((row) => {
    const entries = row.entries.flatMap(([j, value]) => {
      const now = place.get(j)
      return now === undefined ? [] : [[now, value] as const]
    })
    return entries.length === 0 ? [] : [{ ...row, entries }]
  })
  // Amounts are coarse here, and the trial of all plans asks for no more than the need.
  return { ...model, columns, rows, cells: model.cells.map((cell) => ({ ...cell, beyond: 0 })) }
}

const mostPlans = 20_000
