/** The picture of a timetable: bars of steps in their lanes, arrows from each to what waits for it, today as a line. */
import type { CustomSeriesOption } from 'echarts/charts'
import type { ChartOption } from './chart.tsx'
import { ganttSpan, linkCorners, placeLanes, type GanttLane, type GanttLink, type PlacedStep } from './gantt-lanes.ts'
import { tipText } from './tip-text.ts'

export interface GanttPicture {
  readonly lanes: readonly GanttLane[]
  readonly kinds: readonly string[]
  readonly today: string
  readonly words: {
    readonly today: string
    readonly tight: string
    readonly after: string
    /** What an arrow says. */
    readonly link: string
  }
}

export interface StepLook {
  readonly fill: string
  readonly edge: string
  readonly letters: string
  readonly isDashed: boolean
}

/** Told apart in grey too: by their ground, their edge and the word in them. */
const looks: readonly StepLook[] = [
  { fill: '#fff4d6', edge: '#a87400', letters: '#614700', isDashed: true },
  { fill: '#eaf2fb', edge: '#5b8fc7', letters: '#17324d', isDashed: false },
  { fill: '#a9c9ea', edge: '#3f7ab8', letters: '#0f2840', isDashed: false },
  { fill: '#1a5fb4', edge: '#12437f', letters: '#ffffff', isDashed: false },
  { fill: '#0f766e', edge: '#0a524c', letters: '#0a524c', isDashed: false },
]
export const stepLook = (kind: number): StepLook => looks[kind % looks.length]!
export const tightEdge = '#b3352a'

const wideLane = 44
const narrowLane = 62
/** On a narrow page the name of a lane stands above its bars. */
const above = 24
const isNarrow = (width: number): boolean => width < 640
const laneHeight = (width: number): number => (isNarrow(width) ? narrowLane : wideLane)
const axisHeight = 30

export const ganttHeight = (lanes: number, width: number): number => lanes * laneHeight(width) + 2 * axisHeight

type Render = NonNullable<CustomSeriesOption['renderItem']>
type Api = Parameters<Render>[1]

/** Where a step stands on the page. */
function boxOf({ from, to, lane, track, tracks }: PlacedStep, api: Api, narrow: boolean) {
  const [x, y] = api.coord([from, lane]) as [number, number]
  const [right] = api.coord([to, lane]) as [number, number]
  const height = narrow ? narrowLane : wideLane
  const top = y - height / 2 + (narrow ? above : 3)
  const room = (height - (narrow ? above + 4 : 6)) / tracks
  return { x, right, y: top + room * (track + 0.5), half: Math.min(9, room / 2 - 1) }
}

function drawBar(step: PlacedStep, api: Api, narrow: boolean): ReturnType<Render> {
  const { x, right, y, half } = boxOf(step, api, narrow)
  const look = stepLook(step.kind)
  const stroke = step.isTight ? tightEdge : look.edge
  const style = {
    fill: look.fill,
    stroke,
    lineWidth: step.isTight ? 2 : 1,
    ...(look.isDashed ? { lineDash: [3, 2] } : {}),
  }
  if (step.isPoint) {
    const points = [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ]
    return { type: 'polygon', shape: { points }, style }
  }
  const width = Math.max(3, right - x)
  const letters = `${step.isTight ? '! ' : ''}${step.name}`
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x, y: y - half, width, height: 2 * half, r: 2 }, style },
      ...(width < 30
        ? []
        : [
            {
              type: 'text' as const,
              silent: true,
              style: {
                text: letters,
                x: x + 4,
                y,
                fill: look.letters,
                fontSize: 11,
                verticalAlign: 'middle' as const,
                width: width - 7,
                overflow: 'truncate' as const,
                ellipsis: '',
              },
            },
          ]),
    ],
  }
}

function drawLink({ from, to }: GanttLink, api: Api, narrow: boolean): ReturnType<Render> {
  const [begin, end] = [boxOf(from, api, narrow), boxOf(to, api, narrow)]
  const half = to.isPoint ? end.half : 0
  // A point right behind its step touches it: there is no room for an arrow, and no need.
  if (to.isPoint && begin.y === end.y && begin.right > end.x - half) return { type: 'group', children: [] }
  const points = linkCorners({ x: begin.right, y: begin.y }, { ...end, x: end.x - half }) as [number, number][]
  const [x, y] = points.at(-1)!
  const isAcross = begin.y === end.y
  const turn = isAcross
    ? [
        [x - 5, y - 3],
        [x - 5, y + 3],
      ]
    : [
        [x - 3, y - Math.sign(y - begin.y) * 5],
        [x + 3, y - Math.sign(y - begin.y) * 5],
      ]
  return {
    type: 'group',
    silent: true,
    children: [
      { type: 'polyline', shape: { points }, style: { fill: 'none', stroke: '#5b6670', lineWidth: 1 } },
      { type: 'polygon', shape: { points: [[x, y], ...turn] as [number, number][] }, style: { fill: '#5b6670' } },
    ],
  }
}

function drawName({ name, under }: GanttLane, lane: number, api: Api, place: Place): ReturnType<Render> {
  const [, y] = api.coord([0, lane]) as [number, number]
  const line = (text: string, at: number, fill: string, fontSize: number) => ({
    type: 'text' as const,
    style: {
      text,
      x: 6,
      y: at,
      fill,
      fontSize,
      verticalAlign: 'middle' as const,
      width: (place.narrow ? place.width : place.left) - 16,
      overflow: 'truncate' as const,
      // The line of today does not strike it through.
      ...(place.narrow ? { backgroundColor: '#fff' } : {}),
    },
  })
  const lines = place.narrow
    ? [line(under === '' ? name : `${name} · ${under}`, y - narrowLane / 2 + 12, '#1f2a33', 12)]
    : [line(name, y - 8, '#1f2a33', 12), line(under, y + 9, '#5b6670', 11)]
  return { type: 'group', silent: true, children: lines }
}

interface Place {
  readonly narrow: boolean
  readonly left: number
  readonly width: number
}

export function ganttTip(picture: GanttPicture, steps: readonly PlacedStep[], step: PlacedStep): string[] {
  const { lanes, kinds, words } = picture
  const before = steps.filter(({ id }) => step.after.includes(id)).map(({ name }) => name)
  return [
    lanes[step.lane]!.name,
    lanes[step.lane]!.under,
    kinds[step.kind] === step.name ? step.name : `${kinds[step.kind]} · ${step.name}`,
    step.isPoint ? step.startsOn : `${step.startsOn} — ${step.endsOn}`,
    ...(before.length === 0 ? [] : [`${words.after}${before.join('、')}`]),
    ...(step.isTight ? [`! ${words.tight}`] : []),
  ].filter((line) => line !== '')
}

const custom = (
  data: readonly (readonly number[])[],
  draw: (at: number, api: Api) => ReturnType<Render>,
  silent: boolean,
): CustomSeriesOption => ({
  type: 'custom',
  clip: false,
  silent,
  z: 4,
  encode: { x: [0, 1], y: 2 },
  data: data.map((each) => [...each]),
  renderItem: ({ dataIndex }, api) => draw(dataIndex, api),
})

export function ganttOption(picture: GanttPicture, width: number): ChartOption {
  const { lanes, today } = picture
  const narrow = isNarrow(width)
  const { steps, links } = placeLanes(lanes)
  const [min, max] = ganttSpan(steps, today)
  const left = narrow ? 6 : Math.min(340, Math.round(width * 0.28))
  const axis = {
    type: 'time' as const,
    min,
    max,
    axisLine: { lineStyle: { color: '#bfbfbf' } },
    axisLabel: { color: '#434343', fontSize: 11, hideOverlap: true },
    splitLine: { show: true, lineStyle: { color: '#e3e8ec' } },
  }
  return {
    animation: false,
    grid: { left, right: 12, top: axisHeight, bottom: axisHeight },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (about) => {
        const one = Array.isArray(about) ? about[0] : about
        const step = one === undefined ? undefined : steps[one.dataIndex]
        return step === undefined ? '' : tipText(ganttTip(picture, steps, step))
      },
    },
    xAxis: [
      { ...axis, position: 'top' },
      { ...axis, position: 'bottom', splitLine: { show: false } },
    ],
    yAxis: {
      type: 'category',
      inverse: true,
      data: lanes.map(({ key }) => key),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: '#e3e8ec' } },
      axisLabel: { show: false },
    },
    series: [
      custom(
        steps.map(({ from, to, lane }) => [from, to, lane]),
        (at, api) => drawBar(steps[at]!, api, narrow),
        false,
      ),
      custom(
        links.map(({ from, to }) => [from.to, to.from, to.lane]),
        (at, api) => drawLink(links[at]!, api, narrow),
        true,
      ),
      custom(
        lanes.map((_, lane) => [min, max, lane]),
        (at, api) => drawName(lanes[at]!, at, api, { narrow, left, width }),
        true,
      ),
      {
        type: 'line',
        data: [],
        silent: true,
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: '#b3352a', width: 1.5, type: 'dashed' },
          label: { show: false },
          data: [{ xAxis: Date.parse(`${today}T00:00:00Z`) }],
        },
      },
    ],
  }
}
