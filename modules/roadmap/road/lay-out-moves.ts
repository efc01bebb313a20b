/**
 * Teachers who move, as columns: out of a school and into another, by what they count for; and the rows between these: whoever leaves
 * arrives, only who is there can leave, and the exchange rule gets its moves.
 */
import { indicatorsOf, moveKey, profiles } from './move-profiles.ts'
import type { RoadFacts, RoadSchool } from './road-facts.ts'
import type { RoadColumn, SideRow } from './road-model.ts'

export type EffectsOf = (
  units: readonly number[],
  indicators: readonly number[],
  by: (unit: number) => number,
) => RoadColumn['effects'][number][]

/** Whom the exchange rule counts, or counts twice. */
const exchangedProfiles: ReadonlySet<string> = new Set(['-', '2', '12'])

/** Moves that the exchange rule may still ask for: so many in all, and backbone teachers until they are their share. */
const exchangeNeeded = ({
  moves,
  backboneShare,
  backboneHave,
  movedHave,
}: NonNullable<RoadFacts['exchange']>): number =>
  Math.max(moves, Math.ceil((backboneShare * (movedHave + moves) - backboneHave) / (1 - backboneShare)), 0)

/** Moves out of and into one school; gives its entries of the row of posts. */
export function addMoves(
  facts: RoadFacts,
  unit: number,
  columns: RoadColumn[],
  rows: SideRow[],
  reach: (unit: number, indicator: number) => number,
  effects: EffectsOf,
): (readonly [number, number])[] {
  const school = facts.schools[unit]!
  const arrivals: (readonly [number, number])[] = []
  const outs: Leaving[] = []
  // Whoever counts for nothing moves only to make room, or because so many have to.
  const kinds =
    facts.exchange || facts.schools.some(({ freePosts }) => freePosts !== null) ? [...profiles, '-'] : profiles
  // People may also move for the exchange's own sake, where no indicator asks for them.
  const exchanged = facts.exchange ? exchangeNeeded(facts.exchange) : 0
  const inRoster = school.profiles && new Map(school.profiles.map(({ profile, teachers }) => [profile, teachers]))
  for (const profile of kinds) {
    const indicators = indicatorsOf(profile)
    if (indicators.some((k) => school.have[k] === null)) continue
    const held = indicators.length === 0 ? (school.teachers ?? 0) : Math.min(...indicators.map((k) => school.have[k]!))
    const leaving = inRoster ? (inRoster.get(profile) ?? 0) : Math.floor(held)
    if (leaving > 0) {
      const column =
        columns.push({
          subject: { kind: 'move', item: 'move', units: [unit], move: { way: 'out', profile } },
          cost: 0,
          least: 0,
          most: leaving,
          step: 1,
          isWhole: true,
          effects: effects([unit], indicators, () => -1),
        }) - 1
      outs.push({ column, indicators, profile, leaving })
      arrivals.push([column, -1])
    }
    const needed = indicators.length === 0 ? 0 : Math.max(...indicators.map((k) => Math.ceil(reach(unit, k))))
    const wanted = Math.max(
      needed,
      profile === '-' ? (school.teachers ?? 0) : 0,
      exchangedProfiles.has(profile) ? exchanged : 0,
    )
    if (wanted > 0) {
      const column =
        columns.push({
          subject: { kind: 'move', item: 'move', units: [unit], move: { way: 'in', profile } },
          cost: facts.prices('move', school.stage),
          least: 0,
          most: wanted,
          step: 1,
          isWhole: true,
          effects: effects([unit], indicators, () => 1),
        }) - 1
      arrivals.push([column, 1])
    }
  }
  arrivals.push(...addCrossings(facts, unit, columns, rows, outs, reach, effects))
  if (inRoster || outs.length === 0) return arrivals
  // Only sums are known: there must be such people at all, whoever holds what together.
  for (const k of [0, 1, 2]) {
    const have = school.have[k]
    if (have === null || have === undefined) continue
    const withIt = outs.filter(({ indicators }) => indicators.includes(k))
    const without = outs.filter(({ indicators }) => !indicators.includes(k))
    if (withIt.length > 1) {
      rows.push({
        lower: -Infinity,
        upper: have,
        entries: withIt.map(({ column }) => [column, 1] as const),
        about: { zh: `${school.name}这类教师只有${have}人`, en: `${school.name} has only ${have} such teachers` },
      })
    }
    if (school.teachers !== null && without.length > 0) {
      rows.push({
        lower: -Infinity,
        upper: Math.max(0, school.teachers - have),
        entries: without.map(({ column }) => [column, 1] as const),
        about: {
          zh: `${school.name}不具备该条件的教师只有${school.teachers - have}人`,
          en: `${school.name} has only ${school.teachers - have} teachers without it`,
        },
      })
    }
  }
  return arrivals
}

interface Leaving {
  readonly column: number
  readonly indicators: readonly number[]
  readonly profile: string
  readonly leaving: number
}

/** 小学转岗初中: who holds the certificate leaves a primary stage and arrives at a junior one. */
function addCrossings(
  facts: RoadFacts,
  unit: number,
  columns: RoadColumn[],
  rows: SideRow[],
  outs: readonly Leaving[],
  reach: (unit: number, indicator: number) => number,
  effects: EffectsOf,
): (readonly [number, number])[] {
  const school = facts.schools[unit]!
  const arrivals: (readonly [number, number])[] = []
  const add = (way: 'out' | 'in', profile: string, most: number) => {
    const indicators = indicatorsOf(profile)
    const subject = { kind: 'move', item: 'move', units: [unit], move: { way, profile: `x${profile}` } } as const
    const by = way === 'in' ? 1 : -1
    const cost = way === 'in' ? facts.prices('move', school.stage) : 0
    columns.push({
      subject,
      cost,
      least: 0,
      most,
      step: 1,
      isWhole: true,
      effects: effects([unit], indicators, () => by),
    })
    arrivals.push([columns.length - 1, by])
    return columns.length - 1
  }
  if (school.stage === 'primary') {
    for (const { profile, teachers } of school.mayTeachJunior ?? []) {
      const staying = outs.find((out) => out.profile === profile)
      if (teachers <= 0 || !staying) continue
      const column = add('out', profile, teachers)
      rows.push({
        lower: -Infinity,
        upper: staying.leaving,
        entries: [
          [staying.column, 1],
          [column, 1],
        ],
        about: {
          zh: `${school.name}这类教师只有${staying.leaving}人`,
          en: `${school.name} has only ${staying.leaving} such teachers`,
        },
      })
    }
    return arrivals
  }
  const offered = new Set(
    facts.schools.flatMap(({ mayTeachJunior }) => (mayTeachJunior ?? []).map(({ profile }) => profile)),
  )
  for (const profile of offered) {
    const wanted = Math.max(0, ...indicatorsOf(profile).map((k) => Math.ceil(reach(unit, k))))
    if (wanted > 0 && indicatorsOf(profile).every((k) => school.have[k] !== null)) add('in', profile, wanted)
  }
  return arrivals
}

/** Whoever leaves a school arrives at another of the same stage. */
export function addBalances(schools: readonly RoadSchool[], columns: readonly RoadColumn[], rows: SideRow[]): void {
  const byKind = new Map<string, (readonly [number, number])[]>()
  for (const [j, { subject }] of columns.entries()) {
    if (!subject.move) continue
    const key = moveKey(subject.move.profile, schools[subject.units[0]!]!.stage)
    const entries = byKind.get(key) ?? []
    byKind.set(key, entries)
    entries.push([j, subject.move.way === 'in' ? 1 : -1])
  }
  for (const entries of byKind.values()) {
    rows.push({
      lower: 0,
      upper: 0,
      entries,
      about: {
        zh: '调配只在本县同学段学校之间进行，调出等于调入',
        en: 'moves stay between schools of one stage of the county: as many arrive as leave',
      },
    })
  }
}

/** 每年交流轮岗教师不低于符合交流条件教师的10%，其中骨干教师不低于20%（教督〔2017〕6号 art. 7 (11)）. */
export function addExchange(facts: RoadFacts, columns: readonly RoadColumn[], rows: SideRow[]): void {
  const { exchange } = facts
  if (!exchange) return
  const into = columns.flatMap(({ subject }, j) =>
    subject.move?.way === 'in' ? [{ j, profile: subject.move.profile }] : [],
  )
  const about = {
    zh: '交流轮岗教师比例和其中骨干教师比例',
    en: 'share of teachers exchanged, and of backbone teachers among them',
  }
  rows.push({ lower: exchange.moves, upper: Infinity, entries: into.map(({ j }) => [j, 1] as const), about })
  rows.push({
    lower: exchange.backboneShare * exchange.movedHave - exchange.backboneHave,
    upper: Infinity,
    entries: into.map(({ j, profile }) => [j, (profile.includes('2') ? 1 : 0) - exchange.backboneShare] as const),
    about,
  })
}
