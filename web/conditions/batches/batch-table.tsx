/** Schools with the batch that is proposed or confirmed for each, why, its plan and how far it has come. */
import { Button, Progress, Tag } from 'antd'
import type { ReactNode } from 'react'
import { batchStateWords, batchWords, type BatchRow } from '#modules/conditions/contract.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BatchStateTag } from './batch-state-tag.tsx'
import { firstProposal } from './chosen-schools.ts'

interface Props {
  readonly rows: readonly BatchRow[]
  readonly isCity: boolean
  readonly onOpen: (code: string) => void
  readonly selected: readonly string[]
  readonly onSelect?: (codes: readonly string[]) => void
  readonly tools: ReactNode
}

export function BatchTable({ rows, isCity, onOpen, selected, onSelect, tools }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('batches')
  const reasonsOf = ({ proposals }: BatchRow): string =>
    proposals.flatMap(({ reasons }) => reasons.map(say)).join(pick('；', '; '))
  const columns: Column<BatchRow>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 162,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Button type="link" className="in-text" onClick={() => onOpen(code)}>
          {name}
        </Button>
      ),
    },
    ...(isCity
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: BatchRow) => countyName }]
      : []),
    { key: 'town', title: pick('乡镇', 'Township'), width: 88, value: ({ townName }) => townName },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 70, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'proposed',
      title: pick('系统建议', 'Proposed'),
      width: 112,
      wraps: true,
      value: ({ proposals }) => proposals.map(({ batch }) => say(batchWords[batch])).join(pick('、', ', ')) || null,
      render: ({ proposals }) =>
        proposals.map(({ batch }, index) => (
          <span key={batch} className={index === 0 ? undefined : 'quiet'}>
            {index > 0 && pick('、', ', ')}
            {say(batchWords[batch])}
          </span>
        )),
    },
    {
      key: 'reasons',
      title: pick('建议理由', 'Why'),
      width: 206,
      wraps: true,
      value: (row) => reasonsOf(row) || null,
    },
    {
      key: 'batch',
      title: pick('列入', 'Batch'),
      width: 112,
      wraps: true,
      value: ({ batch, state }) => (batch === null || state === 'proposed' ? null : say(batchWords[batch])),
      render: (row) =>
        row.batch === null || row.state === 'proposed' ? null : (
          <>
            <b>{say(batchWords[row.batch])}</b>
            {row.batch !== firstProposal(row) && <Tag>{pick('与建议不同', 'other than proposed')}</Tag>}
          </>
        ),
    },
    {
      key: 'state',
      title: pick('确认情况', 'State'),
      width: 140,
      wraps: true,
      value: ({ state }) => say(batchStateWords[state]),
      render: ({ state }) => <BatchStateTag state={state} />,
    },
    {
      key: 'plan',
      title: pick('提升方案', 'Plan'),
      width: 140,
      wraps: true,
      value: ({ plan }) =>
        plan === null ? null : pick(`${plan.goal}（${schoolYearName(plan.year)}）`, `${plan.goal} (${plan.year})`),
    },
    {
      key: 'progress',
      title: pick('进展', 'Progress'),
      width: 104,
      value: ({ progress }) => progress?.percent ?? null,
      written: ({ progress }) => (progress === null ? null : `${progress.percent}%（${progress.on}）`),
      render: ({ progress }) =>
        progress === null ? null : <Progress size="small" percent={progress.percent} format={(p) => `${p}%`} />,
    },
  ]
  return (
    <DataTable
      name={pick('四个一批', 'Four batches')}
      rows={rows}
      columns={columns}
      rowKey={({ code }) => code}
      view={view}
      onView={onView}
      tools={tools}
      selected={selected}
      {...(onSelect ? { onSelect } : {})}
      empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
    />
  )
}
