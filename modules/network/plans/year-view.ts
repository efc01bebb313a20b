/** A plan in one year, for the map: villages with where they go, sites with pupils, seats and use, colours of catchments. */
import type { z } from 'zod'
import { bands } from '../county/county-words.ts'
import { catchmentColours } from './catchment-colours.ts'
import type { planOperations } from './contract.ts'
import type { PlanView } from './plan-view.ts'

type Answer = z.input<(typeof planOperations)['planYear']['output']>

export function yearView(view: PlanView, year: number): Omit<Answer, 'watermark'> {
  const { problem, plan } = view
  const placed = problem.villages.map((_, v) =>
    bands.map((__, b) => (view.pupils(v, b, year) === 0 ? null : view.catchment(v, b, year))),
  )
  const colours = bands.map((_, b) =>
    catchmentColours(
      problem.villages,
      placed.map((own) => (own[b] ? view.siteAt.get(own[b].site)! : null)),
    ),
  )
  return {
    year,
    villages: problem.villages.map(({ id, name, lon, lat }, v) => ({
      id,
      name,
      longitude: lon ?? 0,
      latitude: lat ?? 0,
      pupils: bands.map((_, b) => view.pupils(v, b, year)),
      sites: placed[v]!.map((own) => own?.site ?? null),
      minutes: placed[v]!.map((own) => (own ? Math.round(own.minutes * 10) / 10 : null)),
      before: bands.map((_, b) => {
        const site = view.before(v, b)
        return site === null ? null : problem.sites[site]!.id
      }),
      modes: placed[v]!.map((own) => own?.mode ?? null),
    })),
    sites: problem.sites.map(({ id, name, lon, lat }, s) => {
      const own = view.siteYear(s, year)
      const isOpen = own?.state === 'open'
      const pupils = own ? own.pupils.primary + own.pupils.junior : 0
      const seats = own && isOpen ? view.seats(own) : 0
      return {
        id,
        name,
        longitude: lon ?? 0,
        latitude: lat ?? 0,
        isOpen,
        pupils,
        seats,
        use: seats === 0 ? null : Math.round((pupils / seats) * 1000) / 1000,
        actions: plan.actions
          .filter((action) => action.site === id && action.year === year && action.action !== 'keep')
          .map(({ action }) => action),
        colours: colours.map((byBand) => byBand.get(s) ?? null),
      }
    }),
  }
}
