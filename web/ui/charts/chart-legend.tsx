/** The legend of a chart: a piece of each line as it is drawn, with its words; readable on paper and by screen readers. */
import type { LegendEntry } from './fan-option.ts'
import { bandColour, type LineLook } from './line-looks.ts'
import './chart-legend.css'

function Sign({ look: { sign, colour } }: { readonly look: LineLook }) {
  if (sign === 'circle') return <circle cx={14} cy={6} r={2.8} fill={colour} />
  if (sign === 'emptyCircle') return <circle cx={14} cy={6} r={2.8} fill="#fff" stroke={colour} strokeWidth={1.4} />
  if (sign === 'rect') return <rect x={11.2} y={3.2} width={5.6} height={5.6} fill={colour} />
  if (sign === 'triangle') return <path d="M14,2.6 L17.2,9 L10.8,9 Z" fill={colour} />
  if (sign === 'diamond') return <path d="M14,2.2 L17.8,6 L14,9.8 L10.2,6 Z" fill={colour} />
  return null
}

export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="chart-legend">
      {entries.map(({ name, look }) => (
        <li key={name}>
          <svg width={28} height={12} aria-hidden="true">
            {look === 'band' ? (
              <rect x={1} y={1} width={26} height={10} fill={bandColour} />
            ) : (
              <>
                <line
                  x1={1}
                  x2={27}
                  y1={6}
                  y2={6}
                  stroke={look.colour}
                  strokeWidth={look.width}
                  {...(look.dash === null ? {} : { strokeDasharray: look.dash.join(' ') })}
                />
                <Sign look={look} />
              </>
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
