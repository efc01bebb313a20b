/** A fan in the space of a table's cell: known years unbroken, what is forecast broken, its interval behind. Plain SVG. */
import { knownRuns } from './known-runs.ts'
import { bandColour, forecastLook, knownLook } from './line-looks.ts'
import './chart-legend.css'

export interface FanSparkProps {
  /** Known years, then those ahead. */
  readonly known: readonly (number | null)[]
  readonly ahead: readonly number[]
  readonly low?: readonly number[]
  readonly high?: readonly number[]
  readonly label: string
}

const [width, height, edge] = [116, 30, 3]

export function FanSpark({ known, ahead, low, high, label }: FanSparkProps) {
  const count = known.length + ahead.length
  const most = Math.max(1, ...known.map((value) => value ?? 0), ...ahead, ...(high ?? []))
  const x = (index: number) => edge + (index / Math.max(1, count - 1)) * (width - 2 * edge)
  const y = (value: number) => height - edge - (value / most) * (height - 2 * edge)
  const last = known.at(-1) ?? null
  const at = (values: readonly number[]) => values.map((value, index) => `${x(known.length + index)},${y(value)}`)
  const joint = last === null ? [] : [`${x(known.length - 1)},${y(last)}`]
  return (
    <svg
      className="fan-spark"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <title>{label}</title>
      <line x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} stroke="#dfe4e8" />
      {low && high ? (
        <polygon points={[...joint, ...at(high), ...at(low).toReversed()].join(' ')} fill={bandColour} />
      ) : null}
      {knownRuns(known).map((run) => (
        <polyline
          key={run[0]}
          points={run.map((index) => `${x(index)},${y(known[index]!)}`).join(' ')}
          fill="none"
          stroke={knownLook.colour}
          strokeWidth={1.6}
        />
      ))}
      <polyline
        points={[...joint, ...at(ahead)].join(' ')}
        fill="none"
        stroke={forecastLook.colour}
        strokeWidth={1.5}
        strokeDasharray="4 2.5"
      />
      {last === null ? null : <circle cx={x(known.length - 1)} cy={y(last)} r={2.4} fill={knownLook.colour} />}
    </svg>
  )
}
