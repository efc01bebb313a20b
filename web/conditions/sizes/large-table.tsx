/** 大校: schools over the cap of size, with the relaxed cap beside it where one may be granted. */
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { LargeSchool } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ClauseLine, clauseText } from '../clause.tsx'

export function LargeStateTag({ state }: { readonly state: LargeSchool['state'] }) {
  const { pick } = useWords()
  return state === 'over' ? (
    <Tag color="error">{pick('✕ 超过上限', '✕ over the cap')}</Tag>
  ) : (
    <Tag color="warning">{pick('△ 放宽获准则不超', '△ within the relaxed cap')}</Tag>
  )
}

interface Props {
  readonly schools: readonly LargeSchool[]
  readonly unknown: number
  readonly countyName: (code: string) => string
  readonly isCity: boolean
}

export function LargeTable({ schools, unknown, countyName, isCity }: Props) {
  const { language, say, pick } = useWords()
  const [view, onView] = useTableView('large')
  const columns: Column<LargeSchool>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 190,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Link to={paths.schoolConditions} params={{ school: code }}>
          {name}
        </Link>
      ),
    },
    ...(isCity
      ? [
          {
            key: 'county',
            title: pick('县区', 'County'),
            width: 92,
            value: ({ county }: LargeSchool) => countyName(county),
          },
        ]
      : []),
    { key: 'town', title: pick('乡镇', 'Township'), width: 92, value: ({ townName }) => townName },
    {
      key: 'phase',
      title: pick('学段', 'Stage'),
      width: 110,
      wraps: true,
      value: ({ phase }) => (phase === null ? pick('义务教育段合计', 'compulsory stages') : say(stageWords[phase])),
    },
    {
      key: 'pupils',
      title: pick('在校生', 'Pupils'),
      width: 90,
      isNumber: true,
      value: ({ pupils }) => pupils,
      render: ({ pupils, isComplete }) =>
        isComplete ? whole(pupils) : pick(`至少 ${whole(pupils)}`, `${whole(pupils)} or more`),
    },
    { key: 'cap', title: pick('规模上限', 'Cap'), width: 84, isNumber: true, value: ({ cap }) => cap },
    { key: 'excess', title: pick('超出', 'Beyond'), width: 74, isNumber: true, value: ({ excess }) => excess },
    {
      key: 'clause',
      title: pick('依据', 'Clause'),
      width: 190,
      wraps: true,
      value: ({ clause }) => clauseText(clause, language),
      render: ({ clause }) => <ClauseLine rule={clause} />,
    },
    {
      key: 'relaxed',
      title: pick('放宽情形', 'If relaxed'),
      width: 250,
      wraps: true,
      value: ({ relaxed }) => (relaxed === null ? null : relaxed.cap),
      written: ({ relaxed }) =>
        relaxed === null ? null : `${relaxed.cap}；${relaxed.excess}；${clauseText(relaxed.clause, language)}`,
      render: ({ relaxed }) =>
        relaxed === null ? null : (
          <>
            {pick(`上限 ${relaxed.cap}，超出 ${relaxed.excess}。`, `cap ${relaxed.cap}, ${relaxed.excess} beyond. `)}
            {relaxed.conditionHolds
              ? pick('基表显示符合条件，须有佐证。', 'Its figures show the condition; a proof is asked for. ')
              : pick('基表未显示符合条件。', 'Its figures do not show the condition. ')}
            <ClauseLine rule={relaxed.clause} />
          </>
        ),
    },
    {
      key: 'state',
      title: pick('结论', 'State'),
      width: 150,
      value: ({ state }) => (state === 'over' ? pick('超过上限', 'over') : pick('放宽获准则不超', 'unless relaxed')),
      render: ({ state }) => <LargeStateTag state={state} />,
    },
  ]
  return (
    <>
      <DataTable
        name={pick('大校', 'Large schools')}
        rows={schools}
        columns={columns}
        rowKey={({ code, phase }) => `${code} ${phase ?? ''}`}
        view={view}
        onView={onView}
        empty={<EmptyState title={pick('没有超过规模上限的学校', 'no school is over the cap')} />}
      />
      {unknown > 0 && (
        <p className="quiet after-table">
          {pick(`另有 ${unknown} 所学校在校生数未填，不能判断`, `of ${unknown} schools the pupils are not filled in`)}
        </p>
      )}
    </>
  )
}
