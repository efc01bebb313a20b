/** Holds the rows of a price list against the items that are known, and tells everything that is wrong with them at once. */
import { nearestSpelling } from '#kernel/nearest-spelling.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { isPriceCode, priceCodes, priceItems, type PriceCode, type PriceRow } from './price-list.ts'

/** A row as it stands in the file; cells that could not be read are null and have been told of. */
export interface RawPriceRow {
  readonly row: number
  readonly item: string | null
  readonly phase: string | null
  readonly unit: string | null
  readonly price: number | null
  readonly source: string | null
}

export interface PriceFault {
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  readonly row: number
  readonly field: keyof Omit<RawPriceRow, 'row'>
  readonly what: Words
  readonly why: Words
  readonly todo: Words
}

export interface ParsedPrices {
  readonly rows: readonly PriceRow[]
  readonly faults: readonly PriceFault[]
}

const bothWords = new Set(['', 'both', 'any', 'all', '*', '-', '小学、初中', '小学和初中', '全部', '不分'])
const phaseWords: Readonly<Record<string, CompulsoryStage>> = {
  primary: 'primary',
  junior: 'junior',
  小学: 'primary',
  初中: 'junior',
}

const phaseOf = (text: string | null): CompulsoryStage | null | undefined => {
  const word = (text ?? '').trim().toLowerCase()
  return bothWords.has(word) ? null : phaseWords[word]
}

/** A list in 万元 is plain to read; anything else that bears 万 in its unit of count is not. */
const inTenThousands = (unit: string | null): boolean => unit?.trim().startsWith('万元') ?? false

const plain = (unit: string): string =>
  unit
    .trim()
    .toLowerCase()
    .replace(/平方米|m2|㎡/g, 'm²')
    .replace(/^元\s*[/／每]\s*/, '')
    .replace(/^yuan\s*(\/|per)\s*/, '')

/** Whether the unit is the item's own, with or without its yuan; words in other languages are only asked about. */
const isOwnUnit = (code: PriceCode, unit: string | null): boolean =>
  unit === null || unit.trim() === '' || plain(unit.replace(/^万元/, '元')) === plain(priceItems[code].unit)

function unknownItem(row: RawPriceRow, text: string): PriceFault {
  const near = nearestSpelling(text, priceCodes, (code) => code)
  return {
    // A misspelt item would silently be priced by our sample; one that is like none of ours is none of ours.
    severity: near === undefined ? 'warning' : 'error',
    code: 'unknown-item',
    row: row.row,
    field: 'item',
    what: { zh: `没有名为“${text}”的项目`, en: `there is no item "${text}"` },
    why: near
      ? { zh: '写错的项目会按示例单价计算', en: 'a misspelt item would be priced by the sample' }
      : { zh: '这一行不参与测算', en: 'the row is not used' },
    todo: near
      ? { zh: `是否为“${near}”（${priceItems[near].words.zh}）？`, en: `was "${near}" meant?` }
      : { zh: `可用的项目：${priceCodes.join('、')}`, en: `items: ${priceCodes.join(', ')}` },
  }
}

function parseRow(raw: RawPriceRow, faults: PriceFault[]): PriceRow | null {
  const text = raw.item?.trim() ?? ''
  if (text === '') return null
  const told = (fault: Omit<PriceFault, 'row'>): void => void faults.push({ row: raw.row, ...fault })
  const code = text.toLowerCase()
  if (!isPriceCode(code)) {
    faults.push(unknownItem(raw, text))
    return null
  }
  const phase = phaseOf(raw.phase)
  if (phase === undefined) {
    told({
      severity: 'error',
      code: 'unknown-phase',
      field: 'phase',
      what: { zh: `“${raw.phase}”不是学段`, en: `"${raw.phase}" is no phase` },
      why: { zh: '单价要么分小学、初中，要么两段通用', en: 'a price is of one phase or of both' },
      todo: { zh: '请填 primary、junior，两段通用的留空', en: 'write primary or junior, or leave it empty' },
    })
  }
  if (raw.price !== null && (!Number.isFinite(raw.price) || raw.price < 0)) {
    told({
      severity: 'error',
      code: 'bad-price',
      field: 'price',
      what: { zh: `单价 ${raw.price} 不能用`, en: `the price ${raw.price} cannot be used` },
      why: { zh: '单价是不小于 0 的数', en: 'a price is a number of at least 0' },
      todo: { zh: '请改正', en: 'correct it' },
    })
  }
  if (!isOwnUnit(code, raw.unit)) {
    told({
      severity: 'warning',
      code: 'other-unit',
      field: 'unit',
      what: {
        zh: `“${text}”的单位写作“${raw.unit}”，本系统按“${priceItems[code].unit}”使用`,
        en: `the unit of "${text}" reads "${raw.unit}"; it is used as ${priceItems[code].unit}`,
      },
      why: { zh: '单位不同，费用会差若干倍', en: 'another unit would make the cost many times wrong' },
      todo: { zh: '请核对单位', en: 'check the unit' },
    })
  }
  if (inTenThousands(raw.unit)) {
    told({
      severity: 'note',
      code: 'in-ten-thousands',
      field: 'unit',
      what: { zh: '单位为万元，已乘以 10000', en: 'in ten thousand yuan; multiplied by 10 000' },
      why: { zh: '全部费用以元计算', en: 'all costs are in yuan' },
      todo: { zh: '无需处理', en: 'nothing to do' },
    })
  }
  if (raw.price === null || raw.price < 0 || phase === undefined) return null
  return {
    item: code,
    phase,
    price: inTenThousands(raw.unit) ? raw.price * 10_000 : raw.price,
    source: raw.source?.trim() || '未注明来源',
  }
}

/** All rows together; with any error none of them should be used. */
export function parsePrices(raws: readonly RawPriceRow[]): ParsedPrices {
  const faults: PriceFault[] = []
  const rows: PriceRow[] = []
  const seen = new Map<string, number>()
  for (const raw of raws) {
    const row = parseRow(raw, faults)
    if (!row) continue
    const key = `${row.item} ${row.phase ?? ''}`
    const before = seen.get(key)
    if (before !== undefined) {
      faults.push({
        severity: 'error',
        code: 'item-twice',
        row: raw.row,
        field: 'item',
        what: { zh: `“${row.item}”与第 ${before} 行重复`, en: `"${row.item}" repeats row ${before}` },
        why: { zh: '同一项目、同一学段只能有一个单价', en: 'an item has one price in a phase' },
        todo: { zh: '请删去一行', en: 'take one out' },
      })
      continue
    }
    seen.set(key, raw.row)
    rows.push(row)
  }
  return { rows, faults }
}
