/** What a plan would adjust: schools that no longer teach or become points, with where their pupils would go. */
import type { AdjustmentKind } from '../gate/gate-words.ts'
import type { PlanView } from './plan-view.ts'

const mostReceiving = 3

export interface Adjustment {
  readonly school: string
  readonly kind: AdjustmentKind
  readonly year: number
  readonly receiving: readonly string[]
}

/** Sites to which its villages go from that year, those with most pupils first. */
function receivingOf(view: PlanView, site: string, year: number): string[] {
  const { problem } = view
  const own = view.siteAt.get(site)!
  const pupils = new Map<string, number>()
  for (const [v] of problem.villages.entries()) {
    for (const b of [0, 1, 2]) {
      if (view.before(v, b) !== own) continue
      const to = view.catchment(v, b, year)?.site
      if (to === undefined || to === site) continue
      pupils.set(to, (pupils.get(to) ?? 0) + Math.max(1, view.pupils(v, b, year)))
    }
  }
  return [...pupils]
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, mostReceiving)
    .map(([code]) => code)
}

/** A point that a plan no longer uses is dissolved; a school's building is kept until it is decided otherwise. */
export function adjustmentsOf(view: PlanView): Adjustment[] {
  const kindOf = new Map(view.problem.sites.map(({ id, kind }) => [id, kind]))
  return view.plan.actions.flatMap(({ site, year, action }): Adjustment[] => {
    if (action !== 'close' && action !== 'to-point') return []
    const kind = action === 'to-point' ? 'to-point' : kindOf.get(site) === 'point' ? 'close' : 'suspend'
    return [{ school: site, kind, year, receiving: receivingOf(view, site, year) }]
  })
}
