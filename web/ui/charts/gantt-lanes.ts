/** Lays out the steps of a timetable: one lane for each measure, as many tracks in it as steps overlap, and what each step waits for. */

export interface GanttStep {
  readonly id: string
  /** Which of the kinds of steps it is; each has its own look. */
  readonly kind: number
  readonly name: string
  /** Days, `2026-09-01`. */
  readonly startsOn: string
  readonly endsOn: string
  readonly after: readonly string[]
  readonly isTight: boolean
}

export interface GanttLane {
  readonly key: string
  readonly name: string
  /** Who answers for it, on a second line. */
  readonly under: string
  readonly steps: readonly GanttStep[]
}

export interface PlacedStep extends GanttStep {
  readonly lane: number
  readonly track: number
  readonly tracks: number
  /** Instants; a step of one day is a point. */
  readonly from: number
  readonly to: number
  readonly isPoint: boolean
}

export interface GanttLink {
  readonly from: PlacedStep
  readonly to: PlacedStep
}

const day = 86_400_000
const timeOf = (on: string): number => Date.parse(`${on}T00:00:00Z`)

/** The track of what it waits for where that is free by then, else the first that is. */
function trackFor(ends: readonly number[], from: number, wanted: readonly number[]): number {
  const isFree = (track: number): boolean => (ends[track] ?? Number.NEGATIVE_INFINITY) <= from
  const kept = wanted.find(isFree)
  if (kept !== undefined) return kept
  const first = ends.findIndex((_, track) => isFree(track))
  return first < 0 ? ends.length : first
}

function placeLane({ steps }: GanttLane, lane: number): PlacedStep[] {
  const ends: number[] = []
  const tracks = new Map<string, number>()
  const placed = steps.map((step) => {
    const [from, last] = [timeOf(step.startsOn), timeOf(step.endsOn)]
    const isPoint = from === last
    const to = isPoint ? from : last + day
    const wanted = step.after.flatMap((id) => tracks.get(id) ?? []).toSorted((a, b) => a - b)
    const track = trackFor(ends, from, wanted)
    ends[track] = to
    tracks.set(step.id, track)
    return { ...step, lane, track, from, to, isPoint }
  })
  return placed.map((step) => ({ ...step, tracks: Math.max(1, ends.length) }))
}

export function placeLanes(lanes: readonly GanttLane[]): {
  readonly steps: readonly PlacedStep[]
  readonly links: readonly GanttLink[]
} {
  const steps = lanes.flatMap(placeLane)
  const byId = new Map(steps.map((step) => [step.id, step]))
  const links = steps.flatMap((to) =>
    to.after.flatMap((id): GanttLink[] => {
      const from = byId.get(id)
      return from === undefined ? [] : [{ from, to }]
    }),
  )
  return { steps, links }
}

/** First and last instant, a little air on both sides so that nothing touches the frame. */
export function ganttSpan(steps: readonly PlacedStep[], today: string): readonly [number, number] {
  const now = timeOf(today)
  const from = Math.min(now, ...steps.map((step) => step.from))
  const to = Math.max(now, ...steps.map((step) => step.to))
  const air = Math.max(14 * day, (to - from) * 0.02)
  return [from - air, to + air]
}

/** Corners of the arrow from one step to the next: along its own track, down or up, and into the step that waits. */
export function linkCorners(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly right: number; readonly y: number; readonly half: number },
): readonly (readonly [number, number])[] {
  if (from.y === to.y)
    return [
      [from.x, from.y],
      [to.x, to.y],
    ]
  const edge = to.y > from.y ? to.y - to.half : to.y + to.half
  // It ends while the other is under way already: straight into it from above or below.
  const x = Math.min(Math.max(from.x, to.x + 4), Math.max(to.right - 2, to.x + 4))
  return [
    [from.x, from.y],
    [x, from.y],
    [x, edge],
  ]
}
