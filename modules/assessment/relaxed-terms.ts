/**
 * Which columns a relaxation adds to a school's numerator, once someone has switched it on for that school with its proof
 * and its condition holds. Source: notes of a collection template, document number not found (marked so in the rules).
 */
import type { NumeratorTerm, RelaxationGrant, RulesInForce } from '#modules/standards/contract.ts'
import type { RelaxedTerms } from './judge-resources.ts'
import type { Unit } from './judged-units.ts'

interface Relaxation {
  readonly code: string
  readonly indicator: string
  readonly term: { readonly field: 'visitingPeArtsTeachers' | 'leasedSportsArea'; readonly times: 1 }
  readonly holds: (unit: Unit, limit: (code: string) => number) => boolean
}

/** 乡中心区 and 村庄, the 乡村 group of GB/T 33782-2017 table 5. */
const rural = new Set(['210', '220'])

const relaxations: readonly Relaxation[] = [
  {
    code: 'X.R3.visiting-staff',
    indicator: 'R3',
    term: { field: 'visitingPeArtsTeachers', times: 1 },
    holds: ({ pupils, main }, limit) =>
      pupils !== null &&
      pupils >= limit('X.R3.visiting-staff.minimum') &&
      pupils <= limit('X.R3.visiting-staff.maximum') &&
      main.settlement !== null &&
      rural.has(main.settlement),
  },
  {
    // That the venue is within ten minutes' walk and leased stands in the proof, not in the table.
    code: 'X.R5.leased-venues',
    indicator: 'R5',
    term: { field: 'leasedSportsArea', times: 1 },
    holds: () => true,
  },
]

const none: readonly NumeratorTerm[] = []

/** The columns that count in addition, by school and indicator. An empty cell adds nothing and makes nothing unknown. */
export function relaxedTermsFor(grants: readonly RelaxationGrant[], rules: RulesInForce): RelaxedTerms {
  if (grants.length === 0) return () => none
  const granted = new Set(grants.map(({ school, relaxation }) => `${school} ${relaxation}`))
  const inForce = new Set(rules.all.map(({ code }) => code))
  const limit = (code: string): number => rules.rule(code).value!
  return (unit, indicator) =>
    relaxations
      .filter(
        ({ code, indicator: of, term, holds }) =>
          of === indicator.code &&
          granted.has(`${unit.code} ${code}`) &&
          inForce.has(code) &&
          unit.main[term.field] !== null &&
          holds(unit, limit),
      )
      .map(({ term }) => term)
}
