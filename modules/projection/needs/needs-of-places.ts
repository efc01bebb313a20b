/** What the pupils of a year ahead ask for, school by school and added up: classes, places, staff by two ways, beds. */
import { isCompulsory } from '#kernel/stage.ts'
import type { SchoolRow } from '#modules/census/index.ts'
import type { StaffingRules, WeeklyPeriods } from '#modules/standards/index.ts'
import { subjects } from '#modules/standards/contract.ts'
import { boardingBeds } from './boarding-beds.ts'
import { classesNeeded, type ClassesNeeded } from './classes-needed.ts'
import { postsByPeriods } from './posts-by-periods.ts'
import { postsByRatio, usesClassRatio } from './posts-by-ratio.ts'
import { exactly, pupilsByGrade, pupilsOfStages, sumRanges, type Range } from './range.ts'
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

const addKnown = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

const addRanges = (ranges: readonly (Range | null)[]): Range | null =>
  ranges.length === 0 || ranges.includes(null) ? null : sumRanges(ranges.flatMap((range) => (range ? [range] : [])))

/** Gap of what is needed against what is there (人); null where that is unknown. */
const gap = (needed: number, there: number | null): number | null => (there === null ? null : needed - there)

function placed(
  schools: readonly OfSchool[],
  place: Pick<NeedsOfPlace, 'code' | 'name' | 'level' | 'parent'>,
): NeedsOfPlace {
  const classes = (stage: 'primary' | 'junior'): Range => sumRanges(schools.map((each) => each.classes[stage].classes))
  const now = (stage: 'primary' | 'junior'): number | null =>
    addKnown(schools.flatMap(({ rows }) => rows.filter((row) => row.stage === stage).map((row) => row.classes)))
  const ratio = sumRanges(schools.map(({ teachers }) => teachers.byRatio.needed))
  const staff = addKnown(schools.map(({ teachers }) => teachers.byRatio.there))
  const establishment = addKnown(schools.map(({ teachers }) => teachers.byRatio.establishment))
  const withPeriods = schools.flatMap(({ teachers }) => (teachers.byPeriods ? [teachers.byPeriods] : []))
  const taught = sumRanges(withPeriods.map(({ needed }) => needed))
  const fewest = sumRanges(withPeriods.map((each) => each.fewest))
  const teachers = addKnown(withPeriods.map(({ there }) => there))
  // Schools without boarders and beds ask for none.
  const boarding = schools.filter(({ beds }) => beds.state !== 'day-school')
  const expected = boarding.length === 0 ? exactly(0) : addRanges(boarding.map(({ beds }) => beds.expected))
  const beds = boarding.length === 0 ? 0 : addKnown(boarding.map((each) => each.beds.beds))
  return {
    ...place,
    pupils: sumRanges(schools.map(({ pupils }) => pupils)),
    primaryClasses: { needed: classes('primary'), now: now('primary') },
    juniorClasses: { needed: classes('junior'), now: now('junior') },
    byRatio: {
      needed: ratio,
      staff,
      gap: gap(ratio.middle, staff),
      establishment,
      establishmentGap: gap(ratio.middle, establishment),
      vacant: staff === null || establishment === null ? null : establishment - staff,
    },
    byPeriods:
      withPeriods.length === 0
        ? null
        : {
            needed: taught,
            fewest,
            teachers,
            gap: gap(taught.middle, teachers),
            gapOfFewest: gap(fewest.middle, teachers),
            isDefaultTable: withPeriods.some(({ isDefaultTable }) => isDefaultTable),
            subjects: subjects.flatMap((subject) => {
              const own = withPeriods.flatMap((each) => each.subjects.filter((found) => found.subject === subject))
              if (own.length === 0) return []
              const needed = sumRanges(own.map((each) => each.needed)).middle
              const there = addKnown(own.map((each) => each.there))
              return [{ subject, needed, there, gap: gap(needed, there) }]
            }),
          },
    beds: {
      expected,
      there: beds,
      gap: expected === null ? null : gap(expected.middle, beds),
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
