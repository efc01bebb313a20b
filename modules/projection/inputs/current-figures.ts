/**
 * Which figures count when several imports say something: of each key that of the latest import not withdrawn. Where a
 * place and year was given once as a whole and once in parts (a year and its months), the latest way of giving it holds.
 */
import type { InputKind } from './input-kinds.ts'

export type InputValue = string | number
/** Cells by field; what was left empty is not there. */
export type InputValues = Readonly<Record<string, InputValue>>

export interface InputRow {
  /** Row in the sheet it came from. */
  readonly row: number
  readonly values: InputValues
}

export interface InputBatch {
  readonly id: string
  readonly rows: readonly InputRow[]
}

export interface CurrentRow extends InputRow {
  readonly batch: string
}

/** Fields that tell one figure from another. */
export const keyFields: Readonly<Record<InputKind, readonly string[]>> = {
  births: ['place', 'year', 'month', 'basis'],
  population: ['place', 'year', 'basis', 'age'],
  kindergarten: ['place', 'year', 'code', 'name'],
  rolls: ['school', 'year', 'grade'],
  housing: ['name', 'place', 'year'],
  changes: ['kind', 'school', 'name', 'related', 'year', 'fromGrade'],
  flows: ['town', 'school', 'year', 'grade'],
}

export const keyOf = (kind: InputKind, values: InputValues): string =>
  keyFields[kind].map((field) => values[field] ?? '').join('|')

/** What is given either as a whole or in parts, and which of the two a row is; null where there is no such choice. */
export function wholeOrPart(
  kind: InputKind,
  values: InputValues,
): { readonly of: string; readonly isPart: boolean } | null {
  const { place, year, basis, month, name, code } = values
  if (kind === 'births') return { of: `${place}|${year}|${basis}`, isPart: month !== undefined }
  return kind === 'kindergarten' ? { of: `${place}|${year}`, isPart: name !== undefined || code !== undefined } : null
}

/** `batches` oldest first, without those that were withdrawn. */
export function currentRows(kind: InputKind, batches: readonly InputBatch[]): CurrentRow[] {
  const current = new Map<string, CurrentRow>()
  const inParts = new Map<string, boolean>()
  for (const { id, rows } of batches) {
    for (const { row, values } of rows) {
      current.set(keyOf(kind, values), { batch: id, row, values })
      const given = wholeOrPart(kind, values)
      if (given) inParts.set(given.of, given.isPart)
    }
  }
  if (inParts.size === 0) return [...current.values()]
  return [...current.values()].filter(({ values }) => {
    const given = wholeOrPart(kind, values)
    return given === null || inParts.get(given.of) === given.isPart
  })
}

export interface InputChanges {
  readonly added: number
  readonly changed: number
  readonly same: number
}

const sameValues = (a: InputValues, b: InputValues): boolean => {
  const fields = Object.keys(a)
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field])
}

/** What rows would do to the figures that count now. */
export function changesOf(kind: InputKind, current: readonly CurrentRow[], rows: readonly InputRow[]): InputChanges {
  const before = new Map(current.map(({ values }) => [keyOf(kind, values), values]))
  const counts = { added: 0, changed: 0, same: 0 }
  for (const { values } of rows) {
    const known = before.get(keyOf(kind, values))
    if (!known) counts.added += 1
    else if (sameValues(known, values)) counts.same += 1
    else counts.changed += 1
  }
  return counts
}
