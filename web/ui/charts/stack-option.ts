/** The picture of stacked columns by year, such as money by source: each part filled in its own way, with a line where a year has a limit. */
import type { ChartOption } from './chart.tsx'
import { axisUpTo } from './strip-option.ts'
import { tipText } from './tip-text.ts'

export interface StackPart {
  readonly key: string
  readonly name: string
  /** One for each column. */
  readonly values: readonly number[]
}

export interface StackPicture {
  readonly columns: readonly string[]
  readonly parts: readonly StackPart[]
  /** One for each column; null where there is none. */
  readonly limits: readonly (number | null)[]
  readonly words: {
    readonly limit: string
    readonly sum: string
    /** A figure with its unit. */
    readonly figure: (value: number) => string
    /** A figure at the axis, as short as can be. */
    readonly tick: (value: number) => string
  }
}

export interface StackLook {
  readonly colour: string
  /** Strokes over the ground, so that parts are told apart in grey; null for a plain ground. */
  readonly decal: { readonly rotation: number; readonly dash: number; readonly gap: number } | null
}

const looks: readonly StackLook[] = [
  { colour: '#1a5fb4', decal: null },
  { colour: '#c98a00', decal: { rotation: Math.PI / 4, dash: 2, gap: 5 } },
  { colour: '#0f766e', decal: { rotation: 0, dash: 2, gap: 5 } },
  { colour: '#9a3412', decal: { rotation: -Math.PI / 4, dash: 2, gap: 5 } },
  { colour: '#6b7780', decal: { rotation: Math.PI / 2, dash: 1, gap: 4 } },
]
export const stackLook = (index: number): StackLook => looks[index % looks.length]!

export const stackSums = ({ columns, parts }: Pick<StackPicture, 'columns' | 'parts'>): number[] =>
  columns.map((_, at) => parts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))

/** What is said of one column when it is pointed at: parts that have something, the sum, the limit. */
export function stackTip(picture: StackPicture, at: number): string[] {
  const { columns, parts, limits, words } = picture
  const limit = limits[at] ?? null
  return [
    columns[at]!,
    ...parts.flatMap(({ name, values }) => ((values[at] ?? 0) > 0 ? [`${name} ${words.figure(values[at]!)}`] : [])),
    `${words.sum} ${words.figure(stackSums(picture)[at]!)}`,
    ...(limit === null ? [] : [`${words.limit} ${words.figure(limit)}`]),
  ]
}

export function stackOption(picture: StackPicture, width: number): ChartOption {
  const { columns, parts, limits, words } = picture
  const sums = stackSums(picture)
  const { max, step } = axisUpTo(1.12 * Math.max(0, ...sums, ...limits.map((limit) => limit ?? 0)))
  const narrow = width < 520
  const last = parts.length - 1
  return {
    animation: false,
    grid: { left: narrow ? 46 : 60, right: 14, top: 22, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: (about) => {
        const first = Array.isArray(about) ? about[0] : about
        return first === undefined ? '' : tipText(stackTip(picture, first.dataIndex))
      },
    },
    xAxis: {
      type: 'category',
      data: [...columns],
      axisLine: { lineStyle: { color: '#bfbfbf' } },
      axisTick: { show: false },
      axisLabel: { color: '#434343', fontSize: 12 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max,
      interval: step,
      axisLabel: { color: '#595959', fontSize: 11, formatter: (value: number) => words.tick(value) },
      splitLine: { lineStyle: { color: '#eef1f3' } },
    },
    series: [
      ...parts.map(({ name, values }, index) => {
        const { colour, decal } = stackLook(index)
        return {
          type: 'bar' as const,
          name,
          stack: 'sum',
          barMaxWidth: 64,
          data: [...values],
          itemStyle: {
            color: colour,
            borderColor: '#fff',
            borderWidth: 0.5,
            ...(decal
              ? {
                  decal: {
                    symbol: 'rect',
                    color: 'rgba(255,255,255,0.55)',
                    dashArrayX: [1, 0],
                    dashArrayY: [decal.dash, decal.gap],
                    rotation: decal.rotation,
                  },
                }
              : {}),
          },
          emphasis: { disabled: true },
          ...(index === last
            ? {
                label: {
                  show: true,
                  position: 'top' as const,
                  fontSize: 12,
                  color: '#17324d',
                  formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
                    (sums[dataIndex] ?? 0) > 0 ? words.tick(sums[dataIndex]!) : '',
                },
              }
            : {}),
        }
      }),
      {
        type: 'scatter' as const,
        name: words.limit,
        symbol: 'rect',
        symbolSize: [narrow ? 44 : 76, 2.5],
        data: limits.map((limit) => limit ?? '-'),
        itemStyle: { color: '#b3352a' },
        emphasis: { disabled: true },
        silent: true,
        z: 5,
      },
    ],
  }
}
