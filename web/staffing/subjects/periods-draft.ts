/** A table of weekly periods while it is being edited: what was changed, and the length of each grade's week. */
import { subjects, type Subject } from '#modules/standards/contract.ts'

export type Periods = Readonly<Record<Subject, readonly number[]>>

export const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Periods of a grade's week. Halves add up without an error. */
export const weekOf = (table: Periods, grade: number): number =>
  subjects.reduce((sum, subject) => sum + (table[subject][grade - 1] ?? 0), 0)

export const withCell = (table: Periods, subject: Subject, grade: number, periods: number): Periods => ({
  ...table,
  [subject]: table[subject].map((own, index) => (index === grade - 1 ? periods : own)),
})

export const isChanged = (before: Periods, after: Periods, subject: Subject, grade: number): boolean =>
  before[subject][grade - 1] !== after[subject][grade - 1]

export const changedCells = (before: Periods, after: Periods): number =>
  subjects.reduce((sum, subject) => sum + grades.filter((grade) => isChanged(before, after, subject, grade)).length, 0)
