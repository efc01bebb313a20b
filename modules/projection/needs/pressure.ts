/** 学位预警 of a kept forecast: demand against places for schools, townships and the county, stage by stage, with turning years. */
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import type { SchoolRow } from '#modules/census/index.ts'
import type { Change } from '../forecast/assumptions.ts'
import { gradeCount } from '../forecast/levels.ts'
import type { LevelName } from '../forecast/settings.ts'
import { classesNeeded } from './classes-needed.ts'
import { exactly, gradesOf, pupilsByGrade, pupilsOfStages, type ForecastColumns, type Range } from './range.ts'
import type { SeatSource } from './need-words.ts'
import { seatsOf, seatsTogether, type ClassSizes, type StageSeats } from './seats.ts'
import { turningYears } from './turning-years.ts'
import { utilisationOf, type Bands, type SeatYear } from './utilisation.ts'
import type { PressurePlace } from './contract.ts'
import { isKindergarten } from '../forecasts/county-facts.ts'
import { knownYearsOf, yearsOf, type Kept, type Names } from '../forecasts/lines.ts'

/** Rows of the census by school, of the year from which is forecast. */
export type RowsBySchool = ReadonlyMap<string, readonly SchoolRow[]>

export interface PressureFacts {
  readonly kept: Kept
  readonly rows: RowsBySchool
  readonly names: Names
  readonly locations: ReadonlyMap<string, { readonly longitude: number; readonly latitude: number }>
  readonly sizes: ClassSizes
  readonly bands: Bands
  /** Openings that the scenario reckons with: their places count from the year in which they open. */
  readonly openings: readonly Extract<Change, { kind: 'opening' }>[]
}

export const columnsOf = ({ result, background }: Kept): ForecastColumns => ({
  levels: result.levels,
  horizon: result.horizon,
  widths: background.widths,
})

/** Places that a planned school brings in a stage: whole classes for its planned intake in each grade it will have. */
function plannedSeats(
  { fromGrade, growsTo, toGrade, intake }: PressureFacts['openings'][number],
  stage: CompulsoryStage,
  sizes: ClassSizes,
): number {
  const { from, to } = gradesOf[stage]
  const grades = Math.min(to, Math.max(growsTo, toGrade)) - Math.max(from, fromGrade) + 1
  return grades > 0 ? grades * Math.ceil(intake / sizes[stage]) * sizes[stage] : 0
}

interface Place {
  readonly code: string
  readonly name: string
  readonly level: PressurePlace['level']
  readonly parent: string | null
  readonly unit: number
  readonly in: LevelName
  /** Schools of the place, by code. */
  readonly schools: readonly string[]
}

function placesOf({ kept, names }: PressureFacts): Place[] {
  const { levels, groupOf } = kept.result
  const schools = levels.school.units
    .map((code, unit) => ({ code, unit, group: groupOf[unit]! }))
    .filter(({ code }) => !isKindergarten(code))
  return [
    {
      code: names.county,
      name: names.countyName,
      level: 'county',
      parent: null,
      unit: 0,
      in: 'whole',
      schools: schools.map(({ code }) => code),
    },
    ...levels.group.units.map((code, unit): Place => ({
      code,
      name: names.towns.get(code) ?? '未分乡镇',
      level: 'town',
      parent: names.county,
      unit,
      in: 'group',
      schools: schools.filter(({ group }) => group === unit).map((school) => school.code),
    })),
    ...schools.map(({ code, unit, group }): Place => ({
      code,
      name: names.schools.get(code) ?? code,
      level: 'school',
      parent: levels.group.units[group]!,
      unit,
      in: 'school',
      schools: [code],
    })),
  ]
}

const hasStage = ({ result }: Kept, { in: level, unit }: Place, stage: CompulsoryStage): boolean => {
  const { from, to } = gradesOf[stage]
  for (let grade = from; grade <= to; grade += 1)
    if (result.levels[level].offered[unit * gradeCount + grade]) return true
  return false
}

/** Pupils of a stage in a known year; null where any grade of it is unknown in every school. */
function knownDemand(
  { result, background }: Kept,
  schools: ReadonlySet<string>,
  stage: CompulsoryStage,
  t: number,
): number | null {
  const years = result.origin - result.firstYear + 1
  const { from, to } = gradesOf[stage]
  let sum: number | null = null
  for (const [unit, code] of result.levels.school.units.entries()) {
    if (!schools.has(code)) continue
    for (let grade = from; grade <= to; grade += 1) {
      const pupils = background.known[(unit * gradeCount + grade) * years + t]
      if (pupils !== null && pupils !== undefined) sum = (sum ?? 0) + pupils
    }
  }
  return sum
}

const sourceOf = (parts: readonly StageSeats[]): SeatSource => {
  if (parts.length === 0 || parts.some(({ source }) => source === 'unknown')) return 'unknown'
  return (['classes', 'shared-classrooms', 'classrooms'] as const).find((each) =>
    parts.some(({ source }) => source === each),
  )!
}

/** Known years before the forecast that the first arrows look back to. */
const before = 3

export function pressureOf(facts: PressureFacts): PressurePlace[] {
  const { kept, rows, sizes, bands, openings, locations } = facts
  const columns = columnsOf(kept)
  const seatsBySchool = new Map([...rows].map(([code, own]) => [code, seatsOf(own, sizes)]))
  const known = knownYearsOf(kept.result)
  const years = yearsOf(kept.result)
  const opening = new Map(openings.map((each) => [each.school, each]))
  return placesOf(facts).flatMap((place) =>
    compulsoryStages.flatMap((stage): PressurePlace[] => {
      if (!hasStage(kept, place, stage)) return []
      const own = new Set(place.schools)
      const there = place.schools.filter((code) => !opening.has(code) || seatsBySchool.has(code))
      // A school that is gone by then, or without pupils of the stage, has no row and no places to tell of.
      const parts = there.flatMap((code) => (seatsBySchool.get(code) ?? []).filter((each) => each.stage === stage))
      const { seats: existing, standIns, unknown } = seatsTogether(parts)
      const planned = (year: number): number =>
        place.schools.reduce((sum, code) => {
          const each = opening.get(code)
          return each && !seatsBySchool.has(code) && each.year <= year ? sum + plannedSeats(each, stage, sizes) : sum
        }, 0)
      const seatsIn = (year: number): number | null => {
        const more = planned(year)
        if (existing !== null) return existing + more
        return parts.length === 0 && more > 0 ? more : null
      }
      const past: SeatYear[] = known.slice(-before).flatMap((year, k) => {
        const demand = knownDemand(kept, own, stage, known.length - Math.min(before, known.length) + k)
        return demand === null ? [] : [{ year, demand: exactly(demand), seats: seatsIn(year) }]
      })
      const ahead: SeatYear[] = years.map((year, k) => ({
        year,
        demand: pupilsOfStages(columns, place.in, place.unit, k + 1, [stage]),
        seats: seatsIn(year),
      }))
      const utilisation = utilisationOf([...past, ...ahead], bands)
      const turning = turningYears(ahead, bands)
      const classes = (step: number): Range =>
        classesNeeded(pupilsByGrade(columns, place.in, place.unit, step), sizes).stages[stage].classes
      return [
        {
          code: place.code,
          name: place.name,
          level: place.level,
          parent: place.parent,
          stage,
          location: locations.get(place.code) ?? null,
          seats: seatsIn(kept.result.origin),
          source: sourceOf(parts),
          standIns,
          unknown,
          years: utilisation.map((each) => ({
            year: each.year,
            isKnown: each.year <= kept.result.origin,
            demand: each.demand.middle,
            low: each.demand.low,
            high: each.demand.high,
            seats: each.seats,
            percent: each.percent?.middle ?? null,
            state: each.state,
            stateAtLow: each.stateAtLow,
            stateAtHigh: each.stateAtHigh,
            shortage: each.shortage?.middle ?? null,
            surplus: each.surplus?.middle ?? null,
            trend: each.trend,
            // Classes are made in schools: of several together nothing can be told from their sum.
            classes:
              place.level === 'school' && each.year > kept.result.origin
                ? classes(each.year - kept.result.origin).middle
                : null,
          })),
          full: turning.full,
          peak: turning.peak && {
            year: turning.peak.year,
            demand: turning.peak.demand.middle,
            isLastYear: turning.peak.isLastYear,
          },
          relieved: turning.relieved,
          surplus: turning.surplus,
        },
      ]
    }),
  )
}
