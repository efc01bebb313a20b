/** 未单独参加测算的学校: who was left out or merged, and why. */
import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

type Excluded = CountyReport['excluded'][number]

export const ExcludedTable = memo(function ExcludedTable({ report }: { readonly report: CountyReport }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('excluded')
  const columns = useMemo(
    (): Column<Excluded>[] => [
      {
        key: 'name',
        title: pick('学校', 'School'),
        width: 240,
        value: ({ name, code }) => name || code,
        render: ({ name, code }) => (
          <Link to={paths.school} params={{ school: code }} search={{ year: String(report.year) }}>
            {name || code}
          </Link>
        ),
      },
      { key: 'code', title: pick('学校标识码', 'School code'), width: 120, value: ({ code }) => code },
      { key: 'phase', title: pick('学段', 'Stage'), width: 80, value: ({ phase }) => say(stageWords[phase]) },
      {
        key: 'pupils',
        title: pick('在校生（人）', 'Pupils'),
        width: 110,
        isNumber: true,
        value: ({ pupils }) => pupils,
      },
      {
        key: 'reason',
        title: pick('原因', 'Reason'),
        width: 380,
        wraps: true,
        value: ({ reason, reasonEn }) => pick(reason, reasonEn),
      },
    ],
    [report, say, pick],
  )
  return (
    <DataTable<Excluded>
      name={pick('未单独参加测算的学校', 'Schools not judged by themselves')}
      rows={report.excluded}
      columns={columns}
      rowKey={({ code, phase }) => `${code}/${phase}`}
      view={view}
      onView={onView}
      height={320}
      empty={<EmptyState title={pick('所有学校都参加测算', 'every school is judged')} />}
    />
  )
})
