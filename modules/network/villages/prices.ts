/** The prices of a county's plans: its own where it has set them, else those that we propose for trying out (示例单价). */
import type { Price, Prices } from '../county/county-problem.ts'
import { priceCodes, priceList, type PriceCode } from '../county/price-list.ts'

interface SetPrices {
  readonly prices: Readonly<Record<string, number>>
  readonly document: string
}

/** Where a price of ours comes from; stands beside it on every sheet. */
export const sampleSource = '示例单价（本系统设定，供试算）'

const priceOf = (code: PriceCode, set: SetPrices | null): Price => {
  const { unit, usual } = priceList[code]
  const own = set?.prices[code]
  return own === undefined ? { value: usual, unit, source: sampleSource } : { value: own, unit, source: set!.document }
}

export const pricesFor = (set: SetPrices | null): Prices =>
  Object.fromEntries(priceCodes.map((code) => [code, priceOf(code, set)])) as Record<PriceCode, Price>

export const pricesShown = (set: SetPrices | null) =>
  priceCodes.map((code) => {
    const { words, usual } = priceList[code]
    return { code, words, usual, ...priceOf(code, set) }
  })
