/** Every school and stage with its classes by state, the worst first. */
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import {
  classStates,
  classStateWords,
  settlementGroupWords,
  sponsorGroupWords,
  type SchoolSize,
} from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SizeStateTag } from './size-state-tag.tsx'

interface Props {
  readonly schools: readonly SchoolSize[]
  readonly countyName: (code: string) => string
  readonly isCity: boolean
  readonly which: 'failing' | 'all'
  readonly onWhich: (which: 'failing' | 'all') => void
}

export function SchoolTable({ schools, countyName, isCity, which, onWhich }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('sizes')
  const columns: Column<SchoolSize>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 210,
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
            value: ({ county }: SchoolSize) => countyName(county),
          },
        ]
      : []),
    { key: 'town', title: pick('乡镇', 'Township'), width: 110, value: ({ townName }) => townName },
    { key: 'phase', title: pick('学段', 'Stage'), width: 84, value: ({ phase }) => say(stageWords[phase]) },
    {
      key: 'settlement',
      title: pick('城乡', 'Place'),
      width: 80,
      value: ({ settlement }) => say(settlementGroupWords[settlement]),
    },
    {
      key: 'sponsor',
      title: pick('举办者', 'Sponsor'),
      width: 84,
      value: ({ sponsor }) => say(sponsorGroupWords[sponsor]),
    },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 80, isNumber: true, value: ({ pupils }) => pupils },
    { key: 'classes', title: pick('班数', 'Classes'), width: 70, isNumber: true, value: ({ classes }) => classes },
    {
      key: 'largest',
      title: pick('最大班额', 'Largest class'),
      width: 84,
      isNumber: true,
      value: ({ largestClass }) => largestClass,
    },
    { key: 'limit', title: pick('标准', 'Standard'), width: 70, isNumber: true, value: ({ limit }) => limit },
    ...classStates.map((state): Column<SchoolSize> => ({
      key: state,
      title: say(classStateWords[state]),
      width: 96,
      isNumber: true,
      value: ({ counts }) => counts?.[state] ?? null,
    })),
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 190,
      value: ({ state }) => (state === null ? null : say(classStateWords[state])),
      render: ({ state }) => <SizeStateTag state={state} />,
    },
  ]
  const rows = which === 'all' ? schools : schools.filter(({ failsStandard }) => failsStandard !== false)
  return (
    <DataTable
      name={pick('各校班额', 'Class sizes by school')}
      rows={rows}
      columns={columns}
      rowKey={({ code, phase }) => `${code} ${phase}`}
      view={view}
      onView={onView}
      tools={
        <Segmented<'failing' | 'all'>
          value={which}
          onChange={onWhich}
          options={[
            { value: 'failing', label: pick('有超标准班额或未填', 'Over the standard or unknown') },
            { value: 'all', label: pick('全部', 'All') },
          ]}
        />
      }
      empty={<EmptyState title={pick('没有超标准班额的学校', 'no school has a class over the standard')} />}
    />
  )
}
