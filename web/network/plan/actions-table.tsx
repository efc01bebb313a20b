/** What is done in which year, to which school, at what cost, why, and under which clause. */
import { Button, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { actionNames, actionWords, type ActionName } from '#modules/network/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'

export type PlanAction = AnswerOf<'network', 'plan'>['actions'][number]

const choices = z.object({ 'action-year': z.coerce.number().int().optional(), action: z.enum(actionNames).optional() })

interface Props {
  readonly actions: readonly PlanAction[]
  readonly years: readonly number[]
  readonly onSite: (site: string) => void
  readonly onSaved: () => void
}

export function ActionsTable({ actions, years, onSite, onSaved }: Props) {
  const { say, pick } = useWords()
  const [{ 'action-year': year, action }, choose] = usePageState(choices)
  const [view, setView] = useTableView('actions')
  const inOrder = useMemo(() => actions.toSorted((a, b) => a.year - b.year), [actions])
  const counted = (name: ActionName) => actions.filter((each) => each.action === name).length
  const rows = inOrder.filter(
    (each) => (year === undefined || each.year === year) && (action === undefined || each.action === action),
  )
  const columns: Column<PlanAction>[] = [
    { key: 'year', title: pick('学年', 'Year'), width: 72, value: (row) => row.year },
    {
      key: 'site',
      title: pick('学校', 'School'),
      width: 200,
      wraps: true,
      onPhone: 'head',
      value: ({ siteName }) => siteName,
      render: ({ site, siteName }) => (
        <Button type="link" size="small" className="in-text" onClick={() => onSite(site)}>
          {siteName}
        </Button>
      ),
    },
    {
      key: 'action',
      title: pick('安排', 'What'),
      width: 150,
      wraps: true,
      value: (row) => say(actionWords[row.action]),
    },
    {
      key: 'amount',
      title: pick('数量', 'Amount'),
      width: 80,
      isNumber: true,
      value: (row) => row.amount,
    },
    {
      key: 'cost',
      title: pick('一次性费用', 'Cost, once'),
      width: 110,
      isNumber: true,
      value: ({ cost }) => Math.round(cost),
      render: ({ cost }) => (cost === 0 ? '—' : say(moneyWords(cost))),
    },
    { key: 'reason', title: pick('理由', 'Why'), width: 300, wraps: true, value: ({ reason }) => say(reason) },
    {
      key: 'clause',
      title: pick('依据', 'Clause'),
      width: 200,
      wraps: true,
      value: ({ clause }) => (clause === null ? null : say(clause)),
    },
  ]
  return (
    <DataTable
      name={pick('逐年安排', 'Year by year')}
      rows={rows}
      columns={columns}
      rowKey={({ year: at, site, action: what, amount }) => `${at} ${site} ${what} ${amount}`}
      view={view}
      onView={setView}
      onSaved={onSaved}
      tools={
        <>
          <Select
            aria-label={pick('学年', 'Year')}
            value={year ?? 0}
            style={{ width: 120 }}
            onChange={(chosen) => choose({ 'action-year': chosen === 0 ? undefined : chosen })}
            options={[
              { value: 0, label: pick('全部学年', 'all years') },
              ...years.map((value) => ({
                value,
                label: pick(
                  `${value} 年（${whole(actions.filter((each) => each.year === value).length)}）`,
                  `${value} (${actions.filter((each) => each.year === value).length})`,
                ),
              })),
            ]}
          />
          <Segmented<string>
            className="wrapping"
            aria-label={pick('安排', 'What is done')}
            value={action ?? ''}
            onChange={(chosen) => choose({ action: chosen === '' ? undefined : (chosen as ActionName) })}
            options={[
              { value: '', label: pick('全部', 'all') },
              ...actionNames
                .filter((name) => counted(name) > 0)
                .map((name) => ({ value: name, label: `${say(actionWords[name])} ${counted(name)}` })),
            ]}
          />
        </>
      }
      empty={<EmptyState title={pick('没有安排', 'nothing is done')} />}
    />
  )
}
