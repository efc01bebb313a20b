/** 督导月报: what a month brought, as the paper of the month says it; read here, downloaded as docx. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { lights, lightWords, supervisionKindWords, type MonthlyDigest } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CaseTable } from '../cases/case-table.tsx'
import { MonthChoice, useMonth, useMonthName } from '../supervision/month-choice.tsx'
import { SupervisionPage } from '../supervision/supervision-page.tsx'

type Coverage = MonthlyDigest['coverage'][number]
type Theme = MonthlyDigest['themes'][number]
type Notice = MonthlyDigest['notices'][number]

export function DigestPage() {
  const { pick } = useWords()
  const month = useMonth()
  const monthName = useMonthName()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}${monthName(month)}教育督导月报`, `Digest of supervision, ${name}, ${month}`)}
      about={pick(
        '由当月记录和台账生成；下载的公文版式与此内容一致。',
        'Made of the records and the ledger; the paper says the same.',
      )}
      withCity
      actions={({ region }) => (
        <>
          <MonthChoice />
          <Button
            type="primary"
            ghost
            icon={<DownloadOutlined />}
            href={fileUrl('accountability', 'exportDigest', { region, month })}
          >
            {pick('下载公文（docx）', 'Download (docx)')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {({ region, county }) => (
        <Digest key={`${region} ${month}`} region={region} month={month} isCity={county === null} />
      )}
    </SupervisionPage>
  )
}

interface Props {
  readonly region: string
  readonly month: string
  readonly isCity: boolean
}

function Digest({ region, month, isCity }: Props) {
  const answer = useAnswer('accountability', 'monthlyDigest', { region, month })
  return <Answered of={answer}>{({ digest }) => <Shown digest={digest} isCity={isCity} />}</Answered>
}

function Shown({ digest, isCity }: { readonly digest: MonthlyDigest; readonly isCity: boolean }) {
  const { say, pick } = useWords()
  const { cases, commitments } = digest
  const figures = [
    [pick('新登记', 'Opened'), cases.opened],
    [pick('销号', 'Closed'), cases.closed],
    [pick('核实不属实', 'Found untrue'), cases.unfounded],
    [pick('未办结', 'Open'), cases.open],
    [pick('逾期', 'Overdue'), cases.overdue],
    [pick('反弹', 'Found before'), cases.recurring],
    [pick('逾期未回访', 'Returns late'), digest.returnsLate],
  ] as const
  return (
    <>
      {digest.isSimulated && (
        <p>
          <Tag>{pick('模拟数据', 'simulated')}</Tag>
        </p>
      )}
      <dl className="figure-row">
        {digest.kinds.map(({ kind, visits, findings }) => (
          <div key={kind}>
            <dt>{say(supervisionKindWords[kind])}</dt>
            <dd>{pick(`${visits} 次`, whole(visits))}</dd>
            <small>{pick(`发现问题 ${findings} 个`, `${findings} findings`)}</small>
          </div>
        ))}
      </dl>
      <dl className="figure-row">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{whole(value)}</dd>
          </div>
        ))}
      </dl>
      {commitments !== null && (
        <p>
          {pick('承诺台账（今日）：', 'Commitments today: ')}
          {lights.map((light) => `${say(lightWords[light])} ${commitments[light]}`).join(pick('，', ', '))}
        </p>
      )}
      <section className="panel">
        <h2>{pick('月度覆盖', 'Coverage')}</h2>
        <CoverageTable rows={digest.coverage} />
      </section>
      <section className="panel">
        <h2>{pick('问题主题', 'Themes')}</h2>
        <ThemeTable rows={digest.themes} />
      </section>
      <section className="panel">
        <h2>{pick('本月通知书', 'Notices of the month')}</h2>
        <NoticeTable rows={digest.notices} />
      </section>
      <section className="panel wide-on-paper">
        <h2>{pick('逾期未办结', 'Overdue')}</h2>
        <CaseTable
          rows={digest.overdue}
          name={pick('逾期未办结', 'Overdue')}
          view="overdue"
          isCity={isCity}
          empty={pick('没有逾期的整改', 'no case is overdue')}
        />
      </section>
    </>
  )
}

function CoverageTable({ rows }: { readonly rows: readonly Coverage[] }) {
  const { pick } = useWords()
  const columns: Column<Coverage>[] = [
    { key: 'name', title: pick('县区', 'County'), width: 140, onPhone: 'head', value: ({ name }) => name },
    { key: 'schools', title: pick('学校', 'Schools'), width: 100, isNumber: true, value: ({ schools }) => schools },
    { key: 'visited', title: pick('已督导', 'Visited'), width: 100, isNumber: true, value: ({ visited }) => visited },
    {
      key: 'unvisited',
      title: pick('未督导', 'Not visited'),
      width: 100,
      isNumber: true,
      value: ({ unvisited }) => unvisited,
    },
    {
      key: 'share',
      title: pick('覆盖率', 'Share'),
      width: 100,
      isNumber: true,
      value: ({ schools, visited }) => (schools === 0 ? null : visited / schools),
      render: ({ schools, visited }) => percent(schools === 0 ? null : visited / schools),
    },
  ]
  return <DataTable name={pick('月度覆盖', 'Coverage')} rows={rows} columns={columns} rowKey={({ county }) => county} />
}

function ThemeTable({ rows }: { readonly rows: readonly Theme[] }) {
  const { say, pick } = useWords()
  const columns: Column<Theme>[] = [
    {
      key: 'theme',
      title: pick('主题', 'Theme'),
      width: 280,
      wraps: true,
      onPhone: 'head',
      value: ({ indicator, words }) => [indicator, say(words)].filter(Boolean).join(' '),
    },
    { key: 'open', title: pick('未办结', 'Open'), width: 100, isNumber: true, value: ({ open }) => open },
    { key: 'overdue', title: pick('逾期', 'Overdue'), width: 100, isNumber: true, value: ({ overdue }) => overdue },
    { key: 'closed', title: pick('已销号', 'Closed'), width: 100, isNumber: true, value: ({ closed }) => closed },
    {
      key: 'recurring',
      title: pick('反弹', 'Found before'),
      width: 100,
      isNumber: true,
      value: ({ recurring }) => recurring,
    },
  ]
  return (
    <DataTable
      name={pick('问题主题', 'Themes')}
      rows={rows}
      columns={columns}
      rowKey={({ indicator }) => indicator ?? '-'}
      empty={<EmptyState title={pick('没有问题', 'there are no cases')} />}
    />
  )
}

function NoticeTable({ rows }: { readonly rows: readonly Notice[] }) {
  const { pick } = useWords()
  const columns: Column<Notice>[] = [
    {
      key: 'number',
      title: pick('文号', 'Number'),
      width: 190,
      wraps: true,
      onPhone: 'head',
      value: ({ number }) => number,
    },
    { key: 'addressee', title: pick('主送', 'To'), width: 240, wraps: true, value: ({ addressee }) => addressee },
    { key: 'due', title: pick('报告期限', 'To report by'), width: 120, value: ({ dueOn }) => dueOn },
    { key: 'findings', title: pick('问题', 'Findings'), width: 80, isNumber: true, value: ({ findings }) => findings },
  ]
  return (
    <DataTable
      name={pick('本月通知书', 'Notices')}
      rows={rows}
      columns={columns}
      rowKey={({ county, number }) => `${county} ${number}`}
      empty={
        <EmptyState title={pick('本月没有开具通知书', 'no notice was issued in this month')}>
          <Link to={paths.visits}>{pick('看督导记录', 'See the visits')}</Link>
        </EmptyState>
      }
    />
  )
}
