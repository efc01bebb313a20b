/** The rules of a plan where a county gives none: those in force by their rows, and settings that are ours and named so. */
import type { Rule, RuleStage, RulesInForce } from '#modules/standards/contract.ts'
import type { PlanRule, PlanRules } from './county-problem.ts'
import { ruleCodes, ruleList, type RuleCode } from './rule-list.ts'

/** How a setting that is ours is named wherever a document would stand. */
export const ourDocument = '本系统设定'

/** Which row in force a rule of the plan takes its number from. */
const rows: Readonly<Partial<Record<RuleCode, readonly [code: string, stage: RuleStage]>>> = {
  'class.primary': ['G5', 'primary'],
  'class.junior': ['G5', 'junior'],
  'size.school': ['G4', 'primary'],
  'size.nine-year': ['G4', 'nine-year'],
  'minutes.1-3': ['commute.minutes', 'primary'],
  'boarding.first-grade': ['boarding.first-grade', 'primary'],
  'small.school': ['small-school.pupils', 'any'],
  'radius.city.primary': ['service-radius.town', 'primary'],
  'radius.city.junior': ['service-radius.town', 'junior'],
  'radius.county-seat.primary': ['service-radius.town', 'primary'],
  'radius.county-seat.junior': ['service-radius.town', 'junior'],
  'radius.other.primary': ['service-radius.rural', 'primary'],
}

/** Ours; null is no limit. A radius that a document words as 宜 is used as a limit on foot only: beyond it a bus is run. */
const ours: Readonly<Partial<Record<RuleCode, number | null>>> = {
  'minutes.4-6': 45,
  'minutes.7-9': 50,
  'walk.minutes': 30,
  'small.point': 10,
  'stays.point': 1,
  'stays.small-village': 1,
  'merge.small-only': 1,
  'finish.where-enrolled': 1,
  'lead.rooms': 1,
  detour: 1.3,
  'speed.walk': 4,
  'speed.bus': 25,
  'bus.stop-minutes': 5,
}

function ofRow(rule: Rule, { documents }: RulesInForce, unit: string): PlanRule {
  const document = documents.get(rule.document)
  return {
    // Radii stand in metres where a document is about towns.
    value: rule.unit === 'm' && rule.value !== null ? rule.value / 1000 : rule.value,
    unit,
    document: document?.number ?? document?.title.zh ?? rule.document,
    article: rule.article,
    confidence: rule.confidence,
  }
}

/** A radius by a row of the standards that a county chose, its own province's or another's; null where there is no such row. */
export function radiusByRow(code: RuleCode, row: string, inForce: RulesInForce): PlanRule | null {
  const found = inForce.ruleOn(row, code.endsWith('.junior') ? 'junior' : 'primary', inForce.on)
  return found && ['m', 'km'].includes(found.unit) ? ofRow(found, inForce, ruleList[code].unit) : null
}

const ofOurs = (code: RuleCode): PlanRule => ({
  value: ours[code] ?? null,
  unit: ruleList[code].unit,
  document: ourDocument,
  article: '',
  confidence: 'ours',
})

/** Rules of a plan by what is in force; without a row a rule is ours or has no limit. Radii apply where `withRadii` is set. */
export function defaultRules(inForce: RulesInForce | null, withRadii = false): PlanRules {
  const entries = ruleCodes.map((code): [RuleCode, PlanRule] => {
    const named = rows[code]
    const isRadius = code.startsWith('radius.')
    const row =
      named && inForce && (withRadii || !isRadius) ? inForce.ruleOn(named[0], named[1], inForce.on) : undefined
    if (!row) return [code, code in fallback && !inForce ? fallback[code]! : ofOurs(code)]
    return [code, ofRow(row, inForce!, ruleList[code].unit)]
  })
  return Object.fromEntries(entries) as Record<RuleCode, PlanRule>
}

const seen = (code: RuleCode, value: number, document: string, article: string): PlanRule => ({
  value,
  unit: ruleList[code].unit,
  document,
  article,
  confidence: 'seen',
})

/** The same numbers as their rows have, for trying things out where no rules were read. */
const fallback: Readonly<Partial<Record<RuleCode, PlanRule>>> = {
  'class.primary': seen('class.primary', 45, '教督〔2017〕6号', '第七条（五）'),
  'class.junior': seen('class.junior', 50, '教督〔2017〕6号', '第七条（五）'),
  'size.school': seen('size.school', 2000, '教督〔2017〕6号', '第七条（四）'),
  'size.nine-year': seen('size.nine-year', 2500, '教督〔2017〕6号', '第七条（四）'),
  'minutes.1-3': seen('minutes.1-3', 30, '国办发〔2018〕27号', '布局要求'),
  'boarding.first-grade': seen('boarding.first-grade', 4, '国办发〔2018〕27号', '布局要求'),
  'small.school': { ...seen('small.school', 100, '国办发〔2018〕27号', '两类学校的界定'), confidence: 'recalled-high' },
}
