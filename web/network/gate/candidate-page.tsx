/** One candidate: why it is proposed, red lines, every statutory step with what it asks and what was recorded, hearings, and its whole story. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { adjustmentWords, type Candidate, type GateStepShown } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { NetworkNav } from '../network-nav.tsx'
import { CandidateEvents } from './candidate-events.tsx'
import { ConditionsPanel } from './conditions-panel.tsx'
import { HearingDialog } from './hearing-dialog.tsx'
import { HearingsPanel } from './hearings-panel.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { RegisterPanel } from './register-panel.tsx'
import { StarvingPanel } from './starving-panel.tsx'
import { StatusTag } from './status-tag.tsx'
import { StepCard } from './step-card.tsx'
import './gate.css'

export function CandidatePage() {
  const { candidate } = useParams({ strict: false })
  const choice = useRegionChoice('network.read')
  if (choice === undefined || candidate === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <OneCandidate key={candidate} county={choice.county} id={candidate} />
}

function OneCandidate({ county, id }: { readonly county: string; readonly id: string }) {
  const answer = useAnswer('network', 'candidate', { county, id })
  const steps = useAnswer('network', 'gateSteps', { region: county }, { staleTime: 300_000 })
  return (
    <Answered of={answer}>
      {({ candidate }) => (
        <Answered of={steps}>
          {({ steps: described, publicityDays, publicityClause }) => (
            <Shown
              candidate={candidate}
              described={described}
              publicity={{ days: publicityDays, clause: publicityClause }}
            />
          )}
        </Answered>
      )}
    </Answered>
  )
}

interface ShownProps {
  readonly candidate: Candidate
  readonly described: readonly GateStepShown[]
  readonly publicity: { readonly days: number | null; readonly clause: string | null }
}

function Shown({ candidate, described, publicity }: ShownProps) {
  const { say, pick } = useWords()
  const { county, id, schoolName, status, stops } = candidate
  const run = useRun()
  const withdraw = useCommand('network', 'withdrawCandidate')
  const restore = useCommand('network', 'restoreCandidate')
  const [recording, setRecording] = useState<GateStepShown | null>(null)
  const [correcting, setCorrecting] = useState<{
    step: GateStepShown
    number: number
    values: Record<string, unknown>
  } | null>(null)
  const [hearing, setHearing] = useState(false)
  const [asking, setAsking] = useState<'withdraw' | 'restore' | null>(null)
  const holds = useMayIn(county)
  const stepOf = new Map(described.map((step) => [step.code, step]))
  const stepName = (code: string): string => {
    const found = stepOf.get(code)
    return found === undefined ? code : say(found.words)
  }
  const mayRecord = ({ by }: GateStepShown): boolean => holds(by === 'approval' ? 'network.approve' : 'network.gate')
  const isOver = status === 'withdrawn'
  return (
    <>
      <PageHeader
        title={schoolName}
        tags={
          <>
            <StatusTag status={status} />
            <Tag>{say(adjustmentWords[candidate.kind])}</Tag>
            {candidate.isStarving && <Tag color="error">{pick('! 招空后撤并预警', '! starved until empty')}</Tag>}
          </>
        }
        about={
          <>
            {candidate.countyName} {candidate.townName} · {candidate.school} ·{' '}
            {pick(`拟 ${candidate.year} 学年起`, `from ${candidate.year}`)} ·{' '}
            {pick(`提出时在校生 ${whole(candidate.pupils)} 人`, `${whole(candidate.pupils)} pupils when proposed`)}
            {candidate.receiving.length > 0 &&
              ` · ${pick('接收学校：', 'received by ')}${candidate.receiving.map(({ name }) => name).join(pick('、', ', '))}`}
            {candidate.plan && (
              <>
                {' · '}
                <Link to={paths.networkPlan} params={{ plan: candidate.plan }} search={{ county }}>
                  {pick('来自布局方案', 'out of a plan')}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            {holds('network.plan') && !isOver && status !== 'registered' && status !== 'followed' && (
              <Button danger onClick={() => setAsking('withdraw')}>
                {pick('撤回', 'Withdraw')}
              </Button>
            )}
            {holds('network.plan') && isOver && (
              <Button onClick={() => setAsking('restore')}>{pick('恢复', 'Take back')}</Button>
            )}
            <Button onClick={() => window.print()}>{pick('打印', 'Print')}</Button>
          </>
        }
      />
      <NetworkNav county={county} />
      {stops.map(({ code, words, figures, todo }) => (
        <Alert
          key={code}
          type="error"
          showIcon
          className="note-below"
          title={pick(`已停止：${say(words)}`, `Stopped: ${say(words)}`)}
          description={
            <>
              {say(todo)}
              {figureWords(figures, pick).length > 0 && (
                <div className="quiet">{figureWords(figures, pick).join(pick('，', ', '))}</div>
              )}
            </>
          }
        />
      ))}
      {candidate.needsReopening && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            '跟踪发现需要恢复办学，请另行提出“恢复办学”。',
            'The follow-up found that it must be opened again; propose that.',
          )}
        />
      )}
      {candidate.registerBy && <RegisterPanel candidate={candidate} />}
      <section className="panel">
        <h2>{pick('提出的理由', 'Why it is proposed')}</h2>
        <p className="pre-line">{candidate.reason}</p>
      </section>
      {candidate.starving && <StarvingPanel starving={candidate.starving} />}
      <section className="panel">
        <h2>
          {pick(
            `法定步骤（${candidate.passed} / ${candidate.asked}）`,
            `Statutory steps (${candidate.passed} of ${candidate.asked})`,
          )}
        </h2>
        <ol className="step-list">
          {candidate.steps.map((step) => {
            const about = stepOf.get(step.code)
            if (about === undefined) return null
            return (
              <StepCard
                key={step.code}
                county={county}
                step={step}
                about={about}
                publicity={step.code === 'publicity' ? publicity : null}
                stepName={stepName}
                onRecord={
                  isOver || !mayRecord(about) || (step.state !== 'next' && step.state !== 'stopped')
                    ? null
                    : () => (about.by === 'hearing' ? setHearing(true) : setRecording(about))
                }
                onCorrect={
                  isOver || !mayRecord(about) || step.number === null || about.by === 'hearing'
                    ? null
                    : () => setCorrecting({ step: about, number: step.number!, values: step.values })
                }
              />
            )
          })}
        </ol>
      </section>
      {candidate.kind !== 'reopen' && <ConditionsPanel candidate={candidate} />}
      {candidate.hearings.length > 0 && <HearingsPanel county={county} hearings={candidate.hearings} />}
      <CandidateEvents county={county} events={candidate.events} stepName={stepName} />
      {recording && (
        <RecordDialog
          county={county}
          step={recording}
          candidates={[{ id, name: schoolName }]}
          onClose={() => setRecording(null)}
        />
      )}
      {correcting && (
        <RecordDialog
          county={county}
          step={correcting.step}
          candidates={[{ id, name: schoolName }]}
          corrects={correcting}
          onClose={() => setCorrecting(null)}
        />
      )}
      {hearing && (
        <HearingDialog
          county={county}
          id={id}
          name={schoolName}
          wasStopped={stops.some(({ code }) => code === 'parents-against')}
          onClose={() => setHearing(false)}
        />
      )}
      <ReasonDialog
        isOpen={asking !== null}
        title={
          asking === 'restore'
            ? pick('恢复已撤回的拟调整学校', 'Take the withdrawal back')
            : pick('撤回拟调整学校', 'Withdraw the candidate')
        }
        label={pick('原因', 'Reason')}
        confirm={asking === 'restore' ? pick('恢复', 'Take back') : pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning || restore.isRunning}
        onReason={(reason) =>
          void run(
            () => (asking === 'restore' ? restore : withdraw).run({ county, id, reason }),
            () => pick('已办理', 'done'),
          ).then((done) => done && setAsking(null))
        }
        onClose={() => setAsking(null)}
      />
    </>
  )
}

const figureNames: Readonly<Record<string, readonly [string, string]>> = {
  for: ['同意', 'for'],
  against: ['反对', 'against'],
  abstain: ['弃权', 'abstaining'],
  minutes: ['单程分钟', 'minutes'],
  limit: ['上限', 'limit'],
  size: ['班额', 'class size'],
}

const figureWords = (
  figures: Readonly<Record<string, string | number>>,
  pick: (zh: string, en: string) => string,
): string[] =>
  ['for', 'against', 'abstain', 'minutes', 'size', 'limit'].flatMap((name) => {
    const [zh, en] = figureNames[name]!
    return figures[name] === undefined ? [] : [pick(`${zh} ${figures[name]}`, `${figures[name]} ${en}`)]
  })
