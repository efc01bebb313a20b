/** Classes of several groups added up by stage: counts, and shares of those that are known. */
import type { SizeGroup } from '#modules/conditions/contract.ts'
import { classStates, type ClassState } from '#modules/conditions/contract.ts'
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'

export interface StageSum {
  readonly phase: CompulsoryStage
  readonly schools: number
  readonly schoolsUnknown: number
  readonly classes: number
  readonly counts: Readonly<Record<ClassState, number>>
}

const sum = (groups: readonly SizeGroup[], of: (group: SizeGroup) => number): number =>
  groups.reduce((total, group) => total + of(group), 0)

/** Stages without any school are left out. */
export const stageSums = (groups: readonly SizeGroup[]): StageSum[] =>
  compulsoryStages.flatMap((phase) => {
    const own = groups.filter((group) => group.phase === phase)
    if (own.length === 0) return []
    const count = (state: ClassState) => sum(own, ({ counts }) => counts[state])
    return [
      {
        phase,
        schools: sum(own, ({ schools }) => schools),
        schoolsUnknown: sum(own, ({ schoolsUnknown }) => schoolsUnknown),
        classes: sum(own, ({ classes }) => classes),
        counts: Object.fromEntries(classStates.map((state) => [state, count(state)])) as Record<ClassState, number>,
      },
    ]
  })

/** Classes that fail the standard (45 or 50), whichever line above it they pass too. */
export const overStandard = (counts: Readonly<Record<ClassState, number>>): number =>
  counts.over_standard + counts.big + counts.super

/** 大班额 in the wide sense of the circulars: 56 and more. */
export const bigOrMore = (counts: Readonly<Record<ClassState, number>>): number => counts.big + counts.super

export const shareOf = (part: number, of: number): number | null => (of === 0 ? null : part / of)
