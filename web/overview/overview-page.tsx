/** 全市创建一览: how the counties stand this year, what changed, where, and what each still has to file. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Grid, Segmented, Select } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { z } from 'zod'
import { countingDay } from '#kernel/school-year.ts'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { Trouble } from '#web/app/trouble.tsx'
import { day } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { cityFigures, countyChanges, countyRows } from './county-changes.ts'
import { CountyTable } from './county-table.tsx'
import { Headline } from './headline.tsx'
import { mapViews, mapViewWords, type MapView } from './map-view.ts'
import './overview.css'

const CityMap = lazy(async () => ({ default: (await import('./city-map.tsx')).CityMap }))

const choices = z.object({
  year: z.coerce.number().int().optional(),
  q: z.string().default(''),
  sort: z.string().default(''),
  map: z.enum(mapViews).default('overall'),
})

export function OverviewPage() {
  const region = useHomeRegion('assessment.read')
  return region === null ? <Forbidden /> : <Overview region={region} />
}

function Overview({ region }: { readonly region: string }) {
  const { say, pick } = useWords()
  const may = useMay()
  const yearName = useYearName()
  const roomy = Grid.useBreakpoint().md ?? true
  const [{ year: asked, q, sort, map }, choose] = usePageState(choices)
  const answer = useAnswer('assessment', 'overview', { region, ...(asked === undefined ? {} : { year: asked }) })
  const seesFilings = may('census.read')
  const filed = useAnswer('census', 'years', { region }, { enabled: seesFilings })
  const below = useAnswer(
    'schools',
    'regions',
    { under: region },
    { enabled: region.endsWith('00'), staleTime: 600_000 },
  )
  const { data } = answer
  const year = data?.year
  const filings = useMemo(
    () =>
      new Map(
        filed.data?.filings.flatMap((filing) => (filing.year === year ? [[filing.county, filing] as const] : [])),
      ),
    [filed.data, year],
  )
  if (answer.isError) return <Trouble error={answer.error} again={() => void answer.refetch()} />
  if (!data) return <Loading />
  const { counties, before, years } = data
  const rows = countyRows(counties, below.data?.regions ?? [])
  const now = cityFigures(counties, rows.length - counties.length)
  // Locked figures are as of their lock, those still being collected as of now.
  const newest = counties
    .map(({ county, isDraft, judgedAt }) => (isDraft ? judgedAt : (filings.get(county)?.lockedAt ?? judgedAt)))
    .sort()
    .at(-1)
  return (
    <div className="overview">
      <PageHeader
        title={
          region.endsWith('00')
            ? pick('全市创建一览', 'How the counties stand')
            : pick('本县创建一览', 'How the county stands')
        }
        about={pick(
          `县域义务教育优质均衡发展自评测算，非认定结论。${yearName(data.year)}；时点：${countingDay(data.year)}。`,
          `Self-assessment of quality and balanced compulsory education, not a recognition. School year ${yearName(data.year)}; counted on ${countingDay(data.year)}.`,
        )}
        actions={
          <>
            <Select
              aria-label={pick('统计学年', 'School year')}
              value={data.year}
              options={years.map((each) => ({ value: each, label: yearName(each) }))}
              onChange={(chosen) => choose({ year: chosen })}
              style={{ minWidth: 150 }}
            />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      {counties.length === 0 ? (
        <div className="panel">
          <EmptyState
            title={pick(
              '本学年还没有测算结果：县区数据核收锁定后自动测算',
              'there is no report of this year yet; a county is judged once its figures are locked',
            )}
          />
        </div>
      ) : (
        <>
          <Headline
            now={now}
            before={before.length === 0 ? null : cityFigures(before)}
            openWarnings={
              !seesFilings
                ? undefined
                : filings.size === 0
                  ? null
                  : [...filings.values()].reduce((sum, { openWarnings }) => sum + openWarnings, 0)
            }
            asOf={newest === undefined ? '—' : day(newest)}
          />
          <div className="overview-middle">
            <section className="panel" aria-label={pick('地图', 'Map')}>
              <Segmented<MapView>
                aria-label={pick('地图内容', 'What the map shows')}
                className="map-views no-print"
                size="small"
                value={map}
                onChange={(chosen) => choose({ map: chosen })}
                options={mapViews.map((view) => ({ value: view, label: say(mapViewWords[view]) }))}
              />
              <h2 className="only-print">{say(mapViewWords[map])}</h2>
              <Suspense fallback={<Loading height={roomy ? 430 : 300} />}>
                <CityMap region={region} counties={counties} year={data.year} height={roomy ? 430 : 300} view={map} />
              </Suspense>
            </section>
            <section className="panel overview-changes">
              <h2>{pick('较上一学年的变化', 'What changed since the year before')}</h2>
              <ChangesPanel changes={countyChanges(counties, before)} year={data.year} />
            </section>
          </div>
          <section className="panel">
            <h2>{pick('各县区情况', 'County by county')}</h2>
            <CountyTable
              rows={rows}
              filings={seesFilings ? filings : null}
              year={data.year}
              view={{ q, sort }}
              onView={choose}
            />
            <p className="quiet table-note">
              {pick(
                '综合达标按“校·学段”计数（九年一贯制学校小学、初中各计一次）。差异系数保留四位小数，与限值的比较按未取整的数进行。结论为自评测算；社会认可度等须上级评估的部分，未取得数据前为“缺数据”。',
                'Schools are counted by stage (a nine-year school counts twice). CVs are shown to four decimals and compared unrounded. Parts that others assess, such as public recognition, stay “data missing” until there are data.',
              )}
            </p>
          </section>
        </>
      )}
    </div>
  )
}
