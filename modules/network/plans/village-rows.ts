/** The village sheet: where each village and band goes, minutes before and after, who gains and who loses, from which year. */
import type { z } from 'zod'
import { bands } from '../county/county-words.ts'
import type { villageRowShape } from './plan-shapes.ts'
import type { PlanView } from './plan-view.ts'
import type { Verdict } from './plan-words.ts'

export type VillageRow = z.infer<typeof villageRowShape>

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10

/** A minute is no change that anybody notices. */
const noticed = 1

function verdictOf(difference: number | null): Verdict {
  if (difference === null) return 'unknown'
  return Math.abs(difference) < noticed ? 'same' : difference < 0 ? 'gains' : 'loses'
}

export function villageRows(view: PlanView): VillageRow[] {
  const { problem, plan } = view
  const [first, last] = [plan.years[0]!, plan.years.at(-1)!]
  return problem.villages.flatMap(({ id, name, town }, v) =>
    bands.flatMap((band, b): VillageRow[] => {
      const pupilsNow = view.pupils(v, b, first)
      const pupilsLast = view.pupils(v, b, last)
      if (plan.years.every((year) => view.pupils(v, b, year) === 0)) return []
      const present = view.before(v, b)
      const now = view.wayBefore(v, b)?.minutes ?? null
      let at = present === null ? null : problem.sites[present]!.id
      const changes: VillageRow['changes'] = []
      for (const year of plan.years) {
        const catchment = view.catchment(v, b, year)
        if (!catchment || catchment.site === at) continue
        at = catchment.site
        const site = problem.sites[view.siteAt.get(at)!]!
        changes.push({ year, site: at, siteName: site.name, minutes: tenth(catchment.minutes) })
      }
      const end = view.catchment(v, b, last)
      const minutesLast = end ? tenth(end.minutes) : null
      const difference = now === null || minutesLast === null ? null : tenth(minutesLast - now)
      return [
        {
          village: id,
          name,
          town: town === '' ? null : town,
          band,
          pupilsNow,
          pupilsLast,
          schoolNow: present === null ? null : problem.sites[present]!.name,
          minutesNow: now === null ? null : tenth(now),
          changes,
          minutesLast,
          minutesFrom: end ? view.minutesSource(v, view.siteAt.get(end.site)!, end.mode) : null,
          difference,
          changesIn: changes[0]?.year ?? null,
          verdict: verdictOf(difference),
        },
      ]
    }),
  )
}
