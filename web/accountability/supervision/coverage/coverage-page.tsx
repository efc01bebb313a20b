/** 月度覆盖: how far the visits of a month reach, by county and supervisor, and the list of schools where nobody was. */
import { CalendarOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { MonthChoice, useMonth, useMonthName } from '../month-choice.tsx'
import { PlanDialog } from '../plans/plan-dialog.tsx'
import { SupervisionPage, type Place } from '../supervision-page.tsx'

const choices = z.object({ tab: z.enum(['unvisited', 'supervisors', 'counties']).optional() })
type Tab = NonNullable<z.output<typeof choices>['tab']>
type Found = AnswerOf<'accountability', 'visitCoverage'>
type Unvisited = Found['unvisited'][number]
type OfSupervisor = Found['supervisors'][number]
type OfCounty = Found['counties'][number]

export function CoveragePage() {
  const { pick } = useWords()
  const month = useMonth()
  const monthName = useMonthName()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}${monthName(month)}督导覆盖`, `Coverage of ${month}, ${name}`)}
      about={pick(
        '每所在办学校每月都有人去；没去的列在下面。',
        'Every open school is visited every month; those that were not stand below.',
      )}
      withCity
      actions={({ region }) => (
        <>
          <MonthChoice />
          <Button icon={<DownloadOutlined />} href={fileUrl('accountability', 'exportUnvisited', { region, month })}>
            {pick('未督导名单', 'List of the unvisited')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Coverage key={`${place.region} ${month}`} {...place} month={month} />}
    </SupervisionPage>
  )
}

const share = ({ schools, visited }: { readonly schools: number; readonly visited: number }): number | null =>
  schools === 0 ? null : visited / schools

function Coverage({ region, county, month }: Place & { readonly month: string }) {
  const { say, pick } = useWords()
  const [{ tab: asked }, choose] = usePageState(choices)
  // A city looks at its counties first, a county at its schools.
  const tab: Tab = county === null ? (asked ?? 'counties') : asked === 'supervisors' ? asked : 'unvisited'
  const answer = useAnswer('accountability', 'visitCoverage', { region, month })
  return (
    <Answered of={answer}>
      {(found) => {
        const schools = found.counties.reduce((sum, each) => sum + each.schools, 0)
        const visited = found.counties.reduce((sum, each) => sum + each.visited, 0)
        return (
          <>
            <dl className="figure-row">
              <div>
                <dt>{pick('已督导 / 在办学校', 'Visited, of open schools')}</dt>
                <dd>
                  {whole(visited)} / {whole(schools)}
                </dd>
              </div>
              <div>
                <dt>{pick('覆盖率', 'Share')}</dt>
                <dd>{percent(share({ schools, visited }))}</dd>
              </div>
              <div>
                <dt>{pick('未督导', 'Not visited')}</dt>
                <dd>{whole(schools - visited)}</dd>
              </div>
              <div>
                <dt>{pick('督导次数（督学）', 'Visits')}</dt>
                <dd>{whole(found.counties.reduce((sum, { visits }) => sum + visits, 0))}</dd>
              </div>
            </dl>
            <p className="quiet">{say(found.basis)}</p>
            <Tabs
              activeKey={tab}
              onChange={(key) => choose({ tab: key as Tab })}
              items={[
                ...(county === null ? [{ key: 'counties', label: pick('按县区', 'By county') }] : []),
                { key: 'unvisited', label: pick('未督导学校', 'Not visited') },
                { key: 'supervisors', label: pick('按督学', 'By supervisor') },
              ]}
            />
            <section className="panel wide-on-paper">
              {tab === 'unvisited' && <UnvisitedTable rows={found.unvisited} county={county} month={month} />}
              {tab === 'supervisors' && <SupervisorTable rows={found.supervisors} />}
              {tab === 'counties' && <CountyTable rows={found.counties} />}
            </section>
          </>
        )
      }}
    </Answered>
  )
}

interface UnvisitedProps {
  readonly rows: readonly Unvisited[]
  readonly county: string | null
  readonly month: string
}

function UnvisitedTable({ rows, county, month }: UnvisitedProps) {
  const { pick } = useWords()
  const [view, onView] = useTableView('unvisited')
  const mayVisit = useMayIn(county)('accountability.visit')
  const [selected, setSelected] = useState<readonly string[]>([])
  const [isPlanning, setIsPlanning] = useState(false)
  const columns: Column<Unvisited>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 240,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Link to={paths.schoolBrief} params={{ school: code }}>
          {name}
        </Link>
      ),
    },
    ...(county === null
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: Unvisited) => countyName }]
      : []),
    { key: 'town', title: pick('乡镇', 'Township'), width: 120, value: ({ townName }) => townName },
    { key: 'district', title: pick('责任区', 'District'), width: 170, wraps: true, value: ({ district }) => district },
    {
      key: 'supervisor',
      title: pick('责任督学', 'Supervisor'),
      width: 100,
      value: ({ supervisor }) => supervisor ?? pick('暂缺', 'nobody'),
    },
    {
      key: 'last',
      title: pick('上次督导', 'Last visit'),
      width: 112,
      value: ({ lastVisit }) => lastVisit,
      render: ({ lastVisit }) => lastVisit ?? <span className="quiet">{pick('没有记录', 'never')}</span>,
    },
    { key: 'planned', title: pick('已安排', 'Planned'), width: 108, value: ({ plannedOn }) => plannedOn },
  ]
  return (
    <>
      <DataTable
        name={pick(`${month} 未督导学校`, `Not visited in ${month}`)}
        rows={rows}
        columns={columns}
        rowKey={({ code }) => code}
        view={view}
        onView={onView}
        {...(mayVisit ? { selected, onSelect: setSelected } : {})}
        tools={
          selected.length > 0 && (
            <Button type="primary" ghost icon={<CalendarOutlined />} onClick={() => setIsPlanning(true)}>
              {pick(`安排所选 ${selected.length} 所`, `Plan ${selected.length} chosen`)}
            </Button>
          )
        }
        empty={<EmptyState title={pick('本月每所学校都已督导', 'every school was visited in this month')} />}
      />
      {isPlanning && county !== null && (
        <PlanDialog
          county={county}
          schools={selected}
          onClose={() => {
            setIsPlanning(false)
            setSelected([])
          }}
        />
      )}
    </>
  )
}

const counted = <R extends { readonly schools: number; readonly visited: number }>(
  pick: (zh: string, en: string) => string,
): Column<R>[] => [
  { key: 'schools', title: pick('学校', 'Schools'), width: 90, isNumber: true, value: ({ schools }) => schools },
  { key: 'visited', title: pick('已督导', 'Visited'), width: 90, isNumber: true, value: ({ visited }) => visited },
  {
    key: 'left',
    title: pick('未督导', 'Not visited'),
    width: 90,
    isNumber: true,
    value: ({ schools, visited }) => schools - visited,
  },
  {
    key: 'share',
    title: pick('覆盖率', 'Share'),
    width: 90,
    isNumber: true,
    value: share,
    render: (row) => percent(share(row)),
  },
]

function SupervisorTable({ rows }: { readonly rows: readonly OfSupervisor[] }) {
  const { pick } = useWords()
  const columns: Column<OfSupervisor>[] = [
    {
      key: 'supervisor',
      title: pick('责任督学', 'Supervisor'),
      width: 130,
      onPhone: 'head',
      value: ({ supervisor }) => supervisor ?? pick('（没有督学）', '(nobody)'),
    },
    { key: 'district', title: pick('责任区', 'District'), width: 240, wraps: true, value: ({ district }) => district },
    ...counted<OfSupervisor>(pick),
  ]
  return (
    <DataTable
      name={pick('按督学', 'By supervisor')}
      rows={rows}
      columns={columns}
      rowKey={({ county, district, supervisor }) => `${county} ${district} ${supervisor}`}
    />
  )
}

function CountyTable({ rows }: { readonly rows: readonly OfCounty[] }) {
  const { pick } = useWords()
  const columns: Column<OfCounty>[] = [
    { key: 'name', title: pick('县区', 'County'), width: 130, onPhone: 'head', value: ({ name }) => name },
    ...counted<OfCounty>(pick),
    { key: 'visits', title: pick('督导次数', 'Visits'), width: 90, isNumber: true, value: ({ visits }) => visits },
  ]
  return <DataTable name={pick('按县区', 'By county')} rows={rows} columns={columns} rowKey={({ county }) => county} />
}
