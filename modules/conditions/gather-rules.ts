/** Asks the standards room for the rows of a county's province on a day, and lays out those that this room needs. */
import { provinceOf } from '#kernel/region-code.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import {
  clauseOf,
  hasRule,
  items,
  readRules,
  resourceIndicators,
  rulesInForce,
  type RuleBook,
  type RulesInForce,
} from '#modules/standards/index.ts'
import type { Rule, RuleStage } from '#modules/standards/contract.ts'
import type { ConditionRules } from './condition-rules.ts'
import type { RuleShown } from './fields.ts'

let book: RuleBook | null = null

/** Rows change only with the program, so they are read once. */
export function rulesOn(county: string, on: string): RulesInForce | Refusal {
  book ??= readRules()
  return rulesInForce(book, on, provinceOf(county) ?? null)
}

export const shownRule = (rule: Rule, rules: RulesInForce): RuleShown => ({
  code: rule.code,
  value: rule.value,
  unit: rule.unit,
  label: labelOf(rule),
  clause: clauseOf(rule, rules),
})

const namesOf = new Map<string, Words>([...resourceIndicators, ...items].map(({ code, label }) => [code, label]))

/** A row's own label, that of its indicator or item, or its code where nothing names it. */
const labelOf = (rule: Rule): Words => rule.label ?? namesOf.get(rule.code) ?? { zh: rule.code, en: rule.code }

const gathered = new Map<string, { readonly rules: RulesInForce; readonly own: ConditionRules }>()

/** The rules of a county on a day, both whole and as this room uses them; refuses before there are any. */
export function conditionRules(
  county: string,
  on: string,
): { readonly rules: RulesInForce; readonly own: ConditionRules } | Refusal {
  const key = `${provinceOf(county)} ${on}`
  const known = gathered.get(key)
  if (known) return known
  const rules = rulesOn(county, on)
  if (isRefusal(rules)) return rules
  const laid = { rules, own: layOut(rules) }
  gathered.clear()
  gathered.set(key, laid)
  return laid
}

function layOut(rules: RulesInForce): ConditionRules {
  const row = (code: string, stage?: RuleStage) => shownRule(rules.rule(code, stage), rules)
  const maybe = (code: string) => (hasRule(rules, code) ? row(code) : null)
  const byStage = (code: string) => ({ primary: row(code, 'primary'), junior: row(code, 'junior') })
  const maybeByStage = (code: string) => (hasRule(rules, code) ? byStage(code) : null)
  const caps = (code: string) => ({ ...byStage(code), 'nine-year': row(code, 'nine-year') })
  const relaxed = 'X.G4.built-to-2010-or-migrants.cap'
  return {
    on: rules.on,
    classSize: byStage('G5'),
    bigClass: maybe('class-size.big'),
    superClass: maybe('class-size.super'),
    cap: caps('G4'),
    relaxedCap: hasRule(rules, relaxed) ? caps(relaxed) : null,
    smallSchool: maybe('small-school.pupils'),
    resources: { R4: byStage('R4'), R5: byStage('R5'), R6: byStage('R6'), R7: byStage('R7') },
    specialRooms: { per: row('G3'), music: row('G3.music'), art: row('G3.art') },
    books: maybeByStage('library.books'),
    basicBooks: maybeByStage('basic.books'),
    beds: maybe('basic.bed-per-boarder'),
    computers: maybe('basic.computer-seats'),
    dormitory: maybeByStage('basic.dormitory-area'),
    track: maybeByStage('basic.running-track'),
    needed: row('R.count'),
  }
}
