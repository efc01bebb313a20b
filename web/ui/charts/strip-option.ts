/** The picture of a strip plot: one dot a school, sized by pupils, with the county's mean, its spread, and lines. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import type { ChartOption } from './chart.tsx'
import { outcomeLook } from '#web/ui/outcome-tag.tsx'
import { outcomeSymbols } from './outcome-symbols.ts'
import { swarm } from './swarm.ts'
import { tipText } from './tip-text.ts'

export interface StripDot {
  readonly id: string
  readonly value: number
  /** Decides the size of the dot; null is drawn smallest. */
  readonly pupils: number | null
  readonly outcome: ValueOutcome
  /** Lines shown on hover, the school's name first. */
  readonly lines: readonly string[]
}

export interface StripLine {
  readonly at: number
  readonly label: string
  readonly kind: 'mean' | 'standard' | 'bound'
}

export interface StripPicture {
  readonly dots: readonly StripDot[]
  readonly lines: readonly StripLine[]
  /** Shaded from … to, such as mean ± S; null for none. */
  readonly band: readonly [number, number] | null
  /** Ring around this school's dot. */
  readonly selected: string | null
}

const lineLooks = {
  mean: { color: '#1f1f1f', type: 'solid', width: 1.2 },
  standard: { color: '#0958d9', type: 'solid', width: 1.2 },
  bound: { color: '#8c8c8c', type: 'dashed', width: 1 },
} as const

const side = { left: 14, right: 22 }
const ground = { top: 32, bottom: 20 }

/** A round upper end at or above `most`, with a step that gives four to eight ticks. */
export function axisUpTo(most: number): { readonly max: number; readonly step: number } {
  const top = most > 0 ? most : 1
  const rough = top / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((each) => each >= rough)!
  return { max: Number((Math.ceil(top / step - 1e-9) * step).toPrecision(12)), step }
}

export function stripOption(picture: StripPicture, width: number, height: number): ChartOption {
  const { dots, lines, band, selected } = picture
  const { max, step } = axisUpTo(1.03 * Math.max(...dots.map(({ value }) => value), ...lines.map(({ at }) => at)))
  const scale = (width - side.left - side.right) / max
  const half = (height - ground.top - ground.bottom) / 2
  const most = Math.max(1, ...dots.map(({ pupils }) => pupils ?? 0))
  // The more dots there are, the smaller they are drawn, so that a large county stays readable.
  const crowd = Math.min(1, Math.max(0.6, Math.sqrt(70 / Math.max(1, dots.length))))
  const radius = ({ pupils }: StripDot) => crowd * (2.2 + 5.8 * Math.sqrt((pupils ?? 0) / most))
  const offsets = swarm(
    dots.map((dot) => ({ x: dot.value * scale, radius: radius(dot) })),
    half,
  )
  return {
    animation: false,
    grid: { ...side, ...ground },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (about) => {
        const found = Array.isArray(about) ? about[0] : about
        const dot = (found?.data as { dot?: StripDot } | undefined)?.dot
        if (dot === undefined) return ''
        return tipText(dot.lines)
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      interval: step,
      axisLine: { show: true, lineStyle: { color: '#bfbfbf' } },
      axisTick: { show: true },
      axisLabel: { color: '#595959', fontSize: 11, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: -half, max: half, show: false },
    series: [
      {
        type: 'scatter',
        data: dots.map((dot, i) => {
          const symbol = outcomeSymbols[dot.outcome]
          const { colour } = outcomeLook[dot.outcome]
          const picked = dot.id === selected
          return {
            id: dot.id,
            dot,
            value: [dot.value, offsets[i]!],
            symbol,
            symbolSize: radius(dot) * 2,
            itemStyle: {
              color: colour,
              opacity: picked ? 1 : 0.75,
              borderColor: picked ? '#000' : symbol === 'emptyCircle' ? colour : '#fff',
              borderWidth: picked ? 2 : 0.6,
            },
            z: picked ? 5 : 2,
          }
        }),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          data: lines.map(({ at, label, kind }) => ({
            xAxis: at,
            lineStyle: lineLooks[kind],
            label: {
              show: label !== '',
              formatter: label,
              position: 'end',
              // Two lines may stand close together: their words then stand above one another.
              distance: kind === 'mean' ? 3 : 16,
              fontSize: 11,
              color: lineLooks[kind].color,
              align: at * scale > width * 0.82 ? 'right' : at * scale < width * 0.12 ? 'left' : 'center',
            },
          })),
        },
        ...(band === null
          ? {}
          : {
              markArea: {
                silent: true,
                itemStyle: { color: 'rgba(22, 119, 255, 0.10)' },
                data: [[{ xAxis: Math.max(0, band[0]) }, { xAxis: Math.min(max, band[1]) }]],
              },
            }),
      },
    ],
  }
}
