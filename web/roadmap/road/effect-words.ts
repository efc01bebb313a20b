/** What an action changes and where, in short: `R4 +120 m²`. */
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
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

type Changing = Pick<StoredAction, 'effects' | 'phases' | 'to'>

/** In one line: by stage where a whole school's thing is shared, by school where somebody moves. */
export function changesInShort(action: Changing): Words {
  const parts = effectWords(action).filter(({ changes }) => changes.length > 0)
  const nameOf = ({ school, phase }: EffectWords): Words => {
    if (action.to !== null) return school === action.to ? { zh: '调入', en: 'in' } : { zh: '调出', en: 'out' }
    return action.phases.length > 1 ? stageWords[phase] : { zh: '', en: '' }
  }
  const told = (language: keyof Words, comma: string) =>
    parts.map((part) => `${nameOf(part)[language]} ${part.changes.join(comma)}`.trim())
  return { zh: told('zh', '、').join('；'), en: told('en', ', ').join('; ') }
}
