/** A place for one ECharts chart: loads the library apart, follows the width of its place, and goes when it goes. */
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption, ECharts } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import './chart.css'

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TooltipComponentOption
>

export interface ChartProps {
  /** Made anew for each width, in pixels. Keep its identity while nothing changes. */
  readonly option: (width: number) => ChartOption
  readonly height: number
  /** What the chart shows, for those who cannot see it. */
  readonly label: string
  /** Called with the id of the datum that was clicked. */
  readonly onSelect?: (id: string) => void
}

export function Chart({ option, height, label, onSelect }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  select.current = onSelect
  const [chart, setChart] = useState<ECharts | null>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let made: ECharts | null = null
    let gone = false
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return
      made = init(element, null, { renderer: 'svg' })
      made.on('click', ({ data }) => {
        const id = (data as { id?: unknown } | null)?.id
        if (typeof id === 'string') select.current?.(id)
      })
      setChart(made)
    })
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => {
      gone = true
      observer.disconnect()
      made?.dispose()
      setChart(null)
    }
  }, [])

  useEffect(() => {
    if (chart === null || width === 0) return
    chart.resize({ width, height })
    chart.setOption(option(width), { notMerge: true })
    // On paper the place has another width, which nobody announces: with a view box the picture scales to it.
    place.current?.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`)
  }, [chart, option, width, height])

  return <div ref={place} role="img" aria-label={label} className="chart" style={{ height, width: '100%' }} />
}
