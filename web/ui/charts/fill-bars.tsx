/** Pupils of each year as bars beside the seats there are as a stepped line: full and empty years at a glance. Plain SVG. */
import './chart-legend.css'
import { axisUpTo } from './strip-option.ts'

export interface FillYear {
  readonly label: string
  readonly filled: number
  readonly room: number
  /** Out of use: a cross instead of a bar. */
  readonly isOff: boolean
}

export interface FillBarsProps {
  readonly years: readonly FillYear[]
  readonly words: { readonly filled: string; readonly room: string; readonly over: string; readonly off: string }
  readonly label: string
}

const [width, height, left, right, top, bottom] = [400, 172, 40, 6, 20, 22]

export function FillBars({ years, words, label }: FillBarsProps) {
  const { max, step } = axisUpTo(Math.max(1, ...years.flatMap(({ filled, room }) => [filled, room])) * 1.08)
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step)
  const place = (width - left - right) / Math.max(1, years.length)
  const y = (value: number) => height - bottom - (value / max) * (height - bottom - top)
  const x = (index: number) => left + place * index
  const line = years
    .map(({ room }, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(room)}L${x(index + 1)},${y(room)}`)
    .join('')
  const isEvery = years.length <= 6
  return (
    <figure className="fan-chart">
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
        <defs>
          <pattern id="fill-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="#f6d5c4" />
            <line x1="0" y1="0" x2="0" y2="5" stroke="#b3352a" strokeWidth="2.4" />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? '#bfbfbf' : '#eef1f3'} />
            <text x={left - 5} y={y(tick) + 4} textAnchor="end" fontSize={11} fill="#595959">
              {tick}
            </text>
          </g>
        ))}
        {years.map(({ label: name, filled, room, isOff }, index) => {
          const [from, wide] = [x(index) + place * 0.16, place * 0.68]
          const within = Math.min(filled, room)
          return (
            <g key={name}>
              <title>{`${name}: ${words.filled} ${filled}, ${words.room} ${room}`}</title>
              <rect x={from} y={y(within)} width={wide} height={y(0) - y(within)} fill="#8fb4da" stroke="#1a5fb4" />
              {filled > room && (
                <rect
                  x={from}
                  y={y(filled)}
                  width={wide}
                  height={y(room) - y(filled)}
                  fill="url(#fill-over)"
                  stroke="#b3352a"
                />
              )}
              <text
                x={x(index) + place / 2}
                y={Math.min(y(filled), y(0)) - 3}
                textAnchor="middle"
                fontSize={10}
                fill="#17324d"
                stroke="#fff"
                strokeWidth={2.5}
                paintOrder="stroke"
              >
                {isOff && filled === 0 ? '✕' : filled}
              </text>
              {(isEvery || index % 2 === 0) && (
                <text x={x(index) + place / 2} y={height - 6} textAnchor="middle" fontSize={11} fill="#434343">
                  {name}
                </text>
              )}
            </g>
          )
        })}
        <path d={line} fill="none" stroke="#b3352a" strokeWidth={1.6} strokeDasharray="7 3" />
      </svg>
      <ul className="chart-legend">
        <li>
          <svg width={18} height={12} aria-hidden="true">
            <rect x={1} y={1} width={16} height={10} fill="#8fb4da" stroke="#1a5fb4" />
          </svg>
          {words.filled}
        </li>
        <li>
          <svg width={18} height={12} aria-hidden="true">
            <line x1={0} x2={18} y1={6} y2={6} stroke="#b3352a" strokeWidth={1.6} strokeDasharray="7 3" />
          </svg>
          {words.room}
        </li>
        {years.some(({ filled, room }) => filled > room) && (
          <li>
            <svg width={18} height={12} aria-hidden="true">
              <rect x={1} y={1} width={16} height={10} fill="url(#fill-over)" stroke="#b3352a" />
            </svg>
            {words.over}
          </li>
        )}
        {years.some(({ isOff }) => isOff) && <li>✕ {words.off}</li>}
      </ul>
    </figure>
  )
}
