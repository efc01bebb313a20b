/** The numbers of supervision: what the product proposes with where it is from, and what a city set in its place. */
import type { Mark } from '#modules/network/contract.ts'
import type { Words } from '#kernel/words.ts'
import type { SupervisionRuleShown } from './contract.ts'
import type { SupervisionRuleCode } from './district-words.ts'

export interface ProposedRule {
  readonly code: SupervisionRuleCode
  readonly value: number
  readonly unit: string
  readonly words: Words
  readonly document: string
  readonly clause: string
  readonly mark: Mark
}

export interface RuleTable {
  readonly rules: readonly ProposedRule[]
  readonly duties: { readonly mark: Mark; readonly lines: readonly string[] }
}

export interface SupervisionSettings {
  readonly values: Partial<Readonly<Record<SupervisionRuleCode, number>>>
  readonly duties: readonly string[] | null
  readonly contact: string | null
}

export const noSettings: SupervisionSettings = { values: {}, duties: null, contact: null }

/** What holds, number by number. */
export type SupervisionNumbers = Readonly<Record<SupervisionRuleCode, number>>

export const rulesShown = ({ rules }: RuleTable, settings: SupervisionSettings): SupervisionRuleShown[] =>
  rules.map(({ value, words, ...rule }) => ({
    ...rule,
    words: { ...words },
    usual: value,
    value: settings.values[rule.code] ?? value,
  }))

export const numbersOf = (table: RuleTable, settings: SupervisionSettings): SupervisionNumbers =>
  Object.fromEntries(rulesShown(table, settings).map(({ code, value }) => [code, value])) as SupervisionNumbers
