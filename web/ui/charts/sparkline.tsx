/** A value over the years with the line it is held against: small, plain SVG, and readable in print. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import { outcomeLook } from '#web/ui/outcome-tag.tsx'
import { knownRuns } from './known-runs.ts'

export interface SparkPoint {
  /** Shown below, such as `2024`. */
  readonly tick: string
  /** Null where unknown: the line is broken there. */
  readonly value: number | null
  readonly outcome: ValueOutcome
  /** Shown on hover: value with unit. */
  readonly title: string
}

export interface SparklineProps {
  readonly points: readonly SparkPoint[]
  /** Threshold or limit; null for none. */
  readonly line: number | null
  readonly label: string
  readonly width?: number
  readonly height?: number
  /** First and last year below the line. */
  readonly ticks?: boolean
}

export function Sparkline({ points, line, label, width = 132, height = 40, ticks = false }: SparklineProps) {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const [low, high] = [Math.min(0, ...known), Math.max(...known, line ?? 0) * 1.08 || 1]
  const bottom = height - (ticks ? 14 : 4)
  const x = (index: number) => (points.length < 2 ? width / 2 : 8 + (index * (width - 16)) / (points.length - 1))
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - 5)
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {line === null ? null : (
        <line x1={0} x2={width} y1={y(line)} y2={y(line)} stroke="#0958d9" strokeWidth={1} strokeDasharray="4 3" />
      )}
      {knownRuns(points.map(({ value }) => value)).map((run) => (
        <polyline
          key={run[0]}
          fill="none"
          stroke="#595959"
          strokeWidth={1.4}
          points={run.map((index) => `${x(index)},${y(points[index]!.value!)}`).join(' ')}
        />
      ))}
      {points.map(({ tick, value, outcome, title }, index) => (
        <g key={tick}>
          <title>{title}</title>
          {value === null ? (
            <text x={x(index)} y={bottom - 2} textAnchor="middle" fontSize={10} fill={outcomeLook.unknown.ink}>
              ?
            </text>
          ) : (
            <circle
              cx={x(index)}
              cy={y(value)}
              r={index === points.length - 1 ? 3.4 : 2.4}
              fill={outcome === 'met' ? outcomeLook.met.colour : '#fff'}
              stroke={outcomeLook[outcome].colour}
              strokeWidth={1.6}
            />
          )}
          {ticks && (index === 0 || index === points.length - 1) ? (
            <text
              x={index === 0 ? 0 : width}
              y={height - 2}
              textAnchor={index === 0 ? 'start' : 'end'}
              fontSize={10}
              fill="#595959"
            >
              {tick}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}
