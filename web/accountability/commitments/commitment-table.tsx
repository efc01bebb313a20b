/** Commitments line by line: what was promised, by whom, until when, its light and its three statuses. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  areaWords,
  lightWords,
  paceWords,
  saidWords,
  shownWords,
  sourceKindWords,
  type CommitmentRow,
} from '#modules/accountability/contract.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { figure } from './figure.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { LightTag, ThreeStatuses } from './standing-tags.tsx'

interface Props {
  readonly rows: readonly CommitmentRow[]
  readonly name: string
  readonly isCity: boolean
  readonly tools?: ReactNode
  readonly empty?: ReactNode
  readonly selected?: readonly string[]
  readonly onSelect?: (keys: readonly string[]) => void
}

export const keyOf = ({ county, id }: Pick<CommitmentRow, 'county' | 'id'>): string => `${county} ${id}`

export function CommitmentTable({ rows, name, isCity, tools, empty, selected, onSelect }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('commitments')
  const columns: Column<CommitmentRow>[] = [
    {
      key: 'light',
      title: pick('状态灯', 'Light'),
      width: 88,
      fixed: 'left',
      value: ({ standing }) => say(lightWords[standing.light]),
      render: ({ standing }) => <LightTag light={standing.light} />,
    },
    ...(isCity
      ? [
          {
            key: 'county',
            title: pick('县区', 'County'),
            width: 84,
            value: ({ countyName }: CommitmentRow) => countyName,
          },
        ]
      : []),
    {
      key: 'text',
      title: pick('承诺内容', 'What was promised'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
      render: ({ county, id, text }) => (
        <Link to={paths.commitment} params={{ commitment: id }} search={{ county }}>
          {text}
        </Link>
      ),
    },
    {
      key: 'statuses',
      title: pick('三项状态', 'Three statuses'),
      width: 170,
      wraps: true,
      value: ({ standing: { said, shown, pace } }) =>
        [saidWords[said], shownWords[shown], paceWords[pace]].map(say).join(pick('；', '; ')),
      render: ({ standing }) => <ThreeStatuses standing={standing} />,
    },
    { key: 'due', title: pick('时限', 'Due'), width: 104, value: ({ dueOn }) => dueOn },
    {
      key: 'figure',
      title: pick('最近数据 / 目标', 'Figure / target'),
      width: 150,
      wraps: true,
      value: ({ last }) => last?.value ?? null,
      exportedToo: [
        { title: pick('目标值', 'Target'), value: ({ last, target }) => last?.target ?? target },
        { title: pick('数据时点', 'As of'), value: ({ last }) => last?.asOf ?? null },
      ],
      render: ({ last, target, unit, ruleKind }) =>
        last === null ? (
          <span className="quiet">
            {ruleKind === null ? pick('由人报送', 'told by people') : pick('尚无数据', 'no figure yet')}
          </span>
        ) : last.value === null ? (
          <>
            {last.outcome === 'met'
              ? pick('已达到', 'met')
              : last.outcome === 'unmet'
                ? pick('未达到', 'not met')
                : pick('缺数据', 'missing')}{' '}
            <small className="quiet">{last.asOf}</small>
          </>
        ) : (
          <>
            {figure(last.value)} / {figure(last.target ?? target)} {say(unitWords(unit))}{' '}
            <small className="quiet">{last.asOf}</small>
          </>
        ),
    },
    {
      key: 'owner',
      title: pick('责任单位、责任人', 'Owner'),
      width: 150,
      wraps: true,
      value: ({ owner }) => [owner.office, owner.person].filter(Boolean).join(' '),
    },
    {
      key: 'source',
      title: pick('来源、板块', 'Source, area'),
      width: 150,
      wraps: true,
      onPhone: 'hidden',
      value: ({ source }) => `${say(sourceKindWords[source.kind])} ${source.title} ${source.line}`,
      exportedToo: [{ title: pick('板块', 'Area'), value: ({ area }) => say(areaWords[area]) }],
      render: ({ source, area }) => (
        <>
          {say(sourceKindWords[source.kind])}{' '}
          <small className="quiet">
            {source.title} · {source.line} · {say(areaWords[area])}
          </small>
        </>
      ),
    },
    {
      key: 'escalation',
      title: pick('督办升级', 'Escalation'),
      width: 110,
      wraps: true,
      value: ({ escalationDue }) => escalationDue && say(escalationDue.words),
      render: ({ escalationDue }) =>
        escalationDue && (
          <span className="late">
            ! {pick('应', 'due: ')}
            {say(escalationDue.words)}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      name={name}
      rows={rows}
      columns={columns}
      rowKey={keyOf}
      view={view}
      onView={onView}
      searches={false}
      {...(tools === undefined ? {} : { tools })}
      {...(onSelect === undefined ? {} : { onSelect, selected: selected ?? [] })}
      empty={<EmptyState title={empty ?? pick('没有符合条件的承诺', 'no commitment fits')} />}
    />
  )
}
