/** The actions of a road gathered by school or by who answers for them, those with most money first. */
import type { StoredAction } from '#modules/roadmap/contract.ts'

export const groupings = ['list', 'school', 'owner'] as const
export type Grouping = (typeof groupings)[number]

type Grouped = Pick<StoredAction, 'id' | 'cost' | 'school' | 'schoolName' | 'to' | 'toName' | 'owner' | 'ownerName'>

export interface ActionGroup<Action> {
  readonly key: string
  readonly name: string
  readonly actions: readonly Action[]
  readonly cost: number
}

/** A move stands at the school that it helps: what it changes for the better is seen there. */
const placeOf = (action: Grouped, by: 'school' | 'owner'): readonly [key: string, name: string] =>
  by === 'owner' ? [action.owner, action.ownerName] : [action.to ?? action.school, action.toName ?? action.schoolName]

export function groupActions<Action extends Grouped>(
  actions: readonly Action[],
  by: 'school' | 'owner',
): ActionGroup<Action>[] {
  const groups = Map.groupBy(actions, (action) => placeOf(action, by)[0])
  return [...groups]
    .map(([key, own]) => ({
      key,
      name: placeOf(own[0]!, by)[1],
      actions: own,
      cost: own.reduce((sum, { cost }) => sum + cost, 0),
    }))
    .toSorted((a, b) => b.cost - a.cost || b.actions.length - a.actions.length)
}
