/** 整改看板: for a county what is open and overdue, for the city county by county and theme by theme. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SupervisionPage } from '../supervision/supervision-page.tsx'
import { CaseTable } from './case-table.tsx'
import { CaseStateTag } from './case-tags.tsx'
import { themeMatrix } from './theme-matrix.ts'
import './cases.css'

type Board = AnswerOf<'accountability', 'supervisionBoard'>
type CountyLine = Board['counties'][number]

export function CasesBoardPage() {
  const { pick } = useWords()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}整改看板`, `Board of cases, ${name}`)}
      about={pick(
        '哪些没办结、哪些逾期、哪些反弹，按县区和指标。',
        'What is open, overdue, coming back; by county and indicator.',
      )}
      withCity
      isLandscape
      actions={() => (
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      )}
    >
      {({ region, county }) => <Board key={region} region={region} isCity={county === null} />}
    </SupervisionPage>
  )
}

function Board({ region, isCity }: { readonly region: string; readonly isCity: boolean }) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'supervisionBoard', { region })
  return (
    <Answered of={answer}>
      {(board) => (
        <>
          <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
            {board.states
              .filter(({ cases }) => cases > 0)
              .map(({ state, cases }) => (
                <Link
                  key={state}
                  to={paths.cases}
                  search={{ state, ...(isCity ? {} : { county: region }) }}
                  className="chip-link"
                >
                  <CaseStateTag state={state} /> <b>{cases}</b>
                </Link>
              ))}
          </div>
          {isCity && <CountyTable rows={board.counties} />}
          <Themes board={board} isCity={isCity} />
          <section className="panel wide-on-paper">
            <h2>{pick('逾期未办结（逾期最久的在前）', 'Overdue, the longest first')}</h2>
            <CaseTable
              rows={board.overdue}
              name={pick('逾期未办结', 'Overdue')}
              view="overdue"
              isCity={isCity}
              empty={pick('没有逾期的整改', 'no case is overdue')}
            />
          </section>
        </>
      )}
    </Answered>
  )
}

const countColumn = (key: 'open' | 'overdue' | 'closed' | 'recurring', title: string): Column<CountyLine> => ({
  key,
  title,
  width: 100,
  isNumber: true,
  value: (line) => line[key],
  render: (line) =>
    line[key] > 0 && key === 'overdue' ? <span className="late">! {line[key]}</span> : whole(line[key]),
})

function CountyTable({ rows }: { readonly rows: readonly CountyLine[] }) {
  const { pick } = useWords()
  const columns: Column<CountyLine>[] = [
    {
      key: 'name',
      title: pick('县区', 'County'),
      width: 130,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ county, name }) => (
        <Link to={paths.casesBoard} search={{ county }}>
          {name}
        </Link>
      ),
    },
    countColumn('open', pick('未办结', 'Open')),
    countColumn('overdue', pick('逾期', 'Overdue')),
    countColumn('closed', pick('已销号', 'Closed')),
    countColumn('recurring', pick('反弹', 'Found before')),
    {
      key: 'share',
      title: pick('销号率', 'Closed share'),
      width: 100,
      isNumber: true,
      value: ({ closedShare }) => closedShare,
      render: ({ closedShare }) => percent(closedShare),
    },
  ]
  return (
    <section className="panel">
      <h2>{pick('按县区', 'By county')}</h2>
      <DataTable name={pick('按县区', 'By county')} rows={rows} columns={columns} rowKey={({ county }) => county} />
    </section>
  )
}

/** Open cases, counties across and themes down; `a / b`: b of them overdue. */
function Themes({ board, isCity }: { readonly board: Board; readonly isCity: boolean }) {
  const { say, pick } = useWords()
  const { counties, rows } = themeMatrix(board)
  return (
    <section className="panel wide-on-paper">
      <h2>{pick('未办结，按主题（指标）', 'Open, by theme')}</h2>
      {rows.length === 0 ? (
        <EmptyState title={pick('没有未办结的整改', 'no case is open')} />
      ) : (
        <div className="theme-table-place">
          <table className="theme-table">
            <caption className="quiet">
              {pick('“3（! 1）”：未办结 3 件，其中逾期 1 件', '“3 (! 1)”: 3 open, 1 of them overdue')}
            </caption>
            <thead>
              <tr>
                <th scope="col">{pick('主题', 'Theme')}</th>
                <th scope="col">{pick('合计', 'All')}</th>
                {isCity &&
                  counties.map(({ county, name }) => (
                    <th key={county} scope="col">
                      {name}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ indicator, words, sum, cells }) => (
                <tr key={indicator ?? '-'}>
                  <th scope="row">
                    {indicator} {say(words)}
                  </th>
                  <td className="sum">
                    <Count {...sum} />
                  </td>
                  {isCity &&
                    cells.map((cell, i) => (
                      <td key={counties[i]!.county}>
                        <Count {...cell} />
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Count({ open, overdue }: { readonly open: number; readonly overdue: number }) {
  const { pick } = useWords()
  if (open === 0) return <span className="quiet">—</span>
  return (
    <>
      {open}
      {overdue > 0 && <span className="late">{pick(`（! ${overdue}）`, ` (! ${overdue})`)}</span>}
    </>
  )
}
