/** 责任书一览: which county has pledged what by when, which are on their way, and which can be drafted from an adopted road. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Tag } from 'antd'
import type { PledgeRow } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { day } from '#web/app/when.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { PledgesFrame } from './pledges-frame.tsx'
import { PledgeStatusTag } from './pledge-tags.tsx'

export function PledgesPage() {
  const { pick } = useWords()
  return (
    <PledgesFrame
      title={(name) => pick(`${name}责任书`, `Pledges, ${name}`)}
      about={pick(
        '市与县政府签订的优质均衡发展责任书：由县区已采用的路线图生成，双方签字后生效，逐条进入承诺台账。',
        'Pledges between the city and county governments, made of the road that a county adopted; once both have signed, every line is a commitment.',
      )}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      }
    >
      {(region) => <Pledges key={region} region={region} />}
    </PledgesFrame>
  )
}

function Pledges({ region }: { readonly region: string }) {
  const answer = useAnswer('accountability', 'pledges', { region })
  return <Answered of={answer}>{(found) => <Found found={found} />}</Answered>
}

type Pledges = AnswerOf<'accountability', 'pledges'>

function Found({ found }: { readonly found: Pledges }) {
  const { pick } = useWords()
  const { pledges, without, mayDraft } = found
  const standing = pledges.filter(({ status }) => status !== 'withdrawn')
  const inForce = standing.filter(({ status }) => status === 'in-force')
  const [lines, withRule] = [
    inForce.reduce((sum, row) => sum + row.lines, 0),
    inForce.reduce((sum, row) => sum + row.withRule, 0),
  ]
  return (
    <>
      <dl className="figure-row">
        <div>
          <dt>{pick('已签订生效', 'In force')}</dt>
          <dd>{whole(inForce.length)}</dd>
        </div>
        <div>
          <dt>{pick('正在办理', 'On their way')}</dt>
          <dd>{whole(standing.length - inForce.length)}</dd>
        </div>
        <div>
          <dt>{pick('还没有责任书', 'Without a pledge')}</dt>
          <dd>{whole(without.length)}</dd>
        </div>
        <div>
          <dt>{pick('生效条目', 'Lines in force')}</dt>
          <dd>{whole(lines)}</dd>
        </div>
        <div>
          <dt>{pick('数据自动判定', 'Decided by data')}</dt>
          <dd>
            {percent(lines === 0 ? null : withRule / lines)}
            <small>{pick('目标不低于 60%', 'at least 60 % is the goal')}</small>
          </dd>
        </div>
      </dl>
      <section className="panel">
        <PledgeTable rows={pledges} />
      </section>
      {without.length > 0 && <Without counties={without} mayDraft={mayDraft} />}
    </>
  )
}

function PledgeTable({ rows }: { readonly rows: readonly PledgeRow[] }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [view, onView] = useTableView('pledges')
  const columns: Column<PledgeRow>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 110,
      onPhone: 'head',
      value: ({ countyName }) => countyName,
      render: ({ id, county, countyName }) => (
        <Link to={paths.pledge} params={{ pledge: id }} search={{ county }}>
          {countyName}
        </Link>
      ),
    },
    { key: 'number', title: pick('编号', 'Number'), width: 90, value: ({ number }) => number },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 170,
      wraps: true,
      value: ({ status }) => status,
      render: ({ status, supplement, version }) => (
        <>
          <PledgeStatusTag status={status} />
          {supplement !== null && <Tag color="warning">{pick('补充协议在办', 'a supplement is on its way')}</Tag>}
          {version > 1 && <span className="quiet"> {pick(`第${version}版`, `version ${version}`)}</span>}
        </>
      ),
    },
    {
      key: 'target',
      title: pick('目标学年、申报年', 'Target, application'),
      width: 150,
      wraps: true,
      value: ({ targetYear }) => targetYear,
      written: ({ targetYear, applyYear }) => `${yearName(targetYear)} ${applyYear}`,
      render: ({ targetYear, applyYear }) => (
        <>
          {yearName(targetYear)}
          <br />
          <span className="quiet">{pick(`${applyYear}年申报`, `applied for in ${applyYear}`)}</span>
        </>
      ),
    },
    { key: 'lines', title: pick('条目', 'Lines'), width: 80, isNumber: true, value: ({ lines }) => lines },
    {
      key: 'share',
      title: pick('数据判定', 'By data'),
      width: 100,
      isNumber: true,
      value: ({ share }) => share,
      render: ({ share }) => percent(share),
    },
    {
      key: 'cost',
      title: pick('资金', 'Money'),
      width: 120,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => say(moneyWords(cost)),
    },
    {
      key: 'signed',
      title: pick('签订', 'Signed'),
      width: 110,
      value: ({ signedOn }) => signedOn,
    },
    {
      key: 'drafted',
      title: pick('拟稿', 'Drafted'),
      width: 110,
      value: ({ draftedAt }) => day(draftedAt),
    },
    {
      key: 'commitments',
      title: pick('承诺', 'Commitments'),
      width: 110,
      isAction: true,
      value: () => null,
      render: ({ id, county, status }) =>
        status === 'in-force' ? (
          <Link to={paths.commitments} search={{ source: 'pledge', sourceId: id, county }}>
            {pick('逐条进度', 'how they stand')}
          </Link>
        ) : (
          <span className="quiet">—</span>
        ),
    },
  ]
  const name = pick('责任书一览', 'Pledges')
  return (
    <DataTable
      name={name}
      rows={rows}
      columns={columns}
      rowKey={({ county, id }) => `${county} ${id}`}
      view={view}
      onView={onView}
      empty={<EmptyState title={pick('还没有责任书', 'there is no pledge yet')} />}
    />
  )
}

interface WithoutProps {
  readonly counties: Pledges['without']
  readonly mayDraft: boolean
}

function Without({ counties, mayDraft }: WithoutProps) {
  const { pick } = useWords()
  const { modal } = App.useApp()
  const run = useRun()
  const navigate = useNavigate()
  const draft = useCommand('accountability', 'draftPledge')
  const compose = async (county: string) => {
    let id: string | null = null
    await run(
      () => draft.run({ county }),
      (made) => {
        id = made.id
        return pick('责任书已拟好，请核对后送审', 'it is drafted; look it over')
      },
    )
    if (id !== null) void navigate({ to: paths.pledge, params: { pledge: id }, search: { county } })
  }
  const ask = (county: string, name: string) =>
    modal.confirm({
      title: pick(`拟${name}责任书`, `Draft the pledge of ${name}`),
      content: pick(
        '按该县区已采用的达标路线图生成正文、分年度分指标目标、分校缺口、资金、部门分工和季度节点；拟好后可逐条调整。',
        'Its text, yearly targets, gaps of schools, money, departments and quarterly nodes are made of the road that the county adopted. Every line can be altered afterwards.',
      ),
      okText: pick('生成', 'Draft it'),
      onOk: () => compose(county),
    })
  return (
    <section className="panel">
      <h2>{pick('还没有责任书的县区', 'Counties without a pledge')}</h2>
      <ul className="pledge-without">
        {counties.map(({ county, countyName, hasRoad }) => (
          <li key={county}>
            <span>
              <b>{countyName}</b>{' '}
              <span className="quiet">
                {hasRoad
                  ? pick('已采用路线图，可拟责任书', 'a road is adopted; a pledge can be drafted')
                  : pick('尚未采用路线图，先由县区采用', 'no road is adopted yet; the county does that first')}
              </span>
            </span>
            {hasRoad && mayDraft ? (
              <Button
                className="no-print"
                type="primary"
                ghost
                loading={draft.isRunning}
                onClick={() => ask(county, countyName)}
              >
                {pick('拟责任书', 'Draft')}
              </Button>
            ) : (
              !hasRoad && (
                <Link className="no-print" to={paths.roadmap} search={{ county }}>
                  {pick('看路线图', 'its roads')}
                </Link>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
