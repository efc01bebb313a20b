/**
 * Lays a county's facts out as a model: a column for everything that may be done at a school, with what it changes and how much
 * of it can make sense at all, and the rows that hold between them (posts, quotas, who can leave, the exchange rule, budgets).
 *
 * What can make sense: no cheapest plan raises a school above both its own threshold and the highest ratio that any school of
 * its stage has now, for at a CV on its limit the highest school only spreads the county further. (At Σ w ρ² = 1 + c² the school with the
 * highest ρ = r ÷ μ has ρ ≥ 1 + c², and less of it lowers the CV.)
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { addBalances, addExchange, addMoves } from './lay-out-moves.ts'
import { moveColumnId } from './move-ids.ts'
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

export interface LaidOut {
  readonly model: RoadModel
  /** Column by its id: item and school, or way, profile and school. */
  readonly columnOf: ReadonlyMap<string, number>
}

export const columnId = ({ item, units, move }: ColumnSubject, model: Pick<RoadModel, 'units'>): string => {
  const { code, stage } = model.units[units[0]!]!
  return move
    ? moveColumnId(move.way, move.profile, code, stage)
    : `${item}-${code}${units.length > 1 ? '' : `-${stage}`}`
}

/** What a plan adds to a need that is no count, as a share of what is asked: far more than doubles lose, far less than a m². */
const beyondShare = 1e-7

/** In the cell's own unit; 0 for people, and for rooms that are not shared out. */
function beyondOf({ schools, isWhole }: RoadFacts, unit: number, indicator: number): number {
  const { share, have, toMeet } = schools[unit]!
  const isShared = share < 1 && assets.some((asset) => asset.indicator === indicator)
  if (isWhole[indicator] === true && !isShared) return 0
  return beyondShare * (have[indicator]! + Math.max(0, toMeet[indicator]!))
}

export function layOutRoad(facts: RoadFacts): LaidOut {
  const { schools, levers } = facts
  const cells: RoadCell[] = []
  const cellOf = schools.map((school, unit) =>
    school.have.map((have, indicator) => {
      const { toMeet, toFloor } = school
      if (have === null || toMeet[indicator] === null) return -1
      const beyond = beyondOf(facts, unit, indicator)
      return cells.push({ unit, indicator, have, toMeet: toMeet[indicator]!, toFloor: toFloor[indicator]!, beyond }) - 1
    }),
  )
  const columns: RoadColumn[] = []
  const rows: SideRow[] = []
  const top = highestRatios(schools)
  const reach = (unit: number, indicator: number): number => {
    const { have, toMeet, pupils, stage } = schools[unit]!
    if (have[indicator] === null || toMeet[indicator] === null) return 0
    const needed = toMeet[indicator]! + beyondOf(facts, unit, indicator)
    return Math.max(0, needed, top[stage][indicator]! * pupils - have[indicator]!)
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
