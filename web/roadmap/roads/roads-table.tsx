/** All roads of a county or city that the person may read, the latest first. */
import { Link } from '@tanstack/react-router'
import { roadOutcomeWords, roadStatusWords, type RoadRow } from '#modules/roadmap/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../road-gap.ts'
import { RoadTags } from '../road-tags.tsx'

interface Props {
  readonly roads: readonly RoadRow[]
  readonly withCounty: boolean
  readonly onSaved: () => void
  /** Where some may be chosen. */
  readonly selection?: { readonly selected: readonly string[]; readonly onSelect: (ids: readonly string[]) => void }
}

export function RoadsTable({ roads, withCounty, onSaved, selection }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('roads')
  const columns: Column<RoadRow>[] = [
    {
      key: 'name',
      title: pick('路线图', 'Road'),
      width: 220,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, county, name }) => (
        <Link to={paths.road} params={{ road: id }} search={{ county }}>
          {name}
        </Link>
      ),
    },
    ...(withCounty
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: RoadRow) => countyName }]
      : []),
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 240,
      wraps: true,
      value: ({ status, outcome }) => `${say(roadStatusWords[status])} ${say(roadOutcomeWords[outcome])}`,
      render: (road) => <RoadTags road={road} />,
    },
    { key: 'target', title: pick('目标学年', 'Target'), width: 90, value: ({ targetYear }) => targetYear },
    {
      key: 'cost',
      title: pick('投入', 'Cost'),
      width: 110,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => cost !== null && say(moneyWords(cost)),
    },
    {
      key: 'gap',
      title: pick('与理论最低投入', 'Against the least'),
      width: 200,
      wraps: true,
      value: ({ gap }) => gap,
      written: ({ outcome, gap }) => (outcome === 'impossible' ? say(roadOutcomeWords.impossible) : say(gapWords(gap))),
      render: ({ outcome, gap }) => (outcome === 'impossible' ? say(roadOutcomeWords.impossible) : say(gapWords(gap))),
    },
    {
      key: 'naive',
      title: pick('填平补齐需', 'Filling every gap'),
      width: 110,
      isNumber: true,
      value: ({ naive }) => Math.round(naive.cost),
      render: ({ naive }) => say(moneyWords(naive.cost)),
    },
    { key: 'actions', title: pick('措施', 'Actions'), width: 80, isNumber: true, value: ({ actions }) => actions },
    { key: 'schools', title: pick('涉及学校', 'Schools'), width: 90, isNumber: true, value: ({ schools }) => schools },
    {
      key: 'robust',
      title: pick('预测变动下仍达标', 'Holds when pupils differ'),
      width: 120,
      isNumber: true,
      value: ({ passingShare }) => passingShare,
      render: ({ passingShare }) => percent(passingShare, 0),
    },
    { key: 'by', title: pick('测算人', 'By'), width: 84, value: ({ madeBy }) => madeBy },
    {
      key: 'at',
      title: pick('测算时间', 'When'),
      width: 140,
      value: ({ madeAt }) => madeAt,
      written: ({ madeAt }) => moment(madeAt),
      render: ({ madeAt }) => moment(madeAt),
    },
  ]
  return (
    <DataTable
      name={pick('达标路线图', 'Roads')}
      rows={roads}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={setView}
      onSaved={onSaved}
      {...selection}
      empty={<EmptyState title={pick('还没有路线图', 'there is no road yet')} />}
    />
  )
}
