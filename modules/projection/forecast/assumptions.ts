/**
 * What is assumed of the years ahead beyond "as it has been": policy, migration, housing, schools that open, close or
 * share a zone anew. Low, middle, high and a planner's own scenario are such assumptions and take one path.
 */
import { applyChange } from './changes.ts'
import { moveIn } from './housing.ts'
import { gradeCount, type Level } from './levels.ts'
import type { Ahead, Year } from './march.ts'

/** A change that is known or planned. `year` is the school year (September) from which it holds. */
export type Change =
  /** A school opens with `intake` pupils in each grade from `fromGrade` to `toGrade` and grows upward to `growsTo`. */
  | {
      readonly kind: 'opening'
      readonly school: string
      readonly group: string
      readonly year: number
      readonly fromGrade: number
      readonly toGrade: number
      readonly growsTo: number
      readonly intake: number
    }
  /** A school takes nobody into `grade` any more (its lowest where it is null); who is there may finish the stage. */
  | { readonly kind: 'no-entry'; readonly school: string; readonly year: number; readonly grade: number | null }
  /** All pupils go over to another school. */
  | { readonly kind: 'merger'; readonly school: string; readonly into: string; readonly year: number }
  /** A share (0–1) of those who would enter a school's `grade` (each that it takes in where it is null) enter another. */
  | {
      readonly kind: 'zone'
      readonly school: string
      readonly to: string
      readonly year: number
      readonly share: number
      readonly grade: number | null
    }

/** Homes handed over: `perHundred` pupils a hundred homes in grades 1–6 and 7–9, who come within three years. */
export interface Housing {
  readonly group: string
  /** Schools of the zone, where known; else all of the group in proportion. */
  readonly primarySchool: string | null
  readonly juniorSchool: string | null
  readonly year: number
  readonly homes: number
  readonly primaryPerHundred: number
  readonly juniorPerHundred: number
}

export interface Assumptions {
  /** Those entering from `from` on, as a multiple of what births or recent entries say. */
  readonly entry: { readonly factor: number; readonly from: number }
  /** Net migration a year as a share of pupils; −0.01 is one in a hundred leaving. */
  readonly migration: number
  readonly changes: readonly Change[]
  readonly housing: readonly Housing[]
}

export const nothingAssumed: Assumptions = { entry: { factor: 1, from: 0 }, migration: 0, changes: [], housing: [] }

/** Names and years that indices stand for. */
export interface Named {
  readonly schools: readonly string[]
  readonly groups: readonly string[]
  readonly firstYear: number
}

/**
 * Whether a cell holds those who enter school (grade 1) in or after the year of change, `since` years after it: grade 1, or
 * the year before in kindergarten where there is one. Who is counted in kindergarten already enters in the first year ahead.
 */
function entersBy(
  levels: readonly Level[],
  offered: readonly Uint8Array[],
  level: number,
  unit: number,
  grade: number,
  since: number,
  step: number,
): boolean {
  if (grade === 0) return since >= -1
  if (grade > 1 || since < 0) return false
  const at = level === 2 ? levels[2]!.parentOf[unit]! : unit
  const hasKindergarten = offered[Math.min(level, 1)]![at * gradeCount] === 1
  return !hasKindergarten || step === 1
}

/** Net migration and the change of entries, on every level alike. */
function migrate({ levels, offered, t, step }: Year, { entry, migration }: Assumptions, firstYear: number): void {
  for (const [i, level] of levels.entries()) {
    for (let u = 0; u < level.units; u += 1) {
      for (let g = 0; g < gradeCount; g += 1) {
        const cell = u * gradeCount + g
        const enters = g === 0 || !offered[i]![cell - 1]
        // Who moves up has migrated in the years before; who enters now had years to do so.
        let factor = (1 + migration) ** (enters ? step : 1)
        if (entersBy(levels, offered, i, u, g, firstYear + t - entry.from, step)) factor *= entry.factor
        if (factor !== 1) level.pupils[cell * level.capacity + t]! *= factor
      }
    }
  }
}

/** The change of every year ahead, for all levels; null where nothing is assumed. */
export function aheadOf(assumptions: Assumptions, { schools, groups, firstYear }: Named): Ahead | null {
  const { entry, migration, changes, housing } = assumptions
  if (entry.factor === 1 && migration === 0 && changes.length === 0 && housing.length === 0) return null
  const schoolAt = new Map(schools.map((name, u) => [name, u]))
  const groupAt = new Map(groups.map((name, u) => [name, u]))
  return (year) => {
    migrate(year, assumptions, firstYear)
    for (const each of housing) moveIn(year, each, firstYear, schoolAt, groupAt)
    for (const each of changes) applyChange(year, each, firstYear, schoolAt)
  }
}
