/** 学位预警: where places will be short and where to spare, year by year, on a map with its table; and what that asks for. */
import { PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Grid, Segmented, Slider, Tabs } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { z } from 'zod'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { seatStates, type SeatState } from '#modules/projection/contract.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { Trouble } from '#web/app/trouble.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine, StaleNote } from '../basis-line.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { ForecastMark } from '../forecast-mark.tsx'
import { ForecastNav } from '../forecast-nav.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { RemakeButton } from '../remake-button.tsx'
import { ScenarioChoice, ScenarioNote, useScenario } from '../scenario-choice.tsx'
import { BandsDialog } from './bands-dialog.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { pressureSentence } from './pressure-words.ts'
import { PressureTable } from './pressure-table.tsx'
import { StateCounts } from './state-counts.tsx'
import { usePressures, type CountyPressures } from './use-pressure.ts'
import '../forecast.css'
import './pressure.css'

const PressureMap = lazy(async () => ({ default: (await import('./pressure-map.tsx')).PressureMap }))

const levels = ['school', 'town', 'county'] as const
const choices = z.object({
  year: z.coerce.number().int().optional(),
  stage: z.enum(['primary', 'junior']).default('primary'),
  level: z.enum(levels).optional(),
  state: z.enum(seatStates).optional(),
  tab: z.enum(['places', 'needs']).default('places'),
})

export function PressurePage() {
  const choice = useRegionChoice('projection.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionPressure key={choice.region} choice={choice} region={choice.region} />
}

interface RegionProps {
  readonly choice: RegionChoice
  readonly region: string
}

function RegionPressure({ choice, region }: RegionProps) {
  const { pick } = useWords()
  const nameOf = useCountyNames(region)
  const pressures = usePressures(choice, useScenario())
  const [{ tab }, choose] = usePageState(choices)
  const heads = pressures.found.flatMap(({ head }) => (head === null ? [] : [head]))
  return (
    <>
      <PageHeader
        title={pick(`${nameOf(region)}学位预警`, `School places, ${nameOf(region)}`)}
        tags={<ForecastMark />}
        about={pick(
          '利用率＝预测在校生÷学位。学位按教室数和标准班额折算，没有教室数的按现有班数。既看不足，也看富余，防止边建设、边闲置。',
          'Utilisation is pupils forecast over places. Places are counted by classrooms and the standard size of a class, else by classes. Both too few and too many are told.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            <ScenarioChoice county={choice.county} />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <ForecastNav county={choice.city === null ? null : choice.county} />
      <BasisLine heads={heads} />
      <StaleNote heads={heads} />
      <ScenarioNote county={choice.county} />
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as 'places' | 'needs' })}
        items={[
          {
            key: 'places',
            label: pick('学位供需', 'Places'),
            children: <Places choice={choice} region={region} pressures={pressures} />,
          },
          {
            key: 'needs',
            label: pick('班级、教师、床位需求', 'Classes, staff, beds'),
            children:
              choice.county === null ? (
                <div className="panel">
                  <EmptyState
                    title={pick('需求按县区测算，请先选择县区', 'needs are worked out by county; choose one first')}
                  >
                    <CountyChoice choice={choice} withCity={false} />
                  </EmptyState>
                </div>
              ) : (
                <NeedsPanel key={choice.county} county={choice.county} origin={heads[0]?.origin} />
              ),
          },
        ]}
      />
    </>
  )
}

interface PlacesProps extends RegionProps {
  readonly pressures: CountyPressures
}

function Places({ choice, region, pressures: { found, asked, error } }: PlacesProps) {
  const { say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  const [chosen, choose] = usePageState(choices)
  const [settingBands, setSettingBands] = useState(false)
  const isCity = choice.county === null
  const { stage } = chosen
  const level = chosen.level ?? (isCity ? 'county' : 'school')
  const places = useMemo(
    () => found.flatMap((each) => each.places).filter((place) => place.level === level && place.stage === stage),
    [found, level, stage],
  )
  const years = useMemo(() => found.find((each) => each.places.length > 0)?.places[0]?.years ?? [], [found])
  if (error !== null && error !== undefined && found.length === 0) return <Trouble error={error} />
  if (asked === 0 || found.length === 0) return <Loading />
  const first = years.find(({ isKnown }) => !isKnown)?.year
  const last = years.at(-1)?.year
  const [bands] = found
  if (first === undefined || last === undefined || bands === undefined) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有测算过', 'nothing has been worked out yet')}>
          <RemakeButton counties={choice.county === null ? [] : [choice.county]} isFirst isUrgent />
        </EmptyState>
      </div>
    )
  }
  const year = years.some((each) => each.year === chosen.year) ? chosen.year! : first
  const unit = {
    school: { zh: '所学校', en: 'schools' },
    town: { zh: '个乡镇', en: 'townships' },
    county: { zh: '个县区', en: 'counties' },
  }[level]
  return (
    <>
      <section className="panel">
        <div className="panel-tools">
          <Segmented<CompulsoryStage>
            className="no-print"
            aria-label={pick('学段', 'Stage')}
            value={stage}
            onChange={(next) => choose({ stage: next })}
            options={(['primary', 'junior'] as const).map((value) => ({ value, label: say(stageWords[value]) }))}
          />
          <Segmented<(typeof levels)[number]>
            className="no-print"
            aria-label={pick('层级', 'Level')}
            value={level}
            onChange={(next) => choose({ level: next })}
            options={[
              { value: 'school', label: pick('学校', 'schools') },
              { value: 'town', label: pick('乡镇', 'townships') },
              { value: 'county', label: pick('县区', 'counties') },
            ]}
          />
          {found.length < asked && (
            <span className="quiet" role="status">
              {pick(`正在读取 ${found.length} / ${asked} 个县区`, `reading ${found.length} of ${asked} counties`)}
            </span>
          )}
          <span className="pressure-year">
            <strong>{pick(`${year}年`, String(year))}</strong>
            <Slider
              className="no-print"
              ariaLabelForHandle={pick('年份', 'Year')}
              min={years[0]!.year}
              max={last}
              value={year}
              onChange={(next: number) => choose({ year: next })}
              marks={Object.fromEntries(
                years
                  .filter((each, index) => roomy || index % 4 === 0 || each.year === last)
                  .map((each) => [each.year, String(roomy ? each.year : each.year % 100)]),
              )}
              tooltip={{ formatter: (value) => pick(`${value}年`, String(value)) }}
            />
          </span>
        </div>
        <p className="forecast-headline" role="status">
          {say(stageWords[stage])}
          {pick('，', ', ')}
          {say(pressureSentence(places, year, unit))}
        </p>
        <div className="pressure-middle">
          <Suspense fallback={<Loading height={roomy ? 440 : 320} />}>
            <PressureMap
              region={region}
              pressures={found}
              stage={stage}
              level={level}
              year={year}
              height={roomy ? 440 : 320}
              onCounty={(county) => choice.choose(county)}
            />
          </Suspense>
          <div>
            <StateCounts
              places={places}
              year={year}
              bands={bands.bands}
              isOurs={bands.isOurs}
              chosen={chosen.state}
              onChosen={(state: SeatState | undefined) => choose({ state })}
            />
            <Button size="small" className="no-print" icon={<SettingOutlined />} onClick={() => setSettingBands(true)}>
              {pick('档位', 'Bands')}
            </Button>
            <p className="quiet after-table">
              {isCity
                ? pick(
                    '点县区看该县；放大后显示居中县区的学校。',
                    'Click a county; zoom in for the schools of the one in the middle.',
                  )
                : pick(
                    '点学校或乡镇看它的预测。乡镇标记位于其学校的中心。',
                    'Click a school or township for its forecast. A township stands in the middle of its schools.',
                  )}
            </p>
          </div>
        </div>
      </section>
      <section className="panel wide-on-paper">
        <PressureTable places={places} level={level} year={year} state={chosen.state} towns={found} />
        <p className="quiet after-table">
          {pick(
            '满员年份：预测人数超过学位的第一年；缓解年份：不再缺学位的第一年；富余年份：利用率低于富余线的第一年。小字为八成把握下的最早—最迟。* 为全部或部分按现有班数代替教室数。学校级预测为内部资料；学位不等于招生计划。',
            '“Full”: the first year in which pupils exceed places. “Relieved”: the first in which nobody is without. “Surplus”: the first below the surplus line. Small: the earliest and latest at 80 %. *: classes stand in for classrooms, in part or whole. Forecasts of single schools are internal; places are no admission plan.',
          )}
        </p>
      </section>
      {settingBands && <BandsDialog region={region} city={choice.city} onClose={() => setSettingBands(false)} />}
    </>
  )
}
