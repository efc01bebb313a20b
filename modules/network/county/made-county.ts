/** A made-up county (模拟数据) for trying plans and measuring them: named, seeded, of any size; nothing of it is real. */
import { seededRandom, seedOf, type SeededRandom } from '#kernel/seeded-random.ts'
import { bands, type Band, type SiteKind, type Tier } from './county-words.ts'
import type { CountyProblem, PlanRules, PresentCatchment, Price, Prices, Site, Village } from './county-problem.ts'
import { priceCodes, priceList, type PriceCode } from './price-list.ts'
import { bandsOf } from './site-phases.ts'

export interface MadeCountySize {
  readonly schools: number
  readonly villages: number
  readonly years: number
  readonly seed: number
  readonly firstYear?: number
}

export const usualPrices = (): Prices =>
  Object.fromEntries(
    priceCodes.map((code): [PriceCode, Price] => [
      code,
      { value: priceList[code].usual, unit: priceList[code].unit, source: '本系统设定（供试算）' },
    ]),
  ) as Record<PriceCode, Price>

interface Town {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly tier: Tier
}

const round = (km: number): number => Math.round(km * 1000) / 1000

/** About 0.7 km² for each village, so that a small county is as dense as a large one. */
function makeTowns(
  size: MadeCountySize,
  random: SeededRandom,
): { readonly towns: readonly Town[]; readonly side: number } {
  const side = Math.sqrt(size.villages * 0.7)
  const number = Math.max(3, Math.round(size.villages / 130))
  const towns = Array.from({ length: number }, (_, n): Town => {
    const isSeat = n === 0
    const margin = isSeat ? 0.4 : 0.06
    return {
      name: isSeat ? '城关镇' : `模拟${n}乡`,
      x: round(side * random.range(margin, 1 - margin)),
      y: round(side * random.range(margin, 1 - margin)),
      tier: isSeat ? 'county-seat' : n <= number / 3 ? 'key-town' : 'other',
    }
  })
  return { towns, side }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)

const nearestOf = <Place extends { x: number; y: number }>(
  places: readonly Place[],
  at: { x: number; y: number },
): Place => places.reduce((best, each) => (distance(each, at) < distance(best, at) ? each : best))

/** Pupils of the three bands by year: births fall, so the first band falls first and the last one rises before it falls. */
function pupilsOf(start: number, town: Town, years: number, random: SeededRandom): readonly (readonly number[])[] {
  const isSeat = town.tier === 'county-seat'
  const fall = isSeat ? random.range(0.98, 1) : random.range(0.9, 0.95)
  return bands.map((_, b) =>
    Array.from({ length: years }, (__, t) => {
      const sinceTurn = t - b * 3
      const grown =
        sinceTurn < 0 ? (isSeat ? 1.02 : 1.005) ** (t + b) : (isSeat ? 1.02 : 1.005) ** (b * 4) * fall ** sinceTurn
      return Math.max(0, Math.round(start * grown * random.range(0.95, 1.05)))
    }),
  )
}

function makeVillages(
  size: MadeCountySize,
  towns: readonly Town[],
  side: number,
  random: SeededRandom,
): readonly Village[] {
  return Array.from({ length: size.villages }, (_, v): Village => {
    // Every thirtieth or so lies in or about the county seat, however large the county is.
    const near = random.unit() < 0.35 ? (random.unit() < 0.1 ? towns[0]! : random.oneOf(towns.slice(1))) : null
    const x = round(Math.min(side, Math.max(0, near ? random.bell(near.x, 1.6) : random.range(0, side))))
    const y = round(Math.min(side, Math.max(0, near ? random.bell(near.y, 1.6) : random.range(0, side))))
    const town = nearestOf(towns, { x, y })
    const fromTown = distance(town, { x, y })
    const isTownPlace = fromTown < 1.2
    const start =
      town.tier === 'county-seat' && fromTown < 3
        ? random.range(45, 130)
        : isTownPlace
          ? random.range(14, 50)
          : random.range(1, 16)
    return {
      id: `V${String(v + 1).padStart(4, '0')}`,
      name: `模拟${v + 1}村`,
      town: town.name,
      x,
      y,
      lon: null,
      lat: null,
      pupils: pupilsOf(start, town, size.years, random),
    }
  })
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly town: Town
  readonly kind: SiteKind
  readonly isNew: boolean
}

/** Where schools stand: juniors and nine-year schools in the towns, primaries there and in the larger villages, points in small ones. */
function placeSites(
  size: MadeCountySize,
  towns: readonly Town[],
  villages: readonly Village[],
  random: SeededRandom,
): readonly Placed[] {
  const townOf = new Map(towns.map((town) => [town.name, town]))
  const juniors = Math.max(2, Math.round(size.schools * 0.11))
  const nineYear = Math.max(1, Math.round(size.schools * 0.05))
  const primaries = Math.max(2, Math.round(size.schools * 0.36))
  const fresh = Math.max(1, Math.round(size.schools * 0.03))
  const points = Math.max(0, size.schools - juniors - nineYear - primaries - fresh)
  const besideTown = (town: Town, kind: SiteKind, isNew = false): Placed => ({
    x: round(random.bell(town.x, 0.8)),
    y: round(random.bell(town.y, 0.8)),
    town,
    kind,
    isNew,
  })
  const inVillage = (village: Village, kind: SiteKind): Placed => ({
    x: round(village.x + random.range(-0.1, 0.1)),
    y: round(village.y + random.range(-0.1, 0.1)),
    town: townOf.get(village.town)!,
    kind,
    isNew: false,
  })
  // The county seat holds every fourth junior school, as its pupils are many.
  const townFor = (n: number): Town => (n % 4 === 0 ? towns[0]! : towns[(n - Math.floor(n / 4) - 1) % towns.length]!)
  const placed: Placed[] = []
  for (let n = 0; n < juniors; n += 1) placed.push(besideTown(townFor(n), 'junior'))
  for (let n = 0; n < nineYear; n += 1) placed.push(besideTown(towns[(n * 3 + 1) % towns.length]!, 'nine-year'))
  const inTowns = Math.round(primaries * 0.35)
  for (let n = 0; n < inTowns; n += 1) placed.push(besideTown(townFor(n), 'primary'))
  const rural = villages.filter(({ town }) => town !== towns[0]!.name)
  // Villages that lie apart from the schools there are.
  const spread = (kind: SiteKind, least: number, number: number): void => {
    let apart = least
    for (let n = 0; n < number; n += 1) {
      let village = random.oneOf(rural)
      for (let tries = 0; tries < 30; tries += 1) {
        const here = village
        const taken = placed.some((each) => each.kind !== 'junior' && distance(each, here) < apart)
        if (!taken) break
        village = random.oneOf(rural)
        if (tries === 29) apart *= 0.97
      }
      placed.push(inVillage(village, kind))
    }
  }
  spread('primary', 2.4, primaries - inTowns)
  spread('point', 1.3, points)
  for (let n = 0; n < fresh; n += 1)
    placed.push(besideTown(towns[0]!, n % 3 === 2 ? 'junior' : n % 3 === 1 ? 'nine-year' : 'primary', true))
  return placed
}

/** Pupils whom a school of each kind takes in before the first year, by part. */
const fullAt: Readonly<Record<SiteKind, number>> = { point: 260, primary: 1950, junior: 1950, 'nine-year': 1200 }

/** Each village and band goes to the nearest school that teaches it and is not full yet. */
function presentOf(
  villages: readonly Village[],
  placed: readonly Placed[],
): { readonly ids: readonly (readonly number[])[] } {
  const existing = placed.map((each, s) => ({ ...each, s })).filter(({ isNew }) => !isNew)
  const byBand = bands.map((band: Band) => existing.filter(({ kind }) => bandsOf(kind).includes(band)))
  const taken = new Map<string, number>()
  const place = (village: Village, b: number): number => {
    const key = (s: number): string => `${s}/${b === 2 ? 1 : 0}`
    const open = byBand[b]!.filter(({ s, kind }) => (taken.get(key(s)) ?? 0) < fullAt[kind])
    const { s } = nearestOf(open.length > 0 ? open : byBand[b]!, village)
    taken.set(key(s), (taken.get(key(s)) ?? 0) + village.pupils[b]![0]!)
    return s
  }
  return { ids: villages.map((village) => bands.map((_, b) => place(village, b))) }
}

const id = (s: number): string => `S${String(s + 1).padStart(3, '0')}`

export function madeCounty(size: MadeCountySize, rules: PlanRules): CountyProblem {
  const random = seededRandom(
    seedOf('made-county', String(size.seed), `${size.schools}/${size.villages}/${size.years}`),
  )
  const first = size.firstYear ?? 2026
  const { towns, side } = makeTowns(size, random)
  const villages = makeVillages(size, towns, side, random)
  const placed = placeSites(size, towns, villages, random)
  const { ids } = presentOf(villages, placed)
  const load = placed.map(() => [0, 0])
  villages.forEach((village, v) =>
    bands.forEach((_, b) => {
      load[ids[v]![b]!]![b === 2 ? 1 : 0]! += village.pupils[b]![0]!
    }),
  )
  const kindNames: Readonly<Record<SiteKind, string>> = {
    point: '教学点',
    primary: '小学',
    junior: '初中',
    'nine-year': '九年制学校',
  }
  const seats = [rules['class.primary'].value ?? 45, rules['class.junior'].value ?? 50] as const
  const sites = placed.map(({ x, y, town, kind, isNew }, s): Site => {
    const slack = town.tier === 'county-seat' ? random.range(0.95, 1.25) : random.range(1.3, 2.2)
    const teaches = bandsOf(kind)
    const hasPart = [teaches.includes('1-3'), teaches.includes('7-9')] as const
    const rooms = [0, 1].map((part) => {
      if (!hasPart[part as 0 | 1] || isNew) return 0
      return Math.max(kind === 'point' ? 3 : 6 - part * 3, Math.ceil((load[s]![part]! * slack) / seats[part as 0 | 1]))
    })
    const most = [0, 1].map((part) => {
      if (!hasPart[part as 0 | 1]) return 0
      if (kind === 'point') return rooms[part]!
      if (isNew) return kind === 'nine-year' ? 27 : 40
      return rooms[part]! + random.whole(0, town.tier === 'other' ? 6 : 14)
    })
    const isProtected = random.unit() < 0.03 && !isNew
    const boards = !isNew && kind !== 'point' && town.tier !== 'county-seat'
    return {
      id: id(s),
      name: `模拟${town.name}${isNew ? '新建' : ''}第${s + 1}${kindNames[kind]}`,
      town: town.name,
      x,
      y,
      lon: null,
      lat: null,
      state: isNew ? 'new' : 'open',
      kind,
      tier: town.tier === 'other' || distance(town, { x, y }) < 2 ? town.tier : 'other',
      rooms: { primary: rooms[0]!, junior: rooms[1]! },
      mostRooms: { primary: most[0]!, junior: most[1]! },
      beds: 0,
      mostBeds: boards ? 300 : 0,
      buses: 0,
      isProtected,
      protectedBecause: isProtected ? '模拟：保护名录' : '',
      isClosable: true,
      opensFrom: isNew ? first + 1 : null,
      repairCost: random.unit() < 0.1 ? random.whole(5, 60) * 10_000 : 0,
      repairBy: isNew ? null : first + 2,
    }
  })
  const present = villages.flatMap((village, v) =>
    bands.map((band, b): PresentCatchment => ({ village: village.id, band, site: id(ids[v]![b]!) })),
  )
  return {
    name: `模拟县（${size.schools}所、${size.villages}村、${size.years}年、种子${size.seed}）`,
    isMade: true,
    years: Array.from({ length: size.years }, (_, t) => first + t),
    villages,
    sites,
    present,
    knownMinutes: [],
    prices: usualPrices(),
    rules,
    scenario: 'keep',
    budgets: Array.from({ length: size.years }, () => null),
    locks: { sites: [], catchments: [] },
    files: [],
  }
}
