/** What the standards say of teachers one by one: title routes, subsidies, retirement; and of counsellors and teaching points. */
import type { Rule, RulesInForce } from './contract.ts'
import { hasRule } from './in-force.ts'

const orNull = (rules: RulesInForce, code: string): Rule | null => (hasRule(rules, code) ? rules.rule(code) : null)

/** Rows of a province's title routes and subsidies; null where it has none that we know. */
export interface IncentiveRules {
  readonly seniorDirect: { readonly male: Rule | null; readonly female: Rule | null }
  readonly seniorGreen: Rule | null
  readonly firstDirect: Rule | null
  readonly firstRecognised: Rule | null
  readonly beforeRetirement: Rule | null
  readonly seniorUrban: Rule | null
  readonly rural: { readonly town: Rule | null; readonly village: Rule | null; readonly point: Rule | null }
  readonly homeroom: Rule | null
  readonly retirement: { readonly male: Rule | null; readonly female: Rule | null }
}

export const incentiveRules = (rules: RulesInForce): IncentiveRules => ({
  seniorDirect: {
    male: orNull(rules, 'title.senior-direct.male'),
    female: orNull(rules, 'title.senior-direct.female'),
  },
  seniorGreen: orNull(rules, 'title.senior-green'),
  firstDirect: orNull(rules, 'title.first-direct'),
  firstRecognised: orNull(rules, 'title.first-recognised'),
  beforeRetirement: orNull(rules, 'title.first-recognised.before-retirement'),
  seniorUrban: orNull(rules, 'title.senior-urban'),
  rural: {
    town: orNull(rules, 'allowance.rural.town'),
    village: orNull(rules, 'allowance.rural.village'),
    point: orNull(rules, 'allowance.rural.point'),
  },
  homeroom: orNull(rules, 'allowance.homeroom'),
  retirement: { male: orNull(rules, 'retirement.male'), female: orNull(rules, 'retirement.female') },
})

/** Least posts of a teaching point, where a county reckons with them: so many for each class, and so many more. */
export const pointMinimum = (rules: RulesInForce): { readonly perClass: Rule; readonly extra: Rule } => ({
  perClass: rules.rule('staff.point.per-class'),
  extra: rules.rule('staff.point.extra'),
})

/** Mental health teachers: the least of a school, and pupils for each. */
export const counsellorRules = (rules: RulesInForce): { readonly least: Rule; readonly pupils: Rule } => ({
  least: rules.rule('counsellor.least'),
  pupils: rules.rule('counsellor.pupils'),
})
