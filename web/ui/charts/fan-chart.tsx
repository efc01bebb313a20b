/** A fan: known years, the forecast with its interval, and what it is laid beside; its legend in words below. */
import { useCallback } from 'react'
import { ChartLegend } from './chart-legend.tsx'
import { Chart } from './chart.tsx'
import { fanLegend, fanOption, type FanPicture } from './fan-option.ts'

export interface FanChartProps {
  /** Keep its identity while nothing changes (useMemo): the chart is drawn anew for each new one. */
  readonly picture: FanPicture
  readonly label: string
  readonly height?: number
}

export function FanChart({ picture, label, height = 320 }: FanChartProps) {
  const option = useCallback((width: number) => fanOption(picture, width), [picture])
  return (
    <figure className="fan-chart">
      <Chart option={option} height={height} label={label} />
      <ChartLegend entries={fanLegend(picture)} />
    </figure>
  )
}
