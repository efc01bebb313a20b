/** How far each county has come with each school year: one line per county and year. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import dayjs from 'dayjs'
import { z } from 'zod'
import { schoolYearOf } from '#kernel/school-year.ts'
import { countyFilingStates, countyFilingStateWords, type CountyFiling } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { homeSchool, useHomeRegion, widestRegion } from '#web/app/home-region.ts'
import { useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CountyFilingTag } from './filing-tags.tsx'
import { TownYears } from './town-years.tsx'
import { SchoolYears } from './school-years.tsx'

const choices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  year: z.coerce.number().int().optional(),
  state: z.enum(countyFilingStates).optional(),
})

/** How many schools have signed or more, of all. */
const handedIn = ({ byState, schools }: CountyFiling): number =>
  schools - (byState.imported ?? 0) - (byState.returned ?? 0)

export function YearsPage() {
  const { say, pick } = useWords()
  const me = useMe().data
  const region = widestRegion(me, 'census.read')
  const school = homeSchool(me)
  const importing = useHomeRegion('census.import')
  const yearName = useYearName()
  const thisYear = schoolYearOf(dayjs().format('YYYY-MM-DD'))
  const [view, setView] = usePageState(choices)
  if (school !== null) return <SchoolYears school={school} />
  return (
    <>
      <PageHeader
        title={pick('教育事业统计报送', 'Census filings')}
        about={pick(
          '学校核对签字 → 中心校审核 → 县区统计员提交 → 分管副局长审签 → 市级核收锁定。时点：每学年9月1日。',
          'School signs → central school endorses → county statistician submits → deputy director approves → the city accepts and locks. Counted on 1 September.',
        )}
        actions={
          <>
            {importing !== null && !importing.endsWith('00') && (
              <Link to={paths.importInto} params={{ county: importing, year: String(thisYear) }}>
                <Button type="primary" icon={<UploadOutlined />}>
                  {pick(`导入${yearName(thisYear)}数据`, `Import ${yearName(thisYear)}`)}
                </Button>
              </Link>
            )}
            <Button icon={<DownloadOutlined />} href={fileUrl('census', 'blankTable', { table: 'school' })}>
              {pick('空白学校基表', 'Empty school table')}
            </Button>
            <Button icon={<DownloadOutlined />} href={fileUrl('census', 'blankTable', { table: 'county' })}>
              {pick('空白县区基表', 'Empty county table')}
            </Button>
          </>
        }
      />
      <div className="panel">
        {region === null ? (
          <EmptyState title={pick('您没有可以查看的县区', 'there is no county that you may see')} />
        ) : region.length > 6 ? (
          <TownYears town={region} />
        ) : (
          <YearsTable region={region} view={view} setView={setView} say={say} />
        )}
      </div>
    </>
  )
}

interface TableProps {
  readonly region: string
  readonly view: z.output<typeof choices>
  readonly setView: ReturnType<typeof usePageState<typeof choices>>[1]
  readonly say: ReturnType<typeof useWords>['say']
}

function YearsTable({ region, view, setView, say }: TableProps) {
  const { pick } = useWords()
  const yearName = useYearName()
  const years = useAnswer('census', 'years', { region })
  const columns: Column<CountyFiling>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 124,
      fixed: 'left',
      value: ({ countyName }) => countyName,
      render: ({ county, countyName, year }) => (
        <Link to={paths.filings} params={{ county, year: String(year) }}>
          {countyName}
        </Link>
      ),
    },
    {
      key: 'year',
      title: pick('学年', 'School year'),
      width: 150,
      value: ({ year }) => year,
      render: ({ year }) => yearName(year),
    },
    {
      key: 'state',
      title: pick('报送状态', 'State'),
      width: 190,
      value: ({ state }) => say(countyFilingStateWords[state]),
      render: ({ state }) => <CountyFilingTag state={state} />,
    },
    { key: 'schools', title: pick('学校数', 'Schools'), width: 90, isNumber: true, value: ({ schools }) => schools },
    {
      key: 'handedIn',
      title: pick('已签字', 'Signed'),
      width: 90,
      isNumber: true,
      value: handedIn,
    },
    {
      key: 'returned',
      title: pick('退回更正', 'Returned'),
      width: 96,
      isNumber: true,
      value: ({ byState }) => byState.returned ?? 0,
    },
    {
      key: 'openWarnings',
      title: pick('待说明警告', 'Open warnings'),
      width: 120,
      isNumber: true,
      value: ({ openWarnings }) => openWarnings,
    },
    {
      key: 'version',
      title: pick('锁定版本', 'Version'),
      width: 96,
      isNumber: true,
      value: ({ version }) => (version === 0 ? null : version),
    },
    {
      key: 'lockedAt',
      title: pick('数据截止（锁定时间）', 'Locked at'),
      width: 190,
      value: ({ lockedAt }) => lockedAt,
      written: ({ lockedAt }) => moment(lockedAt),
      render: ({ lockedAt }) => moment(lockedAt),
    },
  ]
  return (
    <Answered of={years}>
      {({ filings }) => (
        <DataTable
          name={pick('各县区报送情况', 'Filings of the counties')}
          rows={filings
            .filter(
              ({ year, state }) =>
                (view.year === undefined || year === view.year) && (view.state === undefined || state === view.state),
            )
            // What is being worked on stands first.
            .sort((a, b) => b.year - a.year || a.county.localeCompare(b.county))}
          columns={columns}
          rowKey={({ county, year }) => `${county}-${year}`}
          view={view}
          onView={setView}
          empty={
            <EmptyState title={pick('还没有导入任何学年的数据', 'no year has been imported yet')}>
              {pick(
                '县区统计员或中心校进入县区学年后导入学校基表。',
                'County statisticians and central schools import the school table.',
              )}
            </EmptyState>
          }
          tools={
            <>
              <Select
                allowClear
                aria-label={pick('学年', 'School year')}
                placeholder={pick('全部学年', 'all years')}
                style={{ width: 150 }}
                value={view.year ?? null}
                onChange={(year: number | null) => setView({ year: year ?? undefined })}
                options={[...new Set(filings.map(({ year }) => year))]
                  .sort((a, b) => b - a)
                  .map((year) => ({ value: year, label: yearName(year) }))}
              />
              <Select
                allowClear
                aria-label={pick('报送状态', 'State')}
                placeholder={pick('全部状态', 'all states')}
                style={{ width: 190 }}
                value={view.state ?? null}
                onChange={(state: CountyFiling['state'] | null) => setView({ state: state ?? undefined })}
                options={countyFilingStates.map((state) => ({
                  value: state,
                  label: say(countyFilingStateWords[state]),
                }))}
              />
            </>
          }
        />
      )}
    </Answered>
  )
}
