/** The 32 tasks of a county: how each indicator stands in the newest figures, who leads it, and what was handed in. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { reportFor, standardOn, yearsOf, type ShownReport } from '#modules/assessment/index.ts'
import { regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import { evidenceOf, type EvidencePiece } from '../evidence/gather-evidence.ts'
import { gatherYears } from '../gather-years.ts'
import type { TaskRow } from './contract.ts'
import { readLeadDepartments } from './read-lead-departments.ts'
import { standingOfItems, type ItemStanding } from './standing-of-items.ts'
import { taskEventsOf } from './store.ts'
import { foldTask, mayFill, type TaskEvent, type TaskStanding } from './task-state.ts'

export interface CountyTask {
  readonly item: ItemStanding
  readonly events: readonly TaskEvent[]
  readonly standing: TaskStanding
  readonly evidence: readonly EvidencePiece[]
  readonly shown: TaskRow
}

export interface CountyTasks {
  readonly countyName: string
  /** The newest report, or the preview of figures that are being collected; null where there are none. */
  readonly report: ShownReport | null
  readonly targetYear: number | null
  readonly applyYear: number | null
  readonly tasks: readonly CountyTask[]
}

/** The newest report of a county; null where it has no figures. */
export async function newestReport(context: AnswerContext, county: string): Promise<ShownReport | null> {
  const [year] = await yearsOf(context, [county])
  if (year === undefined) return null
  const report = await reportFor(context, county, year)
  return isRefusal(report) ? null : report
}

export async function gatherTasks(context: AnswerContext, county: string): Promise<CountyTasks | Refusal> {
  const { database, caller, places, today } = context
  const standard = standardOn(county, today)
  if (isRefusal(standard)) return standard
  const [names, report, events, pieces, years] = await Promise.all([
    regionNames(database, [county]),
    newestReport(context, county),
    taskEventsOf(database, county),
    evidenceOf(database, { counties: [county], kind: 'indicator' }),
    gatherYears(context, [county]),
  ])
  const may = {
    assigns: mayAt(caller, 'accountability.tasks', places),
    fills: mayAt(caller, 'accountability.tasks.part', places),
  }
  const leads = readLeadDepartments()
  const tasks = standingOfItems(standard, report?.report ?? null).map((item): CountyTask => {
    const own = events.get(item.item) ?? []
    const standing = foldTask(own)
    const evidence = pieces.filter(({ state }) =>
      state.uses.some((use) => use.kind === 'indicator' && use.id === item.item),
    )
    const count = (review: string) => evidence.filter(({ state }) => state.review === review).length
    const department = standing.department ?? leads.items[item.item]?.department ?? 'education'
    const shown: TaskRow = {
      item: item.item,
      part: item.part,
      label: item.label,
      clause: item.clause,
      target: item.target,
      now: item.now,
      gap: item.gap,
      failing: item.failing.length,
      department,
      isProposed: standing.department === null,
      person: standing.person,
      dueOn: standing.dueOn,
      measures: standing.measures,
      progress: standing.progress,
      state: standing.state,
      isOverdue: standing.dueOn !== null && standing.dueOn < today && standing.state !== 'accepted',
      reviewNote: standing.reviewNote,
      evidence: { waiting: count('waiting'), accepted: count('accepted'), returned: count('returned') },
      updatedAt: standing.last?.at ?? null,
      updatedBy: standing.last?.personName ?? null,
      mayAssign: may.assigns,
      mayFill: mayFill(department, may),
      mayReview: may.assigns && standing.state === 'submitted',
    }
    return { item, events: own, standing, evidence, shown }
  })
  const { targetYear = null, applyYear = null } = years.get(county) ?? {}
  return { countyName: names.get(county) ?? county, report, targetYear, applyYear, tasks }
}
