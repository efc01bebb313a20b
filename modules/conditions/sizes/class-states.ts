/** The state of each class by both lines, from the ten bands of the statistics form and the largest class. What is not filled in stays unknown. */
import { classBands, type SchoolRow } from '#modules/census/contract.ts'
import { isCompulsory } from '#kernel/stage.ts'
import { linesFor, type ClassLines, type ConditionRules } from '../condition-rules.ts'
import { classStates, type ClassState } from '../conditions-words.ts'
import { isOrdinary, settlementOf, sponsorOf } from '../school-groups.ts'
import type { SchoolSize } from './contract.ts'

export type StateCounts = Record<ClassState, number>

export const noClasses = (): StateCounts => ({ ok: 0, over_standard: 0, big: 0, super: 0 })

/** A class of so many pupils. */
export const stateOf = (pupils: number, lines: ClassLines): ClassState =>
  pupils >= lines.super ? 'super' : pupils >= lines.big ? 'big' : pupils > lines.limit ? 'over_standard' : 'ok'

/** A band's state; null where a line runs through the band, so that its classes cannot be told apart. */
function stateOfBand({ from, to }: { readonly from: number; readonly to: number }, lines: ClassLines) {
  const low = stateOf(from, lines)
  // The last band is open: its lower end decides.
  return to === Number.POSITIVE_INFINITY || stateOf(to, lines) === low ? low : null
}

/** Null where any band is not filled in, or one that has classes cannot be told apart. */
export function countsOf(row: SchoolRow, lines: ClassLines): StateCounts | null {
  const counts = noClasses()
  for (const band of classBands) {
    const classes = row[band.field]
    if (classes === null) return null
    const state = stateOfBand(band, lines)
    if (state === null && classes > 0) return null
    if (state !== null) counts[state] += classes
  }
  return counts
}

const rank = (state: ClassState): number => classStates.indexOf(state)

/** The worst of what the largest class and the bands tell: a class that stands in a band is there, whatever the other cell says. */
export function worstState(row: SchoolRow, lines: ClassLines): ClassState | null {
  const told: ClassState[] = row.largestClass === null ? [] : [stateOf(row.largestClass, lines)]
  for (const band of classBands) {
    const state = stateOfBand(band, lines)
    if (state !== null && (row[band.field] ?? 0) > 0) told.push(state)
  }
  const isWhole = row.largestClass !== null || countsOf(row, lines) !== null
  const worst = told.reduce<ClassState | null>((a, b) => (a === null || rank(b) > rank(a) ? b : a), null)
  // Bands filled in by half show a class that is too large, but never that there is none.
  return worst === null || (!isWhole && worst === 'ok') ? null : worst
}

/** Sizes of every stage of compulsory schooling that has pupils; a stage without any has no classes to speak of. */
export const schoolSizes = (
  rows: readonly SchoolRow[],
  rules: ConditionRules,
  townNames: (school: string) => string | null,
): SchoolSize[] =>
  rows.flatMap((row): SchoolSize[] => {
    if (!isOrdinary(row) || !isCompulsory(row.stage)) return []
    const lines = linesFor(rules, row.stage)
    const state = worstState(row, lines)
    return [
      {
        county: row.county,
        code: row.code,
        name: row.name,
        townName: townNames(row.code) ?? row.town,
        phase: row.stage,
        settlement: settlementOf(row.settlement),
        sponsor: sponsorOf(row.sponsor),
        pupils: row.pupils,
        classes: row.classes,
        largestClass: row.largestClass,
        limit: lines.limit,
        counts: countsOf(row, lines),
        state,
        failsStandard: state === null ? null : state !== 'ok',
      },
    ]
  })

const order = ({ state }: SchoolSize): number => (state === null ? 0.5 : rank(state))

/** Worst first, what is not known before what is in order. */
export const worstFirst = (sizes: readonly SchoolSize[]): SchoolSize[] => {
  return sizes.toSorted((a, b) => order(b) - order(a) || (b.largestClass ?? 0) - (a.largestClass ?? 0))
}
