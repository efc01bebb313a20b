/** How many qualify now and in the years ahead, for each route and subsidy and at each school; without a name. */
import { Alert } from 'antd'
import { useMemo } from 'react'
import { incentiveKinds, incentiveWords } from '#modules/staffing/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { SourceList } from '../source-list.tsx'

type Found = AnswerOf<'staffing', 'incentiveCounts'>
type SchoolRow = Found['schools'][number]

export function IncentiveCounts({ found }: { readonly found: Found }) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('incentives')
  const { year, isSimulated, allowanceApplies, kinds, schools, rules } = found
  const years = useMemo(
    () => [...new Set(kinds.flatMap(({ ahead }) => ahead.map((each) => each.year)))].toSorted((a, b) => a - b),
    [kinds],
  )
  if (year === null) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有导入教师名册', 'no roster has been imported')} />
      </div>
    )
  }
  const columns: Column<SchoolRow>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 200,
      fixed: 'left',
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
    },
    { key: 'teachers', title: pick('教师', 'Teachers'), width: 84, isNumber: true, value: ({ teachers }) => teachers },
    ...incentiveKinds.map((kind): Column<SchoolRow> => ({
      key: kind,
      title: say(incentiveWords[kind]),
      width: 116,
      isNumber: true,
      value: ({ met }) => met[kind] ?? 0,
    })),
    {
      key: 'monthly',
      title: pick('补助合计（元/月）', 'Subsidies (yuan a month)'),
      width: 120,
      isNumber: true,
      value: ({ monthly }) => monthly,
    },
  ]
  return (
    <>
      <BasisLine rosterYear={year} isSimulated={isSimulated} />
      {allowanceApplies === null && (
        <Alert
          className="note-below"
          type="warning"
          showIcon
          title={pick(
            '没有说明本县是否在乡村教师生活补助范围内，补助金额按缺数据处理；请人事股在“补助范围”中设置。',
            'It has not been told whether the county is within the allowance; its amounts are unknown until that is set.',
          )}
        />
      )}
      <section className="panel">
        <h2>{pick('符合人数', 'How many qualify')}</h2>
        <div className="staff-sheet">
          <table>
            <thead>
              <tr>
                <th scope="col">{pick('类别', 'Kind')}</th>
                <th scope="col">{pick('已符合', 'Now')}</th>
                {years.map((each) => (
                  <th key={each} scope="col">
                    {pick(`${each}学年新增`, `from ${each}`)}
                  </th>
                ))}
                <th scope="col">{pick('缺数据', 'Unknown')}</th>
                <th scope="col">{pick('金额（元/月）', 'Yuan a month')}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ kind, met, ahead, unknown, monthly }) => (
                <tr key={kind}>
                  <th scope="row">{say(incentiveWords[kind])}</th>
                  <td>
                    <b>{whole(met)}</b>
                  </td>
                  {years.map((each) => (
                    <td key={each}>{whole(ahead.find((own) => own.year === each)?.teachers ?? 0)}</td>
                  ))}
                  <td>{whole(unknown)}</td>
                  <td>{monthly === null ? '—' : whole(monthly)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="panel wide-on-paper">
        <h2>{pick('分校人数', 'By school')}</h2>
        <DataTable
          name={pick('职称与待遇分校人数', 'Titles and subsidies by school')}
          rows={schools}
          columns={columns}
          rowKey={({ school }) => school}
          view={view}
          onView={setView}
          height={560}
        />
      </section>
      <SourceList rules={rules} />
    </>
  )
}
