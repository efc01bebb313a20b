/** The prices that hold for a county: its own list where it has handed one in, else what we propose for trying out. */
import type { Database } from '#platform/database/database.ts'
import { defaultPrices, pricesOf, type PriceList } from './price-list.ts'
import { newestPrices } from './store.ts'

export interface GatheredPrices {
  readonly prices: PriceList
  readonly document: string | null
  readonly setBy: string | null
  readonly setAt: string | null
}

export async function gatherPrices(database: Database, county: string): Promise<GatheredPrices> {
  const stored = await newestPrices(database, county)
  if (!stored) return { prices: defaultPrices, document: null, setBy: null, setAt: null }
  return { prices: pricesOf(stored.rows), document: stored.basis, setBy: stored.personName, setAt: stored.at }
}
