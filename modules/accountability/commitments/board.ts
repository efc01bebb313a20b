/** Boards of commitments: counts over a region, the lines that filters leave with the most urgent first, and the city by county and area. */
import type { Standing } from './commitment-shapes.ts'
import {
  areas,
  lights,
  paces,
  type Area,
  type Light,
  type Pace,
  type SaidStatus,
  type ShownStatus,
  type SourceKind,
} from './commitment-words.ts'

/** One commitment with how it stands on the day of the board. */
export interface BoardLine {
  readonly county: string
  readonly id: string
  readonly sourceKind: SourceKind
  readonly sourceId: string
  readonly area: Area
  readonly office: string
  readonly person: string | null
  readonly dueOn: string
  readonly isEnded: boolean
  readonly standing: Standing
  readonly escalates: boolean
}

export interface BoardFilters {
  readonly light?: Light | undefined
  readonly pace?: Pace | undefined
  readonly said?: SaidStatus | undefined
  readonly shown?: ShownStatus | undefined
  readonly area?: Area | undefined
  readonly source?: SourceKind | undefined
  readonly sourceId?: string | undefined
  readonly office?: string | undefined
  readonly mine?: boolean | undefined
  readonly dueWithin?: number | undefined
  readonly escalation?: boolean | undefined
}

export interface Looking {
  readonly today: string
  /** Name of whoever looks. */
  readonly name: string
}

/** Due soon is within so many days; only a way to sort. */
export const soonDays = 30

const daysTo = (dueOn: string, today: string): number => (Date.parse(dueOn) - Date.parse(today)) / 86_400_000

const isDueWithin = ({ dueOn, standing }: BoardLine, days: number, today: string): boolean => {
  const left = daysTo(dueOn, today)
  return standing.pace !== 'met' && left >= 0 && left <= days
}

/** Days and ids, of which there are thousands: no language has a say in their order. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byName = new Intl.Collator('zh')

const urgency: Readonly<Record<Light, number>> = { red: 0, yellow: 1, grey: 2, green: 3 }

export function filterLines(lines: readonly BoardLine[], filters: BoardFilters, { today, name }: Looking): BoardLine[] {
  const { light, pace, said, shown, area, source, sourceId, office, mine, dueWithin, escalation } = filters
  return lines
    .filter(
      (line) =>
        (light === undefined || line.standing.light === light) &&
        (pace === undefined || line.standing.pace === pace) &&
        (said === undefined || line.standing.said === said) &&
        (shown === undefined || line.standing.shown === shown) &&
        (area === undefined || line.area === area) &&
        (source === undefined || line.sourceKind === source) &&
        (sourceId === undefined || line.sourceId === sourceId) &&
        (office === undefined || line.office === office) &&
        (!mine || line.person === name) &&
        (dueWithin === undefined || isDueWithin(line, dueWithin, today)) &&
        (!escalation || line.escalates),
    )
    .toSorted(
      (a, b) =>
        urgency[a.standing.light] - urgency[b.standing.light] ||
        b.standing.daysLate - a.standing.daysLate ||
        inOrder(a.dueOn, b.dueOn) ||
        inOrder(a.id, b.id),
    )
}

type LightCounts = Record<Light, number>

export function countLights(lines: readonly Pick<BoardLine, 'standing'>[]): LightCounts {
  const counts = Object.fromEntries(lights.map((light) => [light, 0])) as LightCounts
  for (const { standing } of lines) counts[standing.light]++
  return counts
}

/** Share that scores itself of those that stand; null where there is none. */
export function selfScoringShare(lines: readonly BoardLine[]): number | null {
  const standing = lines.filter(({ isEnded }) => !isEnded)
  return standing.length === 0 ? null : standing.filter((line) => line.standing.scoresItself).length / standing.length
}

export function countBoard(lines: readonly BoardLine[], { today, name }: Looking) {
  const byPace = Map.groupBy(
    lines.filter(({ isEnded }) => !isEnded),
    ({ standing }) => standing.pace,
  )
  return {
    total: lines.length,
    lights: countLights(lines),
    paces: paces.map((pace) => ({ pace, commitments: byPace.get(pace)?.length ?? 0 })),
    selfScoring: selfScoringShare(lines),
    mine: lines.filter(({ person, isEnded }) => !isEnded && person === name).length,
    dueSoon: lines.filter((line) => !line.isEnded && isDueWithin(line, soonDays, today)).length,
    returned: lines.filter(({ standing, isEnded }) => !isEnded && standing.shown === 'returned').length,
    escalations: lines.filter(({ escalates }) => escalates).length,
    offices: [...new Set(lines.map(({ office }) => office))].toSorted(byName.compare),
  }
}

const byArea = (lines: readonly BoardLine[]) => {
  const groups = Map.groupBy(lines, ({ area }) => area)
  return areas.map((area) => {
    const own = groups.get(area) ?? []
    return { area, total: own.length, lights: countLights(own) }
  })
}

/** What is late, by office: those with the most first. */
function lateBy(lines: readonly BoardLine[]) {
  const late = lines.filter(({ standing }) => standing.pace === 'late')
  const groups = Map.groupBy(late, ({ county, office }) => `${county} ${office}`)
  return [...groups.values()]
    .map((own) => ({
      county: own[0]!.county,
      office: own[0]!.office,
      late: own.length,
      since: own.map(({ dueOn }) => dueOn).toSorted()[0]!,
      longest: Math.max(...own.map(({ standing }) => standing.daysLate)),
    }))
    .toSorted((a, b) => b.late - a.late || b.longest - a.longest || byName.compare(a.office, b.office))
}

export function cityBoard(
  all: readonly BoardLine[],
  counties: readonly { readonly code: string; readonly name: string }[],
) {
  const lines = all.filter(({ isEnded }) => !isEnded)
  const groups = Map.groupBy(lines, ({ county }) => county)
  return {
    counties: counties.map(({ code, name }) => {
      const own = groups.get(code) ?? []
      return {
        county: code,
        name,
        total: own.length,
        lights: countLights(own),
        late: own.filter(({ standing }) => standing.pace === 'late').length,
        fallenBack: own.filter(({ standing }) => standing.pace === 'fallen-back').length,
        selfScoring: selfScoringShare(own),
        escalations: own.filter(({ escalates }) => escalates).length,
        areas: byArea(own),
      }
    }),
    areas: byArea(lines),
    lateBy: lateBy(lines).slice(0, 50),
    selfScoring: selfScoringShare(lines),
    total: lines.length,
  }
}
