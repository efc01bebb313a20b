/** The ways of seeing the map, and what each paints and writes on a county. */
import type { Outcome } from '#kernel/outcome.ts'
import type { Words } from '#kernel/words.ts'
import type { CountySummary } from '#modules/assessment/contract.ts'
import type { Step } from '#web/ui/map/patterns.ts'

export const mapViews = ['overall', 'resources', 'share'] as const
export type MapView = (typeof mapViews)[number]

export const mapViewWords: Readonly<Record<MapView, Words>> = {
  overall: { zh: '总体结论', en: 'overall' },
  resources: { zh: '资源配置', en: 'resources' },
  share: { zh: '综合达标学校比例', en: 'share of schools that meet the rule' },
}

/** Share of school-stages that meet the school rule; null where there are none. */
export function metShare({ schools: { met, unmet, unknown } }: Pick<CountySummary, 'schools'>): number | null {
  const all = met + unmet + unknown
  return all === 0 ? null : met / all
}

/** Steps of twenty points, the same in every year, so that maps of two years can be laid side by side. */
export const shareSteps: readonly { readonly step: Step; readonly from: number; readonly to: number }[] = [
  { step: 0, from: 0, to: 20 },
  { step: 1, from: 20, to: 40 },
  { step: 2, from: 40, to: 60 },
  { step: 3, from: 60, to: 80 },
  { step: 4, from: 80, to: 100 },
]

/** A share on the border of two steps belongs to the upper one; all of them to the last. */
export const shareStep = (share: number): Step =>
  shareSteps.findLast(({ from }) => share * 100 >= from - 1e-9)?.step ?? 0

/** What the map says of a county: an outcome, or a share; unknown where there is no report. */
export type CountyLook =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'share'; readonly share: number; readonly step: Step }

export function countyLook(summary: CountySummary | undefined, view: MapView): CountyLook {
  if (summary === undefined) return { kind: 'outcome', outcome: 'unknown' }
  if (view === 'overall') return { kind: 'outcome', outcome: summary.outcome }
  if (view === 'resources') return { kind: 'outcome', outcome: summary.resources }
  const share = metShare(summary)
  return share === null ? { kind: 'outcome', outcome: 'unknown' } : { kind: 'share', share, step: shareStep(share) }
}
