/** All plans of a county or city that the person may read, the latest first. */
import { Link } from '@tanstack/react-router'
import { planStatusWords, scenarioWords, type PlanShown } from '#modules/network/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapWords } from '../plan-gap.ts'
import { PlanTags } from './plan-tags.tsx'

interface Props {
  readonly plans: readonly PlanShown[]
  readonly withCounty: boolean
  readonly onSaved: () => void
  /** Where some may be chosen. */
  readonly selection?: { readonly selected: readonly string[]; readonly onSelect: (ids: readonly string[]) => void }
}

export function PlansTable({ plans, withCounty, onSaved, selection }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('plans')
  const columns: Column<PlanShown>[] = [
    {
      key: 'name',
      title: pick('方案', 'Plan'),
      width: 230,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, county, name }) => (
        <Link to={paths.networkPlan} params={{ plan: id }} search={{ county }}>
          {name}
        </Link>
      ),
    },
    ...(withCounty
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: PlanShown) => countyName }]
      : []),
    {
      key: 'scenario',
      title: pick('情景', 'Scenario'),
      width: 150,
      wraps: true,
      value: ({ scenario }) => say(scenarioWords[scenario]),
    },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 230,
      wraps: true,
      value: ({ status }) => say(planStatusWords[status]),
      render: (plan) => <PlanTags plan={plan} />,
    },
    {
      key: 'total',
      title: pick('总投入', 'Cost'),
      width: 110,
      isNumber: true,
      value: ({ objective }) => Math.round(objective),
      render: ({ objective }) => say(moneyWords(objective)),
    },
    {
      key: 'gap',
      title: pick('与理论最低投入', 'Against the least'),
      width: 190,
      wraps: true,
      value: ({ gap }) => gap,
      written: ({ gap }) => say(gapWords(gap)),
      render: ({ gap }) => say(gapWords(gap)),
    },
    {
      key: 'adjusts',
      title: pick('拟调整', 'Adjusted'),
      width: 104,
      isNumber: true,
      value: ({ adjusts }) => adjusts,
    },
    { key: 'opens', title: pick('新建', 'Opened'), width: 96, isNumber: true, value: ({ opens }) => opens },
    { key: 'lose', title: pick('路程变长人数', 'Longer way'), width: 110, isNumber: true, value: ({ lose }) => lose },
    { key: 'gain', title: pick('路程缩短人数', 'Shorter way'), width: 110, isNumber: true, value: ({ gain }) => gain },
    {
      key: 'readers',
      title: pick('指定阅读人', 'Named readers'),
      width: 110,
      isNumber: true,
      value: ({ readers }) => readers,
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
      name={pick('布局方案', 'Plans')}
      rows={plans}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={setView}
      onSaved={onSaved}
      {...selection}
      empty={<EmptyState title={pick('还没有方案', 'there is no plan yet')} />}
    />
  )
}
