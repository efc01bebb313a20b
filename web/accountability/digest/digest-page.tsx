/** 督导月报: what a month brought, as the paper of the month says it; read here, downloaded as docx. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { lights, lightWords, supervisionKindWords, type MonthlyDigest } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CaseTable } from '../cases/case-table.tsx'
import { PlainTable } from '../plain-table.tsx'
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
  return (
    <PlainTable
      name={pick('月度覆盖', 'Coverage')}
      figuresFrom={1}
      heads={[
        pick('县区', 'County'),
        pick('学校', 'Schools'),
        pick('已督导', 'Visited'),
        pick('未督导', 'Not visited'),
        pick('覆盖率', 'Share'),
      ]}
      rows={rows.map(({ county, name, schools, visited, unvisited }) => ({
        key: county,
        cells: [
          name,
          whole(schools),
          whole(visited),
          whole(unvisited),
          percent(schools === 0 ? null : visited / schools),
        ],
      }))}
    />
  )
}

function ThemeTable({ rows }: { readonly rows: readonly Theme[] }) {
  const { say, pick } = useWords()
  if (rows.length === 0) return <EmptyState title={pick('没有问题', 'there are no cases')} />
  return (
    <PlainTable
      name={pick('问题主题', 'Themes')}
      figuresFrom={1}
      heads={[
        pick('主题', 'Theme'),
        pick('未办结', 'Open'),
        pick('逾期', 'Overdue'),
        pick('已销号', 'Closed'),
        pick('反弹', 'Found before'),
      ]}
      rows={rows.map(({ indicator, words, open, overdue, closed, recurring }) => ({
        key: indicator ?? '-',
        cells: [
          `${indicator ?? ''} ${say(words)}`.trim(),
          whole(open),
          whole(overdue),
          whole(closed),
          whole(recurring),
        ],
      }))}
    />
  )
}

function NoticeTable({ rows }: { readonly rows: readonly Notice[] }) {
  const { pick } = useWords()
  if (rows.length === 0) {
    return <p className="quiet">{pick('本月没有开具通知书。', 'No notice was issued in this month.')}</p>
  }
  return (
    <PlainTable
      name={pick('本月通知书', 'Notices')}
      figuresFrom={3}
      heads={[pick('文号', 'Number'), pick('主送', 'To'), pick('报告期限', 'To report by'), pick('问题', 'Findings')]}
      rows={rows.map(({ county, number, addressee, dueOn, findings }) => ({
        key: `${county} ${number}`,
        cells: [number, addressee, dueOn, whole(findings)],
      }))}
    />
  )
}
