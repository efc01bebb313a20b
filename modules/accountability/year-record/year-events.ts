/** Events of a year as they are kept, and the education groups that stand on a day, folded from those of all years. */
import type { YearEventKind } from './record-words.ts'

export interface YearEventDetails {
  /** Of the group, award, case or project; null where the school says it all. */
  readonly name: string | null
  readonly school: string | null
  /** As it was written, for schools that the register does not know by a code. */
  readonly schoolName: string | null
  readonly group: string | null
  readonly level: string | null
  readonly reference: string | null
  readonly note: string | null
}

export interface YearEvent {
  /** Code under which it was handed in. */
  readonly county: string
  readonly id: string
  readonly batch: string | null
  /** County or city where it counts. */
  readonly place: string
  readonly kind: YearEventKind
  readonly on: string
  readonly details: YearEventDetails
  readonly at: string
  readonly personName: string
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

export const standingEvents = (events: readonly YearEvent[]): YearEvent[] =>
  events.filter(({ withdrawn }) => withdrawn === null)

/** Of an event that is about a school without a code, its name stands for it. */
export const memberKey = ({ school, schoolName, name }: YearEventDetails): string => school ?? schoolName ?? name ?? ''

export interface Group {
  readonly name: string
  readonly place: string
  readonly foundedOn: string
  /** The event that founded it. */
  readonly event: YearEvent
  /** By code, or by name where the register does not know it; with the event by which each came in. */
  readonly members: ReadonlyMap<string, YearEvent>
}

/** The order of a day: founded first, dissolved last, so that a group may gain members on the day it is founded. */
const rank: Partial<Readonly<Record<YearEventKind, number>>> = {
  'group-founded': 0,
  'group-joined': 1,
  'group-left': 2,
  'group-dissolved': 3,
}

/** Groups that stand at the end of a day. A name that was dissolved and founded anew is a new group. */
export function groupsOn(events: readonly YearEvent[], day: string): Group[] {
  const groups = new Map<string, Group & { readonly members: Map<string, YearEvent> }>()
  const told = standingEvents(events)
    .filter(({ kind, on }) => rank[kind] !== undefined && on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank[a.kind]! - rank[b.kind]! || (a.id < b.id ? -1 : 1)))
  for (const event of told) {
    const name = event.details.group ?? event.details.name ?? ''
    const group = groups.get(name)
    if (event.kind === 'group-founded' && !group) {
      groups.set(name, { name, place: event.place, foundedOn: event.on, event, members: new Map() })
    } else if (event.kind === 'group-joined') group?.members.set(memberKey(event.details), event)
    else if (event.kind === 'group-left') group?.members.delete(memberKey(event.details))
    else if (event.kind === 'group-dissolved') groups.delete(name)
  }
  return [...groups.values()]
}
