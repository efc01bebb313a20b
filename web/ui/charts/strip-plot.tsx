/** A strip plot: how far schools lie apart. Dots on one axis, hover names the school, a click selects it. */
import { useCallback } from 'react'
import { Chart } from './chart.tsx'
import { stripOption, type StripPicture } from './strip-option.ts'

export interface StripPlotProps {
  readonly picture: StripPicture
  readonly label: string
  readonly height?: number
  readonly onSelect?: (id: string) => void
}

/** Keep the identity of `picture` while nothing changes (useMemo): the chart is drawn anew for each new one. */
export function StripPlot({ picture, label, height = 118, onSelect }: StripPlotProps) {
  const option = useCallback((width: number) => stripOption(picture, width, height), [picture, height])
  return <Chart option={option} height={height} label={label} {...(onSelect ? { onSelect } : {})} />
}
