/** 逐年投入: what is paid in which year, out of which pot and for what, against the budget. */
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { unitWords } from '#kernel/unit-words.ts'
import { leverWords, roadPotWords, type RoadPot, type RoadRow, type StoredAction } from '#modules/roadmap/contract.ts'
import { usePageState } from '#web/app/page-state.ts'
import { amount, fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { StackChart } from '#web/ui/charts/stack-chart.tsx'
import type { StackPicture } from '#web/ui/charts/stack-option.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { spendingOf, spendingWays, type SpendingWay } from './spending.ts'

const choices = z.object({ split: z.enum(spendingWays).default('pot') })

interface Props {
  readonly road: RoadRow
  readonly actions: readonly StoredAction[]
  readonly onSaved: () => void
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

type ItemRow = RoadRow['byItem'][number]

export function MoneyTab({ road, actions, onSaved }: Props) {
  const { language, say, pick } = useWords()
  const [{ split }, choose] = usePageState(choices)
  const spending = useMemo(
    () =>
      spendingOf(
        actions,
        split,
        road.byYear.map(({ year }) => year),
      ),
    [actions, split, road],
  )
  const nameOf = useMemo(
    () => (key: string) =>
      key === 'none'
        ? pick('未定来源', 'no source yet')
        : key in roadPotWords
          ? say(roadPotWords[key as RoadPot])
          : say(leverWords[key as keyof typeof leverWords]),
    [say, pick],
  )
  const budgetOf = useMemo(() => new Map(road.byYear.map(({ year, budget }) => [year, budget])), [road])
  const picture = useMemo(
    (): StackPicture => ({
      columns: spending.years.map((year) => pick(`${year}年`, String(year))),
      parts: spending.parts.map(({ key, values }) => ({ key, name: nameOf(key), values })),
      limits: spending.years.map((year) => budgetOf.get(year) ?? null),
      words: {
        limit: pick('年度预算', 'budget of the year'),
        sum: pick('合计', 'sum'),
        figure: (value) => say(moneyWords(value)),
        tick: (value) => (language === 'zh' ? `${whole(value / 1e4)}万` : `${fixed(value / 1e6, 1)}m`),
      },
    }),
    [spending, nameOf, budgetOf, language, say, pick],
  )
  const columns: Column<ItemRow>[] = [
    {
      key: 'item',
      title: pick('项目', 'Item'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    { key: 'actions', title: pick('措施数', 'Actions'), width: 90, isNumber: true, value: (row) => row.actions },
    {
      key: 'amount',
      title: pick('数量', 'Amount'),
      width: 140,
      isNumber: true,
      value: (row) => row.amount,
      render: (row) => `${amount(row.amount)} ${say(unitWords(row.unit))}`,
    },
    {
      key: 'cost',
      title: pick('投入（元）', 'Cost (yuan)'),
      width: 150,
      isNumber: true,
      value: (row) => row.cost,
      render: (row) => amount(row.cost),
    },
    {
      key: 'share',
      title: pick('占比', 'Share'),
      width: 80,
      isNumber: true,
      value: (row) => (road.cost ? row.cost / road.cost : null),
      render: (row) => (road.cost ? percent(row.cost / road.cost) : '—'),
    },
  ]
  const hasBudget = [...budgetOf.values()].some((budget) => budget !== null)
  if (spending.years.length === 0) {
    return (
      <section className="panel">
        <EmptyState title={pick('本方案不需要投入', 'this road costs nothing')} />
      </section>
    )
  }
  return (
    <>
      <section className="panel">
        <div className="panel-tools">
          <h2>{pick('逐年投入', 'Cost by year')}</h2>
          <Segmented<SpendingWay>
            className="no-print"
            value={split}
            onChange={(value) => choose({ split: value })}
            options={[
              { value: 'pot', label: pick('按资金来源', 'By pot') },
              { value: 'kind', label: pick('按措施类别', 'By lever') },
            ]}
          />
        </div>
        <StackChart
          picture={picture}
          label={
            split === 'pot'
              ? pick('各预算年度按资金来源的投入', 'cost of every year by pot')
              : pick('各预算年度按措施类别的投入', 'cost of every year by lever')
          }
        />
        <div className="road-table-place" role="region" tabIndex={0} aria-label={pick('逐年投入表', 'Cost by year')}>
          <table className="road-columns">
            <thead>
              <tr>
                <th scope="col">{pick('预算年度', 'Year')}</th>
                {spending.parts.map(({ key }) => (
                  <th key={key} scope="col">
                    {nameOf(key)}
                  </th>
                ))}
                <th scope="col">{pick('合计', 'Sum')}</th>
                {hasBudget && <th scope="col">{pick('年度预算', 'Budget')}</th>}
                {hasBudget && <th scope="col">{pick('结余', 'Left')}</th>}
              </tr>
            </thead>
            <tbody>
              {spending.years.map((year, at) => {
                const budget = budgetOf.get(year) ?? null
                return (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {spending.parts.map(({ key, values }) => (
                      <td key={key}>{values[at]! > 0 ? say(moneyWords(values[at]!)) : '—'}</td>
                    ))}
                    <td>
                      <strong>{say(moneyWords(spending.sums[at]!))}</strong>
                    </td>
                    {hasBudget && <td>{budget === null ? '—' : say(moneyWords(budget))}</td>}
                    {hasBudget && <td>{budget === null ? '—' : say(moneyWords(budget - spending.sums[at]!))}</td>}
                  </tr>
                )
              })}
              <tr className="road-columns-sum">
                <th scope="row">{pick('合计', 'Sum')}</th>
                {spending.parts.map(({ key, sum: own }) => (
                  <td key={key}>{say(moneyWords(own))}</td>
                ))}
                <td>
                  <strong>{say(moneyWords(sum(spending.sums)))}</strong>
                </td>
                {hasBudget && <td colSpan={2} />}
              </tr>
            </tbody>
          </table>
        </div>
        {!hasBudget && (
          <p className="quiet after-table">
            {pick(
              '没有设置年度预算：付款列在来得及计入目标学年的最迟年度，来源未定。',
              'No budget is set: payments stand in the last year that is early enough, out of no pot yet.',
            )}
          </p>
        )}
      </section>
      <section className="panel road-wide">
        <h2>{pick('按项目', 'By item')}</h2>
        <DataTable
          name={pick('按项目投入', 'Cost by item')}
          rows={road.byItem}
          columns={columns}
          rowKey={({ item }) => item}
          onSaved={onSaved}
        />
      </section>
    </>
  )
}
