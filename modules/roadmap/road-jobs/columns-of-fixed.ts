/**
 * Actions that a person fixed or forbade, and things that can no longer be had in time, as bounds on what the planner may choose.
 * A move is chosen school by school: how many leave one and how many come to another. Of a forbidden move nobody of that kind leaves.
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { columnsOfMove, moveColumnId } from '../road/move-ids.ts'
import { profiles } from '../road/move-profiles.ts'
import type { RoadFacts } from '../road/road-facts.ts'
import type { FixedAction } from '../roads/road-shapes.ts'
import { roadItemCodes, type RoadItemCode } from '../roads/road-words.ts'

interface Bound {
  least: number
  most: number
}

export function columnsOfFixed(fixed: readonly FixedAction[]): RoadFacts['fixed'] {
  const bounds = new Map<string, Bound>()
  const hold = (id: string, least: number, most: number): void => {
    const known = bounds.get(id)
    // Several moves out of one school, or into one, add up.
    if (known) bounds.set(id, { least: known.least + least, most: Math.min(known.most, most) })
    else bounds.set(id, { least, most })
  }
  for (const { action, least, most = Infinity } of fixed) {
    const move = columnsOfMove(action)
    if (!move) {
      hold(action, least, most)
      continue
    }
    hold(move.out, least, most === 0 ? 0 : Infinity)
    if (most > 0) hold(move.into, least, Infinity)
  }
  return [...bounds].map(([id, { least, most }]) => ({ id, least, most }))
}

/** Items that cannot count by the target, however early they are paid for. */
export const lateItems = (
  leads: Readonly<Record<RoadItemCode, number>>,
  first: number,
  target: number,
): RoadItemCode[] => roadItemCodes.filter((item) => target - leads[item] < first)

const none = (id: string) => ({ id, least: 0, most: 0 })

/** None of these at any school. */
export function columnsOfLate(
  items: readonly RoadItemCode[],
  units: readonly { readonly code: string; readonly stage: CompulsoryStage }[],
): RoadFacts['fixed'] {
  return items.flatMap((item) =>
    units.flatMap(({ code, stage }) =>
      item === 'move'
        ? [...profiles, '-'].flatMap((profile) => [
            none(moveColumnId('in', profile, code, stage)),
            none(moveColumnId('in', `x${profile}`, code, stage)),
          ])
        : [none(`${item}-${code}-${stage}`), none(`${item}-${code}`)],
    ),
  )
}
