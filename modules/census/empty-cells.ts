/** What an empty cell of a required column means: unknown with a warning, 0 with a note, or nothing amiss at all. */
import { schoolTypeOf } from '#kernel/school-type.ts'
import { isCompulsory } from '#kernel/stage.ts'
import { hasPhysicalFigures, schoolYearKey, schoolYears } from './rows/asset-basis.ts'
import type { SchoolRow } from './contract.ts'
import type { Finding } from './finding.ts'
import { physicalFields, schoolFields, type FieldSpec, type SchoolField } from './school-fields.ts'

const specs: Readonly<Record<string, FieldSpec>> = schoolFields
const isPhysical: ReadonlySet<string> = new Set(physicalFields)
const requiredFigures = (Object.keys(schoolFields) as SchoolField[]).filter(
  (field) => specs[field]?.required && !specs[field].key && field !== 'name',
)
const zeroFields: ReadonlySet<string> = new Set(requiredFigures.filter((field) => specs[field]?.emptyIsZero))

/** Whether a row is judged by the seven indicators; others need only their pupils. */
export function isJudged(row: Pick<SchoolRow, 'type' | 'stage'>): boolean {
  return isCompulsory(row.stage) && (schoolTypeOf(row.type)?.judged.includes(row.stage) ?? false)
}

const emptyFigure = (row: SchoolRow, field: string): Finding => {
  const heading = specs[field]?.heading ?? field
  return {
    severity: 'warning',
    code: 'required-cell-empty',
    row: row.row,
    field,
    what: { zh: `“${heading}”为空（${row.name || row.code}）`, en: `"${heading}" is empty (${row.name || row.code})` },
    why: {
      zh: '缺少这个数，用到它的指标只能记为“缺数据”，不按 0 计算',
      en: 'without it the indicators that use it stay unknown; it is not taken as 0',
    },
    todo: { zh: '请补填；确实没有的填 0', en: 'fill it in; type 0 where there is none' },
  }
}

const zeroNote = (field: string, rows: readonly number[]): Finding => ({
  severity: 'note',
  code: 'empty-taken-as-zero',
  field,
  what: {
    zh: `“${specs[field]?.heading}”有 ${rows.length} 行为空（第 ${rows.slice(0, 5).join('、')}${rows.length > 5 ? '……' : ''} 行），按 0 计`,
    en: `"${specs[field]?.heading}" is empty in ${rows.length} rows (${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ', …' : ''}) and taken as 0`,
  },
  why: { zh: '这一列空着通常表示没有', en: 'an empty cell in this column usually means none' },
  todo: { zh: '如并非没有，请补填', en: 'fill it in where there are some' },
})

/** A physical cell may stay empty where the figures of the whole school stand on another of its rows. */
function standsElsewhere(row: SchoolRow, field: SchoolField, siblings: readonly SchoolRow[]): boolean {
  const others = siblings.filter((sibling) => sibling !== row)
  const declared = siblings.find((sibling) => sibling.assetBasis !== null)?.assetBasis
  if (declared === 'by-stage') return false
  if (declared === 'whole-school') return others.some((other) => other[field] !== null)
  return !hasPhysicalFigures(row) && others.some(hasPhysicalFigures)
}

/** True where a row says nothing physical but for the column that may be empty: its emptiness is then no 0. */
const carriesNoPhysical = (row: SchoolRow): boolean =>
  physicalFields.every((field) => specs[field]?.emptyIsZero || row[field] === null)

export interface FilledRows {
  readonly rows: readonly SchoolRow[]
  readonly findings: readonly Finding[]
}

/** Settles the empty cells of the required columns. `silent` are the columns that are absent as a whole, told of once. */
export function settleEmptyCells(
  rows: readonly SchoolRow[],
  silent: ReadonlySet<string>,
  isFaulty: (row: number, field: string) => boolean,
): FilledRows {
  const findings: Finding[] = []
  const zeros = new Map<string, number[]>()
  const bySchool = schoolYears(rows)
  const filled = rows.map((row) => {
    const judged = isJudged(row)
    const added: Record<string, 0> = {}
    for (const field of requiredFigures) {
      if (row[field] !== null || silent.has(field) || isFaulty(row.row, field)) continue
      // 高中 rows bring pupils and buildings into the split, never staff.
      if (row.stage === 'senior' && field !== 'pupils' && !isPhysical.has(field)) continue
      // A row that is not judged itself (高中, a merged point) may still bring its figures into one that is.
      if (field !== 'pupils' && !judged && !zeroFields.has(field)) continue
      if (zeroFields.has(field) && !(isPhysical.has(field) && carriesNoPhysical(row))) {
        added[field] = 0
        const list = zeros.get(field)
        if (list) list.push(row.row)
        else zeros.set(field, [row.row])
        continue
      }
      if (isPhysical.has(field)) {
        if (zeroFields.has(field)) continue
        if (standsElsewhere(row, field, bySchool.get(schoolYearKey(row)) ?? [])) continue
      }
      findings.push(emptyFigure(row, field))
    }
    return Object.keys(added).length === 0 ? row : { ...row, ...added }
  })
  for (const [field, list] of zeros) findings.push(zeroNote(field, list))
  return { rows: filled, findings }
}
