/** The picture of a road being made: the best plan comes down, the least possible comes up, until they meet or time is over. */
import type { ChartOption } from '#web/ui/charts/chart.tsx'
import { tipText } from '#web/ui/charts/tip-text.ts'

export interface PathPoint {
  readonly seconds: number
  readonly cost: number | null
  readonly bound: number | null
}

export interface PathWords {
  readonly cost: string
  readonly bound: string
  readonly at: (seconds: number) => string
  readonly figure: (yuan: number) => string
  readonly tick: (yuan: number) => string
}

/** Where the axis of money begins: near what is known, so that the two lines can be told apart. */
export function costFrom(path: readonly PathPoint[]): number {
  const all = path.flatMap(({ cost, bound }) => [cost, bound]).filter((value) => value !== null)
  if (all.length === 0) return 0
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return Math.max(0, least - Math.max((most - least) * 0.15, most * 0.001))
}

export function pathOption(path: readonly PathPoint[], words: PathWords, width: number): ChartOption {
  const line = (key: 'cost' | 'bound', colour: string, dash: 'solid' | 'dashed') => ({
    type: 'line' as const,
    name: words[key],
    step: 'end' as const,
    data: path.flatMap((point) => (point[key] === null ? [] : [[point.seconds, point[key]]])),
    symbol: key === 'cost' ? 'circle' : 'emptyCircle',
    symbolSize: 4,
    lineStyle: { color: colour, width: 2, type: dash },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
  })
  return {
    animation: false,
    grid: { left: width < 520 ? 58 : 74, right: 16, top: 10, bottom: 24 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (about) => {
        const all = Array.isArray(about) ? about : [about]
        const [seconds] = (all[0]?.data as readonly number[] | undefined) ?? []
        if (seconds === undefined) return ''
        return tipText([
          words.at(seconds),
          ...all.map(({ seriesName, data }) => `${seriesName} ${words.figure((data as readonly number[])[1]!)}`),
        ])
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: '#595959', fontSize: 11, formatter: (value: number) => words.at(value) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: costFrom(path),
      splitNumber: 4,
      axisLabel: { color: '#595959', fontSize: 11, formatter: (value: number) => words.tick(value) },
      splitLine: { lineStyle: { color: '#eef1f3' } },
    },
    series: [line('cost', '#17324d', 'solid'), line('bound', '#1a5fb4', 'dashed')],
  }
}
