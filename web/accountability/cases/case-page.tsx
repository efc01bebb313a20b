/** One case: what is wrong, who mends it, every step with its evidence, whether it was found before, and what may follow. */
import { DownOutlined, PaperClipOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { caseEventWords, caseSourceWords, type Case } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { homeSchool } from '#web/app/home-region.ts'
import { useMay, useMayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { FactList } from '#web/ui/fact-list.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ToldEvents } from '../told-events.tsx'
import { SupervisionNav } from '../supervision/supervision-nav.tsx'
import { caseStepWords, firstStep, stepsOf, type CaseStep } from './case-steps.ts'
import { CasePress, CaseStateTag } from './case-tags.tsx'
import { eventLines } from './event-lines.ts'
import { StepDialog } from './step-dialog.tsx'
import './cases.css'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

export function CasePage() {
  const { case: id = '' } = useParams({ strict: false })
  const me = useMe().data
  if (me === undefined) return null
  const school = homeSchool(me)
  return school === null ? <CountyCase id={id} /> : <SchoolCase id={id} school={school} />
}

function SchoolCase({ id, school }: { readonly id: string; readonly school: string }) {
  const answer = useAnswer('accountability', 'schoolCase', { school, id })
  return (
    <Answered of={answer}>
      {({ case: found }) => <Shown key={found.id} found={found} school={school} isCity={false} />}
    </Answered>
  )
}

function CountyCase({ id }: { readonly id: string }) {
  const [{ county: asked }] = usePageState(choices)
  const choice = useRegionChoice('accountability.cases')
  const county = asked ?? choice?.county ?? ''
  const answer = useAnswer('accountability', 'case', { county, id }, { enabled: county !== '' })
  if (choice === undefined) return null
  if (choice.region === null || county === '') return <Forbidden />
  return (
    <Answered of={answer}>
      {({ case: found }) => <Shown key={found.id} found={found} school={null} isCity={choice.city !== null} />}
    </Answered>
  )
}

interface Props {
  readonly found: Case
  /** Set where a school looks at its own. */
  readonly school: string | null
  readonly isCity: boolean
}

function Shown({ found, school, isCity }: Props) {
  const { say, pick } = useWords()
  const may = useMay()
  const [step, setStep] = useState<CaseStep | null>(null)
  const steps = stepsOf(found.may)
  const first = firstStep(steps)
  const rest = steps.filter((each) => each !== first)
  return (
    <>
      <PageHeader
        title={`${pick('整改', 'Case')} ${found.label}`}
        tags={
          <>
            <CaseStateTag state={found.state} />
            <CasePress row={found} />
          </>
        }
        about={
          <>
            {found.countyName} · {say(caseSourceWords[found.source])} ·{' '}
            {pick(
              `${moment(found.openedAt)} ${found.openedBy} 登记`,
              `opened by ${found.openedBy}, ${moment(found.openedAt)}`,
            )}{' '}
            ·{' '}
            <Link to={paths.cases} search={isCity ? { county: found.county } : {}}>
              {pick('返回台账', 'back to the ledger')}
            </Link>
          </>
        }
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {rest.length > 0 && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: rest.map((key) => ({ key, label: say(caseStepWords[key]) })),
                  onClick: ({ key }) => setStep(key as CaseStep),
                }}
              >
                <Button>
                  {pick('其他办理', 'More')} <DownOutlined />
                </Button>
              </Dropdown>
            )}
            {first !== null && (
              <Button type="primary" onClick={() => setStep(first)}>
                {say(caseStepWords[first])}
              </Button>
            )}
          </>
        }
      />
      {school === null && may('accountability.supervision') && (
        <SupervisionNav county={found.county} isChosen={isCity} />
      )}
      <Again found={found} />
      <div className="case-columns">
        <section className="panel">
          <h2>{pick('问题和整改', 'What is wrong and what is done')}</h2>
          <Facts found={found} />
        </section>
        <section className="panel">
          <h2>{pick('办理经过', 'Every step')}</h2>
          <Events found={found} school={school} />
        </section>
      </div>
      {step !== null && <StepDialog found={found} step={step} school={school} onClose={() => setStep(null)} />}
    </>
  )
}

/** Found and closed before, or found again since. */
function Again({ found }: { readonly found: Case }) {
  const { pick } = useWords()
  const link = ({ id, label }: { readonly id: string; readonly label: string }) => (
    <Link key={id} to={paths.case} params={{ case: id }} search={{ county: found.county }}>
      {label}
    </Link>
  )
  return (
    <>
      {found.recurrenceOf && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={
            <>
              {pick('问题反弹：此前已销号 ', 'Found again: it was closed before as ')}
              {link(found.recurrenceOf)}
            </>
          }
        />
      )}
      {found.later.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={
            <>
              {pick('销号后再次出现：', 'Found again afterwards: ')}
              {found.later.map((each) => (
                <span key={each.id}>{link(each)} </span>
              ))}
            </>
          }
        />
      )}
    </>
  )
}

function Facts({ found }: { readonly found: Case }) {
  const { pick } = useWords()
  const cause =
    found.cause?.kind === 'visit' ? (
      <Link to={paths.visit} params={{ visit: found.cause.id }} search={{ county: found.county }}>
        {found.cause.title}
      </Link>
    ) : (
      found.cause?.title
    )
  const facts = [
    [pick('问题描述', 'What is wrong'), found.text],
    [
      pick('学校', 'School'),
      found.school && (
        <Link to={paths.school} params={{ school: found.school }}>
          {found.schoolName}
        </Link>
      ),
    ],
    [pick('指标', 'Indicator'), found.indicator],
    [pick('由来', 'Because of'), cause],
    [pick('核实人', 'Verified by'), found.verifier],
    [pick('核实情况', 'What was found'), found.finding],
    [
      pick('责任单位', 'Owner'),
      found.owner && [found.owner.office, found.owner.person].filter(Boolean).join(pick('，', ', ')),
    ],
    [pick('整改措施', 'Measures'), found.measures],
    [
      pick('整改期限', 'Deadline'),
      found.deadline && (
        <span className={found.isOverdue ? 'late' : ''}>
          {found.deadline}
          {found.isOverdue && pick(`，已逾期 ${found.daysOverdue} 天`, `, ${found.daysOverdue} days late`)}
        </span>
      ),
    ],
    [pick('最近进展', 'Progress'), found.progress],
    [pick('申请销号', 'Handed in by'), found.submittedBy],
    [pick('复核退回', 'Sent back'), found.returns > 0 && pick(`${found.returns} 次`, `${found.returns} times`)],
    [pick('复核人', 'Reviewer'), found.reviewer],
    [pick('销号日期', 'Closed on'), found.closedOn],
    [pick('应回访', 'To be followed up by'), found.followUpDue],
  ] as const
  return <FactList facts={facts} />
}

function Events({ found, school }: { readonly found: Case; readonly school: string | null }) {
  const { say, pick } = useWords()
  const mayLook = useMayIn(found.county)('accountability.progress') && school === null
  const library = useAnswer('accountability', 'evidenceLibrary', { county: found.county }, { enabled: mayLook })
  const titleOf = (id: string, number: number): string =>
    library.data?.evidence.find((piece) => piece.id === id)?.title ?? pick(`佐证材料 ${number}`, `evidence ${number}`)
  return (
    <ToldEvents
      name={pick('办理经过', 'Every step')}
      events={found.events}
      what={({ kind }) => say(caseEventWords[kind])}
      lines={({ details }) => eventLines(details)}
      below={({ evidence }) =>
        evidence.map((id, i) => (
          <p key={id}>
            {mayLook ? (
              <a href={fileUrl('accountability', 'keptEvidenceFile', { county: found.county, id })}>
                <PaperClipOutlined /> {titleOf(id, i + 1)}
              </a>
            ) : (
              <>
                <PaperClipOutlined /> {titleOf(id, i + 1)}
              </>
            )}
          </p>
        ))
      }
    />
  )
}
