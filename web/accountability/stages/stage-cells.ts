/** How each stage of the list stands for a county, told from the stage that was recorded last and those that may follow. */
import type { Stage, StageOutcome } from '#modules/accountability/contract.ts'

export interface StandingCounty {
  readonly stage: string | null
  readonly outcome: StageOutcome | null
  readonly next: readonly string[]
}

export type StageLook = StageOutcome | 'next' | 'ahead'

/** All that must have been passed before a stage, however far back. */
function before(code: string, stages: readonly Stage[]): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (of: string): void => {
    for (const earlier of stages.find((stage) => stage.code === of)?.after ?? []) {
      if (found.has(earlier)) continue
      found.add(earlier)
      look(earlier)
    }
  }
  look(code)
  return found
}

export function stageLooks(
  { stage, outcome, next }: StandingCounty,
  stages: readonly Stage[],
): ReadonlyMap<string, StageLook> {
  const passed = new Set(stage === null ? [] : before(stage, stages))
  if (stage !== null && outcome === 'passed') passed.add(stage)
  const looks = new Map<string, StageLook>()
  for (const each of stages) {
    const isOpen = next.includes(each.code)
    // One of several that stand beside each other: what could follow, and may not any more, is done.
    const isDone =
      stage !== null &&
      !isOpen &&
      !each.isSetback &&
      !each.yearly &&
      each.after.length > 0 &&
      each.after.every((code) => passed.has(code))
    if (each.code === stage && outcome !== null) looks.set(each.code, outcome)
    else if (passed.has(each.code) || isDone) {
      looks.set(each.code, 'passed')
      passed.add(each.code)
    } else looks.set(each.code, isOpen ? 'next' : 'ahead')
  }
  return looks
}
