/** The schools nearest to one that have free places, as far as their figures tell. */
import { assetBasisOf, type SchoolRow } from '#modules/census/contract.ts'
import { isCompulsory, type CompulsoryStage } from '#kernel/stage.ts'
import { teachingPoint } from '#kernel/school-type.ts'
import { kilometres } from '#kernel/straight-line.ts'
import type { ConditionRules } from '../condition-rules.ts'
import { isOrdinary } from '../school-groups.ts'
import type { Neighbour } from './ways-out.ts'

export interface Place {
  readonly longitude: number
  readonly latitude: number
}

/** Ordinary classrooms of a stage; null where they are not filled in or reported once for several stages. */
export function classroomsOf(row: SchoolRow, rows: readonly SchoolRow[]): number | null {
  const own = rows.filter(({ code }) => code === row.code)
  return own.length > 1 && assetBasisOf(own) === 'whole-school' ? null : row.classrooms
}

/** Places of its classrooms, else of its classes, beyond its pupils; null where neither is known. */
export function freePlacesOf(row: SchoolRow, rows: readonly SchoolRow[], limit: number): number | null {
  const rooms = classroomsOf(row, rows) ?? row.classes
  return rooms === null || row.pupils === null ? null : Math.max(0, rooms * limit - row.pupils)
}

export function neighboursOf(
  school: string,
  phases: readonly CompulsoryStage[],
  rows: readonly SchoolRow[],
  rules: ConditionRules,
  placeOf: (code: string) => Place | null,
): Neighbour[] {
  const from = placeOf(school)
  if (!from) return []
  return rows
    .flatMap((row): Neighbour[] => {
      if (row.code === school || !isCompulsory(row.stage) || !phases.includes(row.stage)) return []
      // A point teaches the low grades only, and one that is not counted as a school is its main school's affair.
      if (!isOrdinary(row) || !row.pupils || row.type === teachingPoint || !row.counted) return []
      const at = placeOf(row.code)
      const freePlaces = freePlacesOf(row, rows, rules.classSize[row.stage].value!)
      if (!at || !freePlaces) return []
      const away = Math.round(kilometres(from, at) * 10) / 10
      return [{ code: row.code, name: row.name, phase: row.stage, kilometres: away, freePlaces }]
    })
    .toSorted((a, b) => a.kilometres - b.kilometres || (a.code < b.code ? -1 : 1))
}
