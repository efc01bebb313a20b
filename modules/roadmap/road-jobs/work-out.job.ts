/**
 * From a question to the road as it is kept: the plan with its proof, every action with its due date and data rule, the verdict before and
 * after, what more money or one more year would change, and how the plan stands the forecast's interval. Pure but for the solver it is handed.
 */
import {
  deriveReport,
  judgeCounty,
  judgeResources,
  type CountyFacts,
  type CountyReport,
  type Standard,
} from '#modules/assessment/index.ts'
import { priceItems, type PriceCode } from '#modules/conditions/index.ts'
import type { OpenLinear } from '#kernel/linear-model.ts'
import { makeRoad, type MadeRoad } from '../county/make-road.ts'
import type { RoadAsked, Unchecked } from '../county/facts-of-county.ts'
import { impossibleWords } from '../county/explain-road.ts'
import { pricesUsed, wordsOfItem } from '../county/prices-used.ts'
import { tellRoad } from '../county/tell-road.ts'
import type { RoadProgress } from '../road/search-road.ts'
import type { LeverKind } from '../road/road-model.ts'
import { columnId } from '../road/lay-out-road.ts'
import { frameOf } from '../roads/frame-of.ts'
import type { RoadFile } from '../roads/road-file.ts'
import type { RoadVariant, Robustness } from '../roads/road-shapes.ts'
import { roadMarginNotes, roadMargins, type RoadMargin } from '../roads/road-words.ts'
import { storedActions } from '../roads/stored-actions.ts'
import { columnsOfFixed, columnsOfLate } from './columns-of-fixed.ts'
import { provideFor } from './forecast-bell.ts'
import type { RoadQuestion, TargetYear } from './road-question.ts'
import { tryFutures } from './try-futures.ts'

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

/** Share of the time of the road itself that a variant may take, and the distance at which it is near enough. Ours. */
const variantShare = 0.25
const variantGap = 0.005
const moreMoney = 1.1

/** Null where no plan was found before time was over, and none is shown to be out of reach. */
export function workOut(question: RoadQuestion, tools: WorkTools): RoadFile | null {
  const from = tools.now()
  const { target, before } = question
  const made = roadOf(question, target, { ...tools, step: 'road', budgetBy: 1, gap: 0, before })
  if (made.found.status === 'stopped' && made.found.amounts === null) return null
  const file = fileOf(question, made, tools, tools.now() - from)
  if (question.later === null || made.after === null || tools.shouldStop?.() === true) return file
  return {
    ...file,
    robustness: robustnessOf(question, made.after, tools),
    variants: [...variantsOf(question, question.later, made, tools), ...marginsOf(question, made, tools)],
  }
}

export const judgeWith = (standard: Standard) => (county: CountyFacts) =>
  judgeResources(
    county.rows,
    standard.indicators,
    standard.rules,
    standard.relaxedTerms(county.grants),
    county.excludePrivate,
  )

export const reportOf = (facts: CountyFacts, standard: Standard): CountyReport =>
  deriveReport(facts, judgeCounty(facts, standard), standard, {}, [])

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
      resources: judgeWith(standard),
      open: wanted.open,
      now: wanted.now,
      seconds: wanted.seconds,
      gap,
      ...(onProgress && { onProgress: (progress: RoadProgress) => onProgress(step, progress) }),
      ...(wanted.shouldStop && { shouldStop: wanted.shouldStop }),
    },
  )
}

const rowsBy = (rows: CountyFacts['rows']) => new Map(rows.map((row) => [`${row.code} ${row.stage}`, row]))

function fileOf(question: RoadQuestion, made: MadeRoad, { standard }: WorkTools, seconds: number): RoadFile {
  const { county, censusYear, target, levers, prices, fixed, budgets, applyYear } = question
  const after = made.after && reportOf(made.after, standard)
  const {
    actions: _,
    after: __,
    ...telling
  } = tellRoad(made, {
    county,
    year: censusYear,
    targetYear: target.year,
    seconds,
    levers: new Set(levers),
    prices: pricesUsed(prices),
    after,
  })
  const names = new Map(target.facts.rows.map(({ code, name }) => [code, name]))
  return {
    telling: { ...telling, unchecked: [...telling.unchecked, ...target.unchecked, ...notFixed(question, made)] },
    actions: storedActions(made.actions, {
      county,
      countyName: question.countyName,
      year: target.year,
      standard,
      nameOf: (code) => names.get(code) ?? code,
      censusRows: rowsBy(question.censusRows),
      afterRows: rowsBy(made.after?.rows ?? []),
      exchanged: {
        from: target.facts.countyRow?.exchanged ?? null,
        atLeast: made.after?.countyRow?.exchanged ?? null,
      },
      spending: { first: question.firstYear, target: target.year, leads: question.leads, budgets },
      fixed,
    }),
    fixed,
    frame: frameOf(made.county.facts),
    before: reportOf(target.facts, standard),
    after,
    variants: [],
    robustness: null,
    facts: target.facts,
    yearlyBudgets: budgets.map(({ year, amount }) => ({ year, amount })),
    applyYear,
    levers,
  }
}

/** Actions that were taken in by hand and that the planner does not know: nothing is lacking there, or the lever is not allowed. */
function notFixed({ fixed }: RoadQuestion, { model }: MadeRoad): Unchecked[] {
  const known = new Set(model.columns.map(({ subject }) => columnId(subject, model)))
  const missing = fixed.filter(
    (each) => each.least > 0 && columnsOfFixed([each]).some(({ id, least }) => least > 0 && !known.has(id)),
  )
  if (missing.length === 0) return []
  const ids = missing
    .slice(0, 5)
    .map(({ action }) => action)
    .join('、')
  return [
    {
      rule: 'fixed',
      what: { zh: '锁定的措施', en: 'actions that were fixed' },
      why: {
        zh: `${missing.length}项锁定的措施没有用到（学校已无此缺口，或该措施不可用）：${ids}`,
        en: `${missing.length} fixed actions are not used: nothing is lacking there, or the lever is not allowed (${ids})`,
      },
    },
  ]
}

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
function marginsOf(question: RoadQuestion, made: MadeRoad, tools: WorkTools): RoadVariant[] {
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

function variantsOf(question: RoadQuestion, later: TargetYear, made: MadeRoad, tools: WorkTools): RoadVariant[] {
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

function robustnessOf(question: RoadQuestion, after: CountyFacts, tools: WorkTools): Robustness | null {
  const { target, futures, seed } = question
  return tryFutures({
    after,
    intervals: target.intervals,
    coverage: 0.8,
    futures,
    seed,
    judge: judgeWith(tools.standard),
    ...(tools.shouldStop && { shouldStop: tools.shouldStop }),
  })
}
