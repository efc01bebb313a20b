/** How an input stands, in a word: there, there with gaps, or not there; changes may rightly be none. */
import type { Words } from '#kernel/words.ts'
import type { InputCoverage } from '#modules/projection/contract.ts'

export type InputState = 'whole' | 'partial' | 'none' | 'unneeded'

export const inputStateWords: Readonly<Record<InputState, Words>> = {
  whole: { zh: '已有', en: 'there' },
  partial: { zh: '已有，有缺', en: 'there, with gaps' },
  none: { zh: '没有', en: 'none' },
  unneeded: { zh: '没有登记', en: 'none recorded' },
}

export function inputState({ years, lacks }: Pick<InputCoverage, 'years' | 'lacks'>): InputState {
  if (years.length === 0) return lacks.length === 0 ? 'unneeded' : 'none'
  return lacks.length === 0 ? 'whole' : 'partial'
}
