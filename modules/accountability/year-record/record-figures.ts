/** The figures of a calendar year, each with its list: folded from events, from what the gate carried out and from accepted projects. */
import { builtSchools, type BuiltProject } from './built-schools.ts'
import { yearFigureCodes, type LineSource, type YearEventKind, type YearFigureCode } from './record-words.ts'
import { groupsOn, memberKey, standingEvents, type YearEvent } from './year-events.ts'

/** What the register knows of a school. */
export interface RegisteredSchool {
  readonly code: string
  readonly county: string
  readonly name: string
  readonly type: string
  readonly isVillage: boolean
  readonly isOpen: boolean
}

export interface RecordFacts {
  readonly year: number
  /** The last day that counts: the end of the year, or today while it is running. */
  readonly until: string
  /** Of all years: groups last. */
  readonly events: readonly YearEvent[]
  readonly carriedOut: readonly {
    readonly id: string
    readonly county: string
    readonly school: string
    readonly schoolName: string
    readonly kind: 'close' | 'merge' | 'suspend' | 'to-point' | 'reopen'
    readonly on: string
    readonly approvalNumber: string | null
  }[]
  readonly projects: readonly BuiltProject[]
  readonly schools: ReadonlyMap<string, RegisteredSchool>
}

export interface RecordLine {
  readonly place: string
  readonly school: string | null
  readonly name: string
  readonly on: string
  readonly sources: readonly { readonly kind: LineSource; readonly id: string; readonly note: string | null }[]
}

/** A line before those about the same thing are put together. */
interface Told {
  /** The same key counts once within a figure. */
  readonly key: string
  readonly line: RecordLine
}

const teachingPoint = '218'

function putTogether(told: readonly Told[]): RecordLine[] {
  const lines = new Map<string, RecordLine>()
  for (const { key, line } of told.toSorted((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : 0))) {
    const before = lines.get(key)
    lines.set(key, before ? { ...before, sources: [...before.sources, ...line.sources] } : line)
  }
  return [...lines.values()]
}

/** Kinds of events that count one by one in a figure of their year. */
const simple: Partial<Readonly<Record<YearEventKind, YearFigureCode>>> = {
  'boarding-built': 'boarding-built',
  'school-built': 'schools-built',
  'school-rebuilt': 'schools-rebuilt',
  'school-extended': 'schools-extended',
  'group-founded': 'groups-founded',
  'group-recognised': 'groups-recognised',
  'model-school': 'model-schools',
  'feature-school': 'feature-schools',
  'case-recognised': 'cases-recognised',
  award: 'awards',
  'point-merged': 'points-merged',
  'school-merged': 'schools-merged',
}

export function recordFigures(facts: RecordFacts): Readonly<Record<YearFigureCode, readonly RecordLine[]>> {
  const { year, until, events, carriedOut, projects, schools } = facts
  const isOfYear = (on: string): boolean => on.startsWith(`${year}-`) && on <= until
  const nameOf = (school: string): string => schools.get(school)?.name ?? school
  const told = new Map<YearFigureCode, Told[]>(yearFigureCodes.map((code) => [code, []]))
  const tell = (code: YearFigureCode, key: string, line: RecordLine): void => void told.get(code)!.push({ key, line })

  for (const { id, county, school, schoolName, kind, on, approvalNumber } of carriedOut) {
    if (!isOfYear(on) || kind === 'to-point' || kind === 'reopen') continue
    const code = schools.get(school)?.type === teachingPoint ? 'points-merged' : 'schools-merged'
    const sources = [{ kind: 'gate' as const, id, note: approvalNumber }]
    tell(code, school, { place: county, school, name: schoolName, on, sources })
  }

  for (const { county, school, on, project, projectName, as, hasPrimaryBeds } of builtSchools(projects)) {
    if (!isOfYear(on)) continue
    const sources = [{ kind: 'project' as const, id: project, note: projectName }]
    const line = { place: county, school, name: nameOf(school), on, sources }
    tell(as, school, line)
    if (hasPrimaryBeds && schools.get(school)?.isVillage === true) tell('boarding-built', school, line)
  }

  for (const event of standingEvents(events)) {
    const code = simple[event.kind]
    if (code === undefined || !isOfYear(event.on)) continue
    const { details } = event
    const isOfSchool = details.school !== null && !['cases-recognised', 'awards'].includes(code)
    const subject = details.group ?? details.name ?? details.schoolName
    const name = isOfSchool ? nameOf(details.school) : (subject ?? (details.school ? nameOf(details.school) : ''))
    const sources = [{ kind: 'event' as const, id: event.id, note: details.reference ?? details.level }]
    const line = { place: event.place, school: details.school, name, on: event.on, sources }
    // Every award and case is one of its own; a school or group counts once a year.
    const key = isOfSchool ? details.school : ['cases-recognised', 'awards'].includes(code) ? event.id : name
    tell(code, key, line)
    // A boarding school that was built is also a school that was built.
    if (code === 'boarding-built') tell('schools-built', key, line)
  }

  for (const group of groupsOn(events, until)) {
    const sources = [{ kind: 'event' as const, id: group.event.id, note: group.event.details.reference }]
    tell('groups', group.name, { place: group.place, school: null, name: group.name, on: group.foundedOn, sources })
    for (const [key, joined] of group.members) {
      const { school } = joined.details
      tell('group-schools', key, {
        place: joined.place,
        school,
        name: school === null ? memberKey(joined.details) : nameOf(school),
        on: joined.on,
        sources: [{ kind: 'event', id: joined.id, note: group.name }],
      })
    }
  }

  for (const code of ['schools-built', 'schools-rebuilt', 'schools-extended'] as const)
    for (const each of told.get(code)!) tell('schools-improved', each.key, each.line)

  const lines = yearFigureCodes.map((code): readonly [YearFigureCode, readonly RecordLine[]] => [
    code,
    putTogether(told.get(code)!),
  ])
  return Object.fromEntries(lines) as Record<YearFigureCode, readonly RecordLine[]>
}

/** What groups cover, with both denominators: 全覆盖 means nothing before it is said of what. */
export function coverageOf(
  members: readonly RecordLine[],
  schools: ReadonlyMap<string, RegisteredSchool>,
  asOf: string,
) {
  const open = [...schools.values()].filter(({ isOpen }) => isOpen)
  const covered = new Set(
    members.flatMap(({ school }) => (school !== null && schools.get(school)?.isOpen ? [school] : [])),
  )
  const share = (own: readonly RegisteredSchool[]) => ({
    schools: own.length,
    covered: own.filter(({ code }) => covered.has(code)).length,
  })
  return {
    covered: covered.size,
    independent: share(open.filter(({ type }) => type !== teachingPoint)),
    withPoints: share(open),
    unmatched: members.length - covered.size,
    asOf,
  }
}
