/** The ledger: each project with its days, its money by stage, and the year from which all of it counts. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  moneyStages,
  moneyStageWords,
  projectKindWords,
  projectStateWords,
  type ProjectRow,
} from '#modules/conditions/contract.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'

interface Props {
  readonly rows: readonly ProjectRow[]
  readonly isCity: boolean
  readonly selected?: readonly string[]
  readonly onSelect?: (ids: readonly string[]) => void
  readonly tools?: ReactNode
}

const dayColumn = (key: string, title: string, of: (row: ProjectRow) => string | null): Column<ProjectRow> => ({
  key,
  title,
  width: 102,
  value: of,
})

export function ProjectTable({ rows, isCity, selected, onSelect, tools }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('projects')
  const columns: Column<ProjectRow>[] = [
    {
      key: 'name',
      title: pick('项目', 'Project'),
      width: 206,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ id, county, name }) => (
        <Link to={paths.project} params={{ project: id }} search={{ county }}>
          {name}
        </Link>
      ),
    },
    ...(isCity
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: ProjectRow) => countyName }]
      : []),
    {
      key: 'kind',
      title: pick('类型', 'Kind'),
      width: 112,
      wraps: true,
      value: ({ kind }) => say(projectKindWords[kind]),
    },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 136,
      wraps: true,
      value: ({ state }) => say(projectStateWords[state]),
      render: ({ state }) => <ProjectStateTag state={state} />,
    },
    {
      key: 'schools',
      title: pick('学校', 'Schools'),
      width: 116,
      wraps: true,
      value: ({ schools }) => schools.map(({ name }) => name).join(pick('、', ', ')),
      render: ({ schools }) =>
        schools.length > 2
          ? pick(`${schools[0]!.name}等 ${schools.length} 所`, `${schools[0]!.name} and ${schools.length - 1} more`)
          : schools.map(({ name }) => name).join(pick('、', ', ')),
    },
    ...moneyStages.map((stage): Column<ProjectRow> => ({
      key: stage,
      title: say(moneyStageWords[stage]),
      width: 88,
      isNumber: true,
      value: ({ money }) => money[stage],
      render: ({ money }) => (money[stage] === 0 ? <span className="quiet">—</span> : say(moneyWords(money[stage]))),
    })),
    {
      key: 'paid-share',
      title: pick('支付率', 'Paid of allotted'),
      width: 72,
      isNumber: true,
      value: ({ money }) => (money.allotted === 0 ? null : money.paid / money.allotted),
      render: ({ money }) => percent(money.allotted === 0 ? null : money.paid / money.allotted),
    },
    {
      key: 'counted',
      title: pick('全部计入的统计学年', 'All of it counts from'),
      width: 124,
      wraps: true,
      value: ({ countedFrom }) => countedFrom,
      written: ({ countedFrom }) =>
        countedFrom === null ? null : pick(schoolYearName(countedFrom), String(countedFrom)),
      render: ({ countedFrom }) =>
        countedFrom === null ? (
          <span className="quiet">{pick('暂不能判断', 'not known yet')}</span>
        ) : (
          pick(schoolYearName(countedFrom), String(countedFrom))
        ),
    },
    dayColumn('approved', pick('立项', 'Approved'), ({ approvedOn }) => approvedOn),
    dayColumn('started', pick('开工', 'Started'), ({ startedOn }) => startedOn),
    dayColumn('accepted', pick('竣工验收', 'Accepted'), ({ acceptedOn }) => acceptedOn),
    dayColumn('booked', pick('入账', 'Booked'), ({ bookedOn }) => bookedOn),
  ]
  return (
    <DataTable
      name={pick('项目台账', 'Projects')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={onView}
      {...(tools === undefined ? {} : { tools })}
      {...(onSelect ? { selected: selected ?? [], onSelect } : {})}
      empty={<EmptyState title={pick('没有项目', 'there are no projects')} />}
    />
  )
}
