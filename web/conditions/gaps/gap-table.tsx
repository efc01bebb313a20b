/** Each gap of each school: what it has, what it must have, what is missing, at which price, by which clause and how sure. */
import { Link } from '@tanstack/react-router'
import { gapItemWords, type ConditionGap } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { amount, exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { ReactNode } from 'react'
import { wholeYuan } from '../whole-yuan.ts'
import { ClauseLine, clauseText, confidenceText, SampleTag } from '../clause.tsx'

interface Props {
  readonly gaps: readonly ConditionGap[]
  readonly tools?: ReactNode
  /** Left out on the page of one school. */
  readonly withSchool: boolean
  readonly selection?: { readonly selected: readonly string[]; readonly onSelect: (keys: readonly string[]) => void }
}

export const gapKey = ({ code, phase, item }: ConditionGap): string => `${code}.${phase ?? 'all'}.${item}`

export function GapTable({ gaps, tools, withSchool, selection }: Props) {
  const { language, say, pick } = useWords()
  const [view, onView] = useTableView('gaps')
  const school: Column<ConditionGap>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 200,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Link to={paths.schoolConditions} params={{ school: code }}>
          {name}
        </Link>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 104, value: ({ townName }) => townName },
  ]
  const columns: Column<ConditionGap>[] = [
    ...(withSchool ? school : []),
    {
      key: 'item',
      title: pick('项目', 'Item'),
      width: 134,
      wraps: true,
      ...(withSchool ? {} : { onPhone: 'head' as const }),
      value: ({ item }) => say(gapItemWords[item]),
    },
    {
      key: 'phase',
      title: pick('学段', 'Stage'),
      width: 76,
      value: ({ phase }) => (phase === null ? pick('全校', 'whole') : say(stageWords[phase])),
    },
    {
      key: 'have',
      title: pick('现有', 'Has'),
      width: 100,
      isNumber: true,
      value: ({ have }) => have,
      render: ({ have }) => (have === null ? null : amount(have)),
    },
    {
      key: 'required',
      title: pick('应有', 'Must have'),
      width: 100,
      isNumber: true,
      value: ({ required }) => required,
      render: ({ required }) => (required === null ? null : amount(required)),
    },
    {
      key: 'missing',
      title: pick('缺口', 'Missing'),
      width: 112,
      isNumber: true,
      value: ({ missing }) => missing,
      exportedToo: [{ title: pick('单位', 'Unit'), value: ({ unit }) => say(unitWords(unit)) }],
      render: ({ missing, unit }) =>
        missing === null ? (
          <span className="quiet">{pick('数据缺', 'unknown')}</span>
        ) : (
          <b>
            {amount(missing)} {say(unitWords(unit))}
          </b>
        ),
    },
    {
      key: 'cost',
      title: pick('费用（元）', 'Cost (yuan)'),
      width: 116,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => (cost === null ? null : wholeYuan(cost)),
    },
    {
      key: 'price',
      title: pick('单价', 'Price'),
      width: 200,
      wraps: true,
      value: ({ price }) => price.price,
      exportedToo: [{ title: pick('单价来源', 'Source of the price'), value: ({ price }) => price.source }],
      render: ({ price }) => (
        <>
          {exact(price.price)} {say(unitWords(price.unit))}{' '}
          {price.isSample ? <SampleTag /> : <small className="quiet">{price.source}</small>}
        </>
      ),
    },
    {
      key: 'rule',
      title: pick('依据、把握', 'Clause and how sure'),
      width: 250,
      wraps: true,
      value: ({ rule }) => clauseText(rule, language),
      exportedToo: [{ title: pick('把握', 'How sure'), value: ({ rule }) => confidenceText(rule, language) }],
      render: ({ rule }) => <ClauseLine rule={rule} />,
    },
    {
      key: 'note',
      title: pick('说明', 'Note'),
      width: 230,
      wraps: true,
      value: ({ lower, note }) =>
        [
          ...(note ? [say(note)] : []),
          ...(lower
            ? [
                pick(
                  `按较低的一条（${clauseText(lower.rule, 'zh')}，${confidenceText(lower.rule, 'zh')}）缺 ${lower.missing === null ? '—' : amount(lower.missing)}`,
                  `by the lower line (${clauseText(lower.rule, 'en')}; ${confidenceText(lower.rule, 'en')}) ${lower.missing === null ? '—' : amount(lower.missing)} missing`,
                ),
              ]
            : []),
        ].join(pick('；', '; ')) || null,
    },
  ]
  return (
    <DataTable
      name={pick('标准化差额明细', 'Gaps')}
      rows={gaps}
      columns={columns}
      rowKey={gapKey}
      view={view}
      onView={onView}
      {...(tools === undefined ? {} : { tools })}
      {...(selection
        ? {
            selected: selection.selected,
            onSelect: selection.onSelect,
          }
        : {})}
      empty={<EmptyState title={pick('没有差额', 'there are no gaps')} />}
    />
  )
}
