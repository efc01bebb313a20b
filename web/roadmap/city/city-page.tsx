/** 全市路线图: which county reaches the standard in which year, all of them out of one shared budget. */
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { roadOutcomeWords, roadStatusWords, type CityRoadRow } from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { isUnderWay } from '#web/app/job-progress.ts'
import { placesOf, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../road-gap.ts'
import { RoadmapNav } from '../roadmap-nav.tsx'
import { CityJob } from './city-job.tsx'
import { CityRoadPanel } from './city-road-panel.tsx'
import { CitySettingsPanel } from './city-settings-panel.tsx'
import { MakeCityRoadDialog } from './make-city-road-dialog.tsx'

const choices = z.object({ road: z.uuid().optional(), job: z.uuid().optional() })

export function CityRoadPage() {
  const choice = useRegionChoice('roadmap.read')
  if (choice === undefined) return null
  if (choice.city === null) return <Forbidden />
  return <OfCity city={choice.city} county={choice.county} />
}

function OfCity({ city, county }: { readonly city: string; readonly county: string | null }) {
  const { pick } = useWords()
  const name = useRegionName(city)
  const me = useMe().data
  const [{ road: asked, job: askedJob }, choose] = usePageState(choices)
  const [isMaking, setIsMaking] = useState(false)
  const mayPlan = placesOf(me, 'roadmap.city').some(({ code }) => code === city)
  const answer = useAnswer(
    'roadmap',
    'cityRoads',
    { city },
    { refetchInterval: ({ state: { data } }) => (data?.jobs.some(({ state }) => isUnderWay(state)) ? 3000 : false) },
  )
  return (
    <>
      <PageHeader
        title={pick(`${name}：全市达标路线图`, `Road of the city, ${name}`)}
        about={pick(
          '各县区共用一个年度预算：哪个县区在哪个统计学年达标，先后怎样安排总投入最少。内部比选材料，自评测算。',
          'All counties share one yearly budget: which of them reaches the standard in which year, so that it costs least in all. Internal; reckoned by ourselves.',
        )}
        actions={
          <>
            {mayPlan && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsMaking(true)}>
                {pick('测算全市路线图', 'Work out the road of the city')}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <RoadmapNav county={county} withCity />
      <Answered of={answer}>
        {({ roads, jobs }) => {
          const newest = roads.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
          const shown =
            newest.find(({ id }) => id === asked) ?? newest.find(({ status }) => status === 'adopted') ?? newest[0]
          return (
            <>
              {jobs
                .filter(
                  ({ job, state }, index) =>
                    job === askedJob || isUnderWay(state) || (index === 0 && state === 'failed'),
                )
                .map(({ job }) => (
                  <CityJob key={job} city={city} job={job} mayStop={mayPlan} onOpen={(road) => choose({ road })} />
                ))}
              {shown ? (
                <CityRoadPanel key={shown.id} city={city} id={shown.id} mayWithdraw={mayPlan} />
              ) : (
                <section className="panel">
                  <EmptyState title={pick('还没有全市路线图', 'there is no road of the city yet')}>
                    <p className="quiet">
                      {pick(
                        '先设置共用预算和年份，再测算。各县区按本县口径，没有设置的按本系统设定。',
                        'Set the shared budget and the years first. Each county is reckoned with its own settings, else ours.',
                      )}
                    </p>
                  </EmptyState>
                </section>
              )}
              <CitySettingsPanel city={city} />
              {roads.length > 0 && (
                <RoadsOfCity roads={newest} shown={shown?.id ?? null} onChoose={(road) => choose({ road })} />
              )}
            </>
          )
        }}
      </Answered>
      {isMaking && (
        <MakeCityRoadDialog
          city={city}
          onStarted={(job) => {
            setIsMaking(false)
            choose({ job })
          }}
          onClose={() => setIsMaking(false)}
        />
      )}
    </>
  )
}

interface RoadsProps {
  readonly roads: readonly CityRoadRow[]
  readonly shown: string | null
  readonly onChoose: (id: string) => void
}

function RoadsOfCity({ roads, shown, onChoose }: RoadsProps) {
  const { say, pick } = useWords()
  const columns: Column<CityRoadRow>[] = [
    {
      key: 'name',
      title: pick('方案', 'Road'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, name }) =>
        id === shown ? (
          <strong>{name}</strong>
        ) : (
          <Button type="link" size="small" className="in-text" onClick={() => onChoose(id)}>
            {name}
          </Button>
        ),
    },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 220,
      wraps: true,
      value: ({ status, outcome }) => `${say(roadStatusWords[status])} · ${say(roadOutcomeWords[outcome])}`,
    },
    {
      key: 'certified',
      title: pick('达标县区', 'Counties that get there'),
      width: 110,
      isNumber: true,
      value: ({ certified }) => certified,
      render: ({ certified, counties }) => `${certified} / ${counties}`,
    },
    {
      key: 'cost',
      title: pick('总投入', 'Cost'),
      width: 120,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => cost !== null && say(moneyWords(cost)),
    },
    {
      key: 'gap',
      title: pick('与理论最低投入', 'Against the least'),
      width: 220,
      wraps: true,
      value: ({ gap }) => say(gapWords(gap)),
    },
    { key: 'by', title: pick('测算人', 'By'), width: 90, value: ({ madeBy }) => madeBy },
    { key: 'at', title: pick('测算时间', 'When'), width: 140, value: ({ madeAt }) => moment(madeAt) },
  ]
  return (
    <section className="panel road-wide">
      <h2>{pick('全部全市路线图', 'All roads of the city')}</h2>
      <DataTable
        name={pick('全市路线图', 'Roads of the city')}
        rows={roads}
        columns={columns}
        rowKey={({ id }) => id}
      />
    </section>
  )
}
