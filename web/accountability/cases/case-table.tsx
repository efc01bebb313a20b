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
import './cases.css'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly name: string
  /** Name of the table in the address. */
  readonly view: string
  readonly isCity: boolean
  /** False where all are of one school. */
  readonly withSchool?: boolean
  readonly tools?: ReactNode
  readonly empty?: string
  readonly searches?: boolean
}

export function CaseTable({
  rows,
  name,
  view: viewName,
  isCity,
  withSchool = true,
  tools,
  empty,
  searches = true,
}: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView(viewName)
  const columns: Column<CaseRow>[] = [
    {
      key: 'label',
      title: pick('编号', 'Number'),
      width: 120,
      fixed: 'left',
      wraps: true,
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
      width: 132,
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
      width: 208,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
      render: ({ id, county, text }) => (
        <Link to={paths.case} params={{ case: id }} search={{ county }} className="plain-link">
          {text}
        </Link>
      ),
    },
    ...(withSchool
      ? [
          {
            key: 'school',
            title: pick('学校', 'School'),
            width: 128,
            wraps: true,
            value: ({ schoolName }: CaseRow) => schoolName,
          },
        ]
      : []),
    {
      key: 'source',
      title: pick('来源、指标', 'Source, indicator'),
      width: 104,
      value: ({ source }) => say(caseSourceWords[source]),
      exportedToo: [{ title: pick('指标', 'Indicator'), value: ({ indicator }) => indicator }],
      render: ({ source, indicator }) => (
        <>
          {say(caseSourceWords[source])} {indicator}
        </>
      ),
    },
    {
      key: 'owner',
      title: pick('责任单位、责任人', 'Owner'),
      width: 140,
      wraps: true,
      value: ({ owner }) => (owner === null ? null : [owner.office, owner.person].filter(Boolean).join(' ')),
    },
    { key: 'deadline', title: pick('期限', 'Deadline'), width: 104, value: ({ deadline }) => deadline },
    { key: 'progress', title: pick('进展', 'Progress'), width: 130, wraps: true, value: ({ progress }) => progress },
    {
      key: 'closed',
      title: pick('销号、复核人', 'Closed, by'),
      width: 106,
      wraps: true,
      value: ({ closedOn }) => closedOn,
      exportedToo: [{ title: pick('复核人', 'Reviewer'), value: ({ reviewer }) => reviewer }],
      render: ({ closedOn, reviewer }) =>
        closedOn === null ? null : (
          <>
            {closedOn} {reviewer}
          </>
        ),
    },
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
