/** A made road as it is written down. */
import type { CountyReport } from '#modules/assessment/index.ts'
import { indicatorCodes } from '../road/road-facts.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { Road } from './contract.ts'
import { impossibleWords } from './explain-road.ts'
import type { MadeRoad } from './make-road.ts'

export interface ToldWith {
  readonly county: string
  readonly year: number
  readonly targetYear: number
  readonly seconds: number
  readonly levers: ReadonlySet<LeverKind>
  readonly prices: Road['prices']
  /** The verdict with the actions carried out; null without a plan. */
  readonly after: CountyReport | null
}

export function tellRoad(made: MadeRoad, told: ToldWith): Road {
  const { found, model, impossible, actions } = made
  const hasPlan = found.amounts !== null
  const placeOf = (unit: number, indicator: number) => {
    const { code, name, stage } = model.units[unit]!
    return { school: code, name, phase: stage, indicator: indicatorCodes[indicator]! }
  }
  return {
    status: found.status,
    county: told.county,
    year: told.year,
    targetYear: told.targetYear,
    cost: hasPlan ? found.cost : null,
    bound: found.status === 'impossible' ? null : Number(found.bound.toFixed(2)),
    gap: hasPlan ? (found.cost > 0 ? (found.cost - found.bound) / found.cost : 0) : null,
    provenByMultipliers:
      found.status === 'impossible' ? null : Number(Math.min(found.relaxedBound, found.cost).toFixed(2)),
    seconds: Number(told.seconds.toFixed(2)),
    actions: actions.map((action) => ({
      ...action,
      phases: [...action.phases],
      effects: action.effects.map((effect) => ({ ...effect })),
      classes: action.classes.map((each) => ({ ...each })),
    })),
    after: told.after,
    certificate: impossible && {
      kind: impossible.kind,
      sentences: impossibleWords(model, impossible, told.levers),
      relaxations: impossible.shortfalls.map(({ unit, indicator, amount }) => ({
        ...placeOf(unit, indicator),
        amount,
      })),
      carriedBy: impossible.carriedBy.map(({ unit, indicator, weight }) => {
        const { school, phase, indicator: code } = placeOf(unit, indicator)
        return { school, phase, indicator: code, weight }
      }),
      isRechecked: impossible.isRechecked,
      withAllLevers: made.withAllLevers,
    },
    unchecked: [...made.county.unchecked],
    compare: { naive: { ...made.naive }, greedy: made.greedy },
    worth: made.worth.map(({ id, units, spreads, perTenThousand }) => ({
      id,
      units: [...units],
      spreads: spreads.map(({ phase, indicator }) => ({ phase, indicator: indicatorCodes[indicator]! })),
      perTenThousand,
    })),
    prices: told.prices,
  }
}
