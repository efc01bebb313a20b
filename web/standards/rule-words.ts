/** How a rule row reads: its number with operator and unit, its part of the standard, where it stands in the document. */
import type { Words } from '#kernel/words.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { partWords, type Part, type Rule } from '#modules/standards/contract.ts'

export type RuleGroup = Part | 'parameters'

export const ruleGroups: readonly RuleGroup[] = [
  'resources',
  'government',
  'quality',
  'recognition',
  'qualification',
  'vetoes',
  'parameters',
]

export const groupWords: Readonly<Record<RuleGroup, Words>> = {
  ...partWords,
  parameters: { zh: '其他参数', en: 'other parameters' },
}

export const stageOfRuleWords: Readonly<Record<Rule['stage'], Words>> = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  'nine-year': { zh: '九年一贯制', en: 'nine-year' },
  special: { zh: '特殊教育', en: 'special' },
  any: { zh: '各学段', en: 'all stages' },
}

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '<': '＜', '>': '＞', '=': '＝', parameter: '' }

/** `≥ 7.5 m²`, `须有佐证`, `不得发生`. The number is shown as it is written in the document. */
export function demandWords({ operator, value, unit }: Pick<Rule, 'operator' | 'value' | 'unit'>): Words {
  if (operator === 'evidence') return { zh: '须有佐证', en: 'evidence is asked for' }
  if (operator === 'forbidden') return { zh: '不得发生', en: 'must not happen' }
  const figure = (unitShown: string) =>
    [signs[operator], value === null ? '—' : String(value), unitShown].filter(Boolean).join(' ')
  return { zh: figure(unit), en: figure(unitWords(unit).en) }
}

interface PartedItem {
  readonly code: string
  readonly part: Part
  readonly rules: readonly string[]
}

/** The seven indicators and the CV belong to 资源配置; an item's rows to its part; everything else is a parameter. */
export function groupOf(code: string, items: readonly PartedItem[]): RuleGroup {
  if (/^(R\d?|CV)(\.|$)/.test(code)) return 'resources'
  const own = items.find((item) => item.code === code)
  if (own) return own.part
  return items.find(({ rules }) => rules.includes(code))?.part ?? 'parameters'
}
