/**
 * What is worked out beside a road: what 10 % more money, one more year and other margins change, each told with its bound, and how the plan
 * bears pupils other than expected. Pure but for the solver it is handed.
 */
import { judgeResourcesOf, type CountyFacts } from '#modules/assessment/index.ts'
import { impossibleWords } from '../county/explain-road.ts'
import type { MadeRoad } from '../county/make-road.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { RoadVariant, Robustness } from '../roads/road-shapes.ts'
import { roadMarginNotes, roadMargins } from '../roads/road-words.ts'
import type { RoadQuestion, TargetYear } from './road-question.ts'
import { roadOf, type WorkTools } from './solve-road.job.ts'
import { tryFutures } from './try-futures.ts'

/** Share of the time of the road itself that a variant may take, and the distance at which it is near enough. Ours. */
const variantShare = 0.25
const variantGap = 0.005
const moreMoney = 1.1

const variantOf = (
  kind: RoadVariant['kind'],
  made: MadeRoad,
  targetYear: number,
  { cost, levers }: { readonly cost: number; readonly levers: ReadonlySet<LeverKind> },
  note: RoadVariant['note'],
  bearing: RoadVariant['bearing'] = null,
): RoadVariant => {
  const { found, impossible, model } = made
  const hasPlan = found.amounts !== null
  const [why] = impossible ? impossibleWords(model, impossible, levers) : []
  return {
    kind,
    outcome: found.status,
    targetYear,
    cost: hasPlan ? found.cost : null,
    bound: found.status === 'impossible' ? null : Number(found.bound.toFixed(2)),
    gap: hasPlan ? (found.cost > 0 ? (found.cost - found.bound) / found.cost : 0) : null,
    difference: hasPlan ? Number((found.cost - cost).toFixed(2)) : null,
    bearing,
    note: why ? { zh: `${note.zh}；${why.zh}`, en: `${note.en}; ${why.en}` } : note,
  }
}

const limitsOf = ({ actions }: MadeRoad, tools: WorkTools) => ({
  ...tools,
  seconds: Math.max(1, tools.seconds * variantShare),
  gap: variantGap,
  before: actions,
})

/** The same county with more to spare at every school, or less, each tried in the futures that the road itself was tried in. */
export function marginsOf(question: RoadQuestion, made: MadeRoad, tools: WorkTools): RoadVariant[] {
  const { target, levers, margin: own } = question
  const others = roadMargins.filter((margin) => margin !== own)
  if (target.intervals.length === 0) {
    return others.map((kind) => ({
      kind,
      outcome: null,
      targetYear: target.year,
      cost: null,
      bound: null,
      gap: null,
      difference: null,
      bearing: null,
      note: {
        zh: '没有目标学年的预测区间，不能测算余量',
        en: 'there is no forecast interval for the target year, so no margin can be reckoned',
      },
    }))
  }
  return others.map((margin) => {
    const each = roadOf(question, target, { ...limitsOf(made, tools), step: 'margin', budgetBy: 1, margin })
    const tried = each.after && robustnessOf(question, each.after, tools)
    const against = { cost: made.found.cost, levers: new Set(levers) }
    return variantOf(margin, each, target.year, against, roadMarginNotes[margin], tried && bearingOf(tried))
  })
}

const bearingOf = ({ futures, passing, share, schoolShare }: Robustness): RoadVariant['bearing'] => ({
  futures,
  passing,
  share,
  schoolShare,
})

export function variantsOf(question: RoadQuestion, later: TargetYear, made: MadeRoad, tools: WorkTools): RoadVariant[] {
  const { target, budgets, levers } = question
  const against = { cost: made.found.cost, levers: new Set(levers) }
  const limits = limitsOf(made, tools)
  const budgetNote = { zh: '各年度、各来源预算均增加10%', en: 'every budget is 10 % higher' }
  const more: RoadVariant =
    budgets.length === 0
      ? {
          kind: 'more-budget',
          outcome: null,
          targetYear: target.year,
          cost: null,
          bound: null,
          gap: null,
          difference: null,
          bearing: null,
          note: {
            zh: '没有预算数据，资金没有限制，增加预算不改变结果',
            en: 'no budget is set, so more of it changes nothing',
          },
        }
      : variantOf(
          'more-budget',
          roadOf(question, target, { ...limits, step: 'more-budget', budgetBy: moreMoney }),
          target.year,
          against,
          budgetNote,
        )
  const year = roadOf(question, later, { ...limits, step: 'one-more-year', budgetBy: 1 })
  return [
    more,
    variantOf('one-more-year', year, later.year, against, {
      zh: `目标统计学年推迟到${later.year}，在校生用该学年的${later.intervals.length > 0 ? '预测' : '基表数'}`,
      en: `the goal is held in ${later.year}, with ${later.intervals.length > 0 ? 'the forecast pupils of that year' : 'the pupils of the table'}`,
    }),
  ]
}

export function robustnessOf(question: RoadQuestion, after: CountyFacts, tools: WorkTools): Robustness | null {
  const { target, futures, seed } = question
  return tryFutures({
    after,
    intervals: target.intervals,
    coverage: 0.8,
    futures,
    seed,
    judge: (county) => judgeResourcesOf(county, tools.standard),
    ...(tools.shouldStop && { shouldStop: tools.shouldStop }),
  })
}
