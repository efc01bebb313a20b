/** 达标路线图: the roads of a county, what is being worked out now, and the way to work out another; for a city its counties. */
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { RoadRow } from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { isUnderWay } from '#web/app/job-progress.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { RoadmapNav } from '../roadmap-nav.tsx'
import { useRoadLog } from '../use-road-log.ts'
import { CountyRoads } from './county-roads.tsx'
import { GroundNote } from './ground-note.tsx'
import { MakeRoadDialog } from './make-road-dialog.tsx'
import { RoadJob } from './road-job.tsx'
import { RoadsTable } from './roads-table.tsx'

const choices = z.object({ job: z.uuid().optional() })

export function RoadsPage() {
  const choice = useRegionChoice('roadmap.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionRoads key={choice.region} choice={choice} region={choice.region} />
}

function RegionRoads({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const [isMaking, setIsMaking] = useState(false)
  const [, choose] = usePageState(choices)
  const { county } = choice
  const mayPlan = useMayIn(county)('roadmap.plan')
  const answer = useAnswer('roadmap', 'roads', { region })
  return (
    <>
      <PageHeader
        title={pick(`${name}达标路线图`, `Roads to the standard, ${name}`)}
        about={pick(
          '购置、建设、招聘、培养、调配：哪些学校、哪一年、花多少钱，使目标统计学年资源配置全部达标；并说明理论上最少要花多少。内部比选材料，自评测算。',
          'Buy, build, hire, train, move: at which schools, in which year and for how much, so that the resources part holds in the target year; and the least that it could cost. Internal; reckoned by ourselves.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            {mayPlan && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsMaking(true)}>
                {pick('测算路线图', 'Work out a road')}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <RoadmapNav county={choice.city === null ? null : county} withCity={choice.city !== null} />
      {county !== null && <Jobs county={county} mayStop={mayPlan} />}
      <Answered of={answer}>
        {({ roads }) =>
          county === null ? (
            <CountyRoads city={region} roads={roads} onCounty={choice.choose} />
          ) : (
            <OfCounty county={county} roads={roads} onMake={mayPlan ? () => setIsMaking(true) : null} />
          )
        }
      </Answered>
      {isMaking && county !== null && (
        <MakeRoadDialog
          county={county}
          countyName={name}
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

/** What is being worked out now, and the one that the address names. */
function Jobs({ county, mayStop }: { readonly county: string; readonly mayStop: boolean }) {
  const [{ job: asked }, choose] = usePageState(choices)
  const answer = useAnswer(
    'roadmap',
    'roadJobs',
    { county },
    { refetchInterval: ({ state: { data } }) => (data?.jobs.some(({ state }) => isUnderWay(state)) ? 3000 : false) },
  )
  const shown = (answer.data?.jobs ?? []).filter(
    // The last one, where it came to nothing, says why.
    ({ job, state }, index) =>
      job === asked || isUnderWay(state) || (index === 0 && (state === 'failed' || state === 'no-plan')),
  )
  return shown.map(({ job }) => (
    <RoadJob key={job} county={county} job={job} mayStop={mayStop} onAgain={(next) => choose({ job: next })} />
  ))
}

interface CountyProps {
  readonly county: string
  readonly roads: readonly RoadRow[]
  /** Null for those who only read. */
  readonly onMake: (() => void) | null
}

function OfCounty({ county, roads, onMake }: CountyProps) {
  const { pick } = useWords()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<readonly string[]>([])
  const ground = useAnswer('roadmap', 'roadGround', { county })
  const list = pick('路线图列表', 'list of roads')
  const record = useRoadLog(roads, list)
  return (
    <>
      {ground.data && <GroundNote ground={ground.data} county={county} />}
      <section className="panel road-wide">
        <div className="panel-tools">
          <h2>{pick('全部路线图', 'All roads')}</h2>
          {roads.length > 1 && (
            <Button
              disabled={selected.length < 2 || selected.length > 5}
              onClick={() => void navigate({ to: paths.roadCompare, search: { county, roads: selected.join('.') } })}
            >
              {pick(`对照所选（${selected.length}）`, `Compare chosen (${selected.length})`)}
            </Button>
          )}
        </div>
        {roads.length === 0 ? (
          <EmptyState title={pick('还没有路线图', 'there is no road yet')}>
            <p className="quiet">
              {pick(
                '先看一眼测算口径（提前量、预算、名额），再测算；没有设置的按本系统设定，并逐项注明。',
                'Look at the settings first (lead times, budgets, quotas); what nobody set is ours and named as such.',
              )}
            </p>
            {onMake === null ? (
              <Link to={paths.roadSettings} search={{ county }}>
                {pick('测算口径', 'Settings')}
              </Link>
            ) : (
              <Button type="primary" onClick={onMake}>
                {pick('测算第一个路线图', 'Work out the first road')}
              </Button>
            )}
          </EmptyState>
        ) : (
          <RoadsTable
            roads={roads}
            withCounty={false}
            onSaved={() => record(list)}
            selection={{ selected, onSelect: setSelected }}
          />
        )}
      </section>
    </>
  )
}
