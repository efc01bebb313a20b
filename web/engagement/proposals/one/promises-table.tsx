/** What the reply promised and what became of each, as the ledger has it. */
import { Link } from '@tanstack/react-router'
import type { PromiseShown } from '#modules/engagement/contract.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { LightTag } from '../light-tag.tsx'

interface Props {
  /** Where the ledger keeps them. */
  readonly county: string
  readonly promises: readonly PromiseShown[]
}

export function PromisesTable({ county, promises }: Props) {
  const { say, pick } = useWords()
  const columns: Column<PromiseShown>[] = [
    {
      key: 'text',
      title: pick('承诺', 'Promise'),
      width: 320,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
      render: ({ id, text }) => (
        <Link to={paths.commitment} params={{ commitment: id }} search={{ county }}>
          {text}
        </Link>
      ),
    },
    { key: 'owner', title: pick('责任单位', 'Owner'), width: 150, wraps: true, value: ({ owner }) => owner },
    { key: 'due', title: pick('时限', 'Due'), width: 100, value: ({ dueOn }) => dueOn },
    {
      key: 'light',
      title: pick('进度', 'Pace'),
      width: 110,
      value: ({ pace }) => say(pace),
      render: ({ light, pace }) => <LightTag light={light} words={say(pace)} />,
    },
    { key: 'said', title: pick('单位自报', 'Said'), width: 96, value: ({ said }) => say(said) },
    { key: 'shown', title: pick('佐证', 'Evidence'), width: 96, value: ({ shown }) => say(shown) },
    {
      key: 'measured',
      title: pick('最近一次测量', 'Last measured'),
      width: 190,
      wraps: true,
      value: ({ measured }) => (measured === null ? null : say(measured)),
    },
  ]
  return (
    <DataTable
      name={pick('承诺兑现情况', 'What became of the promises')}
      rows={promises}
      columns={columns}
      rowKey={({ id }) => id}
      searches={false}
      empty={<EmptyState title={pick('答复条款尚未确认为承诺', 'no clause was confirmed as a promise yet')} />}
    />
  )
}
