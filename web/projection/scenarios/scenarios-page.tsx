/** 情景对比: what becomes of a county, a township or a school if more or fewer enter, people move, schools open or close. */
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { Scenario } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { ForecastMark } from '../forecast-mark.tsx'
import { ForecastNav } from '../forecast-nav.tsx'
import { parts } from '../forecast-lines.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { ScenarioComparison } from './scenario-comparison.tsx'
import { ScenarioEditor } from './scenario-editor.tsx'
import { ScenarioList } from './scenario-list.tsx'
import '../forecast.css'
import './scenarios.css'

/** More lines than these nobody can tell apart. */
export const mostCompared = 6

const choices = z.object({
  /** Ids of the scenarios that are compared, with commas between them. */
  with: z.string().max(300).default('middle,low,high'),
  place: z
    .string()
    .regex(/^\d{9}$|^\d{10}$/)
    .optional(),
  part: z.enum(parts).default('all'),
})

export function ScenariosPage() {
  const { pick } = useWords()
  const choice = useRegionChoice('projection.read')
  const nameOf = useCountyNames(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { county, city } = choice
  return (
    <>
      <PageHeader
        title={pick(
          `${county === null ? '' : nameOf(county)}情景对比`,
          `Scenarios${county === null ? '' : `, ${nameOf(county)}`}`,
        )}
        tags={<ForecastMark />}
        about={pick(
          '低、中、高是本系统给出的方案；也可以写下自己的假设，保存后并列对照。情景是假设，不是计划，也不是决定。',
          'Low, middle and high are given; others can be written down, saved and laid side by side. A scenario is an assumption, neither a plan nor a decision.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity={false} />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <ForecastNav county={city === null ? null : county} />
      {county === null ? (
        <div className="panel">
          <EmptyState title={pick('情景按县区编制，请先选择县区', 'scenarios belong to a county; choose one first')}>
            <CountyChoice choice={choice} withCity={false} />
          </EmptyState>
        </div>
      ) : (
        <CountyScenarios key={county} county={county} />
      )}
    </>
  )
}

function CountyScenarios({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const me = useMe().data
  const [{ with: asked, place, part }, choose] = usePageState(choices)
  const [edited, setEdited] = useState<Scenario | 'new' | null>(null)
  const answer = useAnswer('projection', 'scenarios', { county })
  const mayPlan = mayIn(me, 'projection.plan', county)
  return (
    <Answered of={answer}>
      {({ scenarios }) => {
        const known = new Set(scenarios.map(({ id }) => id))
        const compared = asked
          .split(',')
          .filter((id) => known.has(id))
          .slice(0, mostCompared)
        const compare = (ids: readonly string[]) => choose({ with: ids.slice(0, mostCompared).join(',') })
        return (
          <>
            <section className="panel">
              <div className="panel-tools">
                <h2>{pick('情景', 'Scenarios')}</h2>
                {mayPlan && (
                  <Button className="no-print" type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                    {pick('新建情景', 'New scenario')}
                  </Button>
                )}
              </div>
              <ScenarioList
                county={county}
                scenarios={scenarios}
                compared={compared}
                onCompared={compare}
                {...(mayPlan ? { onCopy: setEdited } : {})}
              />
            </section>
            <ScenarioComparison
              county={county}
              scenarios={scenarios}
              compared={compared}
              place={place}
              part={part}
              choose={choose}
            />
            {edited !== null && (
              <ScenarioEditor
                county={county}
                from={edited === 'new' ? null : edited}
                onClose={() => setEdited(null)}
                onSaved={(id) => {
                  setEdited(null)
                  compare([...compared.slice(0, mostCompared - 1), id])
                }}
              />
            )}
          </>
        )
      }}
    </Answered>
  )
}
