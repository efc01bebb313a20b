/** What a plan comes to, kept beside it so that lists and comparisons need not open its file. */
import type { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import { sourceOf } from '../county/county-problem.ts'
import { bands, minutesSourceWords } from '../county/county-words.ts'
import { costParts } from '../county/plan-file.ts'
import type { planShape } from './plan-shapes.ts'
import { costPartWords } from './plan-words.ts'
import { viewOf, type PlanFile, type PlanView } from './plan-view.ts'
import { villageRows } from './village-rows.ts'

type Shown = z.infer<typeof planShape>

export type PlanSummary = Pick<
  Shown,
  | 'years'
  | 'villages'
  | 'sites'
  | 'objective'
  | 'bound'
  | 'gap'
  | 'seconds'
  | 'isVerified'
  | 'costs'
  | 'opens'
  | 'adjusts'
  | 'expands'
  | 'branches'
  | 'beds'
  | 'buses'
  | 'minutes'
  | 'longestLow'
  | 'gain'
  | 'same'
  | 'lose'
  | 'breaches'
  | 'locks'
  | 'notes'
>

/** Ends of the bands of minutes; the last one is open. */
const ends = [15, 30, 45, 60, null] as const

function minutesOf(view: PlanView): Pick<PlanSummary, 'minutes' | 'longestLow'> {
  const { problem, plan } = view
  const last = plan.years.at(-1)!
  const counts = ends.map((upTo) => ({ upTo, now: 0, last: 0 }))
  const at = (minutes: number): number => ends.findIndex((end) => end === null || minutes <= end)
  let longestNow: number | null = null
  let longestLast: number | null = null
  for (const [v] of problem.villages.entries()) {
    for (const b of bands.keys()) {
      const now = view.wayBefore(v, b)
      const pupilsNow = view.pupils(v, b, plan.years[0]!)
      if (now && pupilsNow > 0) {
        counts[at(now.minutes)]!.now += pupilsNow
        if (b === 0) longestNow = Math.max(longestNow ?? 0, now.minutes)
      }
      const end = view.catchment(v, b, last)
      const pupils = view.pupils(v, b, last)
      if (!end || pupils === 0) continue
      counts[at(end.minutes)]!.last += pupils
      if (b === 0) longestLast = Math.max(longestLast ?? 0, end.minutes)
    }
  }
  return { minutes: counts, longestLow: { now: longestNow, last: longestLast } }
}

function minutesNote(problem: PlanFile['problem']): Words {
  const { zh, en } = minutesSourceWords[sourceOf(problem)]
  return { zh: `路途时间：${zh}`, en: `Minutes: ${en}` }
}

export function summaryOf(file: PlanFile, isVerified: boolean): PlanSummary {
  const { problem, plan } = file
  const view = viewOf(file)
  const rows = villageRows(view)
  const pupils = (verdict: string): number =>
    rows.filter((row) => row.verdict === verdict).reduce((sum, row) => sum + row.pupilsLast, 0)
  const count = (...actions: readonly string[]): number =>
    new Set(plan.actions.filter(({ action }) => actions.includes(action)).map(({ site }) => site)).size
  const amount = (wanted: string): number =>
    plan.actions.filter(({ action }) => action === wanted).reduce((sum, action) => sum + action.amount, 0)
  const { locks } = problem
  return {
    years: [...plan.years],
    villages: problem.villages.length,
    sites: problem.sites.length,
    objective: plan.objective.total,
    bound: plan.bound,
    gap: plan.gap,
    seconds: plan.seconds,
    isVerified,
    costs: costParts.map((code) => ({ code, words: costPartWords[code], value: plan.objective[code] })),
    opens: count('open'),
    adjusts: count('close', 'to-point'),
    expands: count('expand'),
    branches: count('to-branch'),
    beds: amount('beds'),
    buses: Math.max(
      0,
      ...plan.years.map((year) =>
        plan.sites.reduce((sum, { years }) => {
          const own = years.find((each) => each.year === year)
          return sum + (own ? own.buses.primary + own.buses.junior : 0)
        }, 0),
      ),
    ),
    ...minutesOf(view),
    gain: pupils('gains'),
    same: pupils('same'),
    lose: pupils('loses'),
    breaches: plan.exceptions.length,
    locks: locks.sites.length + locks.catchments.length,
    notes: [minutesNote(problem)],
  }
}
