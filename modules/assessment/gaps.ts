/**
 * What a school lacks, in three columns: to the standard, to 85 %, and the cheapest way to 综合达标 with its 余项 named.
 *
 * The cheapest way brings every indicator that falls short to its threshold, but for one, which only has to reach 85 %.
 * With unit prices the exempted one is the one that saves the most money; without prices it is the one that saves the
 * largest share of what its threshold asks, because people, square metres and yuan cannot be added up.
 */
import type { GapReport, SchoolReport, ValueReport } from './contract.ts'
import type { Unit } from './judged-units.ts'
import type { Assets } from './split-assets.ts'
import type { ResourceIndicator } from '#modules/standards/contract.ts'

/** 元 for one unit of each indicator's numerator (a person, a m², a yuan, a room). */
export type UnitPrices = Readonly<Record<string, number>>

type Cheapest = NonNullable<GapReport['cheapest']>

const costOf = (missing: Readonly<Record<string, number>>, prices: UnitPrices): number | null => {
  let cost = 0
  for (const [code, amount] of Object.entries(missing)) {
    const price = prices[code]
    if (price === undefined) return null
    cost += amount * price
  }
  return cost
}

interface Shortfall {
  readonly code: string
  readonly verdict: ValueReport
  /** What the threshold asks of this school, in the numerator's unit. */
  readonly asked: number
}

/** What leaving an indicator at 85 % saves: in yuan where there are prices, else as a share of what is asked. */
const savingOf = ({ code, verdict, asked }: Shortfall, prices: UnitPrices | null): number => {
  const saved = verdict.missing! - verdict.missingToFloor!
  return prices === null ? saved / asked : saved * prices[code]!
}

/** `below` are the values under their threshold, all of them known; `mayStay` is how many of the seven may fall short (1). */
function cheapestWay(below: readonly Shortfall[], mayStay: number, prices: UnitPrices): Cheapest | null {
  if (below.length <= mayStay && below.every(({ verdict }) => verdict.outcome === 'near')) return null
  const usable = below.every(({ code }) => prices[code] !== undefined) ? prices : null
  const exempt = below.toSorted((a, b) => savingOf(b, usable) - savingOf(a, usable)).slice(0, mayStay)
  const missing: Record<string, number> = {}
  for (const shortfall of below) {
    const { missing: toStandard, missingToFloor: toFloor } = shortfall.verdict
    const amount = exempt.includes(shortfall) ? toFloor! : toStandard!
    if (amount > 0) missing[shortfall.code] = amount
  }
  return {
    exempt: exempt[0]?.code ?? null,
    missing,
    cost: costOf(missing, prices),
    chosenBy: usable === null ? 'relative' : 'price',
  }
}

/** What the whole school must get so that this stage's share of it reaches the threshold. */
function wholeSchoolNeed(shortfall: Shortfall, share: number, whole: boolean): number {
  const { value, threshold } = shortfall.verdict
  const need = (shortfall.asked * (1 - value! / threshold)) / share
  return whole ? Math.ceil(need - 1e-9) : need
}

/** The gaps of one school; null where nothing at all is short. */
export function deriveGap(
  school: SchoolReport,
  unit: Unit,
  assets: Assets,
  indicators: readonly ResourceIndicator[],
  needed: number,
  prices: UnitPrices,
): GapReport | null {
  if (indicators.every(({ code }) => !school.values[code]!.missing)) return null
  const toStandard: Record<string, number> = {}
  const toFloor: Record<string, number> = {}
  const wholeSchool: Record<string, number> = {}
  const below: Shortfall[] = []
  let allKnown = true
  for (const { code, per, kind, whole } of indicators) {
    const verdict = school.values[code]!
    if (verdict.missing === null) allKnown = false
    if (!verdict.missing) continue
    const shortfall = { code, verdict, asked: (verdict.threshold * school.pupils!) / per }
    below.push(shortfall)
    toStandard[code] = verdict.missing
    if (verdict.missingToFloor) toFloor[code] = verdict.missingToFloor
    if (kind === 'physical' && assets.basis === 'whole-school' && assets.share) {
      wholeSchool[code] = wholeSchoolNeed(shortfall, assets.share.value, whole)
    }
  }
  const cheapest = allKnown ? cheapestWay(below, indicators.length - needed, prices) : null
  return { code: unit.code, name: unit.name, phase: unit.stage, toStandard, toFloor, cheapest, wholeSchool }
}
