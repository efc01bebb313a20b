/** What the standards say a school needs for its pupils, as plain numbers: places in a class, posts, load, who may board. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Rule, RulesInForce } from './contract.ts'
import { subjects, type Subject } from './curriculum-plan-2022/subjects.ts'
import { hasRule } from './in-force.ts'

export interface StaffingRules {
  /** Pupils for each post of the whole staff (教职工), by stage: 19 and 13.5. */
  readonly pupilsPerPost: Readonly<Record<CompulsoryStage, number>>
  /** Posts of the whole staff for each class of a small rural school (班师比): 1.7, a default. */
  readonly postsPerClass: number
  /** A village school or teaching point is small with fewer pupils than this: 100; null before the rule of 2018. */
  readonly smallBelow: number | null
  /** Weekly periods (课时) that a teacher teaches: 16 and 14, defaults. */
  readonly weeklyLoad: Readonly<Record<CompulsoryStage, number>>
  /** Where a province or county sets another load for a subject: rows such as `teaching-load.physical-education`. */
  readonly subjectLoad: Readonly<Partial<Record<Subject, Readonly<Record<CompulsoryStage, number>>>>>
  /** The rows that these numbers stand in, for their clauses and how sure they are. */
  readonly rules: readonly Rule[]
}

const byStage = (code: string, rules: RulesInForce): Record<CompulsoryStage, number> => ({
  primary: rules.rule(code, 'primary').value!,
  junior: rules.rule(code, 'junior').value!,
})

/** A subject's own load in the stages that have one, else that of all subjects. */
function loadOf(subject: Subject, rules: RulesInForce): Record<CompulsoryStage, number> {
  const of = (stage: CompulsoryStage) =>
    (rules.ruleOn(`teaching-load.${subject}`, stage, rules.on) ?? rules.rule('teaching-load', stage)).value!
  return { primary: of('primary'), junior: of('junior') }
}

export function staffingRules(rules: RulesInForce): StaffingRules {
  const codes = new Set(['staff.pupils-per-post', 'staff.posts-per-class', 'small-school.pupils', 'teaching-load'])
  const own = subjects.filter((subject) => hasRule(rules, `teaching-load.${subject}`))
  return {
    pupilsPerPost: byStage('staff.pupils-per-post', rules),
    postsPerClass: rules.rule('staff.posts-per-class').value!,
    smallBelow: hasRule(rules, 'small-school.pupils') ? rules.rule('small-school.pupils').value : null,
    weeklyLoad: byStage('teaching-load', rules),
    subjectLoad: Object.fromEntries(own.map((subject) => [subject, loadOf(subject, rules)])),
    rules: rules.all.filter(({ code }) => codes.has(code) || code.startsWith('teaching-load.')),
  }
}

/** Most pupils of a class (人), by stage: 45 and 50 (G5). A place in a class is a school place (学位). */
export const classSizes = (rules: RulesInForce): Readonly<Record<CompulsoryStage, number>> => byStage('G5', rules)

/** The lowest grade that may be newly boarded, 原则上 4; null before the rule of 2018. */
export const firstBoardingGrade = (rules: RulesInForce): number | null =>
  hasRule(rules, 'boarding.first-grade') ? rules.rule('boarding.first-grade').value : null
