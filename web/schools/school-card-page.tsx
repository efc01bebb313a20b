/** 学校一页卡: one school, one page: who it is, its values against the standard, what is missing, and its history. */
import { BuildOutlined, FormOutlined, LineChartOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Select, Tag } from 'antd'
import { z } from 'zod'
import { countingDay } from '#kernel/school-year.ts'
import { schoolTypeOf } from '#kernel/school-type.ts'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { filingStateWords } from '#modules/census/contract.ts'
import type { School, SchoolEvent } from '#modules/schools/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { useYearName } from '#web/app/place-and-year.tsx'
import { day } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { TraceDrawer } from '#web/ui/trace/trace-drawer.tsx'
import { useWords } from '#web/ui/words.tsx'
import { cardYear, type CardYear } from './card-year.ts'
import { SchoolHistory } from './school-history.tsx'
import { settlementText, statusWords } from './school-words.ts'
import { StagePanel } from './stage-panel.tsx'
import './school-card.css'

const choices = z.object({
  year: z.coerce.number().int().optional(),
  /** `primary/R1`: the value whose trace is opened. */
  trace: z
    .string()
    .regex(/^(primary|junior)\/R[1-7]$/)
    .or(z.literal(''))
    .default(''),
})

export function SchoolCardPage() {
  const { school } = useParams({ strict: false })
  const code = school ?? ''
  const register = useAnswer('schools', 'school', { school: code })
  return (
    <Answered of={register}>{(found) => <Card key={code} school={found.school} history={found.history} />}</Answered>
  )
}

function Identity({ school }: { readonly school: School }) {
  const { say, pick } = useWords()
  const type = schoolTypeOf(school.type)
  const nameOf = useCountyNames(school.county)
  const facts = [
    [pick('学校标识码', 'School code'), school.code],
    [pick('办学类型', 'Type'), type ? `${say(type)}（${school.type}）` : school.type],
    [pick('所在地', 'Place'), [school.countyName, school.townName].filter(Boolean).join(' ')],
    [pick('主管部门', 'Authority'), school.authority && nameOf(school.authority)],
    [pick('城乡分类', 'Urban-rural'), settlementText(school.settlement, say)],
    [pick('举办者', 'Sponsor'), school.sponsor],
    [pick('设立', 'Opened'), school.openedOn],
  ] as const
  return (
    <dl className="card-identity">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === '' ? <span className="quiet">—</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Card({ school, history }: { readonly school: School; readonly history: readonly SchoolEvent[] }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const may = useMay()
  const [{ year: asked, trace }, choose] = usePageState(choices)
  const answer = useAnswer('assessment', 'school', { school: school.code })
  const years = answer.data?.years ?? []
  const shown = cardYear(years, asked)
  const year = shown?.basis.year ?? asked
  const filing = useAnswer(
    'census',
    'filing',
    { school: school.code, year: year ?? 0 },
    { enabled: year !== undefined && may('census.read') },
  )
  const yearChoices = [...new Set(years.map(({ basis }) => basis.year))].sort((a, b) => b - a)
  return (
    <div className="school-card">
      <PageHeader
        title={school.name || school.code}
        tab={`${school.name || school.code} ${pick('达标卡', 'card')}`}
        tags={
          <>
            {school.status === 'open' ? null : <StatusTag status={school.status} />}
            {shown?.basis.isDraft ? <Tag color="warning">{pick('未定稿预览', 'draft')}</Tag> : null}
          </>
        }
        about={
          year === undefined
            ? pick('学校达标卡', 'School card')
            : pick(
                `学校达标卡 · ${yearName(year)} · 时点 ${countingDay(year)} · 自评测算，非认定结论`,
                `School card · ${yearName(year)} · counted on ${countingDay(year)} · self-assessment, not a recognition`,
              )
        }
        actions={
          <>
            {year === undefined ? null : (
              <Select
                aria-label={pick('统计学年', 'School year')}
                value={year}
                options={(yearChoices.includes(year) ? yearChoices : [year, ...yearChoices]).map((each) => ({
                  value: each,
                  label: yearName(each),
                }))}
                onChange={(chosen) => choose({ year: chosen, trace: '' })}
                style={{ minWidth: 146 }}
              />
            )}
            {may('projection.read') ? (
              <Link to={paths.forecastPlace} params={{ place: school.code }}>
                <Button icon={<LineChartOutlined />}>{pick('学龄人口预测', 'Forecast')}</Button>
              </Link>
            ) : null}
            {may('conditions.school') ? (
              <Link to={paths.schoolConditions} params={{ school: school.code }}>
                <Button icon={<BuildOutlined />}>{pick('办学条件', 'Conditions')}</Button>
              </Link>
            ) : null}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <section className="panel">
        <Identity school={school} />
      </section>
      <Answered of={answer}>
        {(assessed) => (
          <Assessed shown={shown} answer={assessed} filing={filing.data} onTrace={(name) => choose({ trace: name })} />
        )}
      </Answered>
      {year !== undefined && filing.data !== undefined ? (
        <FilingPanel filing={filing.data} code={school.code} year={year} />
      ) : null}
      <section className="panel">
        <h2>{pick('学校沿革', 'History of the school')}</h2>
        <SchoolHistory events={history} />
      </section>
      {shown === undefined ? null : (
        <CardTrace school={school.code} year={shown.basis.year} name={trace} onClose={() => choose({ trace: '' })} />
      )}
    </div>
  )
}

function StatusTag({ status }: { readonly status: School['status'] }) {
  const { say } = useWords()
  return <Tag>{say(statusWords[status])}</Tag>
}

interface AssessedProps {
  readonly shown: CardYear | undefined
  readonly answer: AnswerOf<'assessment', 'school'>
  readonly filing: AnswerOf<'census', 'filing'> | undefined
  readonly onTrace: (name: string) => void
}

function Assessed({ shown, answer, filing, onTrace }: AssessedProps) {
  const { say, pick } = useWords()
  if (shown === undefined) {
    return (
      <section className="panel">
        <EmptyState title={pick('这一学年没有本校的测算结果', 'there is no verdict on this school in this year')} />
      </section>
    )
  }
  return (
    <>
      {shown.excluded.map(({ phase, reason, reasonEn }) => (
        <Alert
          key={phase}
          type="info"
          showIcon
          className="card-excluded"
          title={pick(
            `${say(stageWords[phase])}未单独参加测算：${reason}`,
            `${say(stageWords[phase])}: not judged by itself, ${reasonEn}`,
          )}
        />
      ))}
      {shown.phases.map((stage) => (
        <StagePanel
          key={stage.phase}
          school={stage}
          year={shown}
          years={answer.years}
          indicators={answer.indicators}
          filing={filing}
          onTrace={onTrace}
        />
      ))}
      <p className="quiet card-note">
        {pick(
          `来源：本校填报的学校基表${shown.basis.isDraft ? '（未定稿）' : `第${shown.basis.version}版`}；按 ${shown.basis.on} 有效的标准测算；测算日期 ${day(shown.basis.judgedAt)}。${shown.phases.length === 0 ? '' : '竖线为标准，短虚线为85%线；点数值看来历。'}`,
          `Source: the school table as filed${shown.basis.isDraft ? ' (draft)' : `, version ${shown.basis.version}`}; rules in force on ${shown.basis.on}; judged ${day(shown.basis.judgedAt)}. ${shown.phases.length === 0 ? '' : 'Line: the standard; dashes: 85 %. Click a value to see where it comes from.'}`,
        )}
      </p>
    </>
  )
}

interface FilingPanelProps {
  readonly filing: AnswerOf<'census', 'filing'>
  readonly code: string
  readonly year: number
}

/** Where the year's table stands, with a line for signatures on paper. */
function FilingPanel({ filing, code, year }: FilingPanelProps) {
  const { say, pick } = useWords()
  const signed = filing.events.findLast(({ kind }) => kind === 'signed' || kind === 'signed-on-paper')
  return (
    <section className="panel card-filing keep-together">
      <h2>{pick('数据报送', 'Filing')}</h2>
      <p className="card-line">
        {filing.filing === null ? (
          pick('本学年没有填报', 'nothing was filed this year')
        ) : (
          <>
            <Tag>{say(filingStateWords[filing.filing.state])}</Tag>
            {filing.filing.openWarnings > 0
              ? pick(
                  `${filing.filing.openWarnings}条警告待说明；`,
                  `${filing.filing.openWarnings} warnings to be explained; `,
                )
              : ''}
            {pick(`最近变动 ${day(filing.filing.changedAt)}`, `last changed ${day(filing.filing.changedAt)}`)}
          </>
        )}{' '}
        <Link to={paths.filing} params={{ school: code, year: String(year) }} className="no-print">
          <FormOutlined /> {pick('查看填报表', 'Open the table')}
        </Link>
      </p>
      {signed === undefined ? null : (
        <p className="card-line quiet">
          {pick('签字：', 'Signed: ')}
          {signed.note ?? signed.personName}（{day(signed.at)}）
        </p>
      )}
      <p className="card-signature">
        <span>{pick('填表人', 'Filled in by')}</span>
        <span>{pick('审核人', 'Checked by')}</span>
        <span>{pick('单位负责人（章）', 'Head of the school (seal)')}</span>
        <span>{pick('日期', 'Date')}</span>
      </p>
    </section>
  )
}

interface CardTraceProps {
  readonly school: string
  readonly year: number
  /** `primary/R1`, or empty. */
  readonly name: string
  readonly onClose: () => void
}

function CardTrace({ school, year, name, onClose }: CardTraceProps) {
  const { say } = useWords()
  const [phase, indicator] = name.split('/')
  const input = { school, year, phase: (phase || 'primary') as CompulsoryStage, indicator: indicator ?? 'R1' }
  const answer = useAnswer('assessment', 'schoolTrace', input, { enabled: name !== '' })
  return (
    <TraceDrawer
      isOpen={name !== ''}
      onClose={onClose}
      trace={answer.data?.trace}
      trouble={answer.isError ? say(errorWords(answer.error)) : null}
    />
  )
}
