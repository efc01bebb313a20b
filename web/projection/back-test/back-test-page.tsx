/** 预测有多准: which method was chosen and why, how far it would have been off before, and how past forecasts have fared. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { ForecastMark } from '../forecast-mark.tsx'
import { ForecastNav } from '../forecast-nav.tsx'
import { NotesPanel } from '../notes-panel.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { ErrorPanel } from './error-panel.tsx'
import { HelpfulPanel } from './helpful-panel.tsx'
import { MethodPanel } from './method-panel.tsx'
import { ScorecardPanel } from './scorecard-panel.tsx'
import '../forecast.css'

const tabs = ['tested', 'came'] as const
const choices = z.object({ tab: z.enum(tabs).optional() })

export function BackTestPage() {
  const choice = useRegionChoice('projection.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <HowAccurate choice={choice} region={choice.region} />
}

function HowAccurate({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const nameOf = useCountyNames(region)
  const { county, city } = choice
  const [{ tab }, choose] = usePageState(choices)
  return (
    <>
      <PageHeader
        title={pick(`${nameOf(region)}：预测有多准`, `How accurate: ${nameOf(region)}`)}
        tags={<ForecastMark />}
        about={pick(
          '回测：站在过去某一年，只用当时已有的数据预测，再与后来的实际对照。',
          'Tried on the past: standing in an earlier year with what was known then, and held against what came.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <ForecastNav county={city === null ? null : county} />
      <Tabs
        // The method belongs to a county; past forecasts are told of the whole city too.
        activeKey={tab ?? (county === null ? 'came' : 'tested')}
        onChange={(key) => choose({ tab: key as (typeof tabs)[number] })}
        items={[
          {
            key: 'tested',
            label: pick('方法与回测', 'Method and trial'),
            children:
              county === null ? (
                <div className="panel">
                  <EmptyState
                    title={pick('方法按县区选定，请先选择县区', 'the method is chosen by county; choose one first')}
                  >
                    <CountyChoice choice={choice} withCity={false} />
                  </EmptyState>
                </div>
              ) : (
                <Tested key={county} county={county} />
              ),
          },
          {
            key: 'came',
            label: pick('历次预测与实际对照', 'Past forecasts and what came'),
            children: <ScorecardPanel region={region} />,
          },
        ]}
      />
    </>
  )
}

function Tested({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const answer = useAnswer('projection', 'backTest', { county })
  return (
    <Answered of={answer}>
      {({ head, methods, levels, helpful, notes }) =>
        head === null ? (
          <div className="panel">
            <EmptyState title={pick('还没有测算过', 'nothing has been worked out yet')} />
          </div>
        ) : (
          <>
            <BasisLine heads={[head]} />
            <MethodPanel methods={methods} levels={levels} />
            <ErrorPanel levels={levels} />
            <HelpfulPanel helpful={helpful} />
            <section className="panel">
              <h2>{pick('缺什么、怎么办', 'What was missing, and what was done instead')}</h2>
              <NotesPanel notes={notes} />
            </section>
          </>
        )
      }
    </Answered>
  )
}
