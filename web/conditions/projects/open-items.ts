/** Items of a project of which a step can still be recorded: those that count by it and have not been delivered yet. */
import {
  projectItems,
  type ProjectItemShown,
  type ProjectShown,
  type ProjectStep,
} from '#modules/conditions/contract.ts'

const isDelivered = ({ firstCounted: { on, isExpected } }: ProjectItemShown): boolean => on !== null && !isExpected

export const openItems = ({ items }: Pick<ProjectShown, 'items'>, step: ProjectStep): ProjectItemShown[] =>
  items.filter((item) => projectItems[item.item].countsBy === step && !isDelivered(item))
