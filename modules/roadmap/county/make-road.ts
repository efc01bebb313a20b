/**
 * From a judged county to its road: lay out, search, judge every plan again with the assessment's exact arithmetic before it is
 * called one, and tell what it costs, what it is held against, or why the goal is out of reach. Pure but for the solver it is handed.
 */
import type { CountyFacts, JudgedResources, Standard } from '#modules/assessment/index.ts'
import type { OpenLinear } from '#kernel/linear-model.ts'
import { layOutRoad } from '../road/lay-out-road.ts'
import { greedyWay, naiveWay, worthOf, type NaiveWay } from '../road/compare-ways.ts'
import { explainImpossible, type Impossible } from '../road/explain-impossible.ts'
import { moveColumnId, profileOfMove } from '../road/move-ids.ts'
import { leverKinds, type Amounts, type RoadModel } from '../road/road-model.ts'
import { searchRoad, type RoadFound, type RoadProgress } from '../road/search-road.ts'
import { actionsOf, type ItemWords, type RoadAction } from './actions.ts'
import { applyActions } from './apply-actions.ts'
import { roadFactsOf, type CountyRoadFacts, type RoadAsked } from './facts-of-county.ts'

/** What the assessment room does, handed in so that this file stays pure. */
export interface Judging {
  readonly resources: (county: CountyFacts) => JudgedResources
}

export interface RoadTools extends Judging {
  readonly open: OpenLinear
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  readonly seconds: number
  readonly gap: number
  readonly onProgress?: (progress: RoadProgress) => void
  readonly shouldStop?: () => boolean
}

export interface RoadGoal {
  readonly year: number
  readonly wordsOf: (item: string) => ItemWords
  /** Actions of an earlier plan, to start from. */
  readonly before?: readonly Pick<RoadAction, 'id' | 'item' | 'school' | 'to' | 'phases' | 'amount'>[]
}

export interface ActionWorth {
  readonly id: string
  /** Schools and stages that would fail without it, and CVs that would be over their limit. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly phase: string }[]
  readonly spreads: readonly { readonly phase: string; readonly indicator: number }[]
  /** Share of a threshold that it brings, summed over what it changes, for 10 000 yuan. */
  readonly perTenThousand: number | null
}

export interface MadeRoad {
  readonly found: RoadFound
  readonly actions: readonly RoadAction[]
  readonly county: CountyRoadFacts
  readonly model: RoadModel
  /** The county with the actions carried out; null without a plan. */
  readonly after: CountyFacts | null
  readonly naive: NaiveWay
  readonly greedy: number | null
  readonly worth: readonly ActionWorth[]
  readonly impossible: Impossible | null
  /** What the same goal would cost with every lever, where it is impossible with those that were allowed. */
  readonly withAllLevers: number | null
}

/** Part of the time that the search may use. */
const searchShare = 0.92

/** Tries to hold a plan against exact judgement before something is wrong with the sums themselves. */
const judgings = 6

export function makeRoad(
  facts: CountyFacts,
  standard: Standard,
  asked: RoadAsked,
  goal: RoadGoal,
  tools: RoadTools,
): MadeRoad {
  const resources = tools.resources(facts)
  const county = roadFactsOf(facts, resources, standard, asked)
  const { model, columnOf } = layOutRoad(county.facts)
  const start = goal.before && amountsOfActions(goal.before, model, columnOf)
  // What follows the search takes a little of the time too.
  const found = searchRoad(model, { ...tools, seconds: tools.seconds * searchShare, ...(start && { start }) })
  const told = {
    model,
    judged: county.judged,
    county: facts.county,
    year: goal.year,
    wordsOf: goal.wordsOf,
    classes: county.classes,
  }
  const hasAll = asked.levers.size === leverKinds.length
  const all = hasAll
    ? model
    : layOutRoad(roadFactsOf(facts, resources, standard, { ...asked, levers: new Set(leverKinds) }).facts).model
  const compared = { naive: naiveWay(all), greedy: greedyWay(model) }
  if (found.amounts === null) {
    const isImpossible = found.status === 'impossible'
    const impossible = isImpossible ? explainImpossible(model, tools.open, Math.min(20, tools.seconds)) : null
    const full =
      isImpossible && !hasAll ? searchRoad(all, { ...tools, seconds: Math.min(10, tools.seconds), gap: 0.01 }) : null
    return {
      ...compared,
      found,
      actions: [],
      county,
      model,
      after: null,
      worth: [],
      impossible,
      withAllLevers: full?.amounts ? full.cost : null,
    }
  }
  const exact = judgedExactly(found.amounts, model, told, facts, tools)
  return {
    ...compared,
    found: { ...found, amounts: exact.amounts, cost: exact.cost, bound: Math.min(found.bound, exact.cost) },
    actions: exact.actions,
    county,
    model,
    after: exact.after,
    worth: worthOfActions(exact.actions, exact.amounts, model, columnOf),
    impossible: null,
    withAllLevers: null,
  }
}

const sumOfCosts = (actions: readonly RoadAction[]): number =>
  Number(actions.reduce((sum, { cost }) => sum + cost, 0).toFixed(2))

/**
 * The plan as the assessment judges it. What doubles called reached and fractions do not gets one step more; a plan that still
 * fails is no plan.
 */
function judgedExactly(
  amounts: Amounts,
  model: RoadModel,
  told: Parameters<typeof actionsOf>[1],
  facts: CountyFacts,
  { resources }: Judging,
): { amounts: Amounts; actions: RoadAction[]; after: CountyFacts; cost: number } {
  const current = Float64Array.from(amounts)
  for (let tries = 0; tries < judgings; tries++) {
    const actions = actionsOf(current, told)
    const after = applyActions(facts, told.judged, actions)
    const failing = failingCells(resources(after), model)
    if (failing.length === 0) return { amounts: current, actions, after, cost: sumOfCosts(actions) }
    for (const cell of failing) {
      const j = model.columns.findIndex(
        ({ subject, effects }, column) =>
          !subject.move &&
          effects.some((effect) => effect.cell === cell && effect.by > 0) &&
          (current[column]! > 0 || tries > 1),
      )
      if (j >= 0) current[j]! += model.columns[j]!.step
    }
  }
  throw new Error('a plan does not stand the exact judgement')
}

/** Cells by which an enforced rule fails: those of failing schools, and the least provided of a CV over its limit. */
function failingCells(resources: JudgedResources, model: RoadModel): number[] {
  const cellAt = new Map(
    model.cells.map(({ unit, indicator }, c) => {
      const { code, stage } = model.units[unit]!
      return [`${code} ${stage} ${indicator}`, c]
    }),
  )
  const enforced = new Set(model.spreads.map(({ stage, indicator }) => `${stage} ${indicator}`))
  const cells: number[] = []
  for (const { stage, schools, balances } of resources.stages) {
    for (const { unit, report } of schools) {
      if (report.outcome !== 'unmet') continue
      const short = Object.values(report.values).flatMap(({ outcome }, k) =>
        outcome === 'unmet' || outcome === 'near' ? (cellAt.get(`${unit.code} ${stage} ${k}`) ?? []) : [],
      )
      cells.push(...short)
    }
    for (const [k, { outcome }] of balances.entries()) {
      if (outcome !== 'unmet' || !enforced.has(`${stage} ${k}`)) continue
      const lowest = schools.toSorted(
        (a, b) =>
          (a.numerators[k]!.value ?? 0) / (a.unit.pupils ?? 1) - (b.numerators[k]!.value ?? 0) / (b.unit.pupils ?? 1),
      )
      const { unit } = lowest[0]!
      const cell = cellAt.get(`${unit.code} ${stage} ${k}`)
      if (cell !== undefined) cells.push(cell)
    }
  }
  return cells
}

type Done = Pick<RoadAction, 'id' | 'item' | 'school' | 'to' | 'phases' | 'amount'>

const partsOf = (action: Done, columnOf: ReadonlyMap<string, number>): [number, number][] => {
  const at = (id: string): [number, number][] => {
    const column = columnOf.get(id)
    return column === undefined ? [] : [[column, action.amount]]
  }
  if (action.item !== 'move') return at(action.id)
  const profile = profileOfMove(action.id)
  return [
    ...at(moveColumnId('out', profile, action.school, action.phases[0]!)),
    ...at(moveColumnId('in', profile, action.to!, action.phases.at(-1)!)),
  ]
}

function amountsOfActions(actions: readonly Done[], model: RoadModel, columnOf: ReadonlyMap<string, number>): Amounts {
  const amounts = new Float64Array(model.columns.length)
  for (const action of actions) for (const [column, amount] of partsOf(action, columnOf)) amounts[column]! += amount
  return Float64Array.from(amounts, (amount, j) => Math.min(amount, model.columns[j]!.most))
}

function worthOfActions(
  actions: readonly RoadAction[],
  amounts: Amounts,
  model: RoadModel,
  columnOf: ReadonlyMap<string, number>,
): ActionWorth[] {
  const groups = actions.map((action) => partsOf(action, columnOf))
  const without = worthOf(model, amounts, groups)
  return actions.map(({ id, cost }, i): ActionWorth => {
    let share = 0
    for (const [column, amount] of groups[i]!) {
      for (const { cell, by } of model.columns[column]!.effects) {
        const { have, toMeet } = model.cells[cell]!
        // Only what was lacking counts as brought.
        if (toMeet > 0 && by > 0) share += Math.min(by * amount, toMeet) / (have + toMeet)
      }
    }
    return {
      id,
      units: without[i]!.units.map((u) => {
        const { code, name, stage } = model.units[u]!
        return { code, name, phase: stage }
      }),
      spreads: without[i]!.spreads.map((s) => ({
        phase: model.spreads[s]!.stage,
        indicator: model.spreads[s]!.indicator,
      })),
      perTenThousand: cost > 0 ? (share * 10_000) / cost : null,
    }
  })
}
