/** Which steps of a task a person may take now, the one that is waited for first. */
import type { TaskRow } from '#modules/accountability/contract.ts'

export type TaskStep = 'assign' | 'fill' | 'submit' | 'review'

export function taskSteps(task: Pick<TaskRow, 'state' | 'mayAssign' | 'mayFill' | 'mayReview'>): TaskStep[] {
  const { state, mayAssign, mayFill, mayReview } = task
  return [
    ...(mayReview && state === 'submitted' ? (['review'] as const) : []),
    ...(mayFill && (state === 'under-way' || state === 'returned') ? (['submit'] as const) : []),
    ...(mayFill ? (['fill'] as const) : []),
    ...(mayAssign ? (['assign'] as const) : []),
  ]
}
