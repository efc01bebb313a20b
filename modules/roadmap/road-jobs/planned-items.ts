/**
 * What projects that are already decided bring in time: things that the figures do not have yet and that count by the target year. One that is
 * only thought of (谋划) has no money yet; one that stands still has no day.
 */
import type { PlannedProject } from '#modules/conditions/index.ts'

export type PlannedItem = PlannedProject['items'][number]

export interface PlannedItems {
  readonly items: readonly PlannedItem[]
  readonly counted: readonly { readonly id: string; readonly name: string; readonly items: number }[]
  /** Projects with things that are not decided, come later than the target, or nobody knows when. */
  readonly later: readonly string[]
}

const decided: ReadonlySet<PlannedProject['state']> = new Set(['approved', 'started', 'accepted', 'done'])

export function plannedItems(projects: readonly PlannedProject[], censusYear: number, target: number): PlannedItems {
  const items: PlannedItem[] = []
  const counted: { id: string; name: string; items: number }[] = []
  const later: string[] = []
  for (const project of projects) {
    // What counted by the year of the figures stands in them.
    const open = project.items.filter(({ firstYear, isExpected }) => isExpected || (firstYear ?? Infinity) > censusYear)
    const isDecided = decided.has(project.state)
    const inTime = open.filter(({ firstYear }) => isDecided && firstYear !== null && firstYear <= target)
    items.push(...inTime)
    if (inTime.length > 0) counted.push({ id: project.id, name: project.name, items: inTime.length })
    if (inTime.length < open.length) later.push(project.name)
  }
  return { items, counted, later }
}
