/** The sites of a plan as doors show them, with their pupils, places and use by year. */
import type { z } from 'zod'
import type { siteShape } from './plan-shapes.ts'
import type { PlanView } from './plan-view.ts'
import { schoolRows } from './school-rows.ts'

export function sitesShown(view: PlanView): z.infer<typeof siteShape>[] {
  const rows = new Map(schoolRows(view).map((row) => [row.site, row]))
  return view.problem.sites.map((site) => {
    const { years } = rows.get(site.id)!
    return {
      id: site.id,
      name: site.name,
      school: site.state === 'new' ? null : site.id,
      town: site.town === '' ? null : site.town,
      longitude: site.lon ?? 0,
      latitude: site.lat ?? 0,
      kind: site.kind,
      tier: site.tier,
      state: site.state,
      isProtected: site.isProtected,
      protectedBecause: site.protectedBecause,
      open: years.map(({ isOpen }) => isOpen),
      pupils: years.map(({ pupils }) => pupils),
      seats: years.map(({ seats }) => seats),
      use: years.map(({ use }) => use),
      beds: years.map(({ beds }) => beds),
      buses: years.map(({ buses }) => buses),
    }
  })
}
