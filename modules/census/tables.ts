/** What a table that can be handed in looks like, and the two yearly ones: their sheet names and their fields. */
import type { Words } from '#kernel/words.ts'
import { countyFields } from './county-fields.ts'
import { schoolFields, type FieldSpec } from './school-fields.ts'

export type TableKind = 'school' | 'county'

/** Also tables of other rooms are described so, and read in the same manner. */
export interface TableDescription {
  readonly kind: string
  /** Name that the sheet must bear in a workbook. */
  readonly sheet: string
  readonly words: Words
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** The field whose heading marks the heading row. */
  readonly keyField: string
  /** The field of the name of whomever a row is about, where totals are written in its place. */
  readonly nameField?: string
}

export const tables: Readonly<Record<TableKind, TableDescription & { readonly kind: TableKind }>> = {
  school: {
    kind: 'school',
    sheet: '学校基表',
    words: { zh: '学校基表', en: 'school table' },
    fields: schoolFields,
    keyField: 'code',
    nameField: 'name',
  },
  county: {
    kind: 'county',
    sheet: '县区基表',
    words: { zh: '县区基表', en: 'county table' },
    fields: countyFields,
    keyField: 'county',
  },
}
