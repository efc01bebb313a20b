/** One commitment: its three statuses, what decides it and what the data said, when it will land, every event with its hash; as of any day. */
import { DownOutlined, PaperClipOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, DatePicker, Dropdown } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { z } from 'zod'
import { unitWords } from '#kernel/unit-words.ts'
import {
  areaWords,
  caseStateWords,
  commitmentEventWords,
  paceWords,
  saidWords,
  shownWords,
  sourceKindWords,
  type CaseState,
  type Commitment,
  type CommitmentRow,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { FactList } from '#web/ui/fact-list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ToldEvents } from '../told-events.tsx'
import { ActDialog, type Act } from './act-dialog.tsx'
import { EscalateDialog } from './escalate-dialog.tsx'
import { eventLines } from './event-lines.ts'
import { figure } from './figure.ts'
import { landingWords } from './landing-words.ts'
import { ruleLines } from './rule-words.ts'
import { LightTag } from './standing-tags.tsx'
import './commitments.css'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
})

type Found = AnswerOf<'accountability', 'commitment'>

export function CommitmentPage() {
  const { commitment: id = '' } = useParams({ strict: false })
  const [{ county: asked, on }] = usePageState(choices)
  const choice = useRegionChoice('accountability.commitments')
  const county = asked ?? choice?.county ?? ''
  const answer = useAnswer(
    'accountability',
    'commitment',
    { county, id, ...(on === undefined ? {} : { on }) },
    { enabled: county !== '', placeholderData: (before) => before },
  )
  if (choice === undefined) return null
  if (choice.region === null || county === '') return <Forbidden />
  return <Answered of={answer}>{(found) => <Shown key={id} found={found} isCity={choice.city !== null} />}</Answered>
}

type Open = Act | { readonly kind: 'escalate' } | { readonly kind: 'withdraw' }

function Shown({ found, isCity }: { readonly found: Found; readonly isCity: boolean }) {
  const { say, pick } = useWords()
  const run = useRun()
  const withdraw = useCommand('accountability', 'withdrawCommitment')
  const [{ on }, choose] = usePageState(choices)
  const [open, setOpen] = useState<Open | null>(null)
  const { commitment: own, may, brokenAt, cases } = found
  const isPast = on !== undefined
  const isOpen = own.ended === null && !isPast
  const isOfPledge = own.source.kind === 'pledge'
  const acts: { readonly key: Open['kind']; readonly label: string; readonly isAllowed: boolean }[] = [
    { key: 'say', label: pick('报送进展', 'Say how it stands'), isAllowed: may.say },
    { key: 'evidence', label: pick('提交佐证', 'Hand in evidence'), isAllowed: may.addEvidence },
    { key: 'escalate', label: pick('登记督办升级', 'Record escalation'), isAllowed: may.escalate },
    { key: 'reassign', label: pick('变更责任单位', 'Another owner'), isAllowed: may.change },
    { key: 'amend', label: pick('变更承诺', 'Amend it'), isAllowed: may.change && !isOfPledge },
    { key: 'withdraw', label: pick('撤销承诺', 'Withdraw it'), isAllowed: may.change && !isOfPledge },
  ]
  const [first, ...rest] = isOpen ? acts.filter(({ isAllowed }) => isAllowed) : []
  const begin = (kind: string) => setOpen({ kind } as Open)
  return (
    <>
      <PageHeader
        title={own.text.length > 40 ? `${own.text.slice(0, 40)}…` : own.text}
        tags={<LightTag light={own.standing.light} />}
        about={
          <>
            {own.countyName} · {say(areaWords[own.area])} · {say(sourceKindWords[own.source.kind])}
            {pick('：', ': ')}
            {own.source.title} · {own.source.line} ·{' '}
            <Link to={paths.commitments} search={isCity ? { county: own.county } : {}}>
              {pick('返回台账', 'back to the ledger')}
            </Link>
          </>
        }
        actions={
          <>
            <DatePicker
              aria-label={pick('回看到哪一天', 'As of which day')}
              placeholder={pick('回看某一天', 'as of a day')}
              value={on === undefined ? null : dayjs(on)}
              disabledDate={(date: Dayjs) => date.isAfter(dayjs()) || date.isBefore(dayjs(own.madeAt), 'day')}
              onChange={(date: Dayjs | null) => choose({ on: date === null ? undefined : date.format('YYYY-MM-DD') })}
            />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {rest.length > 0 && (
              <Dropdown
                trigger={['click']}
                menu={{ items: rest.map(({ key, label }) => ({ key, label })), onClick: ({ key }) => begin(key) }}
              >
                <Button>
                  {pick('其他办理', 'More')} <DownOutlined />
                </Button>
              </Dropdown>
            )}
            {first && (
              <Button type="primary" onClick={() => begin(first.key)}>
                {first.label}
              </Button>
            )}
          </>
        }
      />
      {isPast && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(`正在回看 ${on} 的状态`, `as it stood on ${on}`)}
          action={
            <Button size="small" onClick={() => choose({ on: undefined })}>
              {pick('回到今天', 'back to today')}
            </Button>
          }
        />
      )}
      {brokenAt !== null && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick(
            `记录链在第 ${brokenAt} 条断开：此后的记录与先前的对不上，请报告管理员`,
            `the chain of records breaks at number ${brokenAt}: tell an administrator`,
          )}
        />
      )}
      {own.ended && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={
            own.ended.kind === 'withdrawn'
              ? pick(`已撤销：${own.ended.reason}`, `withdrawn: ${own.ended.reason}`)
              : pick(`已移交：${own.ended.reason}`, `handed over: ${own.ended.reason}`)
          }
        />
      )}
      <Statuses own={own} />
      <div className="commitment-columns">
        <div>
          <section className="panel">
            <h2>{pick('承诺', 'What was promised')}</h2>
            <Facts own={own} />
          </section>
          <section className="panel">
            <h2>{pick('数据判定', 'What the data say')}</h2>
            <Judged own={own} />
          </section>
          <section className="panel">
            <h2>{pick('佐证', 'Evidence')}</h2>
            <Evidence own={own} mayReview={may.review && isOpen} onReview={(act) => setOpen(act)} />
          </section>
          {cases.length > 0 && (
            <section className="panel">
              <h2>{pick('有关的整改', 'Cases about it')}</h2>
              <ul>
                {cases.map(({ id, label, state }) => (
                  <li key={id}>
                    <Link to={paths.case} params={{ case: id }} search={{ county: own.county }}>
                      {label}
                    </Link>{' '}
                    {say(caseStateWords[state as CaseState])}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <section className="panel">
          <h2>{pick('经过（记录链）', 'Every event, in a chain')}</h2>
          <p className="quiet">
            {pick(
              '每条记录带上一条的校验值，改动任何一条都会使后面对不上。',
              'Each record carries the checksum of the one before: no record can be changed unseen.',
            )}
          </p>
          <Events found={found} />
        </section>
      </div>
      {open !== null && open.kind !== 'escalate' && open.kind !== 'withdraw' && (
        <ActDialog found={own} act={open} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'escalate' && <EscalateDialog county={own.county} rows={[own]} onClose={() => setOpen(null)} />}
      <ReasonDialog
        isOpen={open?.kind === 'withdraw'}
        title={pick('撤销承诺', 'Withdraw it')}
        about={own.text}
        label={pick('原因', 'Reason')}
        confirm={pick('撤销', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) =>
          void run(
            () => withdraw.run({ county: own.county, id: own.id, reason }),
            () => pick('已撤销', 'withdrawn'),
          ).then((isDone) => isDone && setOpen(null))
        }
        onClose={() => setOpen(null)}
      />
    </>
  )
}

function Statuses({ own }: { readonly own: Commitment }) {
  const { say, pick } = useWords()
  const { standing } = own
  return (
    <dl className="commitment-statuses">
      <div>
        <dt>{pick('责任单位自报', 'What its owner says')}</dt>
        <dd>
          {say(saidWords[standing.said])}
          <small className="quiet">
            {own.saidAt === null ? pick('尚未报送', 'nothing yet') : `${own.saidBy ?? ''} ${moment(own.saidAt)}`}{' '}
            {own.saidNote}
          </small>
        </dd>
      </div>
      <div>
        <dt>{pick('佐证显示', 'What the evidence shows')}</dt>
        <dd>
          {say(shownWords[standing.shown])}
          <small className="quiet">{pick(`${own.evidence.length} 份材料`, `${own.evidence.length} papers`)}</small>
        </dd>
      </div>
      <div>
        <dt>{pick('进度', 'Whether it is on schedule')}</dt>
        <dd>
          {say(paceWords[standing.pace])}
          {standing.daysLate > 0 && (
            <span className="late">{pick(` 逾期 ${standing.daysLate} 天`, ` ${standing.daysLate} days late`)}</span>
          )}
          <small className="quiet">
            {say(standing.why)}
            {standing.since !== null && pick(`（自 ${standing.since}）`, ` (since ${standing.since})`)}
          </small>
        </dd>
      </div>
    </dl>
  )
}

function Facts({ own }: { readonly own: Commitment }) {
  const { say, pick } = useWords()
  const withUnit = (value: number | null) =>
    value === null ? null : `${figure(value)} ${say(unitWords(own.unit))}`.trim()
  const facts = [
    [pick('承诺内容', 'Words'), own.text],
    [
      pick('学校', 'School'),
      own.school && (
        <Link to={paths.school} params={{ school: own.school }}>
          {own.schoolName}
        </Link>
      ),
    ],
    [pick('指标', 'Indicator'), own.indicator],
    [pick('责任单位', 'Owner'), [own.owner.office, own.owner.person].filter(Boolean).join(pick('，', ', '))],
    [pick('启动', 'Begins'), own.startsOn],
    [pick('完成时限', 'Due'), own.dueOn],
    [pick('完成标志', 'Shown by'), say(own.measure)],
    [
      pick('现状 → 目标', 'From, to'),
      own.target === null ? null : `${withUnit(own.baseline) ?? '—'} → ${withUnit(own.target)}`,
    ],
    [pick('变更', 'Amended'), own.amendments > 0 ? pick(`${own.amendments} 次`, `${own.amendments} times`) : null],
    [
      pick('应督办升级', 'Escalation due'),
      own.escalationDue && <span className="late">! {say(own.escalationDue.words)}</span>,
    ],
  ] as const
  return <FactList facts={facts} />
}

function Judged({ own }: { readonly own: Commitment }) {
  const { say, pick } = useWords()
  if (own.rule === null)
    return (
      <p className="quiet">
        {pick(
          '没有数据判定规则：由责任单位报送，由佐证和复核认定。',
          'It has no data rule: people say how it stands, and evidence shows it.',
        )}
      </p>
    )
  const { room, lines } = ruleLines(own.rule)
  return (
    <>
      <p>
        {pick('由', 'Decided by ')}
        <b>{say(room)}</b>
        {pick('判定：', ': ')}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
      {own.landing &&
        (own.standing.pace === 'on-track' || own.standing.pace === 'at-risk' || own.standing.pace === 'late') && (
          <p>{say(landingWords(own.landing))}</p>
        )}
      {own.measurements.length === 0 ? (
        <p className="quiet">{pick('还没有到达这一规则的数据。', 'No figure has come in that decides it.')}</p>
      ) : (
        <Measurements own={own} />
      )}
    </>
  )
}

function Measurements({ own }: { readonly own: CommitmentRow & Pick<Commitment, 'measurements'> }) {
  const { say, pick } = useWords()
  return (
    <div className="light-matrix-place">
      <table className="light-matrix measurements">
        <caption className="visually-hidden">{pick('历次判定', 'Every measurement')}</caption>
        <thead>
          <tr>
            <th scope="col">{pick('数据时点', 'As of')}</th>
            <th scope="col">{pick('判定', 'Outcome')}</th>
            <th scope="col">{pick('数据 / 目标', 'Figure / target')}</th>
            <th scope="col">{pick('来源', 'Source')}</th>
          </tr>
        </thead>
        <tbody>
          {own.measurements.toReversed().map((each) => (
            <tr key={`${each.asOf} ${each.mark}`}>
              <th scope="row">{each.asOf}</th>
              <td>
                <OutcomeTag outcome={each.outcome} />
              </td>
              <td>
                {each.parts.map((part) => (
                  <div key={part.label.en}>
                    {say(part.label)}
                    {part.value === null && part.target === null
                      ? ''
                      : ` ${figure(part.value)} / ${figure(part.target)}`}
                  </div>
                ))}
              </td>
              <td>{say(each.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const reviewWords = {
  waiting: { zh: '待审', en: 'to be reviewed' },
  accepted: { zh: '属实', en: 'found true' },
  returned: { zh: '退回', en: 'sent back' },
} as const

interface EvidenceProps {
  readonly own: Commitment
  readonly mayReview: boolean
  readonly onReview: (act: Act) => void
}

function Evidence({ own, mayReview, onReview }: EvidenceProps) {
  const { say, pick } = useWords()
  const mayLook = useMayIn(own.county)('accountability.progress')
  if (own.evidence.length === 0) return <p className="quiet">{pick('还没有佐证。', 'There is none yet.')}</p>
  return (
    <ul>
      {own.evidence.map((piece) => (
        <li key={piece.number}>
          {piece.evidence !== null && mayLook ? (
            <a href={fileUrl('accountability', 'keptEvidenceFile', { county: own.county, id: piece.evidence })}>
              <PaperClipOutlined /> {piece.title}
            </a>
          ) : (
            piece.title
          )}{' '}
          <b>{say(reviewWords[piece.review])}</b>{' '}
          <span className="quiet">
            {piece.personName} {moment(piece.at)} {piece.note}{' '}
            {piece.reviewedBy !== null && pick(`审核：${piece.reviewedBy}`, `reviewed by ${piece.reviewedBy}`)}{' '}
            {piece.reviewNote}
          </span>{' '}
          {mayReview && piece.review === 'waiting' && (
            <Button size="small" onClick={() => onReview({ kind: 'review', number: piece.number, title: piece.title })}>
              {pick('审核', 'Review')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Events({ found }: { readonly found: Found }) {
  const { say, pick } = useWords()
  return (
    <ToldEvents
      name={pick('经过', 'Every event')}
      events={found.events}
      what={({ number, kind }) => `${number}. ${say(commitmentEventWords[kind])}`}
      lines={({ details }) => eventLines(details)}
      below={({ previousHash, hash }) => (
        <p>
          <code title={`${previousHash} → ${hash}`}>
            {previousHash.slice(0, 8)} → {hash.slice(0, 8)}
          </code>
        </p>
      )}
    />
  )
}
