/** Few bars side by side in groups (errors by years ahead): each kind filled in its own way. Plain SVG, readable on paper. */
import { axisUpTo } from './strip-option.ts'
import './chart-legend.css'

export interface BarKind {
  readonly name: string
  readonly fill: 'full' | 'hatched' | 'dotted'
}

export interface BarGroup {
  readonly label: string
  /** One for each kind; null where it is not known. */
  readonly values: readonly (number | null)[]
}

export interface GroupBarsProps {
  readonly kinds: readonly BarKind[]
  readonly groups: readonly BarGroup[]
  readonly written: (value: number) => string
  /** Below the groups: what they are. */
  readonly axis: string
  readonly label: string
}

const colours = { full: '#1a5fb4', hatched: '#8a6d3b', dotted: '#6b7780' } as const
const [width, height, left, right, top, bottom] = [720, 230, 52, 8, 16, 40]

export function GroupBars({ kinds, groups, written, axis, label }: GroupBarsProps) {
  const { max, step } = axisUpTo(
    Math.max(0, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0))) * 1.1,
  )
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step)
  const place = (width - left - right) / Math.max(1, groups.length)
  const bar = Math.min(26, (place * 0.78) / kinds.length)
  const y = (value: number) => height - bottom - (value / max) * (height - bottom - top)
  return (
    <figure className="fan-chart">
      <svg className="group-bars" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
        <defs>
          <pattern id="bars-hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#f3ead9" />
            <line x1="0" y1="0" x2="0" y2="6" stroke={colours.hatched} strokeWidth="3" />
          </pattern>
          <pattern id="bars-dotted" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#f0f2f4" />
            <circle cx="3" cy="3" r="1.5" fill={colours.dotted} />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? '#bfbfbf' : '#eef1f3'} />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize={12} fill="#595959">
              {written(tick)}
            </text>
          </g>
        ))}
        {groups.map(({ label: name, values }, index) => {
          const middle = left + place * (index + 0.5)
          return (
            <g key={name}>
              {values.map((value, kind) => {
                const { name: what, fill } = kinds[kind]!
                const x = middle - (bar * kinds.length) / 2 + bar * kind
                if (value === null) {
                  return (
                    <text key={what} x={x + bar / 2} y={y(0) - 4} textAnchor="middle" fontSize={12} fill="#4d565e">
                      ?
                    </text>
                  )
                }
                return (
                  <g key={what}>
                    <title>{`${name} · ${what} ${written(value)}`}</title>
                    <rect
                      x={x + 1}
                      y={y(value)}
                      width={bar - 2}
                      height={Math.max(0, y(0) - y(value))}
                      fill={fill === 'full' ? colours.full : `url(#bars-${fill})`}
                      stroke={colours[fill]}
                    />
                    {kind === 0 ? (
                      <text x={x + bar / 2} y={y(value) - 4} textAnchor="middle" fontSize={11} fill="#17324d">
                        {written(value)}
                      </text>
                    ) : null}
                  </g>
                )
              })}
              <text x={middle} y={height - bottom + 16} textAnchor="middle" fontSize={12} fill="#434343">
                {name}
              </text>
            </g>
          )
        })}
        <text x={(left + width - right) / 2} y={height - 6} textAnchor="middle" fontSize={12} fill="#595959">
          {axis}
        </text>
      </svg>
      <ul className="chart-legend">
        {kinds.map(({ name, fill }) => (
          <li key={name}>
            <svg width={18} height={12} aria-hidden="true">
              <rect
                x={1}
                y={1}
                width={16}
                height={10}
                fill={fill === 'full' ? colours.full : `url(#bars-${fill})`}
                stroke={colours[fill]}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  )
}
