/** A question in one target year as the planner is asked it, and the planner's answer. Pure but for the solver it is handed. */
import { judgeResourcesOf, type Standard } from '#modules/assessment/index.ts'
import { priceItems, type PriceCode } from '#modules/conditions/index.ts'
import type { OpenLinear } from '#kernel/linear-model.ts'
import type { RoadAsked } from '../county/facts-of-county.ts'
import { makeRoad, type MadeRoad } from '../county/make-road.ts'
import { wordsOfItem } from '../county/prices-used.ts'
import type { RoadProgress } from '../road/search-road.ts'
import type { RoadMargin } from '../roads/road-words.ts'
import { columnsOfFixed, columnsOfLate } from './columns-of-fixed.ts'
import { provideFor } from './forecast-bell.ts'
import type { RoadQuestion, TargetYear } from './road-question.ts'

export type WorkStep = 'road' | 'more-budget' | 'one-more-year' | 'margin' | 'futures'

export interface WorkTools {
  readonly open: OpenLinear
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  readonly seconds: number
  readonly standard: Standard
  readonly onProgress?: (step: WorkStep, progress: RoadProgress) => void
  readonly shouldStop?: () => boolean
}

interface Wanted extends WorkTools {
  readonly step: WorkStep
  /** What every budget is multiplied by. */
  readonly budgetBy: number
  /** Where it is not that of the question. */
  readonly margin?: RoadMargin
  readonly gap: number
  readonly before: RoadQuestion['before'] | MadeRoad['actions']
}

export function roadOf(question: RoadQuestion, target: TargetYear, wanted: Wanted): MadeRoad {
  const { prices, levers, leads, budgets, profiles, fixed, firstYear } = question
  const { standard, step, budgetBy, gap, before, onProgress } = wanted
  const known = profiles && new Map(profiles)
  const crossing = new Map(question.mayTeachJunior)
  const provided = provideFor(target.intervals, wanted.margin ?? question.margin)
  const asked: RoadAsked = {
    prices: (item, stage) => prices[item as PriceCode][stage].price,
    levers: new Set(levers),
    timing: {
      first: firstYear,
      target: target.year,
      leads,
      budgets: budgets.map(({ year, pot, items, amount }) => ({
        year,
        pot,
        items: new Set<string>(items),
        amount: amount * budgetBy,
      })),
    },
    quotas: Object.fromEntries(Object.entries(target.quotas).filter(([, most]) => most !== null)),
    fixed: [
      ...columnsOfFixed(fixed),
      ...columnsOfLate(
        target.late,
        target.facts.rows.flatMap(({ code, stage }) => (stage === 'senior' ? [] : [{ code, stage }])),
      ),
    ],
    ...(provided && { provideFor: provided }),
    profiles: known && ((code, stage) => known.get(`${code} ${stage}`) ?? null),
    mayTeachJunior: (code) => crossing.get(code) ?? null,
  }
  return makeRoad(
    target.facts,
    standard,
    asked,
    { year: target.year, wordsOf: wordsOfItem(priceItems), ...(before && { before }) },
    {
      resources: (county) => judgeResourcesOf(county, standard),
      open: wanted.open,
      now: wanted.now,
      seconds: wanted.seconds,
      gap,
      ...(onProgress && { onProgress: (progress: RoadProgress) => onProgress(step, progress) }),
      ...(wanted.shouldStop && { shouldStop: wanted.shouldStop }),
    },
  )
}
