/** Reads a price list (`item,phase,unit,price,source`, .csv or .xlsx) and holds it against the known items. Saves nothing. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { inReadingOrder, placedIn, readFieldTable, type HeadingMatch } from '#modules/census/index.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { parsePrices, type RawPriceRow } from './parse-prices.ts'
import { pricesOf, type PriceList, type PriceRow } from './price-list.ts'
import { priceTable } from './price-table.ts'

export interface PricesReading {
  /** Null where there is any error. */
  readonly prices: PriceList | null
  readonly rows: readonly PriceRow[] | null
  readonly problems: readonly Problem[]
  readonly headings: HeadingMatch | null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** `joined`: headings that a person joined by hand, ours → those of the file. */
export async function readPrices(
  file: string | NamedBytes,
  joined: Readonly<Record<string, string>> = {},
): Promise<PricesReading> {
  const { table, problems: told, headings } = await readFieldTable(file, priceTable, { headings: joined })
  if (!table) return { prices: null, rows: null, problems: told, headings }
  const raws = table.rows.map(({ row, values }): RawPriceRow => {
    const { item, phase, unit, price, source } = values
    return {
      row,
      item: textOf(item),
      phase: textOf(phase),
      unit: textOf(unit),
      price: typeof price === 'number' ? price : null,
      source: textOf(source),
    }
  })
  const { rows, faults } = parsePrices(raws)
  const problems = inReadingOrder([...told, ...placedIn(table, faults)])
  return hasErrors(problems)
    ? { prices: null, rows: null, problems, headings }
    : { prices: pricesOf(rows), rows, problems, headings }
}
