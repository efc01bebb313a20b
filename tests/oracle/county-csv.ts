/** A county as the CSV a person would hand in: only the columns that hold anything, under their own headings. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { schoolFields } from '#modules/census/school-fields.ts'
import type { FieldSpec, SchoolField } from '#modules/census/school-fields.ts'

const specs = Object.entries(schoolFields) as [SchoolField, FieldSpec][]

function written(spec: FieldSpec, value: SchoolRow[SchoolField]): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return value.join(';')
  const choice = Object.entries(spec.choices ?? {}).find(([, kept]) => kept === value)
  return choice?.[0] ?? String(value)
}

export function countyCsv(rows: readonly SchoolRow[]): string {
  const used = specs.filter(([field, spec]) => spec.required === true || rows.some((row) => row[field] !== null))
  const lines = [
    used.map(([, spec]) => spec.heading),
    ...rows.map((row) => used.map(([field, spec]) => written(spec, row[field]))),
  ]
  return lines.map((line) => line.join(',')).join('\n')
}
