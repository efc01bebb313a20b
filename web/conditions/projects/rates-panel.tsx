/** 开工率、竣工率、投资完成率、支付率: by county and kind, each with what was divided by what. */
import { Alert } from 'antd'
import { projectKindWords, type Rates } from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'

type Rated = 'started' | 'accepted' | 'invested' | 'paid'

interface Props {
  readonly region: string
  readonly startYear: number | undefined
}

export function RatesPanel({ region, startYear }: Props) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('rates')
  const answer = useAnswer('conditions', 'projectRates', {
    region,
    ...(startYear === undefined ? {} : { startYear }),
  })
  const figure = (value: number, isMoney: boolean) => (isMoney ? say(moneyWords(value)) : whole(value))
  const rate = (key: Rated, title: string, isMoney: boolean): Column<Rates> => ({
    key,
    title,
    width: 170,
    isNumber: true,
    value: (row) => row[key].rate,
    written: (row) => percent(row[key].rate, 2, ''),
    exportedToo: [
      { title: pick(`${title}分子`, `${title}: part`), value: (row) => row[key].part },
      { title: pick(`${title}分母`, `${title}: of`), value: (row) => row[key].of },
    ],
    render: (row) => (
      <span className="rate-cell">
        <b>{percent(row[key].rate)}</b>
        <small>
          {figure(row[key].part, isMoney)} / {figure(row[key].of, isMoney)}
        </small>
      </span>
    ),
  })
  const columns: Column<Rates>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 110,
      value: ({ countyName }) => countyName,
    },
    {
      key: 'kind',
      title: pick('类型', 'Kind'),
      width: 200,
      wraps: true,
      value: ({ kind }) => (kind === null ? pick('全部类型', 'all kinds') : say(projectKindWords[kind])),
    },
    {
      key: 'projects',
      title: pick('项目数', 'Projects'),
      width: 80,
      isNumber: true,
      value: ({ projects }) => projects,
    },
    rate('started', pick('开工率', 'Started'), false),
    rate('accepted', pick('竣工率', 'Completed'), false),
    rate('invested', pick('投资完成率', 'Invested'), true),
    rate('paid', pick('支付率', 'Paid'), true),
  ]
  return (
    <Answered of={answer}>
      {({ basis, rates }) => (
        <>
          <DataTable
            name={pick('四率', 'Rates of projects')}
            rows={rates}
            columns={columns}
            rowKey={({ county, kind }) => `${county} ${kind ?? 'all'}`}
            view={view}
            onView={onView}
            rowClass={({ kind }) => (kind === null ? 'sum-row' : '')}
            empty={<EmptyState title={pick('没有项目', 'there are no projects')} />}
          />
          <Alert
            type="info"
            className="after-table"
            title={
              <ul className="plain-list">
                {basis.map((line) => (
                  <li key={line.en}>{say(line)}</li>
                ))}
              </ul>
            }
          />
        </>
      )}
    </Answered>
  )
}
