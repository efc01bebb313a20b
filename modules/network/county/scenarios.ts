/**
 * The two schools of thought as data: what each changes of the rules and prices that a county gives. 应留必留 follows
 * 国办发〔2018〕27号; 两集中 (小学向镇区集中、初中向县城集中) is practice in Henan, and its weights are ours.
 */
import type { Confidence } from '#modules/standards/contract.ts'
import type { CountyProblem, PlanRule, Price } from './county-problem.ts'
import type { ScenarioName } from './county-words.ts'
import type { PriceCode } from './price-list.ts'
import type { RuleCode } from './rule-list.ts'

interface Scenario {
  readonly rules: Readonly<Partial<Record<RuleCode, number | null>>>
  readonly prices: Readonly<Partial<Record<PriceCode, number>>>
  readonly document: string
  readonly article: string
  readonly confidence: Confidence
}

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  keep: {
    rules: { 'stays.point': 1, 'stays.small-village': 1, 'merge.small-only': 1 },
    prices: { 'apart.primary': 0, 'apart.junior': 0 },
    document: '国办发〔2018〕27号',
    article: '科学评估、应留必留、先建后撤',
    confidence: 'seen',
  },
  concentrate: {
    rules: { 'stays.point': 0, 'stays.small-village': 0, 'merge.small-only': 0 },
    prices: { 'apart.primary': 400, 'apart.junior': 600 },
    document: '本系统设定',
    article: '两集中',
    confidence: 'ours',
  },
}

/** The same county under a scenario. What the scenario does not speak of stays as the county gave it. */
export function underScenario(problem: CountyProblem, name: ScenarioName): CountyProblem {
  const { rules, prices, document, article, confidence } = scenarios[name]
  const changedRules = Object.entries(rules).map(([code, value]): [string, PlanRule] => [
    code,
    { ...problem.rules[code as RuleCode], value, document, article, confidence },
  ])
  const changedPrices = Object.entries(prices).map(([code, value]): [string, Price] => [
    code,
    { ...problem.prices[code as PriceCode], value, source: `${document}：${article}` },
  ])
  return {
    ...problem,
    scenario: name,
    rules: { ...problem.rules, ...(Object.fromEntries(changedRules) as Partial<Record<RuleCode, PlanRule>>) },
    prices: { ...problem.prices, ...(Object.fromEntries(changedPrices) as Partial<Record<PriceCode, Price>>) },
  }
}
