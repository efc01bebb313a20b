/** The ledger line by line: number, source, school, what is wrong, who mends it by when, how it stands. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { caseSourceWords, caseStateWords, type CaseRow } from '#modules/accountability/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CasePress, CaseStateTag } from './case-tags.tsx'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly name: string
  /** Name of the table in the address. */
  readonly view: string
  readonly isCity: boolean
  readonly tools?: ReactNode
  readonly empty?: string
  readonly searches?: boolean
}

export function CaseTable({ rows, name, view: viewName, isCity, tools, empty, searches = true }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView(viewName)
  const columns: Column<CaseRow>[] = [
    {
      key: 'label',
      title: pick('编号', 'Number'),
      width: 118,
      fixed: 'left',
      value: ({ label }) => label,
      render: ({ id, county, label }) => (
        <Link to={paths.case} params={{ case: id }} search={{ county }}>
          {label}
        </Link>
      ),
    },
    ...(isCity
      ? [{ key: 'county', title: pick('县区', 'County'), width: 84, value: ({ countyName }: CaseRow) => countyName }]
      : []),
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 156,
      wraps: true,
      value: ({ state }) => say(caseStateWords[state]),
      render: (row) => (
        <>
          <CaseStateTag state={row.state} /> <CasePress row={row} />
        </>
      ),
    },
    {
      key: 'text',
      title: pick('问题', 'What is wrong'),
      width: 270,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
      render: ({ id, county, text }) => (
        <Link to={paths.case} params={{ case: id }} search={{ county }} className="plain-link">
          {text}
        </Link>
      ),
    },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 170,
      wraps: true,
      value: ({ schoolName }) => schoolName,
    },
    { key: 'indicator', title: pick('指标', 'Indicator'), width: 74, value: ({ indicator }) => indicator },
    { key: 'source', title: pick('来源', 'Source'), width: 88, value: ({ source }) => say(caseSourceWords[source]) },
    {
      key: 'owner',
      title: pick('责任单位、责任人', 'Owner'),
      width: 160,
      wraps: true,
      value: ({ owner }) => (owner === null ? null : [owner.office, owner.person].filter(Boolean).join(' ')),
    },
    { key: 'deadline', title: pick('期限', 'Deadline'), width: 104, value: ({ deadline }) => deadline },
    { key: 'progress', title: pick('进展', 'Progress'), width: 180, wraps: true, value: ({ progress }) => progress },
    { key: 'reviewer', title: pick('复核人', 'Reviewer'), width: 80, value: ({ reviewer }) => reviewer },
    { key: 'closed', title: pick('销号日期', 'Closed'), width: 104, value: ({ closedOn }) => closedOn },
  ]
  return (
    <DataTable
      name={name}
      rows={rows}
      columns={columns}
      rowKey={({ county, id }) => `${county} ${id}`}
      view={view}
      onView={onView}
      searches={searches}
      {...(tools === undefined ? {} : { tools })}
      empty={<EmptyState title={empty ?? pick('没有符合条件的整改', 'no case fits')} />}
    />
  )
}
