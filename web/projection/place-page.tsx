/** The forecast of one place (county, township or school): its fan with earlier forecasts, its grades, its cohorts. */
import { IdcardOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Checkbox, Tabs } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { mayIn, placesOf, useMay, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { FanChart } from '#web/ui/charts/fan-chart.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine, StaleNote } from './basis-line.tsx'
import { CohortTable, GradeTable } from './grade-tables.tsx'
import { fanPicture, pastLines } from './fan-picture.ts'
import { ForecastMark } from './forecast-mark.tsx'
import { ForecastNav } from './forecast-nav.tsx'
import { headline } from './headline.ts'
import { NotesPanel } from './notes-panel.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { ScenarioChoice, ScenarioNote, useScenario } from './scenario-choice.tsx'
import { stagesOf } from './stage-sums.ts'
import './forecast.css'

type Place = AnswerOf<'projection', 'placeForecast'>

const choices = z.object({
  tab: z.enum(['grades', 'cohorts', 'notes']).default('grades'),
  past: z.enum(['no']).optional(),
})

type Level = 'county' | 'town' | 'school'
const levelOf = (place: string): Level => (place.length === 10 ? 'school' : place.length === 9 ? 'town' : 'county')

export function PlacePage() {
  const { place = '' } = useParams({ strict: false })
  return <PlaceForecast key={place} place={place} />
}

function PlaceForecast({ place }: { readonly place: string }) {
  const { pick } = useWords()
  const scenario = useScenario()
  const answer = useAnswer('projection', 'placeForecast', { place, ...(scenario === undefined ? {} : { scenario }) })
  const name = answer.data?.name ?? place
  return (
    <>
      <PageHeader
        title={pick(`${name}学龄人口预测`, `Forecast of pupils, ${name}`)}
        tags={<ForecastMark />}
        about={<Above place={place} county={answer.data?.head?.county} />}
        actions={
          <>
            {levelOf(place) === 'school' && <CardLink school={place} />}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <NavOfCounty county={answer.data?.head?.county} />
      <Answered of={answer}>{(found) => <Shown place={place} found={found} />}</Answered>
    </>
  )
}

/** For people who look after the whole county or city. */
function NavOfCounty({ county }: { readonly county: string | undefined }) {
  const choice = useRegionChoice('projection.read')
  if (!choice?.region || county === undefined) return null
  return <ForecastNav county={choice.city === null ? null : county} />
}

function CardLink({ school }: { readonly school: string }) {
  const { pick } = useWords()
  const may = useMay()
  return may('assessment.read') ? (
    <Link to={paths.school} params={{ school }}>
      <Button icon={<IdcardOutlined />}>{pick('学校达标卡', 'School card')}</Button>
    </Link>
  ) : null
}

/** What the place lies in, as links for those who may see it. */
function Above({ place, county }: { readonly place: string; readonly county: string | undefined }) {
  const { pick } = useWords()
  const me = useMe().data
  const level = levelOf(place)
  const school = useAnswer('schools', 'school', { school: place }, { enabled: level === 'school', staleTime: 600_000 })
  const found = school.data?.school
  const scopes = placesOf(me, 'projection.read').map(({ code }) => code)
  const sees = (code: string) =>
    scopes.some((scope) => code.startsWith(scope.endsWith('00') ? scope.slice(0, 4) : scope))
  const within = county ?? place.slice(0, 6)
  return (
    <>
      {level === 'school'
        ? pick('学校级预测，内部资料', 'forecast of a single school, internal')
        : level === 'town'
          ? pick('乡镇级预测', 'forecast of a township')
          : pick('县区级预测', 'forecast of a county')}
      {found?.town && (
        <>
          {' · '}
          {sees(found.town) ? (
            <Link to={paths.forecastPlace} params={{ place: found.town }}>
              {found.townName}
            </Link>
          ) : (
            found.townName
          )}
        </>
      )}
      {level === 'town' && sees(within) && (
        <>
          {' · '}
          <Link to={paths.forecast} search={{ county: within, tab: 'schools', town: place }}>
            {pick('本乡镇各学校', 'its schools')}
          </Link>
        </>
      )}
      {sees(within) && (
        <>
          {' · '}
          <Link to={paths.forecast} search={{ county: within }}>
            {pick('全县预测', 'the whole county')}
          </Link>
        </>
      )}
    </>
  )
}

/** Places of all stages together, where they are known and the person may see the county's. */
function useSeats(place: string, county: string | undefined): number | null {
  const me = useMe().data
  const enabled = county !== undefined && mayIn(me, 'projection.read', county)
  const answer = useAnswer('projection', 'pressure', { county: county ?? '' }, { enabled, staleTime: 300_000 })
  const stages = (answer.data?.places ?? []).filter(({ code }) => code === place)
  if (stages.length === 0 || stages.some(({ seats }) => seats === null)) return null
  return stages.reduce((sum, { seats }) => sum + (seats ?? 0), 0)
}

function Shown({ place, found }: { readonly place: string; readonly found: Place }) {
  const speech = useWords()
  const { say, pick } = speech
  const { head, all, grades, knownYears, years, past, cohorts, notes } = found
  const [{ tab, past: pastChoice }, choose] = usePageState(choices)
  const seats = useSeats(place, head?.county)
  const mayChoose = useRegionChoice('projection.read')?.region !== null
  const hasPast = past.length > 0
  const showsPast = pastChoice !== 'no'
  const picture = useMemo(
    () =>
      all === null
        ? null
        : { ...fanPicture(speech, found, all, showsPast ? pastLines(speech, found, all.known, past) : []), seats },
    [speech, found, all, past, showsPast, seats],
  )
  const origin = knownYears.at(-1)
  if (head === null || all === null || picture === null || origin === undefined) {
    return (
      <div className="panel">
        <EmptyState
          title={pick(
            '这里还没有预测：所在县区尚未测算，或基准学年没有在校生',
            'there is no forecast here: the county has none yet, or there were no pupils in the last known year',
          )}
        />
      </div>
    )
  }
  const words: Words | null = headline({ all, ...stagesOf(grades, knownYears.length, years.length) }, origin, years)
  return (
    <>
      <BasisLine heads={[head]} />
      <StaleNote heads={[head]} />
      {mayChoose && <ScenarioNote county={head.county} />}
      <section className="panel">
        {words && <p className="forecast-headline">{say(words)}</p>}
        <div className="panel-tools">
          <h2>{pick('在校生：实际、预测和历次预测', 'Pupils: known, forecast, and earlier forecasts')}</h2>
          {mayChoose && <ScenarioChoice county={head.county} />}
          {hasPast && (
            <Checkbox
              className="no-print"
              checked={showsPast}
              onChange={({ target }) => choose({ past: target.checked ? undefined : 'no' })}
            >
              {pick('叠加历次预测', 'earlier forecasts')}
            </Checkbox>
          )}
        </div>
        <FanChart
          picture={picture}
          label={pick(
            `${found.name}在校生：实际与预测；下表有同样内容`,
            `Pupils of ${found.name}, known and forecast; the table says the same`,
          )}
        />
        {!hasPast && (
          <p className="quiet after-table">
            {pick('还没有更早的预测可以叠加对照。', 'There are no earlier forecasts to lay over it yet.')}
          </p>
        )}
      </section>
      <section className="panel">
        <Tabs
          activeKey={tab}
          onChange={(key) => choose({ tab: key as 'grades' | 'cohorts' | 'notes' })}
          items={[
            {
              key: 'grades',
              label: pick('分年级', 'By grade'),
              children: <GradeTable span={found} grades={grades} all={all} name={found.name} />,
            },
            {
              key: 'cohorts',
              label: pick('每届学生', 'Cohorts'),
              children: <CohortTable span={found} grades={grades} cohorts={cohorts} name={found.name} />,
            },
            {
              key: 'notes',
              label: pick(`缺什么、怎么办（${notes.length}）`, `What is missing (${notes.length})`),
              children: <NotesPanel notes={notes} />,
            },
          ]}
        />
      </section>
    </>
  )
}
