/** 路线图: the counties of a city in the order of the years in which they reach the standard, county by county and year by year. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { orderSourceWords } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { day } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { orderYears, yearMark } from './order-years.ts'
import { PledgesFrame } from './pledges-frame.tsx'
import '#web/ui/charts/chart-legend.css'

export function CreationOrderPage() {
  const { pick } = useWords()
  return (
    <PledgesFrame
      title={(name) => pick(`${name}创建路线图`, `${name}: counties by year`)}
      about={pick(
        '各县区达到标准的统计学年和申报年，按先后排列；已签订的责任书优先，其次县区已采用的路线图，再次全市路线图。',
        'In which year each county reaches the standard and applies: by its pledge, else by the road it adopted, else by the road of the city.',
      )}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      }
    >
      {(region) => <Order key={region} region={region} />}
    </PledgesFrame>
  )
}

function Order({ region }: { readonly region: string }) {
  const answer = useAnswer('accountability', 'creationOrder', { region })
  return <Answered of={answer}>{(order) => <Ordered order={order} />}</Answered>
}

type OrderAnswer = AnswerOf<'accountability', 'creationOrder'>

function Ordered({ order }: { readonly order: OrderAnswer }) {
  const { say, pick } = useWords()
  const may = useMay()
  const { counties, years, cityRoad } = order
  const shown = orderYears(order)
  const moneyOf = new Map(years.map((each) => [each.year, each]))
  const differing = counties.filter(({ cityYear }) => cityYear !== null)
  if (counties.every(({ targetYear }) => targetYear === null)) {
    return (
      <section className="panel">
        <EmptyState title={pick('还没有县区确定达标年份', 'no county has a year yet')}>
          {may('roadmap.read') && <Link to={paths.roadmap}>{pick('去测算路线图', 'to the roads')}</Link>}
        </EmptyState>
      </section>
    )
  }
  return (
    <>
      {differing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            `${differing.map(({ countyName }) => countyName).join('、')}的年份与全市路线图不同（见备注）`,
            `${differing.map(({ countyName }) => countyName).join(', ')}: not the year of the city's road (see the notes)`,
          )}
        />
      )}
      <section className="panel wide-on-paper">
        <style>{'@page{size:A4 landscape}'}</style>
        <div className="order-place">
          <table className="order-table" aria-label={pick('县区×年份', 'Counties by year')}>
            <thead>
              <tr>
                <th scope="col">{pick('次序', 'Order')}</th>
                <th scope="col">{pick('县区', 'County')}</th>
                <th scope="col">{pick('创建阶段', 'Stage')}</th>
                {shown.map((year) => (
                  <th key={year} scope="col" className="order-year">
                    {year}
                  </th>
                ))}
                <th scope="col" className="number">
                  {pick('资金', 'Money')}
                </th>
                <th scope="col">{pick('依据、备注', 'By what')}</th>
              </tr>
            </thead>
            <tbody>
              {counties.map((county, at) => (
                <tr key={county.county}>
                  <td>{county.targetYear === null ? '—' : at + 1}</td>
                  <th scope="row">
                    <Link to={paths.pledges} search={{ county: county.county }}>
                      {county.countyName}
                    </Link>
                  </th>
                  <td>
                    {county.stage === null ? (
                      <span className="quiet">{pick('未开始', 'not begun')}</span>
                    ) : (
                      say(county.stage)
                    )}
                  </td>
                  {shown.map((year) => (
                    <td key={year} className="order-year">
                      <YearMark mark={yearMark(county, year)} />
                    </td>
                  ))}
                  <td className="number">{county.cost === null ? '—' : say(moneyWords(county.cost))}</td>
                  <td className="order-note">
                    {county.source === null ? (
                      <span className="quiet">{pick('未定', 'not settled')}</span>
                    ) : (
                      say(orderSourceWords[county.source])
                    )}
                    {county.cityYear !== null && (
                      <span className="late">
                        {' '}
                        {pick(`! 全市路线图为 ${county.cityYear}`, `! the city's road says ${county.cityYear}`)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <Foot
                name={pick('当年达标县区', 'Counties that year')}
                cells={shown.map((year) => {
                  const own = moneyOf.get(year)?.counties.length ?? 0
                  return own === 0 ? '—' : String(own)
                })}
              />
              {cityRoad !== null && (
                <>
                  <Foot
                    name={pick('全市当年投入', 'Money of the city')}
                    cells={shown.map((year) => cost(moneyOf.get(year)?.cost))}
                  />
                  <Foot
                    name={pick('当年预算', 'Budget')}
                    cells={shown.map((year) => cost(moneyOf.get(year)?.budget))}
                  />
                </>
              )}
            </tfoot>
          </table>
        </div>
        <ul className="chart-legend">
          <li>{pick('● 达标统计学年（学年起始年）', '● school year that reaches it (by the year it begins)')}</li>
          <li>{pick('▲ 申报年', '▲ year of the application')}</li>
        </ul>
        <p className="quiet">
          {cityRoad === null
            ? pick(
                '还没有采用全市路线图，当年投入和预算未列。',
                'No road of the city is adopted, so that its money is not shown.',
              )
            : pick(
                `全市路线图：${cityRoad.name}（${day(cityRoad.adoptedAt)}采用）`,
                `Road of the city: ${cityRoad.name}, adopted ${day(cityRoad.adoptedAt)}`,
              )}{' '}
          {pick('自评测算，非认定结论。', 'Self-assessed, no recognition.')}
        </p>
      </section>
    </>
  )

  function cost(yuan: number | null | undefined): string {
    return yuan === null || yuan === undefined ? '—' : say(moneyWords(yuan))
  }
}

function Foot({ name, cells }: { readonly name: string; readonly cells: readonly string[] }) {
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      {cells.map((cell, at) => (
        <td key={at} className="order-year">
          {cell}
        </td>
      ))}
      <td />
      <td />
    </tr>
  )
}

function YearMark({ mark }: { readonly mark: ReturnType<typeof yearMark> }) {
  const { pick } = useWords()
  const yearName = useYearName()
  if (mark === null) return null
  const words = {
    target: pick(`${yearName(mark.year)}达标`, `reached in ${yearName(mark.year)}`),
    apply: pick(`${mark.year}年申报`, `applied for in ${mark.year}`),
    both: pick('当年达标并申报', 'reached and applied for'),
  }[mark.kind]
  return (
    <span
      className={mark.kind === 'apply' ? 'order-apply' : 'order-target'}
      role="img"
      aria-label={words}
      title={words}
    >
      {{ target: '●', apply: '▲', both: '●▲' }[mark.kind]}
    </span>
  )
}
