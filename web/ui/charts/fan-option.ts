/** The picture of a fan: what is known as an unbroken line, what is forecast as a broken one within its interval. */
import type { ChartOption } from './chart.tsx'
import { bandColour, forecastLook, highLook, knownLook, lowLook, seatsLook, type LineLook } from './line-looks.ts'
import { axisUpTo } from './strip-option.ts'
import { tipText } from './tip-text.ts'

type Values = readonly (number | null)[]

export interface FanLine {
  readonly name: string
  /** What the legend calls all lines of its kind together; else each has an entry of its own. */
  readonly legend?: string
  /** Written at the end of the line; empty for none. */
  readonly mark: string
  readonly values: Values
  readonly look: LineLook
}

/** All rows of values run along `years`; null where there is nothing to draw. */
export interface FanPicture {
  readonly years: readonly number[]
  readonly known: Values
  readonly middle: Values
  readonly low: Values
  readonly high: Values
  /** Earlier forecasts, other scenarios. */
  readonly others: readonly FanLine[]
  /** Last year that is known; null for none. */
  readonly origin: number | null
  readonly seats: number | null
  readonly words: {
    readonly known: string
    readonly middle: string
    readonly band: string
    readonly origin: string
    readonly seats: string
    readonly year: (year: number) => string
    /** A figure with its unit. */
    readonly figure: (value: number) => string
    /** A figure at the axis, as short as can be. */
    readonly tick: (value: number) => string
  }
}

export interface LegendEntry {
  readonly name: string
  readonly look: LineLook | 'band'
}

const has = (values: Values): boolean => values.some((value) => value !== null)

/** What the legend beside the chart says, in the order in which lines matter. */
export function fanLegend({ known, middle, low, others, seats, words }: FanPicture): LegendEntry[] {
  const entries: LegendEntry[] = []
  if (has(known)) entries.push({ name: words.known, look: knownLook })
  if (has(middle)) entries.push({ name: words.middle, look: forecastLook })
  if (has(low)) entries.push({ name: words.band, look: 'band' })
  for (const { name, legend = name, look } of others) {
    if (!entries.some((entry) => entry.name === legend)) entries.push({ name: legend, look })
  }
  if (seats !== null) entries.push({ name: words.seats, look: seatsLook })
  return entries
}

/** What is said of one year when it is pointed at. */
export function fanTip(picture: FanPicture, index: number): string[] {
  const { years, known, middle, low, high, others, origin, seats, words } = picture
  const lines = [words.year(years[index]!)]
  const say = (name: string, value: number | null | undefined, more = ''): void => {
    if (value !== null && value !== undefined) lines.push(`${name} ${words.figure(value)}${more}`)
  }
  const isKnown = typeof known[index] === 'number'
  say(words.known, known[index])
  // At the origin the broken line only takes over from the unbroken one.
  if (!(isKnown && years[index] === origin)) {
    const [least, most] = [low[index], high[index]]
    const hasInterval = typeof least === 'number' && typeof most === 'number'
    const interval = hasInterval ? `（${words.band} ${words.figure(least)}—${words.figure(most)}）` : ''
    say(words.middle, middle[index], interval)
  }
  for (const { name, values } of others) if (values[index] !== known[index]) say(name, values[index])
  say(words.seats, seats)
  return lines
}

const lineOf = (look: LineLook, name: string, values: Values, z: number, mark = '') => {
  const last = values.findLastIndex((value) => value !== null)
  return {
    type: 'line' as const,
    name,
    z,
    data: values.map((value, index) =>
      index === last && mark !== ''
        ? {
            value: value!,
            symbol: 'circle',
            symbolSize: 4,
            label: { show: true, formatter: mark, position: 'top' as const, fontSize: 11, color: look.colour },
          }
        : { value: value ?? '-' },
    ),
    symbol: look.sign,
    symbolSize: look.sign === 'none' ? 0 : 5,
    showSymbol: look.sign !== 'none' || mark !== '',
    showAllSymbol: true,
    lineStyle: {
      color: look.colour,
      width: look.width,
      type: look.dash === null ? ('solid' as const) : [...look.dash],
    },
    itemStyle: { color: look.colour },
    emphasis: { disabled: true },
  }
}

/** The band as two stacked lines without strokes: up to the lower end nothing, from there to the upper end a ground. */
const bandOf = ({ low, high }: FanPicture) =>
  ([0, 1] as const).map((part) => ({
    type: 'line' as const,
    name: part === 0 ? 'band-low' : 'band',
    stack: 'band',
    stackStrategy: 'all' as const,
    z: 1,
    silent: true,
    data: low.map((least, index) => {
      const most = high[index]
      if (least === null || most === null || most === undefined) return '-'
      return part === 0 ? least : most - least
    }),
    symbol: 'none',
    lineStyle: { opacity: 0 },
    areaStyle: { color: part === 0 ? 'transparent' : bandColour },
    emphasis: { disabled: true },
  }))

export function fanOption(picture: FanPicture, width: number): ChartOption {
  const { years, known, middle, low, high, others, origin, seats, words } = picture
  const all = [known, middle, low, high, ...others.map(({ values }) => values)]
  const most = Math.max(...all.flatMap((values) => values.map((value) => value ?? 0)), seats ?? 0)
  const { max, step } = axisUpTo(most * 1.04)
  const narrow = width < 520
  const named = years.map(words.year)
  const guides = [
    ...(origin === null || !years.includes(origin)
      ? []
      : [
          {
            xAxis: years.indexOf(origin),
            lineStyle: { color: '#8c979f', type: 'solid' as const, width: 1 },
            label: { show: true, formatter: words.origin, position: 'end' as const, fontSize: 11, color: '#4d565e' },
          },
        ]),
    ...(seats === null
      ? []
      : [
          {
            yAxis: seats,
            lineStyle: { color: seatsLook.colour, type: [...seatsLook.dash!], width: seatsLook.width },
            label: {
              show: true,
              formatter: `${words.seats} ${words.figure(seats)}`,
              position: 'insideStartTop' as const,
              fontSize: 11,
              color: seatsLook.colour,
            },
          },
        ]),
  ]
  return {
    animation: false,
    grid: { left: narrow ? 44 : 56, right: narrow ? 14 : 26, top: 26, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (about) => {
        const first = Array.isArray(about) ? about[0] : about
        return first === undefined ? '' : tipText(fanTip(picture, first.dataIndex))
      },
    },
    xAxis: {
      type: 'category',
      data: named,
      boundaryGap: false,
      axisLine: { lineStyle: { color: '#bfbfbf' } },
      axisTick: { alignWithLabel: true },
      axisLabel: { color: '#595959', fontSize: 11, hideOverlap: true },
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
      ...(has(low) ? bandOf(picture) : []),
      ...others.map(({ look, name, values, mark }) => lineOf(look, name, values, 2, mark)),
      ...(has(middle) ? [lineOf(forecastLook, words.middle, middle, 3)] : []),
      {
        ...lineOf(knownLook, words.known, known, 4),
        markLine: { silent: true, symbol: 'none', animation: false, data: guides },
      },
    ],
  }
}

export const scenarioLooks = { low: lowLook, high: highLook } as const
