/** What the back-test found, in the form in which it is shown: by years ahead, by size, beside two baselines. */
import type { Method } from './choose.ts'
import { wape, type Errors, type HeldOut } from './held-out.ts'
import { halfWidthOf, widthsAhead } from './intervals.ts'
import type { Kind } from './held-out.ts'
import type { LevelName } from './settings.ts'

export interface ErrorAtHorizon {
  readonly horizon: number
  /** Grades of units that were compared with what came. */
  readonly cases: number
  /** Shares of pupils: ours, cohorts unchanged, ratios pooled over three years. */
  readonly wape: number | null
  readonly unchanged: number | null
  readonly pooled: number | null
}

const horizonsOf = (errors: Errors): number[] => [...new Set(errors.horizon)].toSorted((a, b) => a - b)

export const errorsByHorizon = (errors: Errors): ErrorAtHorizon[] =>
  horizonsOf(errors).map((horizon) => {
    const only = (i: number): boolean => errors.horizon[i] === horizon
    return {
      horizon,
      cases: errors.horizon.filter((h) => h === horizon).length,
      wape: wape(errors, 'forecast', only),
      unchanged: wape(errors, 'unchanged', only),
      pooled: wape(errors, 'pooled', only),
    }
  })

export interface MethodWithErrors extends Omit<Method, 'settings' | 'tried' | 'origins'> {
  settings: Record<string, number>
  tried: { name: string; wape: number | null }[]
  origins: number[]
  errors: ErrorAtHorizon[]
}

export const methodsWithErrors = ({
  methods,
  heldOut,
}: {
  readonly methods: readonly Method[]
  readonly heldOut: HeldOut
}): MethodWithErrors[] =>
  methods.map(({ settings, tried, origins, ...method }) => ({
    ...method,
    settings: { ...settings },
    tried: tried.map((each) => ({ ...each })),
    origins: [...origins],
    errors: errorsByHorizon(heldOut[method.level].grade),
  }))

export interface ErrorBySize extends ErrorAtHorizon {
  /** Pupils that were forecast: from `least` up to but not including `below`; null is without end. */
  readonly least: number
  readonly below: number | null
  /** Mean of what was off, in pupils: in small schools a share says little. */
  readonly pupilsOff: number | null
}

const sizes: readonly (readonly [number, number | null])[] = [
  [0, 20],
  [20, 50],
  [50, 100],
  [100, 300],
  [300, 1000],
  [1000, null],
]

export function errorsBySize(errors: Errors): ErrorBySize[] {
  return horizonsOf(errors).flatMap((horizon) =>
    sizes.flatMap(([least, below]): ErrorBySize[] => {
      const only = (i: number): boolean =>
        errors.horizon[i] === horizon && errors.forecast[i]! >= least && (below === null || errors.forecast[i]! < below)
      let cases = 0
      let off = 0
      for (let i = 0; i < errors.actual.length; i += 1) {
        if (!only(i)) continue
        cases += 1
        off += Math.abs(errors.forecast[i]! - errors.actual[i]!)
      }
      if (cases === 0) return []
      return [
        {
          horizon,
          least,
          below,
          cases,
          pupilsOff: off / cases,
          wape: wape(errors, 'forecast', only),
          unchanged: wape(errors, 'unchanged', only),
          pooled: wape(errors, 'pooled', only),
        },
      ]
    }),
  )
}

export interface CoverageAtHorizon {
  readonly horizon: number
  readonly held: number
  readonly cases: number
}

/**
 * How often the interval held what came, with the widths measured on the other origins: an origin's own errors take no
 * part in the interval that is held against it.
 */
export function coverageOf(held: HeldOut, level: LevelName, kind: Kind): CoverageAtHorizon[] {
  const errors = held[level][kind]
  const found = new Map<number, { held: number; cases: number }>()
  for (const origin of new Set(errors.origin)) {
    const widths = widthsAhead(held, level, kind, origin, (other) => other !== origin)
    for (let i = 0; i < errors.actual.length; i += 1) {
      if (errors.origin[i] !== origin) continue
      const horizon = errors.horizon[i]!
      const middle = Math.round(errors.forecast[i]!)
      const at = found.get(horizon) ?? { held: 0, cases: 0 }
      at.cases += 1
      if (Math.abs(errors.actual[i]! - middle) <= halfWidthOf(widths, horizon, middle)) at.held += 1
      found.set(horizon, at)
    }
  }
  return [...found].toSorted((a, b) => a[0] - b[0]).map(([horizon, counts]) => ({ horizon, ...counts }))
}
