/** The warning as a table: demand, places and utilisation of the year, and when each place turns full, easy and empty. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import {
  seatStateWords,
  trendWords,
  type PressurePlace,
  type SeatSource,
  type SeatState,
} from '#modules/projection/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useTableView } from '#web/app/page-state.ts'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords, turningWords, yearOf, type PressureYear, type Turning } from './pressure-words.ts'
import { StateTag, trendArrows } from './state-tag.tsx'
import type { Pressure } from './use-pressure.ts'

interface Props {
  readonly places: readonly PressurePlace[]
  readonly level: 'county' | 'town' | 'school'
  readonly year: number
  readonly state: SeatState | undefined
  /** For the names of what a place lies in. */
  readonly towns: readonly Pressure[]
}

interface Row {
  readonly place: PressurePlace
  readonly now: PressureYear
}

/** Short first, empty last; those of unknown places stand below. */
const order: readonly SeatState[] = ['severe', 'short', 'tight', 'balanced', 'surplus', 'unknown', 'none']

const gapOf = ({ shortage, surplus }: PressureYear): number | null =>
  shortage === null || surplus === null ? null : shortage > 0 ? shortage : -surplus

export function PressureTable({ places, level, year, state, towns }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('places')
  const nameOf = useMemo(() => {
    const names = new Map(
      towns
        .flatMap((each) => each.places)
        .flatMap((place) => (place.level === 'school' ? [] : [[place.code, place.name] as const])),
    )
    return (code: string | null) => (code === null ? '' : (names.get(code) ?? code))
  }, [towns])
  const rows = useMemo(
    () =>
      places
        .flatMap((place): Row[] => {
          const now = yearOf(place, year)
          return now === undefined || (state !== undefined && now.state !== state) ? [] : [{ place, now }]
        })
        .toSorted(
          (a, b) =>
            order.indexOf(a.now.state) - order.indexOf(b.now.state) || (b.now.percent ?? 0) - (a.now.percent ?? 0),
        ),
    [places, year, state],
  )
  const sources: Readonly<Record<SeatSource, string>> = {
    classrooms: pick('教室', 'classrooms'),
    'shared-classrooms': pick('教室（两学段按班数分摊）', 'classrooms, shared by classes'),
    classes: pick('现有班数（代替）', 'classes, as a stand-in'),
    unknown: pick('缺数据', 'unknown'),
  }
  const turning = (key: string, title: string, of: (place: PressurePlace) => Turning): Column<Row> => ({
    key,
    title,
    width: 104,
    value: ({ place }) => of(place).middle ?? of(place).earliest,
    written: ({ place }) => say(turningWords(of(place))),
    render: ({ place }) => {
      const words = say(turningWords(of(place)))
      const [head, ...rest] = words.split(/(?=[（(])/)
      return words === '—' ? null : (
        <span className="turning">
          {head}
          {rest.length > 0 && <small>{rest.join('').replaceAll(/[（）()]/g, '')}</small>}
        </span>
      )
    },
  })
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title:
        level === 'school'
          ? pick('学校', 'School')
          : level === 'town'
            ? pick('乡镇', 'Township')
            : pick('县区', 'County'),
      width: level === 'school' ? 150 : 110,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ place }) => place.name,
      render: ({ place }) => (
        <Link to={paths.forecastPlace} params={{ place: place.code }}>
          {place.name || place.code}
        </Link>
      ),
    },
    ...(level === 'county'
      ? []
      : [
          {
            key: 'parent',
            title: level === 'school' ? pick('乡镇', 'Township') : pick('县区', 'County'),
            width: 104,
            value: ({ place }: Row) => nameOf(place.parent),
          } satisfies Column<Row>,
        ]),
    {
      key: 'state',
      title: pick(`${year}年状态`, `State in ${year}`),
      width: 128,
      value: ({ now }) => order.length - order.indexOf(now.state),
      written: ({ now }) => say(seatStateWords[now.state]),
      render: ({ now }) => <StateTag state={now.state} />,
    },
    {
      key: 'percent',
      title: pick('利用率', 'Utilisation'),
      width: 96,
      isNumber: true,
      value: ({ now }) => now.percent,
      written: ({ now }) => (now.percent === null ? null : `${fixed(now.percent, 1)}%`),
      render: ({ now }) => (now.percent === null ? null : `${fixed(now.percent, 1)}%`),
    },
    {
      key: 'demand',
      title: pick('需求（人）', 'Pupils'),
      width: 98,
      isNumber: true,
      value: ({ now }) => now.demand,
      render: ({ now }) => (
        <span className="with-interval">
          {whole(now.demand)}
          {!now.isKnown && (
            <small>
              {whole(now.low)}–{whole(now.high)}
            </small>
          )}
        </span>
      ),
      exportedToo: [
        { title: pick('需求下限', 'Pupils, low'), value: ({ now }) => now.low },
        { title: pick('需求上限', 'Pupils, high'), value: ({ now }) => now.high },
      ],
    },
    {
      key: 'seats',
      title: pick('学位', 'Places'),
      width: 84,
      isNumber: true,
      value: ({ now }) => now.seats,
      render: ({ now, place }) =>
        now.seats === null ? null : (
          <span title={sources[place.source]}>
            {whole(now.seats)}
            {place.source === 'classes' || place.standIns > 0 ? ' *' : ''}
          </span>
        ),
      exportedToo: [{ title: pick('学位依据', 'Counted by'), value: ({ place }) => sources[place.source] }],
    },
    {
      key: 'gap',
      title: pick('缺 / 余', 'Short / spare'),
      width: 90,
      isNumber: true,
      value: ({ now }) => gapOf(now),
      render: ({ now }) => {
        const words = gapWords(gapOf(now))
        return words && say(words)
      },
    },
    {
      key: 'trend',
      title: pick('三年走势', 'Three years'),
      width: 86,
      value: ({ now }) => (now.trend === null ? null : { falling: 0, steady: 1, rising: 2 }[now.trend]),
      written: ({ now }) => (now.trend === null ? null : say(trendWords[now.trend])),
      render: ({ now }) => now.trend && `${trendArrows[now.trend]} ${say(trendWords[now.trend])}`,
    },
    turning('full', pick('满员年份', 'Full'), (place) => place.full),
    turning('relieved', pick('缓解年份', 'Relieved'), (place) => place.relieved),
    turning('surplus', pick('富余年份', 'Surplus'), (place) => place.surplus),
    {
      key: 'peak',
      title: pick('高峰年', 'Peak'),
      width: 84,
      value: ({ place }) => place.peak?.year ?? null,
      render: ({ place }) =>
        place.peak && `${place.peak.year}${place.peak.isLastYear ? pick('或以后', ' or later') : ''}`,
    },
  ]
  return (
    <DataTable
      name={pick('学位预警', 'School places')}
      rows={rows}
      columns={columns}
      rowKey={({ place }) => `${place.code}-${place.stage}`}
      view={view}
      onView={setView}
      empty={<EmptyState title={pick('没有处于这一状态的', 'none is in this state')} />}
    />
  )
}
