/** The price list as a file: `item,phase,unit,price,source`, one row for each item, or for each item and phase. */
import type { TableDescription } from '#modules/census/contract.ts'
import type { FieldSpec } from '#modules/census/contract.ts'

const must = { required: true, key: true } as const

export const priceFields = {
  item: { heading: 'item', en: 'item', kind: 'text', ...must },
  phase: { heading: 'phase', en: 'phase: primary, junior, or empty for both', kind: 'text' },
  unit: { heading: 'unit', en: 'unit', kind: 'text' },
  price: { heading: 'price', en: 'price in yuan', kind: 'amount', ...must },
  source: { heading: 'source', en: 'where the price comes from', kind: 'text' },
} as const satisfies Readonly<Record<string, FieldSpec>>

export const priceTable: TableDescription = {
  kind: 'prices',
  sheet: '单价表',
  words: { zh: '单价表', en: 'price list' },
  fields: priceFields,
  keyField: 'item',
}
