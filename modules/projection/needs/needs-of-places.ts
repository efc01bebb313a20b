/** What the pupils of a year ahead ask for, school by school and added up: classes, places, staff by two ways, beds. */
import { isCompulsory } from '#kernel/stage.ts'
import type { SchoolRow } from '#modules/census/index.ts'
import type { StaffingRules, WeeklyPeriods } from '#modules/standards/index.ts'
import { subjects } from '#modules/standards/contract.ts'
import { boardingBeds } from './boarding-beds.ts'
import { classesNeeded, type ClassesNeeded } from './classes-needed.ts'
import { postsByPeriods } from './posts-by-periods.ts'
import { postsByRatio, usesClassRatio } from './posts-by-ratio.ts'
import { pupilsByGrade, pupilsOfStages, sumRanges, type Range } from './range.ts'
import type { ClassSizes } from './seats.ts'
import { staffThere, teachersNeeded, type TeachersNeeded } from './teachers-needed.ts'
import type { NeedsOfPlace } from './contract.ts'
import { isKindergarten } from '../forecasts/county-facts.ts'
import type { Kept, Names } from '../forecasts/lines.ts'
import { columnsOf, type RowsBySchool } from './pressure.ts'

export interface NeedsFacts {
  readonly kept: Kept
  readonly rows: RowsBySchool
  readonly names: Names
  /** School year, one of those ahead. */
  readonly year: number
  readonly sizes: ClassSizes
  readonly staffing: StaffingRules
  readonly periods: WeeklyPeriods | null
  readonly firstBoardingGrade: number | null
}

interface OfSchool {
  readonly code: string
  readonly group: number
  readonly rows: readonly SchoolRow[]
  readonly pupils: Range
  readonly classes: ClassesNeeded['stages']
  readonly teachers: TeachersNeeded
  readonly beds: ReturnType<typeof boardingBeds>
}

function ofSchool(facts: NeedsFacts, unit: number): OfSchool {
  const { kept, rows, year, sizes, staffing, periods, firstBoardingGrade } = facts
  const { result } = kept
  const columns = columnsOf(kept)
  const step = year - result.origin
  const code = result.levels.school.units[unit]!
  const own = rows.get(code) ?? []
  const grades = pupilsByGrade(columns, 'school', unit, step)
  const { stages, grades: byGrade } = classesNeeded(grades, sizes)
  const needs = (['primary', 'junior'] as const).map((stage) => ({
    stage,
    pupils: pupilsOfStages(columns, 'school', unit, step, [stage]),
    classes: stages[stage].classes,
  }))
  const [row] = own
  const together = needs.reduce((sum, { pupils }) => sum + pupils.middle, 0)
  const isSmall = row !== undefined && usesClassRatio(row, together, staffing)
  const byPeriods =
    periods &&
    postsByPeriods(
      byGrade.map(({ classes }) => classes),
      periods,
      staffing,
    )
  return {
    code,
    group: result.groupOf[unit]!,
    rows: own,
    pupils: sumRanges(needs.map(({ pupils }) => pupils)),
    classes: stages,
    teachers: teachersNeeded(postsByRatio(needs, isSmall, staffing).posts, byPeriods, staffThere(own)),
    beds: boardingBeds(own, grades, firstBoardingGrade),
  }
}

/** A school's figure against what it needs; `there` null is unknown. A school that is not open yet has nobody: 0. */
interface Held {
  readonly needed: number
  readonly there: number | null
}

/**
 * Added up over those whose figure is known: what they have, and what they lack. How many are unknown is said beside it, for
 * an unknown is no nought.
 */
function held(schools: readonly Held[]): {
  readonly there: number | null
  readonly gap: number | null
  readonly unknown: number
} {
  const known = schools.filter(({ there }) => there !== null)
  const unknown = schools.length - known.length
  if (known.length === 0) return { there: null, gap: null, unknown }
  const there = known.reduce((sum, each) => sum + (each.there ?? 0), 0)
  const needed = known.reduce((sum, each) => sum + each.needed, 0)
  return { there, gap: needed - there, unknown }
}

function placed(
  schools: readonly OfSchool[],
  place: Pick<NeedsOfPlace, 'code' | 'name' | 'level' | 'parent'>,
): NeedsOfPlace {
  const isOpen = ({ rows }: OfSchool): boolean => rows.length > 0
  const thereOf = (school: OfSchool, there: number | null): number | null => (isOpen(school) ? there : 0)
  const classes = (stage: 'primary' | 'junior') => {
    const { there } = held(
      schools.flatMap(({ rows }) =>
        rows.filter((row) => row.stage === stage).map((row) => ({ needed: 0, there: row.classes })),
      ),
    )
    return { needed: sumRanges(schools.map((each) => each.classes[stage].classes)), now: there }
  }
  const byRatio = (of: (teachers: TeachersNeeded) => number | null) =>
    held(
      schools.map((school) => ({
        needed: school.teachers.byRatio.needed.middle,
        there: thereOf(school, of(school.teachers)),
      })),
    )
  const staff = byRatio((teachers) => teachers.byRatio.there)
  const establishment = byRatio((teachers) => teachers.byRatio.establishment)
  const taught = schools.flatMap((school) => {
    const { byPeriods } = school.teachers
    return byPeriods ? [{ school, byPeriods }] : []
  })
  const byPeriods = (of: (periods: NonNullable<TeachersNeeded['byPeriods']>) => number) =>
    held(taught.map(({ school, byPeriods: own }) => ({ needed: of(own), there: thereOf(school, own.there) })))
  const full = byPeriods(({ needed }) => needed.middle)
  // Schools without boarders and beds ask for none.
  const boarding = schools.filter((school) => isOpen(school) && school.beds.state !== 'day-school')
  const known = boarding.filter(({ beds }) => beds.expected !== null && beds.beds !== null)
  const expected = sumRanges(known.map(({ beds }) => beds.expected!))
  const beds = known.reduce((sum, each) => sum + each.beds.beds!, 0)
  const isBedless = boarding.length > 0 && known.length === 0
  return {
    ...place,
    pupils: sumRanges(schools.map(({ pupils }) => pupils)),
    primaryClasses: classes('primary'),
    juniorClasses: classes('junior'),
    byRatio: {
      needed: sumRanges(schools.map(({ teachers }) => teachers.byRatio.needed)),
      staff: staff.there,
      gap: staff.gap,
      unknown: staff.unknown,
      establishment: establishment.there,
      establishmentGap: establishment.gap,
      vacant: staff.there === null || establishment.there === null ? null : establishment.there - staff.there,
    },
    byPeriods:
      taught.length === 0
        ? null
        : {
            needed: sumRanges(taught.map(({ byPeriods: own }) => own.needed)),
            fewest: sumRanges(taught.map(({ byPeriods: own }) => own.fewest)),
            teachers: full.there,
            gap: full.gap,
            gapOfFewest: byPeriods(({ fewest }) => fewest.middle).gap,
            unknown: full.unknown,
            isDefaultTable: taught.some(({ byPeriods: own }) => own.isDefaultTable),
            subjects: subjects.flatMap((subject) => {
              const own = taught.flatMap(({ school, byPeriods: { subjects: all } }) =>
                all
                  .filter((found) => found.subject === subject)
                  .map(({ needed, there }) => ({ needed: needed.middle, there: thereOf(school, there) })),
              )
              if (own.length === 0) return []
              const { there, gap, unknown } = held(own)
              return [{ subject, needed: own.reduce((sum, each) => sum + each.needed, 0), there, gap, unknown }]
            }),
          },
    beds: {
      expected: isBedless ? null : expected,
      there: isBedless ? null : beds,
      gap: isBedless ? null : expected.middle - beds,
      unknown: boarding.length - known.length,
    },
  }
}

export function needsOf(facts: NeedsFacts): NeedsOfPlace[] {
  const { kept, names } = facts
  const { levels } = kept.result
  const schools = levels.school.units
    .map((code, unit) => ({ code, unit }))
    .filter(({ code }) => !isKindergarten(code))
    .map(({ unit }) => ofSchool(facts, unit))
    .filter(({ rows, pupils }) => rows.some(({ stage }) => isCompulsory(stage)) || pupils.middle > 0)
  return [
    placed(schools, { code: names.county, name: names.countyName, level: 'county', parent: null }),
    ...levels.group.units.flatMap((code, group) => {
      const own = schools.filter((each) => each.group === group)
      if (own.length === 0) return []
      return [placed(own, { code, name: names.towns.get(code) ?? '未分乡镇', level: 'town', parent: names.county })]
    }),
    ...schools.map((school) =>
      placed([school], {
        code: school.code,
        name: names.schools.get(school.code) ?? school.code,
        level: 'school',
        parent: levels.group.units[school.group]!,
      }),
    ),
  ]
}
