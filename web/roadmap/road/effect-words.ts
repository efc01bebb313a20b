/** What an action changes at a school, in short: `R4 +120 m²`, with the school where it is not the only one. */
import type { StoredAction } from '#modules/roadmap/contract.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { indicatorUnit } from './indicator-units.ts'

const codes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const

export interface EffectWords {
  readonly school: string
  readonly phase: 'primary' | 'junior'
  readonly changes: readonly string[]
}

const signed = (by: number): string => `${by > 0 ? '+' : ''}${fixed(by, Number.isInteger(by) ? 0 : 2)}`

export const effectWords = ({ effects }: Pick<StoredAction, 'effects'>): EffectWords[] =>
  effects.map((effect) => ({
    school: effect.school,
    phase: effect.phase,
    changes: codes.flatMap((code) => {
      const by = effect[code]
      return by === undefined || by === 0 ? [] : [`${code} ${signed(by)} ${indicatorUnit(code)}`]
    }),
  }))
