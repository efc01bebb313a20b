/** 学龄人口预测: where the number of pupils goes, of the city or a county, its parts and its schools, and how sure that is. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, Navigate } from '@tanstack/react-router'
import { Alert, Button, Select, Tabs } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import type { ForecastLine } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { forecastPage } from '#web/app/home-region.ts'
import { useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { FanChart } from '#web/ui/charts/fan-chart.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine, StaleNote } from './basis-line.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { fanPicture, scenarioLines } from './fan-picture.ts'
import { ForecastFigures } from './forecast-figures.tsx'
import { hasPart, parts, type Part } from './forecast-lines.ts'
import { ForecastMark } from './forecast-mark.tsx'
import { ForecastNav } from './forecast-nav.tsx'
import { headline } from './headline.ts'
import { LinesTable } from './lines-table.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { PartChoice } from './part-choice.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { RemakeButton } from './remake-button.tsx'
import { ScenarioChoice, ScenarioNote, useScenario } from './scenario-choice.tsx'

type Forecast = AnswerOf<'projection', 'forecast'>

const tabs = ['parts', 'schools', 'notes'] as const
const choices = z.object({
  part: z.enum(parts).default('all'),
  tab: z.enum(tabs).default('parts'),
  town: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
})

export function ForecastPage() {
  const choice = useRegionChoice('projection.read')
  const me = useMe().data
  if (choice === undefined || me === undefined) return null
  if (choice.region === null) {
    // People of a township or a school have the forecast of their own.
    const own = forecastPage(me)
    return own === null ? <Forbidden /> : <Navigate to={own} replace />
  }
  return <RegionForecast key={choice.region} choice={choice} region={choice.region} />
}

interface RegionProps {
  readonly choice: RegionChoice
  readonly region: string
}

function RegionForecast({ choice, region }: RegionProps) {
  const { language, pick } = useWords()
  const scenario = useScenario()
  const nameOf = useCountyNames(region)
  const { county } = choice
  const answer = useAnswer('projection', 'forecast', { region, ...(scenario === undefined ? {} : { scenario }) })
  const heads = answer.data?.heads ?? []
  const undone = [...heads.filter(({ isStale }) => isStale).map((head) => head.county), ...(answer.data?.without ?? [])]
  return (
    <>
      <PageHeader
        title={pick(`${nameOf(region)}学龄人口预测`, `Forecast of pupils, ${nameOf(region)}`)}
        tags={<ForecastMark />}
        about={pick(
          '按出生人口、各年级递进和已知变化测算；区间的意思是：照此预测，十次里约八次落在其中。',
          'From births, progression by grade and known changes. An interval is meant to hold about eight times out of ten.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            {county !== null && heads.length > 0 && (
              <Button
                icon={<DownloadOutlined />}
                href={fileUrl('projection', 'exportForecast', { county, language })}
                download
              >
                {pick('导出 xlsx', 'Export xlsx')}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {county !== null && heads.length > 0 && <RemakeButton counties={[county]} isUrgent={undone.length > 0} />}
          </>
        }
      />
      <ForecastNav county={choice.city === null ? null : county} />
      <Answered of={answer}>
        {(forecast) => (
          <>
            <BasisLine heads={forecast.heads} />
            <StaleNote heads={forecast.heads} action={county === null && <RemakeButton counties={undone} isUrgent />} />
            <ScenarioNote county={county} />
            <Shown forecast={forecast} choice={choice} region={region} />
          </>
        )}
      </Answered>
    </>
  )
}

/** Counties of the city that have none yet: named, for the sum of the city is without them. */
function Without({ without, region }: { readonly without: readonly string[]; readonly region: string }) {
  const { pick } = useWords()
  const nameOf = useCountyNames(region)
  if (without.length === 0) return null
  const names = without.map(nameOf).join(pick('、', ', '))
  return (
    <Alert
      type="warning"
      showIcon
      className="note-below"
      title={pick(
        `${names}还没有测算，全市合计不含这些县区。`,
        `${names}: not worked out yet; the sum of the city is without them.`,
      )}
      action={<RemakeButton counties={without} isFirst />}
    />
  )
}

interface ShownProps extends RegionProps {
  readonly forecast: Forecast
}

function Shown({ forecast, choice, region }: ShownProps) {
  const speech = useWords()
  const { say, pick } = speech
  const { whole, knownYears, years, heads, notes, without } = forecast
  const [{ part, tab, town }, choose] = usePageState(choices)
  const origin = knownYears.at(-1)
  if (whole === null || origin === undefined || years.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有测算过', 'nothing has been worked out yet')}>
          <p className="quiet">
            {pick(
              '有一个学年以上的分年级在校生即可测算；出生人口等数据越全，区间越窄。',
              'One school year of pupils by grade is enough to begin; the more is known of births, the narrower the interval.',
            )}{' '}
            <Link to={paths.forecastInputs} search={choice.county === null ? {} : { county: choice.county }}>
              {pick('看数据准备', 'See the inputs')}
            </Link>
          </p>
          <RemakeButton counties={choice.county === null ? without : [choice.county]} isFirst isUrgent />
        </EmptyState>
      </div>
    )
  }
  const words = headline(whole, origin, years)
  const isCity = choice.county === null
  const about = { part, origin, years }
  const towns = forecast.parts.filter(({ level }) => level === 'town')
  return (
    <>
      {isCity && <Without without={without} region={region} />}
      <section className="panel">
        {words && <p className="forecast-headline">{say(words)}</p>}
        <div className="panel-tools">
          <h2>{pick('在校生：实际与预测', 'Pupils, known and forecast')}</h2>
          <PartChoice part={part} onPart={(chosen) => choose({ part: chosen })} />
          <ScenarioChoice county={choice.county} />
        </div>
        <ForecastFigures line={whole} {...about} />
        <WholeFan forecast={forecast} whole={whole} part={part} />
        {part !== 'all' && (
          <p className="quiet after-table">
            {pick(
              '分学段的区间按同样规模的单位在往年的误差给出。',
              'The interval of a stage is that of units of its size in earlier years.',
            )}
          </p>
        )}
      </section>
      <section className="panel">
        <Tabs
          activeKey={isCity && tab === 'schools' ? 'parts' : tab}
          onChange={(key) => choose({ tab: key as (typeof tabs)[number] })}
          items={[
            {
              key: 'parts',
              label: isCity
                ? pick(`各县区（${forecast.parts.length}）`, `Counties (${forecast.parts.length})`)
                : pick(`各乡镇（${forecast.parts.length}）`, `Townships (${forecast.parts.length})`),
              children: (
                <LinesTable
                  name={isCity ? pick('各县区预测', 'Forecast by county') : pick('各乡镇预测', 'Forecast by township')}
                  view="parts"
                  lines={forecast.parts.filter((line) => hasPart(line, part))}
                  nameTitle={isCity ? pick('县区', 'County') : pick('乡镇', 'Township')}
                  {...about}
                  {...(isCity
                    ? {
                        nameOf: ({ code, name }: ForecastLine) => (
                          <Link to={paths.forecast} search={{ county: code }}>
                            {name}
                          </Link>
                        ),
                      }
                    : {})}
                />
              ),
            },
            ...(isCity
              ? []
              : [
                  {
                    key: 'schools',
                    label: pick(`各学校（${forecast.schools.length}）`, `Schools (${forecast.schools.length})`),
                    children: (
                      <LinesTable
                        name={pick('各学校预测', 'Forecast by school')}
                        view="schools"
                        lines={forecast.schools.filter(
                          (line) => hasPart(line, part) && (town === undefined || line.parent === town),
                        )}
                        nameTitle={pick('学校', 'School')}
                        parentOf={({ parent }) => towns.find(({ code }) => code === parent)?.name ?? parent ?? ''}
                        tools={
                          <Select
                            allowClear
                            showSearch={{ optionFilterProp: 'label' }}
                            aria-label={pick('乡镇', 'Township')}
                            placeholder={pick('全部乡镇', 'all townships')}
                            style={{ width: 150 }}
                            value={town ?? null}
                            onChange={(chosen: string | null) => choose({ town: chosen ?? undefined })}
                            options={towns.map(({ code, name }) => ({ value: code, label: name }))}
                          />
                        }
                        {...about}
                      />
                    ),
                  },
                ]),
            {
              key: 'notes',
              label: pick(`缺什么、怎么办（${notes.length}）`, `What is missing (${notes.length})`),
              children: <NotesPanel notes={notes} />,
            },
          ]}
        />
        <p className="quiet after-table">
          {pick(
            `小字为八成把握区间。学校级预测为内部资料。${heads.length === 0 ? '' : '学校、乡镇、县区各级相加相符。'}`,
            'Small figures: the 80 % interval. Forecasts of single schools are internal. Schools add up to townships and counties.',
          )}
        </p>
      </section>
    </>
  )
}

function WholeFan({
  forecast,
  whole,
  part,
}: {
  readonly forecast: Forecast
  readonly whole: ForecastLine
  readonly part: Part
}) {
  const speech = useWords()
  const picture = useMemo(
    () =>
      part === 'all'
        ? fanPicture(
            speech,
            forecast,
            whole.all,
            scenarioLines(speech, forecast, whole.all.known, forecast.lowScenario, forecast.highScenario),
          )
        : fanPicture(speech, forecast, whole[part]),
    [speech, forecast, whole, part],
  )
  return (
    <FanChart
      picture={picture}
      label={speech.pick(
        `${whole.name}在校生：实际与预测；下表有同样内容`,
        `Pupils of ${whole.name}, known and forecast; the table says the same`,
      )}
    />
  )
}
