/** Stacked columns with their legend: what is spent in which year, by source or by kind. */
import { useMemo } from 'react'
import { Chart } from './chart.tsx'
import { stackLook, stackOption, type StackPicture } from './stack-option.ts'
import './chart-legend.css'

export function StackChart({ picture, label }: { readonly picture: StackPicture; readonly label: string }) {
  const option = useMemo(() => (width: number) => stackOption(picture, width), [picture])
  return (
    <figure className="fan-chart">
      <Chart option={option} height={280} label={label} />
      <ul className="chart-legend">
        {picture.parts.map(({ key, name }, index) => {
          const { colour, decal } = stackLook(index)
          return (
            <li key={key}>
              <svg width={18} height={12} aria-hidden="true">
                <rect x={1} y={1} width={16} height={10} fill={colour} />
                {decal !== null &&
                  [3, 7, 11, 15].map((x) => (
                    <line
                      key={x}
                      x1={x}
                      x2={x}
                      y1={1}
                      y2={11}
                      stroke="rgba(255,255,255,0.6)"
                      strokeWidth={1.4}
                      transform={`rotate(${(decal.rotation * 180) / Math.PI + 90} ${x} 6)`}
                    />
                  ))}
              </svg>
              {name}
            </li>
          )
        })}
        {picture.limits.some((limit) => limit !== null) && (
          <li>
            <svg width={18} height={12} aria-hidden="true">
              <rect x={0} y={5} width={18} height={2.5} fill="#b3352a" />
            </svg>
            {picture.words.limit}
          </li>
        )}
      </ul>
    </figure>
  )
}
