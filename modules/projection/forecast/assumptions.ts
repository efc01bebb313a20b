/**
 * What is assumed of the years ahead beyond "as it has been": policy, migration, housing, schools that open, close or
 * share a zone anew. Low, middle, high and a planner's own scenario are such assumptions and take one path.
 */
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

const stages = [
  { from: 1, to: 6 },
  { from: 7, to: 9 },
] as const
/** Families move in over so many years. */
const fillYears = 3

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

/** The change of every year ahead, for all levels; null where nothing is assumed. */
export function aheadOf(assumptions: Assumptions, { schools, groups, firstYear }: Named): Ahead | null {
  const { entry, migration, changes, housing } = assumptions
  if (entry.factor === 1 && migration === 0 && changes.length === 0 && housing.length === 0) return null
  const schoolAt = new Map(schools.map((name, u) => [name, u]))
  const groupAt = new Map(groups.map((name, u) => [name, u]))
  const add = (level: Level, u: number, g: number, t: number, pupils: number): void => {
    const at = (u * gradeCount + g) * level.capacity + t
    level.pupils[at] = Math.max(0, level.pupils[at]! + pupils)
  }

  const migrate = ({ levels, offered, t, step }: Year): void => {
    const year = firstYear + t
    for (const [i, level] of levels.entries()) {
      for (let u = 0; u < level.units; u += 1) {
        for (let g = 0; g < gradeCount; g += 1) {
          const cell = u * gradeCount + g
          const enters = g === 0 || !offered[i]![cell - 1]
          let factor = (1 + migration) ** (enters ? step : 1)
          if (entersBy(levels, offered, i, u, g, year - entry.from, step)) factor *= entry.factor
          if (factor !== 1) level.pupils[cell * level.capacity + t]! *= factor
        }
      }
    }
  }

  const moveIn = ({ levels: [whole, group, school], offered, t }: Year): void => {
    const year = firstYear + t
    for (const each of housing) {
      const since = year - each.year
      const groupUnit = groupAt.get(each.group)
      if (since < 0 || groupUnit === undefined) continue
      for (const [i, { from, to }] of stages.entries()) {
        const perHundred = i === 0 ? each.primaryPerHundred : each.juniorPerHundred
        const named = i === 0 ? each.primarySchool : each.juniorSchool
        const aGrade = (each.homes / 100) * (perHundred / (to - from + 1))
        for (let g = from; g <= to; g += 1) {
          // While homes fill, each grade gains its part; afterwards the first grade goes on gaining, and those move up.
          const share = g === from ? Math.min(since + 1, fillYears) / fillYears : since < fillYears ? 1 / fillYears : 0
          const pupils = aGrade * share
          if (pupils === 0) continue
          const unit = named === null ? undefined : schoolAt.get(named)
          if (unit !== undefined && !offered[2]![unit * gradeCount + g]) continue
          add(whole!, 0, g, t, pupils)
          add(group!, groupUnit, g, t, pupils)
          if (unit !== undefined) add(school!, unit, g, t, pupils)
        }
      }
    }
  }

  const change = ({ levels, offered, changed, t }: Year): void => {
    const whole = levels[0]!
    const group = levels[1]!
    const school = levels[2]!
    const year = firstYear + t
    const offers = offered[2]!
    const cellAt = (u: number, g: number): number => (u * gradeCount + g) * school.capacity + t
    const offer = (u: number, g: number): void => {
      offers[u * gradeCount + g] = 1
      offered[1]![school.parentOf[u]! * gradeCount + g] = 1
      offered[0]![g] = 1
    }
    const move = (from: number, to: number, g: number, pupils: number): void => {
      if (!(pupils > 0)) return
      add(school, from, g, t, -pupils)
      add(school, to, g, t, pupils)
      offer(to, g)
      if (school.parentOf[from] === school.parentOf[to]) return
      add(group, school.parentOf[from]!, g, t, -pupils)
      add(group, school.parentOf[to]!, g, t, pupils)
    }
    const enters = (u: number, g: number): boolean =>
      offers[u * gradeCount + g] === 1 && (g === 0 || offers[u * gradeCount + g - 1] === 0)
    for (const each of changes) {
      const unit = schoolAt.get(each.school)
      if (unit === undefined || year < each.year) continue
      const since = year - each.year
      changed[2]![unit] = 1
      if (each.kind === 'opening') {
        for (let g = each.fromGrade; g <= Math.min(each.growsTo, each.toGrade + since); g += 1) {
          const isNew = g === each.fromGrade || (since === 0 && g <= each.toGrade)
          offer(unit, g)
          if (isNew) {
            // Later intakes follow those of the whole, as there will be fewer or more children by then.
            const now = whole.pupils[g * whole.capacity + t]!
            const then = whole.pupils[g * whole.capacity + t - since]!
            school.pupils[cellAt(unit, g)] = each.intake * (since > 0 && then > 0 ? now / then : 1)
          } else {
            const below = school.pupils[(unit * gradeCount + g - 1) * school.capacity + t - 1]!
            if (!(school.pupils[cellAt(unit, g)]! > 0)) school.pupils[cellAt(unit, g)] = below > 0 ? below : 0
          }
        }
      } else if (each.kind === 'no-entry') {
        let first = each.grade === null ? 0 : each.grade + since
        while (each.grade === null && first < gradeCount && !offers[unit * gradeCount + first]) first += 1
        // Each year one grade more stands empty from below: those who were in it have moved up.
        const last =
          stages.find(({ from, to }) => each.grade !== null && each.grade >= from && each.grade <= to)?.to ?? 9
        if (first <= last) {
          offers[unit * gradeCount + first] = 0
          school.pupils[cellAt(unit, first)] = 0
        }
      } else {
        const other = schoolAt.get(each.kind === 'merger' ? each.into : each.to)
        if (other === undefined) continue
        changed[2]![other] = 1
        for (let g = 0; g < gradeCount; g += 1) {
          const pupils = school.pupils[cellAt(unit, g)]!
          // After a merger those who would have entered go over each year, as long as the forecast runs.
          if (each.kind === 'merger') {
            move(unit, other, g, pupils)
          } else if (each.grade === null ? enters(unit, g) : g === each.grade) {
            move(unit, other, g, each.share * pupils)
          }
        }
      }
    }
  }

  return (ahead) => {
    migrate(ahead)
    moveIn(ahead)
    change(ahead)
  }
}
