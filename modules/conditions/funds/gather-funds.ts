/** Gathers the rows of public funds of a budget year with their clauses, and the figures of the school year. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { publicFundsDue, type Rule, type RulesInForce } from '#modules/standards/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { RuleShown } from '../fields.ts'
import { figuresOfCounty, gatherRegister, noFigures, type YearFigures } from '../gather.ts'
import { conditionRules, shownRule } from '../gather-rules.ts'
import { deriveFunds, type FundRules } from './derive-funds.ts'
import type { FundRow } from './contract.ts'

export interface GatheredFunds {
  readonly figures: YearFigures
  readonly budgetYear: number
  readonly clauses: readonly RuleShown[]
  readonly rows: readonly FundRow[]
}

/** Rows of a budget year: those in force on its last day, as the standards room reckons what is due. */
function rulesOfBudget(rules: RulesInForce, budgetYear: number): { own: FundRules; clauses: RuleShown[] } {
  const day = `${budgetYear}-12-31`
  const row = (code: string, stage: 'primary' | 'junior' | 'any'): Rule | undefined => rules.ruleOn(code, stage, day)
  const primary = row('public-funds.quota', 'primary')
  const junior = row('public-funds.quota', 'junior')
  const supplement = row('public-funds.boarder', 'any')
  const least = row('public-funds.small-school', 'any')
  const training = rules.rule('E4')
  return {
    own: {
      quota: { primary: primary?.value ?? null, junior: junior?.value ?? null },
      supplement: supplement?.value ?? null,
      least: least?.value ?? null,
      training: training.value!,
      due: (school) => publicFundsDue(school, budgetYear, rules),
    },
    clauses: [primary, junior, supplement, least, training].flatMap((rule) => (rule ? [shownRule(rule, rules)] : [])),
  }
}

export async function gatherFunds(
  { database, today }: Pick<AnswerContext, 'database' | 'today'>,
  county: string,
  year: number | undefined,
  asked: number | undefined,
): Promise<GatheredFunds | Refusal> {
  const found = conditionRules(county, today)
  if (isRefusal(found)) return found
  const [figures, register] = await Promise.all([
    figuresOfCounty(database, county, year),
    gatherRegister(database, county),
  ])
  if (!figures) return noFigures(county, year)
  const budgetYear = asked ?? figures.year - 1
  const { own, clauses } = rulesOfBudget(found.rules, budgetYear)
  const rows = deriveFunds(figures.rows, own, (code) => register.get(code)?.townName ?? null)
  return { figures, budgetYear, clauses, rows }
}
