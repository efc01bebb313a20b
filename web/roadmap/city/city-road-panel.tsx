/** One road of a city: county × target year with what each would cost, which year is chosen, and the money of every year. */
import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { useMemo } from 'react'
import { roadOutcomeWords, roadStatusWords, type CityRoadFile } from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { moment } from '#web/app/when.ts'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { StackChart } from '#web/ui/charts/stack-chart.tsx'
import type { StackPicture } from '#web/ui/charts/stack-option.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { AdoptButtons } from '../road/adopt-buttons.tsx'
import { RoadFoot } from '../road-foot.tsx'
import { gapWords } from '../road-gap.ts'
import { groupUnchecked } from './unchecked-groups.ts'
import { yearCell, yearsLookedAt } from './year-cells.ts'

interface Props {
  readonly city: string
  readonly id: string
  readonly mayWithdraw: boolean
}

export function CityRoadPanel({ city, id, mayWithdraw }: Props) {
  const answer = useAnswer('roadmap', 'cityRoad', { city, id })
  return <Answered of={answer}>{(found) => <Shown city={city} found={found} mayWithdraw={mayWithdraw} />}</Answered>
}

interface ShownProps {
  readonly city: string
  readonly found: AnswerOf<'roadmap', 'cityRoad'>
  readonly mayWithdraw: boolean
}

function Shown({ city, found: { road, file, events, mayAdopt, watermark }, mayWithdraw }: ShownProps) {
  const { say, pick } = useWords()
  const adopt = useCommand('roadmap', 'adoptCityRoad')
  const withdraw = useCommand('roadmap', 'withdrawCityRoad')
  const { id, outcome, cost, bound } = road
  return (
    <>
      <section className="panel">
        <div className="panel-tools">
          <h2>
            {road.name}{' '}
            <Tag
              {...(road.status === 'adopted'
                ? { color: 'success' }
                : road.status === 'draft'
                  ? { color: 'warning' }
                  : {})}
            >
              {say(roadStatusWords[road.status])}
            </Tag>
          </h2>
          <AdoptButtons
            status={road.status}
            hasPlan={cost !== null}
            mayAdopt={mayAdopt}
            mayWithdraw={mayWithdraw}
            isRunning={adopt.isRunning || withdraw.isRunning}
            onAdopt={(reason) => adopt.run({ city, id, reason })}
            onWithdraw={(reason) => withdraw.run({ city, id, reason })}
          />
          <Button
            className="no-print"
            icon={<DownloadOutlined />}
            href={fileUrl('roadmap', 'exportCityRoad', { city, id })}
          >
            {pick('导出', 'Export')}
          </Button>
        </div>
        <p className="quiet">
          {pick(
            `${road.madeBy} ${moment(road.madeAt)} 测算，用时 ${whole(road.seconds)} 秒`,
            `${road.madeBy}, ${moment(road.madeAt)}, ${whole(road.seconds)} s`,
          )}
          {road.description && ` · ${road.description}`}
        </p>
        <dl className="figure-row">
          <div>
            <dt>{pick('达标县区（自评测算）', 'Counties that get there')}</dt>
            <dd>
              {whole(road.certified)} / {whole(road.counties)}
              <small>{pick(`${road.fromYear}—${road.toYear} 统计学年`, `${road.fromYear}–${road.toYear}`)}</small>
            </dd>
          </div>
          <div>
            <dt>{pick('总投入', 'Cost')}</dt>
            <dd>
              {cost === null ? say(roadOutcomeWords[outcome]) : say(moneyWords(cost))}
              {cost !== null && <small>{say(gapWords(road.gap))}</small>}
            </dd>
          </div>
          <div>
            <dt>{pick('理论最低投入', 'Theoretical least')}</dt>
            <dd>{bound === null ? '—' : say(moneyWords(bound))}</dd>
          </div>
        </dl>
        <CountyYears file={file} />
      </section>
      <section className="panel keep-together">
        <h2>{pick('全市逐年投入', 'Money of every year')}</h2>
        <CityMoney file={file} />
      </section>
      {file.unchecked.length > 0 && <Unchecked city={city} file={file} />}
      {events.length > 0 && (
        <section className="panel">
          <h2>{pick('采用与撤回', 'Adopted and withdrawn')}</h2>
          <ul className="plain-list">
            {events.map(({ number, kind, at, personName, reason }) => (
              <li key={number}>
                {moment(at)} {personName}{' '}
                {kind === 'adopted' ? pick('采用', 'adopted it') : pick('撤回', 'withdrew it')}
                {pick('：', ': ')}
                {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RoadFoot mark={watermark} />
    </>
  )
}

function CountyYears({ file: { counties } }: { readonly file: CityRoadFile }) {
  const { say, pick } = useWords()
  const years = yearsLookedAt(counties)
  return (
    <>
      <div
        className="road-table-place"
        role="region"
        tabIndex={0}
        aria-label={pick('县区 × 统计学年', 'counties × years')}
      >
        <table className="road-columns road-city">
          <thead>
            <tr>
              <th scope="col">{pick('县区', 'County')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{pick('申报年', 'Applies in')}</th>
              <th scope="col" className="road-left">
                {pick('说明', 'Note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counties.map((county) => (
              <tr key={county.county}>
                <th scope="row">
                  <Link to={paths.roadmap} search={{ county: county.county }}>
                    {county.countyName}
                  </Link>
                </th>
                {years.map((year) => {
                  const cell = yearCell(county, year)
                  return (
                    <td key={year} className={cell.kind === 'chosen' ? 'road-city-chosen' : undefined}>
                      {cell.kind === 'none' && <span className="quiet">—</span>}
                      {cell.kind === 'impossible' && (
                        <span className="road-no">✕ {pick('不可行', 'out of reach')}</span>
                      )}
                      {cell.kind === 'open' && <span className="quiet">? {pick('未得方案', 'none found')}</span>}
                      {cell.kind === 'possible' && <span className="quiet">{say(moneyWords(cell.cost))}</span>}
                      {cell.kind === 'chosen' && <strong>✓ {say(moneyWords(cell.cost))}</strong>}
                    </td>
                  )
                })}
                <td>{county.applyYear ?? '—'}</td>
                <td className="road-left">
                  {county.why
                    ? say(county.why)
                    : county.chosenYear === null
                      ? pick('这些年份和资金内排不上', 'not within these years and this money')
                      : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet after-table">
        {pick(
          '✓ 为安排的目标统计学年；其余数字为该县区改在那一年达标所需投入。',
          '✓ is the year that is chosen; the other figures are what the county would cost in that year.',
        )}
      </p>
    </>
  )
}

/** More counties than there are fills stand together at the end. */
const apart = 4

function CityMoney({ file: { counties, years } }: { readonly file: CityRoadFile }) {
  const { language, say, pick } = useWords()
  const picture = useMemo((): StackPicture => {
    const values = (spending: CityRoadFile['counties'][number]['spending']) =>
      years.map(({ year }) => spending.find((each) => each.year === year)?.cost ?? 0)
    const paying = counties
      .filter(({ spending }) => spending.some(({ cost }) => cost > 0))
      .toSorted((a, b) => (b.cost ?? 0) - (a.cost ?? 0))
    const others = paying.slice(apart)
    return {
      columns: years.map(({ year }) => pick(`${year}年`, String(year))),
      parts: [
        ...paying.slice(0, apart).map(({ county, countyName, spending }) => ({
          key: county,
          name: countyName,
          values: values(spending),
        })),
        ...(others.length === 0
          ? []
          : [
              {
                key: 'others',
                name: pick(`其他 ${others.length} 个县区`, `${others.length} others`),
                values: years.map((_, at) => others.reduce((sum, { spending }) => sum + values(spending)[at]!, 0)),
              },
            ]),
      ],
      limits: years.map(({ budget }) => budget),
      words: {
        limit: pick('全市共用预算', 'shared budget'),
        sum: pick('合计', 'sum'),
        figure: (value) => say(moneyWords(value)),
        tick: (value) => (language === 'zh' ? `${whole(value / 1e4)}万` : `${fixed(value / 1e6, 1)}m`),
      },
    }
  }, [counties, years, language, say, pick])
  return (
    <>
      <StackChart
        picture={picture}
        label={pick('各年度各县区投入与共用预算', 'money of every year by county, and the shared budget')}
      />
      <div
        className="road-table-place"
        role="region"
        tabIndex={0}
        aria-label={pick('全市逐年投入表', 'money of every year')}
      >
        <table className="road-columns">
          <thead>
            <tr>
              <th scope="col">{pick('年度', 'Year')}</th>
              <th scope="col">{pick('投入', 'Cost')}</th>
              <th scope="col">{pick('共用预算', 'Shared budget')}</th>
              <th scope="col" className="road-left">
                {pick('当年达标的县区', 'Counties that get there')}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, cost, budget, certified }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{say(moneyWords(cost))}</td>
                <td>{budget === null ? pick('不限', 'no limit') : say(moneyWords(budget))}</td>
                <td className="road-left">
                  {certified
                    .map((code) => counties.find(({ county }) => county === code)?.countyName ?? code)
                    .join(pick('、', ', ')) || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Unchecked({ city, file }: { readonly city: string; readonly file: CityRoadFile }) {
  const { say, pick } = useWords()
  const nameOf = useCountyNames(city)
  const groups = groupUnchecked(file.unchecked)
  return (
    <Alert
      className="note-below"
      type="warning"
      showIcon
      title={pick('未核对的规则、未测算的县区', 'Rules not enforced, counties not looked at')}
      description={
        <details>
          <summary>{pick(`共 ${groups.length} 条`, `${groups.length} in all`)}</summary>
          <ul className="plain-list">
            {groups.map(({ what, why, counties }) => (
              <li key={`${what.zh} ${why.zh}`}>
                <strong>{say(what)}</strong>
                {pick('：', ': ')}
                {say(why)}
                {counties.length > 0 && (
                  <span className="quiet">
                    {pick('（', ' (')}
                    {counties.length === file.counties.length
                      ? pick('各县区', 'every county')
                      : counties.map(nameOf).join(pick('、', ', '))}
                    {pick('）', ')')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      }
    />
  )
}
