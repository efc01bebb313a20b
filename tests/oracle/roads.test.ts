/** Roads of random counties, nasty ones among them, judged again by the oracle: the actions carried out, and their effects added by hand. */
import { expect, test } from 'vitest'
import { standardFor } from '#modules/assessment/gather.ts'
import { judgeResources } from '#modules/assessment/judge-resources.ts'
import { defaultPrices, type PriceCode } from '#modules/conditions/index.ts'
import { priceItems } from '#modules/conditions/prices/price-list.ts'
import { makeRoad, type MadeRoad } from '#modules/roadmap/county/make-road.ts'
import { wordsOfItem } from '#modules/roadmap/county/prices-used.ts'
import { leverKinds, type LeverKind } from '#modules/roadmap/road/road-model.ts'
import { readRules } from '#modules/standards/index.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import type { SchoolRow } from '#modules/census/contract.ts'
import { judgeExactly } from './oracle.ts'
import { settled } from './ours.ts'
import { randomCounty } from './random-county.ts'
import { codes, indicators } from './rule.ts'

const standard = standardFor(readRules(), '2026-09-01', '41')
if (isRefusal(standard)) throw new Error(standard.words.en)

const open = await loadOpenLinear()

function roadOf(rows: readonly SchoolRow[], levers: readonly LeverKind[]): MadeRoad {
  if (isRefusal(standard)) throw new Error(standard.words.en)
  const facts = {
    county: rows[0]!.county,
    year: rows[0]!.year,
    rows,
    countyRow: null,
    grants: [],
    excludePrivate: false,
  }
  return makeRoad(
    facts,
    standard,
    {
      timing: null,
      prices: (item, stage) => defaultPrices[item as PriceCode][stage].price,
      levers: new Set(levers),
      quotas: {},
      fixed: [],
      profiles: null,
    },
    { year: facts.year + 1, wordsOf: wordsOfItem(priceItems) },
    {
      resources: (county) =>
        judgeResources(county.rows, standard.indicators, standard.rules, standard.relaxedTerms([]), false),
      open,
      now: () => performance.now() / 1000,
      seconds: 5,
      gap: 0,
    },
  )
}

/** What of the oracle's verdict a plan has to bring about: everything that is known. */
function failures(rows: readonly SchoolRow[]): string[] {
  const report = judgeExactly(rows)
  const schools = report.schools.flatMap(({ code, phase, outcome }) =>
    outcome === 'unmet' ? [`${code} ${phase} is ${outcome}`] : [],
  )
  const spreads = Object.entries(report.phases).flatMap(([phase, { indicators: own }]) =>
    codes.flatMap((code) => (own[code].outcome === 'unmet' ? [`${phase} ${code}: CV ${own[code].cv}`] : [])),
  )
  return [...schools, ...spreads]
}

/** The oracle's numerators by school, stage and indicator; null where unknown. */
function amountsOf(rows: readonly SchoolRow[]): Map<string, number | null> {
  const amounts = new Map<string, number | null>()
  for (const { code, phase, pupils, values } of judgeExactly(rows).schools) {
    for (const each of codes) {
      const { value } = values[each]
      const per = Number(indicators[each].per)
      amounts.set(`${code} ${phase} ${each}`, value === null || pupils === null ? null : (value * pupils) / per)
    }
  }
  return amounts
}

/** The effects of the actions added to the oracle's numerators by hand, against those of the table with the actions carried out. */
function wrongEffects(rows: readonly SchoolRow[], { actions, after }: MadeRoad): string[] {
  const expected = amountsOf(rows)
  for (const { school, phase, ...changes } of actions.flatMap(({ effects }) => effects)) {
    for (const [code, by] of Object.entries(changes)) {
      const key = `${school} ${phase} ${code}`
      expected.set(key, expected.get(key)! + by)
    }
  }
  return [...amountsOf(after!.rows)].flatMap(([key, amount]) => {
    const wanted = expected.get(key) ?? null
    const isSame =
      amount === null || wanted === null
        ? amount === wanted
        : Math.abs(amount - wanted) <= 1e-9 * Math.max(1, Math.abs(amount))
    return isSame ? [] : [`${key}: ${wanted} and ${amount}`]
  })
}

/** Figures that an action brought to what is asked, but not for someone who adds the effects up in doubles. */
function lostInDoubles(rows: readonly SchoolRow[], { actions, after }: MadeRoad): string[] {
  const sums = amountsOf(rows)
  const touched = new Set<string>()
  for (const { school, phase, ...changes } of actions.flatMap(({ effects }) => effects)) {
    for (const [code, by] of Object.entries(changes)) {
      const key = `${school} ${phase} ${code}`
      sums.set(key, sums.get(key)! + by)
      if (by > 0) touched.add(key)
    }
  }
  return judgeExactly(after!.rows).schools.flatMap(({ code, phase, pupils, values }) =>
    codes.flatMap((each) => {
      const key = `${code} ${phase} ${each}`
      const { outcome, threshold } = values[each]
      if (!touched.has(key) || outcome === 'unmet') return []
      const asked = outcome === 'met' ? threshold : 0.85 * threshold
      return (sums.get(key)! * Number(indicators[each].per)) / pupils! >= asked ? [] : [`${key} is lost in doubles`]
    }),
  )
}

/** Moves whose changes do not add up to nothing, and sums that are not what the prices say. */
function wrongSums({ actions, found }: MadeRoad): string[] {
  const cost = actions.reduce((sum, action) => sum + action.price * action.amount, 0)
  const moves = actions.filter(
    ({ kind, effects }) =>
      kind === 'move' &&
      (['R1', 'R2', 'R3'] as const).some((code) => effects.reduce((sum, effect) => sum + (effect[code] ?? 0), 0) !== 0),
  )
  return [
    ...(Math.abs(cost - found.cost) > 0.05 + 1e-12 * cost ? [`cost ${found.cost}, by its prices ${cost}`] : []),
    ...(found.bound > found.cost ? [`bound ${found.bound} above the cost ${found.cost}`] : []),
    ...moves.map(({ id }) => `${id} does not add up to nothing`),
  ]
}

const sets: readonly (readonly LeverKind[])[] = [
  leverKinds,
  ['buy', 'build', 'train'],
  ['buy', 'build', 'hire'],
  ['move'],
  ['train', 'move'],
  ['buy', 'build', 'move'],
]

test(
  'every plan passes before a judge that knows nothing of it, and its effects are what it says',
  { timeout: 300_000 },
  () => {
    const seen = { plans: 0, impossible: 0, shared: 0, moves: 0 }
    const faults: string[] = []
    for (let seed = 0; seed < 300; seed++) {
      const rows = settled(randomCounty(seed))
      if (rows.length === 0) continue
      const road = roadOf(rows, sets[seed % sets.length]!)
      const found: string[] = []
      if (road.after === null) {
        if (road.found.status !== 'impossible') found.push(road.found.status)
        seen.impossible++
      } else {
        seen.plans++
        if (road.actions.some(({ phases }) => phases.length > 1)) seen.shared++
        if (road.actions.some(({ kind }) => kind === 'move')) seen.moves++
        found.push(...failures(road.after.rows), ...wrongEffects(rows, road), ...wrongSums(road))
        found.push(...lostInDoubles(rows, road))
      }
      faults.push(...found.map((fault) => `county ${seed}: ${fault}`))
    }
    expect(faults).toEqual([])
    expect(seen.plans).toBeGreaterThan(100)
    expect(seen.impossible).toBeGreaterThan(20)
    expect(seen.shared).toBeGreaterThan(10)
    expect(seen.moves).toBeGreaterThan(10)
  },
)
