/**
 * What a road's actions make of every school and CV, in plain doubles, so that a page can switch actions on and off within a frame.
 * The exact verdict is the server's (`judgeActions`); both agree wherever a figure is not within rounding of its limit.
 */
import { indicatorCodes } from './road/road-facts.ts'

/** One school in one stage, as the planner saw it. Null is unknown. */
export interface FrameUnit {
  readonly code: string
  readonly name: string
  readonly phase: 'primary' | 'junior'
  readonly pupils: number
  /** Numerators of R1–R7, and what each needs in all to reach its threshold and 85 % of it. */
  readonly have: readonly (number | null)[]
  readonly need: readonly (number | null)[]
  readonly floor: readonly (number | null)[]
}

export interface RoadFrame {
  readonly units: readonly FrameUnit[]
  readonly cvLimit: { readonly primary: number; readonly junior: number }
  /** How many of the seven may stay between 85 % and the threshold. */
  readonly mayFallShort: number
}

export interface FrameEffect {
  readonly school: string
  readonly phase: 'primary' | 'junior'
  readonly R1?: number | undefined
  readonly R2?: number | undefined
  readonly R3?: number | undefined
  readonly R4?: number | undefined
  readonly R5?: number | undefined
  readonly R6?: number | undefined
  readonly R7?: number | undefined
}

export interface FrameAction {
  readonly id: string
  readonly cost: number
  readonly effects: readonly FrameEffect[]
}

export type CellOutcome = 'met' | 'near' | 'unmet' | 'unknown'
export type FrameOutcome = 'met' | 'unmet' | 'unknown'

export interface FrameSpread {
  readonly phase: 'primary' | 'junior'
  /** 0 … 6. */
  readonly indicator: number
  readonly cv: number | null
  readonly limit: number
  readonly outcome: FrameOutcome
}

export interface FrameVerdict {
  /** Numerators with the actions carried out, and what each comes to; `[unit][indicator]`. */
  readonly values: readonly (readonly (number | null)[])[]
  readonly cells: readonly (readonly CellOutcome[])[]
  /** By unit. */
  readonly units: readonly FrameOutcome[]
  readonly spreads: readonly FrameSpread[]
  readonly cost: number
  readonly counts: { readonly met: number; readonly unmet: number; readonly unknown: number; readonly cvsOver: number }
  /** Every school and every CV holds; 'unknown' where nothing fails but something is missing. */
  readonly outcome: FrameOutcome
}

/** Doubles lose this share; what is nearer to a limit is taken as on it. */
const close = 1e-9

const reaches = (value: number, need: number): boolean => value >= need - close * Math.max(1, Math.abs(need))

const cellOutcome = (value: number | null, need: number | null, floor: number | null): CellOutcome => {
  if (value === null || need === null || floor === null) return 'unknown'
  if (reaches(value, need)) return 'met'
  return reaches(value, floor) ? 'near' : 'unmet'
}

/** At most `mayFallShort` near ones, none below 85 %; a missing figure decides only where it could. */
export function unitOutcome(cells: readonly CellOutcome[], mayFallShort: number): FrameOutcome {
  let near = 0
  let unknown = 0
  for (const cell of cells) {
    if (cell === 'unmet') return 'unmet'
    if (cell === 'near') near++
    if (cell === 'unknown') unknown++
  }
  if (near > mayFallShort) return 'unmet'
  return unknown > 0 ? 'unknown' : 'met'
}

function spreadOf(
  phase: 'primary' | 'junior',
  indicator: number,
  limit: number,
  values: readonly (number | null)[],
  pupils: readonly number[],
): FrameSpread {
  const unknown: FrameSpread = { phase, indicator, cv: null, limit, outcome: 'unknown' }
  let sum = 0
  let all = 0
  for (const [i, value] of values.entries()) {
    if (value === null) return unknown
    sum += value
    all += pupils[i]!
  }
  const mean = sum / all
  if (!(mean > 0)) return unknown
  let variance = 0
  for (const [i, value] of values.entries()) {
    const distance = value! / pupils[i]! - mean
    variance += (pupils[i]! / all) * distance * distance
  }
  const cv = Math.sqrt(variance) / mean
  return { phase, indicator, cv, limit, outcome: cv <= limit * (1 + close) ? 'met' : 'unmet' }
}

/** The county with the given actions carried out. */
export function judgeFrame({ units, cvLimit, mayFallShort }: RoadFrame, actions: readonly FrameAction[]): FrameVerdict {
  const at = new Map(units.map(({ code, phase }, i) => [`${code} ${phase}`, i]))
  const values = units.map(({ have }) => [...have])
  let cost = 0
  for (const action of actions) {
    cost += action.cost
    for (const effect of action.effects) {
      const own = values[at.get(`${effect.school} ${effect.phase}`) ?? -1]
      if (!own) continue
      for (const [k, code] of indicatorCodes.entries()) {
        const by = effect[code]
        if (by !== undefined && own[k] !== null && own[k] !== undefined) own[k] += by
      }
    }
  }
  const cells = units.map(({ need, floor }, i) =>
    indicatorCodes.map((_, k) => cellOutcome(values[i]![k] ?? null, need[k] ?? null, floor[k] ?? null)),
  )
  const outcomes = cells.map((own) => unitOutcome(own, mayFallShort))
  const spreads = (['primary', 'junior'] as const).flatMap((phase) => {
    const own = [...units.keys()].filter((i) => units[i]!.phase === phase)
    if (own.length === 0) return []
    const pupils = own.map((i) => units[i]!.pupils)
    return indicatorCodes.map((_, k) =>
      spreadOf(
        phase,
        k,
        cvLimit[phase],
        own.map((i) => values[i]![k] ?? null),
        pupils,
      ),
    )
  })
  const count = (outcome: FrameOutcome) => outcomes.filter((each) => each === outcome).length
  const counts = {
    met: count('met'),
    unmet: count('unmet'),
    unknown: count('unknown'),
    cvsOver: spreads.filter(({ outcome }) => outcome === 'unmet').length,
  }
  const isUnmet = counts.unmet > 0 || counts.cvsOver > 0
  const isUnknown = counts.unknown > 0 || spreads.some(({ outcome }) => outcome === 'unknown')
  return {
    values,
    cells,
    units: outcomes,
    spreads,
    cost,
    counts,
    outcome: isUnmet ? 'unmet' : isUnknown ? 'unknown' : 'met',
  }
}
