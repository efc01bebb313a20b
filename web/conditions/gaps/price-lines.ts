/** A price list with one line for each item where both stages cost the same by the same source. */
import type { PriceShown } from '#modules/conditions/contract.ts'

export type PriceLine = Omit<PriceShown, 'phase'> & { readonly phase: PriceShown['phase'] | null }

export const priceLines = (prices: readonly PriceShown[]): PriceLine[] =>
  [...Map.groupBy(prices, ({ item }) => item).values()].flatMap((own): PriceLine[] => {
    const [first] = own
    const isOne = own.every(({ price, source }) => price === first!.price && source === first!.source)
    return isOne ? [{ ...first!, phase: null }] : own
  })
