/** An empty school row to start from: every cell empty, a counted primary school. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { schoolFields } from '#modules/census/school-fields.ts'

const blank = Object.fromEntries(Object.keys(schoolFields).map((field) => [field, null]))

const empty = {
  ...blank,
  row: 2,
  year: 2024,
  code: '2141000001',
  name: '第一小学',
  type: '211',
  stage: 'primary',
  county: '411502',
  counted: true,
  assetBasis: null,
} as unknown as SchoolRow

export const schoolRow = (cells: Partial<SchoolRow>): SchoolRow => ({ ...empty, ...cells })
