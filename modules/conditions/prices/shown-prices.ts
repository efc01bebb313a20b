/** A price list as it is shown, and as the file in which a county gives its own. */
import { compulsoryStages } from '#kernel/stage.ts'
import type { PriceShown } from '../gaps/contract.ts'
import { priceCodes, priceItems, type PriceList } from './price-list.ts'

export const pricesShown = (prices: PriceList): PriceShown[] =>
  priceCodes.flatMap((item) =>
    compulsoryStages.map((phase) => ({
      item,
      words: priceItems[item].words,
      phase,
      usual: priceItems[item].usual,
      ...prices[item][phase],
    })),
  )

/** One row where both phases cost the same. */
export const priceRows = (prices: PriceList): (string | number)[][] =>
  priceCodes.flatMap((item) => {
    const { primary, junior } = prices[item]
    if (primary.price === junior.price && primary.source === junior.source) {
      return [[item, '', primary.unit, primary.price, primary.source]]
    }
    return compulsoryStages.map((phase) => {
      const { unit, price, source } = prices[item][phase]
      return [item, phase, unit, price, source]
    })
  })
