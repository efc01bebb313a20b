/**
 * Lays a county's facts out as a model: a column for everything that may be done at a school, with what it changes and how much
 * of it can make sense at all, and the rows that hold between them (posts, quotas, who can leave, the exchange rule, budgets).
 *
 * What can make sense: no cheapest plan raises a school above both its own threshold and the highest ratio that any school of
 * its stage has now, for at a CV on its limit the highest school only spreads the county further. (At Σ w ρ² = 1 + c² the school with the
 * highest ρ = r ÷ μ has ρ ≥ 1 + c², and less of it lowers the CV.)
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RoadFacts, RoadSchool } from './road-facts.ts'
import type { ColumnSubject, LeverKind, RoadCell, RoadColumn, RoadModel, RoadSpread, SideRow } from './road-model.ts'

/** Indicators that a shared asset gives, with the item that is bought and the smallest part of it. */
const assets: readonly {
  readonly indicator: number
  readonly item: string
  readonly kind: LeverKind
  readonly step: number
  readonly isWhole: boolean
}[] = [
  { indicator: 3, item: 'room_m2', kind: 'build', step: 0.01, isWhole: false },
  { indicator: 4, item: 'sports_m2', kind: 'build', step: 0.01, isWhole: false },
  { indicator: 5, item: 'equipment_yuan', kind: 'buy', step: 1, isWhole: false },
  { indicator: 6, item: 'multimedia_room', kind: 'buy', step: 1, isWhole: true },
]

/** What one more teacher of each kind counts for. Newly hired teachers hold the degree; the title of backbone comes later. */
const people: readonly { readonly item: string; readonly kind: LeverKind; readonly indicators: readonly number[] }[] = [
  { item: 'degree', kind: 'train', indicators: [0] },
  { item: 'backbone', kind: 'train', indicators: [1] },
  { item: 'teacher', kind: 'hire', indicators: [0] },
  { item: 'art_pe', kind: 'hire', indicators: [0, 2] },
]

/** Profiles of a teacher who moves: which of R1–R3 the person counts for. */
export const profiles = ['1', '2', '3', '12', '13', '23', '123'] as const
export const isCrossing = (profile: string): boolean => profile.startsWith('x')

/** Moves that have to balance one another: of one profile within a stage, or from one stage to the other. */
export const moveKey = (profile: string, stage: CompulsoryStage): string =>
  isCrossing(profile) ? profile : `${stage} ${profile}`

export const indicatorsOf = (given: string): number[] => {
  const profile = given.replace('x', '')
  return digitsOf(profile)
}

const digitsOf = (profile: string): number[] =>
  profile === '-' ? [] : profile.split('').map((digit) => Number(digit) - 1)

export interface LaidOut {
  readonly model: RoadModel
  /** Column by its id: item and school, or way, profile and school. */
  readonly columnOf: ReadonlyMap<string, number>
}

export const columnId = ({ item, units, move }: ColumnSubject, model: Pick<RoadModel, 'units'>): string => {
  const { code, stage } = model.units[units[0]!]!
  return move
    ? `move-${move.way}-${move.profile}-${code}-${stage}`
    : `${item}-${code}${units.length > 1 ? '' : `-${stage}`}`
}

export function layOutRoad(facts: RoadFacts): LaidOut {
  const { schools, levers } = facts
  const cells: RoadCell[] = []
  const cellOf = schools.map((school, unit) =>
    school.have.map((have, indicator) => {
      const { toMeet, toFloor } = school
      if (have === null || toMeet[indicator] === null) return -1
      return cells.push({ unit, indicator, have, toMeet: toMeet[indicator]!, toFloor: toFloor[indicator]! }) - 1
    }),
  )
  const columns: RoadColumn[] = []
  const rows: SideRow[] = []
  const top = highestRatios(schools)
  const reach = (unit: number, indicator: number): number => {
    const { have, toMeet, pupils, stage } = schools[unit]!
    if (have[indicator] === null || toMeet[indicator] === null) return 0
    return Math.max(0, toMeet[indicator]!, top[stage][indicator]! * pupils - have[indicator]!)
  }
  const effects = (units: readonly number[], indicators: readonly number[], by: (unit: number) => number) =>
    units.flatMap((unit) =>
      indicators.flatMap((indicator) => {
        const cell = cellOf[unit]![indicator]!
        return cell < 0 ? [] : [{ cell, by: by(unit) }]
      }),
    )

  for (const units of holdersOf(schools)) {
    for (const { indicator, item, kind, step, isWhole } of assets) {
      if (!levers.has(kind)) continue
      const least = item === 'room_m2' ? Math.max(...units.map((unit) => schools[unit]!.leastRooms)) : 0
      const wanted = Math.max(...units.map((unit) => reach(unit, indicator) / schools[unit]!.share), least)
      if (wanted <= 0) continue
      const changes = effects(units, [indicator], (unit) => schools[unit]!.share)
      if (changes.length === 0) continue
      columns.push({
        subject: { kind, item, units },
        cost: Math.max(...units.map((unit) => facts.prices(item, schools[unit]!.stage))),
        least: Math.ceil(least / step - 1e-6) * step,
        most: Math.ceil(wanted / step + 1) * step,
        step,
        isWhole,
        effects: changes,
      })
    }
  }
  const posts: (readonly [number, number])[] = []
  for (const [unit, school] of schools.entries()) {
    const arrivals: (readonly [number, number])[] = []
    for (const { item, kind, indicators } of people) {
      if (!levers.has(kind)) continue
      const wanted = Math.max(...indicators.map((indicator) => reach(unit, indicator)))
      const held = school.have[indicators[0]!]
      const without = kind === 'train' && school.teachers !== null && held !== null ? school.teachers - held! : Infinity
      const most = Math.max(0, Math.min(Math.ceil(wanted), without))
      const changes = effects([unit], indicators, () => 1)
      if (most <= 0 || changes.length === 0) continue
      const column = columns.push({
        subject: { kind, item, units: [unit] },
        cost: facts.prices(item, school.stage),
        least: 0,
        most,
        step: 1,
        isWhole: true,
        effects: changes,
      })
      if (kind === 'hire') {
        posts.push([column - 1, 1])
        arrivals.push([column - 1, 1])
      }
    }
    if (levers.has('move')) arrivals.push(...addMoves(facts, unit, columns, rows, reach, effects))
    if (school.freePosts !== null && arrivals.length > 0) {
      rows.push({
        lower: -Infinity,
        upper: school.freePosts,
        entries: arrivals,
        about: {
          zh: `${school.name}空编${school.freePosts}个，新进教师不能更多`,
          en: `${school.name} has ${school.freePosts} free posts and can take no more teachers`,
        },
      })
    }
  }
  if (facts.countyPosts !== null && posts.length > 0) {
    rows.push({
      lower: -Infinity,
      upper: facts.countyPosts,
      entries: posts,
      about: {
        zh: `全县空编${facts.countyPosts}个，招聘不能更多`,
        en: `the county has ${facts.countyPosts} free posts and can hire no more`,
      },
    })
  }
  addBalances(schools, columns, rows)
  addQuotas(facts, columns, rows)
  addExchange(facts, columns, rows)
  const model = {
    units: schools.map(({ code, name, stage, pupils }) => ({ code, name, stage, pupils })),
    cells,
    spreads: spreadsOf(facts, cells, cellOf),
    columns,
    rows,
    mayFallShort: facts.mayFallShort,
  }
  const columnOf = new Map(columns.map(({ subject }, j) => [columnId(subject, model), j]))
  for (const { id, least, most } of facts.fixed) {
    const j = columnOf.get(id)
    if (j === undefined) continue
    const column = columns[j]!
    columns[j] = { ...column, least: Math.max(column.least, least), most: Math.max(least, Math.min(column.most, most)) }
  }
  return { model, columnOf }
}

/** Units that share their assets stand together; every other unit by itself. */
function holdersOf(schools: readonly RoadSchool[]): number[][] {
  const shared = new Map<string, number[]>()
  const holders: number[][] = []
  for (const [unit, { code, share }] of schools.entries()) {
    if (share >= 1) holders.push([unit])
    else if (shared.has(code)) shared.get(code)!.push(unit)
    else {
      const own = [unit]
      shared.set(code, own)
      holders.push(own)
    }
  }
  return holders
}

function highestRatios(schools: readonly RoadSchool[]): Record<CompulsoryStage, number[]> {
  const top = { primary: Array.from({ length: 7 }, () => 0), junior: Array.from({ length: 7 }, () => 0) }
  for (const { stage, have, pupils } of schools) {
    for (const [k, amount] of have.entries()) {
      if (amount !== null) top[stage][k] = Math.max(top[stage][k]!, amount / pupils)
    }
  }
  return top
}

/** A CV with an unknown figure in it is not enforced: what it will be cannot be known. */
function spreadsOf(facts: RoadFacts, cells: readonly RoadCell[], cellOf: readonly (readonly number[])[]): RoadSpread[] {
  const spreads: RoadSpread[] = []
  for (const stage of ['primary', 'junior'] as const) {
    const units = [...facts.schools.keys()].filter((unit) => facts.schools[unit]!.stage === stage)
    if (units.length === 0) continue
    for (let indicator = 0; indicator < 7; indicator++) {
      const own = units.map((unit) => cellOf[unit]![indicator]!)
      if (own.some((cell) => cell < 0 || cell === undefined)) continue
      const isKept = facts.keptCvs.has(`${stage} ${indicator}`)
      spreads.push({ stage, indicator, cells: own, limit: facts.cvLimit[stage], isKept })
    }
  }
  return spreads
}

type EffectsOf = (
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
function addMoves(
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
    const indicators = digitsOf(profile)
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
    const wanted = Math.max(0, ...digitsOf(profile).map((k) => Math.ceil(reach(unit, k))))
    if (wanted > 0 && digitsOf(profile).every((k) => school.have[k] !== null)) add('in', profile, wanted)
  }
  return arrivals
}

/** Whoever leaves a school arrives at another of the same stage. */
function addBalances(schools: readonly RoadSchool[], columns: readonly RoadColumn[], rows: SideRow[]): void {
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

function addQuotas(facts: RoadFacts, columns: readonly RoadColumn[], rows: SideRow[]): void {
  for (const [item, most] of Object.entries(facts.quotas)) {
    const entries = columns.flatMap(({ subject }, j) => (subject.item === item ? [[j, 1] as const] : []))
    if (entries.length === 0) continue
    const zh = item === 'degree' ? `学历提升名额合计${most}人` : `骨干教师认定名额合计${most}人`
    const en = item === 'degree' ? `${most} teachers may reach the degree` : `${most} may be recognised as backbone`
    rows.push({ lower: -Infinity, upper: most, entries, about: { zh, en } })
  }
  for (const { items, most, about } of facts.budgets) {
    const entries = columns.flatMap(({ subject, cost }, j) =>
      items.has(subject.item) && cost > 0 ? [[j, cost] as const] : [],
    )
    if (entries.length > 0) rows.push({ lower: -Infinity, upper: most, entries, about })
  }
}

/** 每年交流轮岗教师不低于符合交流条件教师的10%，其中骨干教师不低于20%（教督〔2017〕6号 art. 7 (11)）. */
function addExchange(facts: RoadFacts, columns: readonly RoadColumn[], rows: SideRow[]): void {
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
