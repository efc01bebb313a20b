/** What waits for the person who has signed in, the oldest first within each kind, each leading to where it is done. */
import { Link } from '@tanstack/react-router'
import { Grid, Tag } from 'antd'
import { taskKinds, taskWords, type TaskKind } from '#modules/census/contract.ts'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Answered } from '#web/app/answered.tsx'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'

type Task = AnswerOf<'census', 'inbox'>['tasks'][number]

const keyOf = ({ kind, school, county, year, name }: Task): string => [kind, county, year, school, name].join('-')

/** `signed` filings wait for the central school, and so on: the filter under which the list opens. */
const stateOf: Readonly<Partial<Record<TaskKind, string>>> = { endorse: 'signed' }

function TaskLink({ task }: { readonly task: Task }) {
  const { say, pick } = useWords()
  const { kind, school, town, name, county, countyName, year, count } = task
  if (school !== null) {
    return (
      <Link to={paths.filing} params={{ school, year: String(year) }}>
        {say(taskWords[kind])}：{name ?? school}
      </Link>
    )
  }
  if (kind === 'import') {
    return (
      <Link to={paths.importInto} params={{ county, year: String(year) }}>
        {say(taskWords[kind])}：{countyName}
      </Link>
    )
  }
  return (
    <Link
      to={paths.filings}
      params={{ county, year: String(year) }}
      search={{ state: stateOf[kind], ...(town === null ? {} : { region: town }) }}
    >
      {say(taskWords[kind])}：{name ?? countyName}
      {count > 0 &&
        (kind === 'collect'
          ? pick(`（还有${count}所未报齐）`, ` (${count} schools are not in yet)`)
          : pick(`（${count}所学校）`, ` (${count} schools)`))}
    </Link>
  )
}

export function InboxPage() {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const roomy = Grid.useBreakpoint().md ?? true
  const [view, onView] = useTableView('tasks')
  const inbox = useAnswer('census', 'inbox', {})
  const columns: Column<Task>[] = [
    {
      key: 'kind',
      title: pick('事项', 'Task'),
      width: 150,
      value: ({ kind }) => say(taskWords[kind]),
      render: ({ kind }) => <Tag color={kind === 'correct' ? 'warning' : 'processing'}>{say(taskWords[kind])}</Tag>,
    },
    {
      key: 'what',
      title: pick('办理对象', 'About'),
      width: 320,
      wraps: true,
      value: ({ name, countyName }) => name ?? countyName,
      render: (task) => <TaskLink task={task} />,
    },
    { key: 'county', title: pick('县区', 'County'), width: 110, value: ({ countyName }) => countyName },
    { key: 'year', title: pick('学年', 'School year'), width: 140, value: ({ year }) => yearName(year) },
    { key: 'count', title: pick('学校数', 'Schools'), width: 84, isNumber: true, value: ({ count }) => count },
    {
      key: 'since',
      title: pick('等待始于', 'Waiting since'),
      width: 150,
      value: ({ since }) => since,
      written: ({ since }) => moment(since),
      render: ({ since }) => moment(since),
    },
    { key: 'note', title: pick('说明', 'Note'), width: 210, wraps: true, value: ({ note }) => note },
  ]
  const inOrder = (tasks: readonly Task[]) =>
    tasks.toSorted((a, b) => taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind) || a.since.localeCompare(b.since))
  return (
    <>
      <PageHeader
        title={pick('待我办理', 'My tasks')}
        about={pick(
          '轮到您办理的报送事项。点击事项进入办理页面，办完后自动从这里移出。',
          'What waits for you in the census. Open a task to do it; it then leaves this list.',
        )}
      />
      <div className="panel">
        <Answered of={inbox}>
          {({ tasks }) =>
            tasks.length === 0 ? (
              <EmptyState title={pick('没有等待您办理的事项', 'Nothing waits for you')}>
                <Link to={paths.census}>{pick('查看报送情况', 'See the filings')}</Link>
              </EmptyState>
            ) : !roomy ? (
              <ul className="task-cards">
                {inOrder(tasks).map((task) => (
                  <li key={keyOf(task)}>
                    <TaskLink task={task} />
                    <div className="quiet">
                      {task.countyName} · {yearName(task.year)} · {moment(task.since)}
                    </div>
                    {task.note && <div className="note">{task.note}</div>}
                  </li>
                ))}
              </ul>
            ) : (
              <DataTable
                name={pick('待我办理', 'My tasks')}
                rows={inOrder(tasks)}
                columns={columns}
                rowKey={keyOf}
                view={view}
                onView={onView}
              />
            )
          }
        </Answered>
      </div>
    </>
  )
}
