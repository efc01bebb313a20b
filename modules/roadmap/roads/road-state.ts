/** How roads stand, folded from what happened to them: one of a county is adopted at a time, and a later one takes its place. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { roadStatusWords, type RoadOutcome, type RoadStatus } from './road-words.ts'

export interface StateEvent {
  readonly kind: 'adopted' | 'withdrawn'
  readonly at: string
  readonly personName: string
  readonly reason: string
}

export interface RoadState {
  readonly status: RoadStatus
  readonly adopted: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

/** Of all roads of a county (or of a city), by id. */
export function foldRoads(
  ids: readonly string[],
  events: ReadonlyMap<string, readonly StateEvent[]>,
): ReadonlyMap<string, RoadState> {
  const lastAdoption = (id: string): StateEvent | undefined =>
    events.get(id)?.findLast(({ kind }) => kind === 'adopted')
  let newest: { id: string; at: string } | null = null
  for (const id of ids) {
    const adopted = lastAdoption(id)
    if (adopted && (newest === null || adopted.at >= newest.at)) newest = { id, at: adopted.at }
  }
  return new Map(
    ids.map((id): [string, RoadState] => {
      const own = events.get(id) ?? []
      const event = lastAdoption(id)
      const adopted = event ? { at: event.at, personName: event.personName, reason: event.reason } : null
      const isWithdrawn = own.at(-1)?.kind === 'withdrawn'
      const status = isWithdrawn ? 'withdrawn' : adopted === null ? 'draft' : newest?.id === id ? 'adopted' : 'replaced'
      return [id, { status, adopted }]
    }),
  )
}

const notInThisState = (status: RoadStatus): Refusal =>
  refuse(
    'road-not-in-this-state',
    { status },
    {
      zh: `路线图现为“${roadStatusWords[status].zh}”，不能这样办理`,
      en: `the road is "${roadStatusWords[status].en}"; that cannot be done now`,
    },
  )

export function refuseAdoption({ status }: RoadState, outcome: RoadOutcome): Refusal | null {
  if (status === 'withdrawn' || status === 'adopted') return notInThisState(status)
  if (outcome === 'optimal' || outcome === 'feasible') return null
  return refuse(
    'road-without-a-plan',
    { outcome },
    {
      zh: '这个测算没有得到可行方案，不能采用；请按不可行说明放宽条件后重新测算',
      en: 'it found no plan and cannot be adopted; relax what its reasons name and work it out anew',
    },
  )
}

export const refuseWithdrawal = ({ status }: RoadState): Refusal | null =>
  status === 'withdrawn' ? notInThisState(status) : null
