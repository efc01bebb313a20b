/** The candidates of a board: school, what is to be done, how far it is, why it is stopped, what is due. */
import { Link } from '@tanstack/react-router'
import { Progress, Tag } from 'antd'
import type { ReactNode } from 'react'
import { adjustmentWords, gateStatusWords, type BoardRow } from '#modules/network/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { StatusTag } from './status-tag.tsx'

interface Props {
  readonly rows: readonly BoardRow[]
  readonly stepName: (code: string | null) => string
  readonly isCity: boolean
  readonly selected: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  readonly tools: ReactNode
}

export function BoardTable({ rows, stepName, isCity, selected, onSelect, tools }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('candidates')
  const columns: Column<BoardRow>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 210,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
      render: ({ id, county, schoolName, isStarving }) => (
        <>
          <Link to={paths.candidate} params={{ candidate: id }} search={{ county }}>
            {schoolName}
          </Link>{' '}
          {isStarving && <Tag color="error">{pick('! 招空后撤并预警', '! starved until empty')}</Tag>}
        </>
      ),
    },
    ...(isCity
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: BoardRow) => countyName }]
      : []),
    { key: 'town', title: pick('乡镇', 'Township'), width: 112, value: ({ townName }) => townName },
    {
      key: 'kind',
      title: pick('调整类型', 'Kind'),
      width: 116,
      wraps: true,
      value: ({ kind }) => say(adjustmentWords[kind]),
    },
    { key: 'year', title: pick('生效学年', 'From'), width: 84, value: ({ year }) => year },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 76, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'receiving',
      title: pick('接收学校', 'Receiving'),
      width: 170,
      wraps: true,
      value: ({ receiving }) => receiving.map(({ name }) => name).join(pick('、', ', ')) || null,
    },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 160,
      value: ({ status }) => say(gateStatusWords[status]),
      render: ({ status }) => <StatusTag status={status} />,
    },
    {
      key: 'passed',
      title: pick('进度', 'Passed'),
      width: 120,
      value: ({ passed, asked }) => (asked === 0 ? null : passed / asked),
      written: ({ passed, asked }) => `${passed} / ${asked}`,
      render: ({ passed, asked, status }) => (
        <Progress
          size="small"
          percent={asked === 0 ? 0 : (passed / asked) * 100}
          status={status === 'stopped' ? 'exception' : 'normal'}
          format={() => `${passed}/${asked}`}
        />
      ),
    },
    {
      key: 'step',
      title: pick('当前步骤', 'Stands at'),
      width: 190,
      wraps: true,
      value: ({ step }) => stepName(step) || null,
    },
    {
      key: 'stops',
      title: pick('停止原因', 'Why it is stopped'),
      width: 220,
      wraps: true,
      value: ({ stops }) => stops.map(({ words }) => say(words)).join(pick('；', '; ')) || null,
      render: ({ stops }) =>
        stops.length === 0 ? null : (
          <span className="stop-words">✕ {stops.map(({ words }) => say(words)).join(pick('；', '; '))}</span>
        ),
    },
    {
      key: 'due',
      title: pick('跟踪到期', 'Follow-up due'),
      width: 150,
      value: ({ due }) => due?.on ?? null,
      render: ({ due }) =>
        due === null ? null : (
          <span className={due.isLate ? 'stop-words' : undefined}>
            {due.isLate ? '! ' : ''}
            {due.on}
            {due.isLate ? pick('（逾期）', ' (overdue)') : ''}
          </span>
        ),
    },
    {
      key: 'approval',
      title: pick('批复', 'Approval'),
      width: 190,
      wraps: true,
      value: ({ approvedOn, approvalNumber }) =>
        approvedOn === null ? null : `${approvalNumber ?? ''} ${approvedOn}`.trim(),
    },
  ]
  return (
    <DataTable
      name={pick('拟调整学校', 'Schools to be adjusted')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={setView}
      selected={selected}
      onSelect={onSelect}
      tools={tools}
      empty={<EmptyState title={pick('没有拟调整学校', 'there is no candidate')} />}
    />
  )
}
