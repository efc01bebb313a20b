/** 全市承诺一览: county by area with how many lights of which colour, and what is late by whom and since when. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { areaWords, lights, lightWords, type Light } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CommitmentsFrame } from './commitments-frame.tsx'
import { lightLook } from './standing-tags.tsx'

type Board = AnswerOf<'accountability', 'cityCommitments'>
type LateLine = Board['lateBy'][number]

export function CityCommitmentsPage() {
  const { pick } = useWords()
  return (
    <CommitmentsFrame
      title={(name) => pick(`${name}承诺一览`, `Board of commitments, ${name}`)}
      about={pick(
        '各县区、各板块承诺的状态灯；逾期的是谁、从哪天起。',
        'Lights by county and area; what is late, by whom, since when.',
      )}
      actions={() => (
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      )}
    >
      {({ city, region }) => <CityBoard region={city ?? region} />}
    </CommitmentsFrame>
  )
}

function Counts({ counts }: { readonly counts: Readonly<Record<Light, number>> }) {
  const { say } = useWords()
  const total = lights.reduce((sum, light) => sum + counts[light], 0)
  if (total === 0) return <span className="quiet">—</span>
  return (
    <span className="light-counts">
      {lights.map((light) => (
        <span key={light} className={counts[light] === 0 ? 'none' : light} title={say(lightWords[light])}>
          <span aria-hidden="true">{lightLook[light].mark}</span>
          <span className="visually-hidden">{say(lightWords[light])} </span>
          {counts[light]}
        </span>
      ))}
    </span>
  )
}

function CityBoard({ region }: { readonly region: string }) {
  const { say, pick } = useWords()
  const answer = useAnswer('accountability', 'cityCommitments', { region })
  return (
    <Answered of={answer}>
      {(board) =>
        board.total === 0 ? (
          <EmptyState
            title={pick(
              '还没有承诺：责任书双方签字、答复条款确认或登记批示后，承诺列入台账',
              'there is none yet: signed pledges, confirmed clauses of replies and decisions enter the ledger',
            )}
          />
        ) : (
          <>
            <section className="panel wide-on-paper">
              <h2>{pick('县区 × 板块', 'County by area')}</h2>
              <div className="light-matrix-place">
                <table className="light-matrix">
                  <caption className="quiet">
                    {lights.map((light) => `${lightLook[light].mark} ${say(lightWords[light])}`).join(pick('，', ', '))}
                    {pick(
                      `；数据自动判定 ${percent(board.selfScoring)}（目标 ≥60%）`,
                      `; scored by data ${percent(board.selfScoring)} (goal ≥ 60%)`,
                    )}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">{pick('县区', 'County')}</th>
                      <th scope="col">{pick('全部', 'All')}</th>
                      <th scope="col">{pick('逾期', 'Late')}</th>
                      <th scope="col">{pick('反弹', 'Fallen back')}</th>
                      <th scope="col">{pick('自动判定', 'By data')}</th>
                      {board.areas.map(({ area }) => (
                        <th key={area} scope="col">
                          {say(areaWords[area])}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {board.counties.map((line) => (
                      <tr key={line.county}>
                        <th scope="row">
                          <Link to={paths.commitments} search={{ county: line.county }}>
                            {line.name}
                          </Link>
                        </th>
                        <td>
                          <Counts counts={line.lights} />
                        </td>
                        <td className={line.late > 0 ? 'late' : 'quiet'}>{line.late > 0 ? `! ${line.late}` : '—'}</td>
                        <td className={line.fallenBack > 0 ? 'late' : 'quiet'}>
                          {line.fallenBack > 0 ? `↻ ${line.fallenBack}` : '—'}
                        </td>
                        <td>{percent(line.selfScoring)}</td>
                        {line.areas.map(({ area, lights: counts }) => (
                          <td key={area}>
                            <Link to={paths.commitments} search={{ county: line.county, area }} className="plain-link">
                              <Counts counts={counts} />
                            </Link>
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
            <LateTable
              rows={board.lateBy}
              nameOf={(code) => board.counties.find(({ county }) => county === code)?.name ?? code}
            />
          </>
        )
      }
    </Answered>
  )
}

function LateTable({
  rows,
  nameOf,
}: {
  readonly rows: readonly LateLine[]
  readonly nameOf: (code: string) => string
}) {
  const { pick } = useWords()
  const columns: Column<LateLine>[] = [
    { key: 'county', title: pick('县区', 'County'), width: 110, value: ({ county }) => nameOf(county) },
    {
      key: 'office',
      title: pick('责任单位', 'Owner'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ office }) => office,
      render: ({ county, office }) => (
        <Link to={paths.commitments} search={{ county, office, pace: 'late' }}>
          {office}
        </Link>
      ),
    },
    { key: 'late', title: pick('逾期', 'Late'), width: 90, isNumber: true, value: ({ late }) => late },
    { key: 'since', title: pick('最早从哪天起', 'Since'), width: 120, value: ({ since }) => since },
    {
      key: 'longest',
      title: pick('最长逾期天数', 'Longest, days'),
      width: 120,
      isNumber: true,
      value: ({ longest }) => longest,
    },
  ]
  return (
    <section className="panel">
      <h2>{pick('逾期的承诺，按责任单位', 'What is late, by owner')}</h2>
      <DataTable
        name={pick('逾期的承诺', 'Late')}
        rows={rows}
        columns={columns}
        rowKey={({ county, office }) => `${county} ${office}`}
        empty={<EmptyState title={pick('没有逾期的承诺', 'nothing is late')} />}
      />
    </section>
  )
}
