/** What other rooms may use of the conditions room. */
export { readPrices, type PricesReading } from './prices/read-prices.ts'
export {
  defaultPrices,
  priceCodes,
  priceItems,
  pricesOf,
  type Price,
  type PriceCode,
  type PriceItem,
  type PriceList,
  type PriceRow,
} from './prices/price-list.ts'
export { parsePrices, type ParsedPrices, type PriceFault, type RawPriceRow } from './prices/parse-prices.ts'
