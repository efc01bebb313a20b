/** A timetable as a Gantt chart with its legend; the same dates stand in a table beside it for those who cannot see it. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Chart } from './chart.tsx'
import { ganttHeight, ganttOption, stepLook, tightEdge, type GanttPicture } from './gantt-option.ts'
import './chart-legend.css'
import './gantt.css'

export function GanttChart({ picture, label }: { readonly picture: GanttPicture; readonly label: string }) {
  const option = useMemo(() => (width: number) => ganttOption(picture, width), [picture])
  const place = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(1000)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 1000)))
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <figure className="fan-chart gantt" ref={place}>
      <ul className="chart-legend">
        {picture.kinds.map((name, kind) => {
          const { fill, edge, isDashed } = stepLook(kind)
          const isLast = kind === picture.kinds.length - 1
          return (
            <li key={name}>
              <svg width={20} height={12} aria-hidden="true">
                {isLast ? (
                  <polygon points="10,0 16,6 10,12 4,6" fill={fill} stroke={edge} />
                ) : (
                  <rect
                    x={1}
                    y={1}
                    width={18}
                    height={10}
                    fill={fill}
                    stroke={edge}
                    {...(isDashed ? { strokeDasharray: '3 2' } : {})}
                  />
                )}
              </svg>
              {name}
            </li>
          )
        })}
        <li>
          <svg width={20} height={12} aria-hidden="true">
            <rect x={1} y={1} width={18} height={10} fill="#fff" stroke={tightEdge} strokeWidth={2} />
          </svg>
          ! {picture.words.tight}
        </li>
        <li>
          <svg width={20} height={12} aria-hidden="true">
            <line x1={10} x2={10} y1={0} y2={12} stroke={tightEdge} strokeWidth={1.5} strokeDasharray="3 2" />
          </svg>
          {picture.words.today} {picture.today}
        </li>
        <li>
          <span aria-hidden="true">→</span> {picture.words.link}
        </li>
      </ul>
      <Chart option={option} height={ganttHeight(picture.lanes.length, width)} label={label} />
    </figure>
  )
}
