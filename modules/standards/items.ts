/** Every item beside the seven resource indicators: those of the measures in their order, then the entry conditions. */
import type { Item, RulesInForce } from './contract.ts'
import { entryItems } from './entry-review-2019/entry.ts'
import { hasRule } from './in-force.ts'
import { governmentItems } from './quality-balance-2017/government.ts'
import { qualityItems } from './quality-balance-2017/quality.ts'
import { recognitionItems } from './quality-balance-2017/recognition.ts'
import { vetoItems } from './quality-balance-2017/vetoes.ts'

export const items: readonly Item[] = [
  ...governmentItems,
  ...qualityItems,
  ...recognitionItems,
  ...vetoItems,
  ...entryItems,
]

/** The items that exist on that day: the entry review and the seventh veto came after 2017. */
export const itemsInForce = (rules: RulesInForce): readonly Item[] => items.filter(({ code }) => hasRule(rules, code))
