/** Plans side by side: the sites they treat unlike one another, and the villages whose way differs most between them. */
import { bands } from '../county/county-words.ts'
import type { PlanView } from './plan-view.ts'

const mostVillages = 200

function firstYearOf({ plan }: PlanView, site: string, ...actions: readonly string[]): number | null {
  const years = plan.actions
    .filter((each) => each.site === site && actions.includes(each.action))
    .map(({ year }) => year)
  return years.length === 0 ? null : Math.min(...years)
}

export function compareSites(views: readonly PlanView[]) {
  const names = new Map(views.flatMap(({ problem }) => problem.sites.map(({ id, name }) => [id, name])))
  return [...names].flatMap(([site, name]) => {
    const adjusts = views.map((view) => firstYearOf(view, site, 'close', 'to-point'))
    const opens = views.map((view) => firstYearOf(view, site, 'open'))
    const isSame = [adjusts, opens].every((years) => new Set(years).size === 1)
    return isSame ? [] : [{ site, name, adjusts, opens }]
  })
}

export function compareVillages(views: readonly PlanView[]) {
  const [one] = views
  if (!one) return []
  const found = one.problem.villages.flatMap(({ id, name }, v) =>
    bands.flatMap((band, b) => {
      const last = one.plan.years.at(-1)!
      const pupils = one.pupils(v, b, last)
      if (pupils === 0) return []
      const minutes = views.map((view) => {
        const at = view.villageAt.get(id)
        const own = at === undefined ? null : view.catchment(at, b, view.plan.years.at(-1)!)
        return own ? Math.round(own.minutes * 10) / 10 : null
      })
      const known = minutes.filter((each) => each !== null)
      const spread = known.length < 2 ? 0 : Math.max(...known) - Math.min(...known)
      const now = one.wayBefore(v, b)?.minutes ?? null
      return spread < 1
        ? []
        : [{ village: id, name, band, pupils, now: now === null ? null : Math.round(now * 10) / 10, minutes, spread }]
    }),
  )
  return found
    .toSorted((a, b) => b.spread - a.spread || a.village.localeCompare(b.village))
    .slice(0, mostVillages)
    .map(({ village, name, band, pupils, now, minutes }) => ({ village, name, band, pupils, now, minutes }))
}
