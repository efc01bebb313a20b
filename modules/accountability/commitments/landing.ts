/**
 * When a commitment lands at the pace of its figures: a straight line through them, with the interval in which it lands four times
 * out of five if the pace stays (Fieller's, for where a line reaches a height). Two figures make a line and no interval. The method
 * and its share are ours.
 */
import type { Landing, Measurement } from './commitment-shapes.ts'

export const landingShare = 0.8

/** Student's t, two-sided 80 %, by degrees of freedom from 1; then the normal one. */
const quantiles = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341,
]
const quantile = (freedom: number): number => quantiles[freedom - 1] ?? 1.282

const day = 86_400_000
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day
/** Beyond a hundred years nothing is told by a day. */
const farthest = numberOf('2199-12-31')
const dateOf = (number: number): string => new Date(Math.round(number) * day).toISOString().slice(0, 10)

interface Line {
  readonly n: number
  readonly middle: number
  readonly height: number
  readonly slope: number
  /** Sum of squares of the days about their middle. */
  readonly spread: number
  /** Of what lies beside the line, with its degrees of freedom. */
  readonly residual: number
  readonly freedom: number
}

function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const n = points.length
  const middle = points.reduce((sum, [x]) => sum + x, 0) / n
  const height = points.reduce((sum, [, y]) => sum + y, 0) / n
  const spread = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0)
  const slope = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0) / spread
  const beside = points.reduce((sum, [x, y]) => sum + (y - height - slope * (x - middle)) ** 2, 0)
  const freedom = n - 2
  return { n, middle, height, slope, spread, residual: freedom > 0 ? Math.sqrt(beside / freedom) : 0, freedom }
}

/** Ends between which the line is at 1; `to` is infinite where the slope may as well be none. */
function endsOf({ n, middle, height, slope, spread, residual, freedom }: Line): readonly [number, number] {
  const distance = (1 - height) / slope
  const reach = (quantile(freedom) * residual) / slope
  const g = reach ** 2 / spread
  if (g >= 1) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const half = reach * Math.sqrt((1 - g) / n + distance ** 2 / spread)
  return [middle + (distance - half) / (1 - g), middle + (distance + half) / (1 - g)]
}

/** `start` is the day on which it stood at its baseline; left out of the line where figures reach back to it. */
export function deriveLanding(
  measurements: readonly Pick<Measurement, 'asOf' | 'progress'>[],
  start: string | null,
): Landing {
  const known = measurements.flatMap(({ asOf, progress }) =>
    progress === null ? [] : [[numberOf(asOf), progress] as const],
  )
  if (known.length < 2) return { state: 'too-few', measurements: known.length }
  const begins = start === null ? null : numberOf(start)
  const points = begins !== null && begins < known[0]![0] ? [[begins, 0] as const, ...known] : known
  const line = lineThrough(points)
  if (!(line.slope > 0)) return { state: 'not-moving', measurements: known.length }
  const on = line.middle + (1 - line.height) / line.slope
  if (on > farthest) return { state: 'not-moving', measurements: known.length }
  const head = { state: 'lands', measurements: known.length, on: dateOf(on) } as const
  if (line.freedom < 1) return { ...head, from: null, to: null, sure: null }
  const [from, to] = endsOf(line)
  // It cannot have landed before the newest figure, which says that it had not.
  const earliest = Math.max(from, known.at(-1)![0])
  return {
    ...head,
    from: dateOf(Math.min(earliest, on)),
    to: to > farthest ? null : dateOf(to),
    sure: landingShare,
  }
}

/** The day by which it lands, as it is kept for boards: never is the last day of the calendar. */
export const landsBy = (landing: Landing): string | null =>
  landing.state === 'lands' ? landing.on : landing.state === 'not-moving' ? '9999-12-31' : null
