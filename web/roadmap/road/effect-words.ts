/** What an action changes and where, in short: `R4 +120 m²`. */
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import type { Language, Words } from '#kernel/words.ts'
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

const unitIn = (code: string, language: Language): string => {
  const unit = indicatorUnit(code)
  return language === 'zh' ? unit : unitWords(unit).en
}

export const effectWords = ({ effects }: Pick<StoredAction, 'effects'>, language: Language): EffectWords[] =>
  effects.map((effect) => ({
    school: effect.school,
    phase: effect.phase,
    changes: codes.flatMap((code) => {
      const by = effect[code]
      return by === undefined || by === 0 ? [] : [`${code} ${signed(by)} ${unitIn(code, language)}`]
    }),
  }))

type Changing = Pick<StoredAction, 'effects' | 'phases' | 'to'>

/** In one line: by stage where a whole school's thing is shared, by school where somebody moves. */
export function changesInShort(action: Changing): Words {
  const nameOf = ({ school, phase }: EffectWords): Words => {
    if (action.to !== null) return school === action.to ? { zh: '调入', en: 'in' } : { zh: '调出', en: 'out' }
    return action.phases.length > 1 ? stageWords[phase] : { zh: '', en: '' }
  }
  const told = (language: Language, comma: string) =>
    effectWords(action, language)
      .filter(({ changes }) => changes.length > 0)
      .map((part) => `${nameOf(part)[language]} ${part.changes.join(comma)}`.trim())
  return { zh: told('zh', '、').join('；'), en: told('en', ', ').join('; ') }
}
