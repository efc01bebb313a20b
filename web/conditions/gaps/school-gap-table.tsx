/** One row for each school: what it lacks of each item, and what all of it costs. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { gapItemWords, type ConditionGap } from '#modules/conditions/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { amount } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { wholeYuan } from '../whole-yuan.ts'
import { itemsShown, schoolGaps, type SchoolGap } from './school-gaps.ts'

interface Props {
  readonly gaps: readonly ConditionGap[]
  readonly tools: ReactNode
}

export function SchoolGapTable({ gaps, tools }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('schools')
  const unitOf = new Map(gaps.map(({ item, unit }) => [item, unit]))
  const columns: Column<SchoolGap>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 176,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Link to={paths.schoolConditions} params={{ school: code }}>
          {name}
        </Link>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 92, value: ({ townName }) => townName },
    ...itemsShown(gaps).map((item): Column<SchoolGap> => ({
      key: item,
      title: `${say(gapItemWords[item])}（${unitOf.get(item) ?? ''}）`,
      width: 88,
      isNumber: true,
      value: ({ missing }) => missing[item] ?? null,
      written: ({ missing }) => (missing[item] === null ? pick('数据缺', 'unknown') : (missing[item] ?? 0)),
      render: ({ missing }) => {
        const lacking = missing[item]
        if (lacking === null) return <span className="quiet">{pick('数据缺', 'unknown')}</span>
        if (lacking === undefined) return null
        return lacking === 0 ? <span className="quiet">—</span> : amount(lacking)
      },
    })),
    {
      key: 'cost',
      title: pick('费用合计（元）', 'Cost (yuan)'),
      width: 108,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => <b>{wholeYuan(cost)}</b>,
    },
  ]
  return (
    <DataTable
      name={pick('各校差额', 'Gaps by school')}
      rows={schoolGaps(gaps)}
      columns={columns}
      rowKey={({ code }) => code}
      view={view}
      onView={onView}
      tools={tools}
      empty={<EmptyState title={pick('没有差额', 'there are no gaps')} />}
    />
  )
}
