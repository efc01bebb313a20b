/** A school as doors show it: its place, what it is by now, and its history in words. */
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { School, SchoolEvent } from './contract.ts'
import { afterEvent, foldSchool, type SchoolState } from './school-state.ts'
import type { RecordedFact, SchoolPlace } from './store.ts'
import { toWgs84, type Point } from './wgs84.ts'

type NameOf = (code: string) => string | null

export function showSchool(place: SchoolPlace, facts: readonly RecordedFact[], regionName: NameOf): School {
  const state = foldSchool(facts)
  if (state === null) throw new Error(`the school ${place.code} has no history`)
  const { name, type, status, openedOn, closedOn, location } = state
  return {
    code: place.code,
    name,
    type,
    county: place.county,
    countyName: regionName(place.county) ?? place.county,
    town: place.town,
    townName: place.town === null ? null : regionName(place.town),
    village: place.village,
    authority: place.authority,
    settlement: place.settlement,
    sponsor: place.sponsor,
    status,
    openedOn,
    closedOn,
    location,
    wgs84: location === null ? null : toWgs84(location),
  }
}

const pointWords = (point: Point | null): string | null =>
  point === null ? null : `${point.longitude}, ${point.latitude} (${point.datum})`

const typeWords = (code: string): string => `${schoolTypeOf(code)?.zh ?? ''}（${code}）`

/** What an event changed, before and after; null where it changed nothing that can be put beside each other. */
function changeOf(before: SchoolState | null, after: SchoolState): { from: string | null; to: string | null } {
  if (before === null) return { from: null, to: after.name }
  if (before.name !== after.name) return { from: before.name, to: after.name }
  if (before.type !== after.type) return { from: typeWords(before.type), to: typeWords(after.type) }
  if (before.location !== after.location) return { from: pointWords(before.location), to: pointWords(after.location) }
  return { from: null, to: null }
}

/** The history, oldest first. */
export function showHistory(facts: readonly RecordedFact[], schoolName: NameOf): SchoolEvent[] {
  let state: SchoolState | null = null
  return facts.map((fact) => {
    const after = afterEvent(state, fact)
    const { from, to } = changeOf(state, after)
    state = after
    const { kind, on, other, document, recordedAt, recordedBy } = fact
    const otherName = other === null ? null : schoolName(other)
    return { kind, on, other, otherName, document, from, to, recordedAt, recordedBy }
  })
}
