/** The 统计学年 in which a measure of a road counts first: as early as its money lets it, never later than the road says. */
import type { StoredAction } from '#modules/roadmap/index.ts'

type Paid = Pick<StoredAction, 'year' | 'payBy' | 'payments'>

/** Last budget year in which it is paid for; null where it costs nothing. */
export const paidIn = ({ payments }: Pick<Paid, 'payments'>): number | null =>
  payments.length === 0 ? null : Math.max(...payments.map(({ year }) => year))

/** The road pays by `payBy` so that it counts in `year`; what is paid earlier counts so much earlier. */
export function countedIn(action: Paid): number {
  const paid = paidIn(action)
  return paid === null ? action.year : Math.min(action.year, paid + (action.year - action.payBy))
}
