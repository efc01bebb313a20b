/** The two yearly tables that can be handed in: their sheet names and their fields. */
import type { Words } from '#kernel/words.ts'
import { countyFields } from './county-fields.ts'
import { schoolFields, type FieldSpec } from './school-fields.ts'

export type TableKind = 'school' | 'county'

export interface TableDescription {
  readonly kind: TableKind
  /** Name that the sheet must bear in a workbook. */
  readonly sheet: string
  readonly words: Words
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** The field whose heading marks the heading row. */
  readonly keyField: string
}

export const tables: Readonly<Record<TableKind, TableDescription>> = {
  school: {
    kind: 'school',
    sheet: '学校基表',
    words: { zh: '学校基表', en: 'school table' },
    fields: schoolFields,
    keyField: 'code',
  },
  county: {
    kind: 'county',
    sheet: '县区基表',
    words: { zh: '县区基表', en: 'county table' },
    fields: countyFields,
    keyField: 'county',
  },
}
