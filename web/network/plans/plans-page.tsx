/** 布局方案: the plans of a county, both scenarios side by side, and the way to work out another; for a city its counties with their plans. */
import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { scenarioNames, type PlanShown } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { NetworkNav } from '../network-nav.tsx'
import { useTakenLog } from '../plan/use-taken-log.ts'
import { CityPlans } from './city-plans.tsx'
import { LacksNote } from './lacks-note.tsx'
import { MakePlanDialog } from './make-plan-dialog.tsx'
import { PlanColumns } from './plan-columns.tsx'
import { PlanJob } from './plan-job.tsx'
import { PlansTable } from './plans-table.tsx'

const choices = z.object({ job: z.uuid().optional() })

/** The plan of a scenario that speaks for it: the adopted one, else the latest. */
function speaking(plans: readonly PlanShown[]): PlanShown[] {
  const standing = plans.filter(({ status }) => status !== 'withdrawn')
  return scenarioNames.flatMap((scenario) => {
    const own = standing
      .filter((plan) => plan.scenario === scenario)
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    return own.find(({ adopted }) => adopted !== null) ?? own[0] ?? []
  })
}

export function PlansPage() {
  const choice = useRegionChoice('network.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionPlans key={choice.region} choice={choice} region={choice.region} />
}

function RegionPlans({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const [isMaking, setIsMaking] = useState(false)
  const [, choose] = usePageState(choices)
  const { county } = choice
  const mayPlan = useMayIn(county)('network.plan')
  const answer = useAnswer('network', 'plans', { region })
  return (
    <>
      <PageHeader
        title={pick(`${name}学校布局方案`, `School network plans, ${name}`)}
        about={pick(
          '学位跟着实际就读的孩子走：逐年保留、扩建、新建、改分校、配校车和寄宿，哪些学校拟调整。未发布的方案为内部资料，只有编制人员、指定阅读人和送审后的审核、签发人员可看。',
          'Places follow the pupils actually served: year by year what is kept, expanded, opened, served by bus or beds, and which schools are to be adjusted. Plans are internal until published: seen by planners, by named readers, and once handed in by those who review and issue.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            {mayPlan && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsMaking(true)}>
                {pick('测算新方案', 'Work out a plan')}
              </Button>
            )}
          </>
        }
      />
      <NetworkNav county={choice.city === null ? null : county} />
      {county !== null && <Jobs county={county} mayStop={mayPlan} />}
      <Answered of={answer}>
        {({ plans, hidden }) =>
          county === null ? (
            <CityPlans city={region} plans={plans} hidden={hidden} onCounty={choice.choose} />
          ) : (
            <CountyPlans county={county} plans={plans} hidden={hidden} />
          )
        }
      </Answered>
      {isMaking && county !== null && (
        <MakePlanDialog
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
  const [{ job: asked }] = usePageState(choices)
  const answer = useAnswer(
    'network',
    'planJobs',
    { county },
    {
      refetchInterval: ({ state: { data } }) =>
        data?.jobs.some(({ state }) => state === 'running' || state === 'waiting') ? 3000 : false,
    },
  )
  const shown = (answer.data?.jobs ?? []).filter(
    ({ job, state }, index) =>
      job === asked ||
      state === 'running' ||
      state === 'waiting' ||
      // The last one, where it came to nothing, says why.
      (index === 0 && (state === 'impossible' || state === 'failed')),
  )
  return shown.map(({ job }) => <PlanJob key={job} county={county} job={job} mayStop={mayStop} />)
}

interface CountyProps {
  readonly county: string
  readonly plans: readonly PlanShown[]
  readonly hidden: number
}

function CountyPlans({ county, plans, hidden }: CountyProps) {
  const { pick } = useWords()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<readonly string[]>([])
  const basis = useAnswer('network', 'planBasis', { county })
  const pair = speaking(plans)
  const list = pick('方案列表', 'list of plans')
  const record = useTakenLog(plans, list)
  return (
    <>
      {basis.data && <LacksNote lacks={basis.data.lacks} county={county} />}
      {pair.length > 0 && (
        <section className="panel wide-on-paper">
          <h2>{pick('两种思路并列', 'Two schools of thought, side by side')}</h2>
          <PlanColumns plans={pair} label={pick('两种情景对照', 'the two scenarios')} />
          {pair.length < 2 && (
            <p className="quiet">
              {pick(
                '另一种情景还没有测算；两种都有时在此并列。',
                'The other scenario has not been worked out; here both stand side by side.',
              )}
            </p>
          )}
          <p className="quiet after-table">
            {pick(
              '总投入含折算：路途时间、超班额、集中办学意向按权重折成钱参加比较，不是要花的钱。',
              'The sum holds weights too: travel time, overfull classes and the intent to concentrate are reckoned in money to compare plans; nobody spends them.',
            )}
          </p>
        </section>
      )}
      <section className="panel">
        <div className="panel-tools">
          <h2>{pick('全部方案', 'All plans')}</h2>
          {hidden > 0 && (
            <span className="quiet">
              {pick(
                `另有 ${hidden} 个内部方案，您不是指定阅读人`,
                `${hidden} more internal ones that you are no reader of`,
              )}
            </span>
          )}
          <Button
            disabled={selected.length < 2 || selected.length > 5}
            onClick={() => void navigate({ to: paths.networkCompare, search: { county, plans: selected.join('.') } })}
          >
            {pick(`对照所选（${selected.length}）`, `Compare chosen (${selected.length})`)}
          </Button>
        </div>
        {plans.length === 0 ? (
          <EmptyState
            title={
              hidden > 0
                ? pick('没有您可以阅读的方案', 'there is no plan that you may read')
                : pick('还没有方案', 'there is no plan yet')
            }
          >
            <p className="quiet">
              {hidden > 0
                ? pick(
                    '内部方案只有编制人和指定阅读人可看，送审后审核、签发人员也可看；需要阅读的，请编制人把您列为指定阅读人。',
                    'Internal plans are read by those who make them and by named readers, once handed in also by those who review and issue; ask to be named.',
                  )
                : pick(
                    '先在“数据准备”导入村庄学龄人口，再测算新方案。',
                    'Import the pupils of villages under “Inputs”, then work one out.',
                  )}
            </p>
            {hidden === 0 && (
              <Link to={paths.networkInputs} search={{ county }}>
                {pick('数据准备', 'Inputs')}
              </Link>
            )}
          </EmptyState>
        ) : (
          <PlansTable
            plans={plans}
            withCounty={false}
            onSaved={() => record(list)}
            selection={{ selected, onSelect: setSelected }}
          />
        )}
      </section>
    </>
  )
}
