/** What a project brings, item by item, with the first school year in whose figures it stands, and why. */
import { Link } from '@tanstack/react-router'
import { projectItems, type ProjectItemShown } from '#modules/conditions/contract.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { Tag } from 'antd'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { amount } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

export function ItemsTable({ items }: { readonly items: readonly ProjectItemShown[] }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('items')
  const columns: Column<ProjectItemShown>[] = [
    { key: 'number', title: pick('序号', 'No.'), width: 60, isNumber: true, value: ({ number }) => number },
    {
      key: 'item',
      title: pick('内容', 'What'),
      width: 150,
      wraps: true,
      onPhone: 'head',
      value: ({ item }) => say(projectItems[item].words),
    },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 190,
      wraps: true,
      value: ({ schoolName }) => schoolName,
      render: ({ school, schoolName }) => (
        <Link to={paths.schoolConditions} params={{ school }}>
          {schoolName}
        </Link>
      ),
    },
    { key: 'phase', title: pick('学段', 'Stage'), width: 76, value: ({ phase }) => say(stageWords[phase]) },
    {
      key: 'quantity',
      title: pick('数量', 'Quantity'),
      width: 130,
      isNumber: true,
      value: ({ quantity }) => quantity,
      exportedToo: [{ title: pick('单位', 'Unit'), value: ({ unit }) => say(unitWords(unit)) }],
      render: ({ quantity, unit, areaEach }) => (
        <>
          {amount(quantity)} {say(unitWords(unit))}
          {areaEach !== null && <small className="quiet"> × {amount(areaEach)} m²</small>}
        </>
      ),
    },
    {
      key: 'counted',
      title: pick('首个计入统计学年', 'First counted year'),
      width: 190,
      value: ({ firstCounted }) => firstCounted.year,
      render: ({ firstCounted: { year, isExpected } }) =>
        year === null ? (
          <span className="quiet">{pick('暂不能判断', 'not known yet')}</span>
        ) : (
          <>
            <b>{pick(schoolYearName(year), String(year))}</b>{' '}
            <Tag color={isExpected ? 'default' : 'success'}>
              {isExpected ? pick('预计', 'expected') : pick('已落实', 'recorded')}
            </Tag>
          </>
        ),
    },
    {
      key: 'why',
      title: pick('原因', 'Why'),
      width: 320,
      wraps: true,
      value: ({ firstCounted }) => say(firstCounted.why),
    },
  ]
  return (
    <DataTable
      name={pick('建设内容', 'What it brings')}
      rows={items}
      columns={columns}
      rowKey={({ number }) => String(number)}
      view={view}
      onView={onView}
    />
  )
}
