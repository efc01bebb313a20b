/**
 * The relaxations of the collection template: for which schools each may be switched on. All are off by default;
 * a grant with its proof switches one on for one school, and then its condition must hold by the school's own figures.
 */
import { over, ratioOf } from '#kernel/ratio.ts'
import type { NumeratorTerm, RelaxationGrant, RulesInForce, SchoolFacts } from '../contract.ts'
import { hasRule } from '../in-force.ts'
import { holds } from '../limits.ts'
import { isRural, sumOf } from '../schools-as-wholes.ts'

export interface Relaxation {
  /** Code of its row, as a grant names it; the row carries its label and clause. */
  readonly code: string
  /** Indicator or item that it relaxes. */
  readonly relaxes: string
  /** What may be added to the numerator, where it relaxes a resource indicator. */
  readonly adds: readonly NumeratorTerm[]
  /** True where the school's figures show the condition; an empty cell shows nothing. `rows`: all rows of the school. */
  readonly conditionHolds: (rows: readonly SchoolFacts[], rules: RulesInForce) => boolean
}

/** By the school's own rows (the first row's code); the year need not stand on each of its stages. */
function builtBy(rows: readonly SchoolFacts[], rules: RulesInForce, code: string): boolean {
  const years = rows.flatMap((row) => (row.code === rows[0]!.code && row.builtYear !== null ? [row.builtYear] : []))
  return years.length > 0 && years.every((year) => holds(rules.rule(code), ratioOf(year)))
}

export const relaxations: readonly Relaxation[] = [
  {
    code: 'X.R3.visiting-staff',
    relaxes: 'R3',
    adds: [{ field: 'visitingPeArtsTeachers', times: 1 }],
    conditionHolds: (rows, rules) => {
      const { known, complete } = sumOf(rows, 'pupils')
      const pupils = ratioOf(known)
      return (
        complete &&
        rows.every(isRural) &&
        holds(rules.rule('X.R3.visiting-staff.minimum'), pupils) &&
        holds(rules.rule('X.R3.visiting-staff.maximum'), pupils)
      )
    },
  },
  {
    code: 'X.R5.leased-venues',
    relaxes: 'R5',
    adds: [{ field: 'leasedSportsArea', times: 1 }],
    // Density, the lease and the walk are shown by the proof; the figures only show that it lies in a city centre.
    conditionHolds: (rows) => rows.every(({ settlement }) => settlement === '111'),
  },
  {
    code: 'X.G3.built-to-2016',
    relaxes: 'G3',
    adds: [],
    conditionHolds: (rows, rules) => builtBy(rows, rules, 'X.G3.built-to-2016.year'),
  },
  {
    code: 'X.G3.small-rural',
    relaxes: 'G3',
    adds: [],
    conditionHolds: (rows, rules) =>
      rows.every(isRural) &&
      rows.every(
        ({ largestClass }) =>
          largestClass !== null && holds(rules.rule('X.G3.small-rural.largest-class'), ratioOf(largestClass)),
      ),
  },
  {
    code: 'X.G4.built-to-2010-or-migrants',
    relaxes: 'G4',
    adds: [],
    conditionHolds: (rows, rules) => {
      if (builtBy(rows, rules, 'X.G4.built-to-2010-or-migrants.year')) return true
      const pupils = sumOf(rows, 'pupils')
      const migrants = sumOf(rows, 'migrantPupils')
      if (!pupils.complete || !migrants.complete || pupils.known === 0) return false
      const share = over(ratioOf(migrants.known), ratioOf(pupils.known))
      return holds(rules.rule('X.G4.built-to-2010-or-migrants.share'), share)
    },
  },
]

const none: readonly Relaxation[] = []

/** Relaxations of an indicator or item that are granted to a school and whose condition holds on that day. */
export function relaxationsOf(
  relaxes: string,
  school: string,
  rows: readonly SchoolFacts[],
  grants: readonly RelaxationGrant[],
  rules: RulesInForce,
): readonly Relaxation[] {
  // Asked for every school and hardly ever granted.
  if (grants.length === 0) return none
  return relaxations.filter(
    (each) =>
      each.relaxes === relaxes &&
      grants.some((grant) => grant.school === school && grant.relaxation === each.code) &&
      hasRule(rules, each.code) &&
      each.conditionHolds(rows, rules),
  )
}
