/** Which plans are laid side by side: those of the address, else the latest of each scenario. Pure. */
import { scenarioNames, type ScenarioName } from '#modules/network/contract.ts'
import { namedIn } from '#web/app/named-in.ts'

interface Kept {
  readonly id: string
  readonly scenario: ScenarioName
  readonly madeAt: string
}

/** `asked` are ids joined by dots; those that are not there are left out. */
export function chosenPlans(plans: readonly Kept[], asked: string | undefined): string[] {
  if (asked !== undefined) return namedIn(asked, plans)
  const latest = plans.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const pair = scenarioNames.flatMap((scenario) => latest.find((plan) => plan.scenario === scenario)?.id ?? [])
  return pair.length === 2 ? pair : latest.slice(0, 2).map(({ id }) => id)
}
