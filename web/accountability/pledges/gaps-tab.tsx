/** 分校缺口: what each school lacks to the standard, by how many measures and how much money it is closed. */
import { Link } from '@tanstack/react-router'
import { stageWords } from '#kernel/stage.ts'
import type { SchoolGap } from '#modules/accountability/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { amount, exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapFigure } from './gap-figure.ts'

interface Props {
  readonly gaps: readonly SchoolGap[]
  readonly targetYear: number
}

export function GapsTab({ gaps, targetYear }: Props) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [view, onView] = useTableView('gaps')
  const lack = (gap: SchoolGap['gaps'][number]): string => {
    const missing =
      gap.missing === null ? pick('缺数据', 'no data') : `${pick('缺', 'lacks ')}${amount(gap.missing)}${gap.unit}`
    return `${gap.indicator} ${say(gap.label)} ${gapFigure(gap.value, gap.threshold, pick('缺数据', 'no data'))} / ${exact(gap.threshold)}${pick('，', ', ')}${missing}`
  }
  const columns: Column<SchoolGap>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 190,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ school, name }) => (
        <Link to={paths.school} params={{ school }}>
          {name}
        </Link>
      ),
    },
    { key: 'phase', title: pick('学段', 'Stage'), width: 70, value: ({ phase }) => say(stageWords[phase]) },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 86, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'gaps',
      title: pick('缺口（现值 / 标准，缺额）', 'Gaps (value / standard, what is lacking)'),
      width: 420,
      wraps: true,
      value: ({ gaps: own }) => own.length,
      written: ({ gaps: own }) => own.map(lack).join(pick('；', '; ')),
      render: ({ gaps: own }) =>
        own.length === 0 ? (
          <span className="quiet">—</span>
        ) : (
          <ul className="gap-lines">
            {own.map((gap) => (
              <li key={gap.indicator}>{lack(gap)}</li>
            ))}
          </ul>
        ),
    },
    { key: 'measures', title: pick('措施', 'Measures'), width: 80, isNumber: true, value: ({ measures }) => measures },
    {
      key: 'cost',
      title: pick('费用', 'Cost'),
      width: 110,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => (cost === 0 ? '—' : say(moneyWords(cost))),
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <p className="quiet panel-about">
        {pick(
          `在校生为${yearName(targetYear)}预测数。缺额为补到标准所需；责任书的措施按最省的综合达标组合安排，每校可有一项在85%以上作余项，不必补齐。指标无缺口而有措施的，用于消除大班额或降低差异系数。内部资料，未经批准不得公开。`,
          `Pupils are expected in ${yearName(targetYear)}. What is lacking is to the standard; measures are the cheapest combination, in which one indicator of a school may stay at 85 % or more. Measures without a gap serve large classes or the CV. Internal.`,
        )}
      </p>
      <DataTable
        name={pick('分校缺口清单', 'Gaps of schools')}
        rows={gaps}
        columns={columns}
        rowKey={({ school, phase }) => `${school} ${phase}`}
        view={view}
        onView={onView}
        empty={<EmptyState title={pick('没有缺口', 'there are no gaps')} />}
      />
    </section>
  )
}
