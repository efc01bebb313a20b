/** The three levels on their way together: what each is held against, what each has learned, and the years ahead. */
import type { Anchor } from './entry.ts'
import { fillUnknown } from './fill-unknown.ts'
import { levelsOf } from './arrange.ts'
import { collectSamples, learn, type Learned } from './learn.ts'
import { asKnownIn, gradeCount, type Level } from './levels.ts'
import { growingSchools, type Growing } from './growing.ts'
import { marchForward, type Ahead, type Year } from './march.ts'
import { levelNames, type SettingsByLevel } from './settings.ts'

/** Children entering grade 1 by year from the first, NaN where births do not tell; null without births. */
export interface Cohorts {
  readonly whole: Float64Array | null
  readonly groups: readonly (Float64Array | null)[]
}

/** A grade is offered where somebody was in it in the last known year, or in a tiny school the year before. */
export function offeredGrades(level: Level): Uint8Array {
  const { units, capacity, known, pupils } = level
  const offered = new Uint8Array(units * gradeCount)
  for (let u = 0; u < units; u += 1) {
    let isOpen = false
    for (let g = 0; g < gradeCount; g += 1) if (pupils[(u * gradeCount + g) * capacity + known - 1]! > 0) isOpen = true
    if (!isOpen) continue
    for (let g = 0; g < gradeCount; g += 1) {
      const at = (u * gradeCount + g) * capacity + known - 1
      const before = known > 1 ? pupils[at - 1]! : 0
      offered[u * gradeCount + g] = pupils[at]! > 0 || (before > 0 && before <= 8) ? 1 : 0
    }
  }
  return offered
}

/** The same for a level above: what any of its units below offers. */
function offeredAbove(below: Level, offered: Uint8Array, units: number): Uint8Array {
  const above = new Uint8Array(units * gradeCount)
  for (let u = 0; u < below.units; u += 1) {
    for (let g = 0; g < gradeCount; g += 1) {
      if (offered[u * gradeCount + g]) above[below.parentOf[u]! * gradeCount + g] = 1
    }
  }
  return above
}

const sharesOf =
  (above: Level, level: Level): Anchor =>
  (u, g, t) =>
    above.pupils[(level.parentOf[u]! * gradeCount + g) * above.capacity + t]!

const nothingToHold: Anchor = () => 1

export interface Chain {
  /** Whole, group, school; years up to `known` filled where they were unknown, later ones empty. */
  readonly levels: readonly [Level, Level, Level]
  readonly offered: readonly Uint8Array[]
  readonly anchors: readonly Anchor[]
  readonly growing: readonly Growing[]
}

/** Cohorts of a group for its entry grade: those entering kindergarten's final year are a year younger. */
const cohortFor = (cohorts: Float64Array, grade: number, t: number): number =>
  cohorts[grade === 0 ? t + 1 : t] ?? Number.NaN

/** Lays the levels out as they were known in an earlier year (or now) with room for the years ahead. */
export function layOut(schools: Level, groups: number, known: number, horizon: number, cohorts: Cohorts | null): Chain {
  const school = asKnownIn(fillUnknown(asKnownIn(schools, known, known)), known, known + horizon)
  const levels = levelsOf(school, groups)
  const [whole, group] = levels
  const schoolOffers = offeredGrades(school)
  const groupOffers = offeredAbove(school, schoolOffers, groups)
  const wholeOffers = offeredAbove(group, groupOffers, 1)
  const shareOfWhole = sharesOf(whole, group)
  const shareOfGroup = sharesOf(group, school)
  const isFirst = (g: number, grade: number): boolean => grade === 0 || !groupOffers[g * gradeCount + grade - 1]
  const hasCohorts = (g: number, grade: number): Float64Array | null =>
    grade <= 1 && isFirst(g, grade) ? (cohorts?.groups[g] ?? null) : null
  const groupAnchor: Anchor = (u, g, t) => {
    const own = hasCohorts(u, g)
    return own ? cohortFor(own, g, t) : shareOfWhole(u, g, t)
  }
  // A school's first grade follows the whole where nothing tells of its own group: shares in a group shift with its schools.
  const schoolAnchor: Anchor = (u, g, t) => {
    const parent = school.parentOf[u]!
    if (!isFirst(parent, g) || hasCohorts(parent, g)) return shareOfGroup(u, g, t)
    return whole.pupils[g * whole.capacity + t]!
  }
  return {
    levels,
    growing: growingSchools(school),
    offered: [wholeOffers, groupOffers, schoolOffers],
    anchors: [wholeAnchor(wholeOffers, cohorts?.whole ?? null), groupAnchor, schoolAnchor],
  }
}

/** The whole follows its births in its first grade, where they are known. */
function wholeAnchor(offers: Uint8Array, cohorts: Float64Array | null): Anchor {
  if (!cohorts) return nothingToHold
  return (_, g, t) => (g <= 1 && (g === 0 || !offers[g - 1]) ? cohortFor(cohorts, g, t) : 1)
}

/** What the known years teach each level. */
export const learnFrom = ({ levels, anchors }: Chain, settings: SettingsByLevel): Learned[] =>
  levels.map((level, i) => {
    const own = settings[levelNames[i]!]
    return learn(collectSamples(level, anchors[i]!, own), own)
  })

/** A growing school has one grade more, as many as were in the grade below a year ago. */
function grow({ levels, offered, t, step }: Year, growing: readonly Growing[]): void {
  const school = levels[2]!
  for (const { unit, top, end } of growing) {
    const grade = top + step
    if (grade > end) continue
    const cell = unit * gradeCount + grade
    const group = school.parentOf[unit]!
    offered[2]![cell] = 1
    offered[1]![group * gradeCount + grade] = 1
    offered[0]![grade] = 1
    school.pupils[cell * school.capacity + t] = school.pupils[(cell - 1) * school.capacity + t - 1]!
  }
}

/** Fills the years ahead on all levels. */
export function goForward(
  { levels, offered, anchors, growing }: Chain,
  learned: readonly Learned[],
  settings: SettingsByLevel,
  horizon: number,
  ahead?: Ahead,
): void {
  const marching = levels.map((level, i) => ({
    level,
    offered: offered[i]!,
    learned: learned[i]!,
    settings: settings[levelNames[i]!],
    anchor: anchors[i]!,
  }))
  marchForward(marching, horizon, (year) => {
    grow(year, growing)
    ahead?.(year)
  })
}
