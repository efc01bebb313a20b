/** Past forecasts held against what came: the county, its schools, and which schools were furthest off. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { signed } from '../people-words.ts'
import { timesOutOfTen } from './accuracy-words.ts'

type Score = AnswerOf<'projection', 'scorecard'>['scores'][number]

const isHeld = ({ low, high, actual }: Score): boolean => low <= actual && actual <= high

export function ScorecardPanel({ region }: { readonly region: string }) {
  const answer = useAnswer('projection', 'scorecard', { region })
  return <Answered of={answer}>{({ scores }) => <Scores scores={scores} isCity={region.endsWith('00')} />}</Answered>
}

function Scores({ scores, isCity }: { readonly scores: readonly Score[]; readonly isCity: boolean }) {
  const { pick } = useWords()
  if (scores.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有可以与实际对照的预测', 'no past forecast can be held against what came yet')}>
          <p className="quiet">
            {pick('下一学年数据锁定后自动对照。', 'It is done by itself once the figures of the next year are locked.')}
          </p>
        </EmptyState>
      </div>
    )
  }
  const [held, compared] = [
    scores.reduce((sum, { schools }) => sum + schools.held, 0),
    scores.reduce((sum, { schools }) => sum + schools.compared, 0),
  ]
  const times = timesOutOfTen(held, compared)
  const columns: Column<Score>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 92,
      fixed: 'left',
      onPhone: 'head',
      value: ({ countyName }) => countyName,
    },
    {
      key: 'origin',
      title: pick('预测时（基准学年）', 'Made (last known year)'),
      width: 130,
      wraps: true,
      value: ({ origin }) => origin,
      render: ({ origin, madeAt }) => (
        <span className="with-interval">
          {origin}
          <small>{day(madeAt)}</small>
        </span>
      ),
    },
    {
      key: 'year',
      title: pick('对照年', 'Year'),
      width: 76,
      value: ({ year }) => year,
      render: ({ year }) => String(year),
    },
    {
      key: 'forecast',
      title: pick('当时预测', 'Forecast'),
      width: 128,
      isNumber: true,
      value: ({ forecast }) => forecast,
      render: ({ forecast, low, high }) => (
        <span className="with-interval">
          {whole(forecast)}
          <small>
            {whole(low)}–{whole(high)}
          </small>
        </span>
      ),
      exportedToo: [
        { title: pick('区间下限', 'Low'), value: ({ low }) => low },
        { title: pick('区间上限', 'High'), value: ({ high }) => high },
      ],
    },
    { key: 'actual', title: pick('实际', 'Came'), width: 90, isNumber: true, value: ({ actual }) => actual },
    {
      key: 'off',
      title: pick('预测减实际', 'Forecast less actual'),
      width: 92,
      isNumber: true,
      value: ({ forecast, actual }) => forecast - actual,
      render: ({ forecast, actual }) => signed(forecast - actual),
    },
    {
      key: 'held',
      title: pick('全县是否在区间内', 'Within the interval'),
      width: 110,
      value: (score) => (isHeld(score) ? pick('在区间内', 'within') : pick('在区间外', 'outside')),
      render: (score) =>
        isHeld(score) ? (
          <Tag color="success" icon={<CheckCircleFilled />}>
            {pick('在区间内', 'within')}
          </Tag>
        ) : (
          <Tag color="error" icon={<CloseCircleFilled />}>
            {pick('在区间外', 'outside')}
          </Tag>
        ),
    },
    {
      key: 'schools',
      title: pick('学校在区间内', 'Schools within'),
      width: 118,
      isNumber: true,
      value: ({ schools }) => (schools.compared === 0 ? null : schools.held / schools.compared),
      written: ({ schools }) => `${schools.held} / ${schools.compared}`,
      render: ({ schools }) =>
        schools.compared === 0
          ? null
          : `${schools.held} / ${schools.compared}（${percent(schools.held / schools.compared, 0)}）`,
    },
    {
      key: 'schoolsOff',
      title: pick('学校平均差', 'Schools off by'),
      width: 110,
      isNumber: true,
      value: ({ schools }) => schools.pupilsOff,
      written: ({ schools }) => fixed(schools.pupilsOff, 1),
      render: ({ schools }) =>
        pick(
          `${fixed(schools.pupilsOff, 1)}人（${percent(schools.wape)}）`,
          `${fixed(schools.pupilsOff, 1)} (${percent(schools.wape)})`,
        ),
    },
    {
      key: 'furthest',
      title: pick('差得最多的学校（预测→实际）', 'Schools furthest off (forecast → came)'),
      width: 300,
      wraps: true,
      value: ({ furthest }) =>
        furthest.map(({ name, forecast, actual }) => `${name} ${whole(forecast)}→${whole(actual)}`).join('；'),
      render: ({ furthest }) =>
        furthest.slice(0, 3).map(({ code, name, forecast, actual }) => (
          <span key={code} className="accuracy-furthest">
            <Link to={paths.forecastPlace} params={{ place: code }}>
              {name || code}
            </Link>{' '}
            {whole(forecast)}→{whole(actual)}
          </span>
        )),
    },
  ]
  return (
    <div className="panel">
      <p className="forecast-headline">
        {pick(
          `共${scores.length}次预测可与实际对照：全县合计${scores.filter(isHeld).length}次落在当时给出的八成把握区间内；学校${times ? times.zh : '—'}落在区间内（${whole(held)} / ${whole(compared)}）。`,
          `${scores.length} forecasts can be held against what came: ${scores.filter(isHeld).length} county totals lay within the 80 % interval given then; of schools ${times ? times.en : '—'} (${whole(held)} of ${whole(compared)}).`,
        )}
      </p>
      <DataTable
        name={pick('历次预测与实际对照', 'Past forecasts and what came')}
        rows={scores}
        columns={isCity ? columns : columns.slice(1)}
        rowKey={({ id, year }) => `${id}-${year}`}
      />
      <p className="quiet after-table">
        {pick(
          '实际为当年锁定的事业统计在校生，一至九年级。差得多的学校常因新开、撤并、学区调整，这些变化登记后下次计入。',
          'What came: pupils of grades 1 to 9 in the locked census. Schools far off often opened, merged or had their zone redrawn; once recorded, such changes are reckoned with.',
        )}
      </p>
    </div>
  )
}
