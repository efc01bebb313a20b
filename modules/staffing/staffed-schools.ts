/** The compulsory rows of the census as schools: what this room reckons posts, subjects and counsellors of. */
import { isCompulsory, type CompulsoryStage } from '#kernel/stage.ts'
import { schoolTypeOf, teachingPoint } from '#kernel/school-type.ts'
import type { SchoolRow } from '#modules/census/contract.ts'

export type StaffedRow = SchoolRow & { readonly stage: CompulsoryStage }

export interface StaffedSchool {
  readonly code: string
  readonly name: string
  readonly town: string | null
  readonly type: string
  readonly isPoint: boolean
  /** A school of its own: no point, and counted by itself. */
  readonly isWhole: boolean
  readonly rows: readonly StaffedRow[]
}

const isStaffed = (row: SchoolRow): row is StaffedRow =>
  isCompulsory(row.stage) && (schoolTypeOf(row.type)?.judged.includes(row.stage) ?? false) && !isPrivate(row)

/** 民办 schools have no posts of the establishment. */
const isPrivate = ({ sponsor }: SchoolRow): boolean => sponsor === '民办'

export function staffedSchools(rows: readonly SchoolRow[]): StaffedSchool[] {
  const bySchool = Map.groupBy(rows.filter(isStaffed), ({ code }) => code)
  return [...bySchool]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]): StaffedSchool => {
      const { name, town, type, counted } = own[0]!
      const isPoint = type === teachingPoint
      return { code, name, town, type, isPoint, isWhole: !isPoint && counted, rows: own }
    })
}

/** Sum of a column over the rows of a school; null where any is empty. */
export const sumOf = (rows: readonly StaffedRow[], value: (row: StaffedRow) => number | null): number | null =>
  rows.reduce<number | null>((all, row) => {
    const own = value(row)
    return all === null || own === null ? null : all + own
  }, 0)
