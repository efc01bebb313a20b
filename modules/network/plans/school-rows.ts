/** The school sheet: pupils, rooms, seats and use by year, the year it is full, the year it is empty, what its building could serve. */
import type { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import type { Site } from '../county/county-problem.ts'
import type { schoolRowShape } from './plan-shapes.ts'
import type { PlanView } from './plan-view.ts'

export type SchoolRow = z.infer<typeof schoolRowShape>

/** What an empty building is used for first (学前教育优先, conditions.md §3.1), then what its size and place allow. */
function reuseOf({ kind, tier, beds, rooms }: Site): Words[] {
  const uses: Words[] = [{ zh: '学前教育（优先）', en: 'a kindergarten (first)' }]
  if (kind !== 'junior' && tier === 'other')
    uses.push({ zh: '村级公共服务、养老', en: 'village services, care of the old' })
  if (rooms.primary + rooms.junior >= 6) uses.push({ zh: '劳动实践、研学基地', en: 'a practice ground' })
  if (beds > 0) uses.push({ zh: '教师周转宿舍', en: 'flats for teachers' })
  return uses
}

export function schoolRows(view: PlanView): SchoolRow[] {
  const { problem, plan } = view
  return problem.sites.map((site, s): SchoolRow => {
    const years = plan.years.map((year): SchoolRow['years'][number] => {
      const own = view.siteYear(s, year)
      if (!own) {
        const nothing = { pupils: 0, boarders: 0, rooms: 0, seats: 0, use: null, beds: 0, buses: 0 }
        return { year, isOpen: false, kind: site.kind, isBranch: false, ...nothing }
      }
      const pupils = own.pupils.primary + own.pupils.junior
      const isOpen = own.state === 'open'
      const seats = isOpen ? view.seats(own) : 0
      return {
        year,
        isOpen,
        kind: own.kind,
        isBranch: own.isBranch,
        pupils,
        boarders: own.boarders,
        rooms: own.rooms.primary + own.rooms.junior,
        seats,
        use: seats === 0 ? null : Math.round((pupils / seats) * 1000) / 1000,
        beds: own.beds,
        buses: own.buses.primary + own.buses.junior,
      }
    })
    const yearOf = (holds: (each: SchoolRow['years'][number]) => boolean): number | null =>
      years.find(holds)?.year ?? null
    const adjusts =
      plan.actions.find(
        (action) => action.site === site.id && (action.action === 'close' || action.action === 'to-point'),
      )?.year ?? null
    const empty = yearOf(({ isOpen, pupils }) => isOpen && pupils === 0)
    const rules = plan.actions
      .filter((action) => action.site === site.id && action.clause !== null)
      .map(({ clause }) => clause!)
    return {
      site: site.id,
      name: site.name,
      school: site.state === 'new' ? null : site.id,
      town: site.town === '' ? null : site.town,
      years,
      full: yearOf(({ pupils, seats }) => seats > 0 && pupils > seats),
      empty,
      adjusts,
      reuse: adjusts !== null || empty !== null ? reuseOf(site) : [],
      rules: [...new Map(rules.map((rule) => [rule.zh, rule])).values()],
    }
  })
}
