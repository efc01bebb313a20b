/** Classes by stage × 城乡 × 公办民办: how many stand in each state, and their shares. */
import {
  classStates,
  classStateWords,
  settlementGroupWords,
  sponsorGroupWords,
  type SizeGroup,
} from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { useTableView } from '#web/app/page-state.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { bigOrMore, overStandard, shareOf } from './group-sums.ts'
import { ShareBar } from './share-bar.tsx'

const counted = (key: string, title: string, width: number, of: (group: SizeGroup) => number): Column<SizeGroup> => ({
  key,
  title,
  width,
  isNumber: true,
  value: of,
  exportedToo: [{ title: `${title}%`, value: (group) => percent(shareOf(of(group), group.classes), 2, '') }],
  render: (group) => (
    <>
      {whole(of(group))} <span className="quiet">{percent(shareOf(of(group), group.classes))}</span>
    </>
  ),
})

export function GroupTable({ groups }: { readonly groups: readonly SizeGroup[] }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('groups')
  const columns: Column<SizeGroup>[] = [
    {
      key: 'phase',
      title: pick('学段', 'Stage'),
      width: 64,
      onPhone: 'head',
      value: ({ phase }) => say(stageWords[phase]),
      render: ({ phase, settlement, sponsor }) => (
        <>
          {say(stageWords[phase])}
          <span className="phone-only">
            {' '}
            {say(settlementGroupWords[settlement])} {say(sponsorGroupWords[sponsor])}
          </span>
        </>
      ),
    },
    {
      key: 'settlement',
      title: pick('城乡', 'Place'),
      width: 64,
      onPhone: 'hidden',
      value: ({ settlement }) => say(settlementGroupWords[settlement]),
    },
    {
      key: 'sponsor',
      title: pick('举办者', 'Sponsor'),
      width: 74,
      onPhone: 'hidden',
      value: ({ sponsor }) => say(sponsorGroupWords[sponsor]),
    },
    {
      key: 'schools',
      title: pick('学校数', 'Schools'),
      width: 68,
      isNumber: true,
      value: ({ schools }) => schools,
    },
    {
      key: 'unknown',
      title: pick('班额未填', 'Not filled in'),
      width: 68,
      isNumber: true,
      value: ({ schoolsUnknown }) => schoolsUnknown,
    },
    { key: 'classes', title: pick('班数', 'Classes'), width: 68, isNumber: true, value: ({ classes }) => classes },
    {
      key: 'bar',
      title: pick('构成', 'Shares'),
      width: 110,
      onPhone: 'hidden',
      value: ({ counts, classes }) => shareOf(overStandard(counts), classes),
      written: ({ counts, classes }) => percent(shareOf(overStandard(counts), classes), 2, ''),
      render: ({ counts }) => <ShareBar counts={counts} />,
    },
    ...classStates.map((state) =>
      counted(state, say(classStateWords[state]), state === 'over_standard' ? 118 : 100, ({ counts }) => counts[state]),
    ),
    counted('over', pick('超标准合计', 'Over the standard'), 104, ({ counts }) => overStandard(counts)),
    counted('fifty-six', pick('56人及以上', '56 and more'), 104, ({ counts }) => bigOrMore(counts)),
  ]
  return (
    <DataTable
      name={pick('班额分类统计', 'Class sizes by group')}
      rows={groups}
      columns={columns}
      rowKey={({ phase, settlement, sponsor }) => `${phase} ${settlement} ${sponsor}`}
      view={view}
      onView={onView}
      empty={<EmptyState title={pick('没有班额数据', 'there are no class sizes')} />}
    />
  )
}
