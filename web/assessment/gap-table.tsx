/** 缺口清单: each school's gaps to the standard, to 85 %, and the cheapest way to 综合达标 with its 余项 named. */
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { memo, useMemo } from 'react'
import { schoolOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { gapText } from '#web/ui/charts/gap-text.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapRows, type GapRow } from './gap-rows.ts'
import type { ChooseOnReport } from './report-choices.ts'

interface Props {
  readonly report: CountyReport
  readonly which: 'failing' | 'all'
  readonly choose: ChooseOnReport
}

export const GapTable = memo(function GapTable({ report, which, choose }: Props) {
  const { language, say, pick } = useWords()
  const [view, onView] = useTableView('gaps')
  const rows = useMemo(() => gapRows(report, which), [report, which])
  const columns = useMemo((): Column<GapRow>[] => {
    const cheapest = ({ gap }: GapRow): string => {
      if (gap.cheapest === null) return ''
      const { missing, cost } = gap.cheapest
      const money =
        cost === null ? '' : pick(`，约${whole(Math.ceil(cost))}元`, `, about ${whole(Math.ceil(cost))} yuan`)
      return (gapText(missing, report.indicators, say) || pick('无须补充', 'nothing')) + money
    }
    return [
      {
        key: 'name',
        title: pick('学校', 'School'),
        width: 190,
        value: ({ gap }) => gap.name || gap.code,
        render: ({ gap }) => (
          <Link to={paths.school} params={{ school: gap.code }} search={{ year: String(report.year) }}>
            {gap.name || gap.code}
          </Link>
        ),
      },
      {
        key: 'phase',
        title: pick('学段', 'Stage'),
        width: language === 'zh' ? 74 : 130,
        value: ({ gap }) => say(stageWords[gap.phase]),
      },
      {
        key: 'outcome',
        title: pick('结论', 'Outcome'),
        width: language === 'zh' ? 104 : 190,
        value: ({ school }) => (school ? say(schoolOutcomeWords[school.outcome]) : null),
      },
      {
        key: 'standard',
        title: pick('补到标准', 'To the standard'),
        width: 240,
        wraps: true,
        value: ({ gap }) => gapText(gap.toStandard, report.indicators, say) || null,
      },
      {
        key: 'floor',
        title: pick('补到85%', 'To 85 %'),
        width: 210,
        wraps: true,
        value: ({ gap }) => gapText(gap.toFloor, report.indicators, say) || null,
      },
      {
        key: 'cheapest',
        title: pick('最省综合达标组合', 'Cheapest way to meet the rule'),
        width: 210,
        wraps: true,
        value: (row) => cheapest(row) || null,
      },
      {
        key: 'exempt',
        title: pick('余项', 'Left over'),
        width: 70,
        value: ({ gap }) => gap.cheapest?.exempt ?? null,
      },
      {
        key: 'whole',
        title: pick('合报学校：全校须补', 'Whole school needs'),
        width: 190,
        wraps: true,
        value: ({ gap }) => gapText(gap.wholeSchool, report.indicators, say) || null,
      },
    ]
  }, [report, language, say, pick])
  return (
    <>
      <DataTable<GapRow>
        name={pick('缺口清单', 'Gaps')}
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        view={view}
        onView={onView}
        height={420}
        tools={
          <Segmented
            value={which}
            onChange={(chosen) => choose({ gaps: chosen === 'all' ? 'all' : 'failing' })}
            options={[
              { value: 'failing', label: pick('未综合达标或缺数据', 'Not meeting the rule') },
              { value: 'all', label: pick('有任一项未达标', 'Any indicator short') },
            ]}
          />
        }
        empty={<EmptyState title={pick('没有缺口', 'no gaps')} />}
      />
      <p className="legend quiet">
        {pick(
          '人、间为整数；面积、金额为数额，向上取至分位。余项：七项中可留在85%—100%之间的一项。',
          'People and rooms are whole; areas and money are amounts, rounded up. Left over: the one of seven that may stay between 85 and 100 %.',
        )}
        {report.gaps.some(({ cheapest }) => cheapest?.chosenBy === 'relative')
          ? pick(
              '未给出单价，余项按“省去的缺口占标准的比例最大”选取，不代表花钱最少。',
              ' Without unit prices the indicator left over is where the largest share of its threshold is saved, not the least money.',
            )
          : ''}
      </p>
    </>
  )
})
