/** How far a publication is, who took which step, and what whoever looks can do now. */
import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { publicationSteps, publicationStepWords } from '#modules/engagement/contract.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { StepDialog } from './step-dialog.tsx'
import { actWords, deskOf, takenSteps } from './turns.ts'

interface Props {
  readonly publication: AnswerOf<'engagement', 'publication'>
}

export function TurnPanel({ publication }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const back = useCommand('engagement', 'returnPublications')
  const [asks, setAsks] = useState<'step' | 'return' | null>(null)
  const { row, events } = publication
  const taken = takenSteps(events, row.version)
  const next = row.next === 'drafted' ? null : row.next
  const close = () => setAsks(null)
  const sendBack = async (reason: string) => {
    const { county, id, sha256 } = row
    const done = await run(
      () => back.run({ county, seen: [{ id, sha256 }], reason }),
      () => pick('已退回拟稿人', 'sent back to whoever drafted it'),
    )
    if (done) close()
  }
  return (
    <section className="panel turn-panel" aria-label={pick('办理进度', 'How far it is')}>
      <ol className="step-line">
        {publicationSteps.map((step) => {
          const event = taken.get(step)
          return (
            <li
              key={step}
              {...(step === next ? { 'aria-current': 'step' as const } : {})}
              className={event ? 'is-taken' : ''}
            >
              <b>
                {event && <CheckCircleFilled aria-hidden="true" />} {say(publicationStepWords[step])}
              </b>
              <small>
                {event ? (
                  <>
                    {event.personName} <span className="unbroken">{moment(event.at)}</span>
                  </>
                ) : step === next ? (
                  pick(`等待：${say(deskOf(next, row.kind))}`, `waits for ${say(deskOf(next, row.kind))}`)
                ) : (
                  '—'
                )}
              </small>
            </li>
          )
        })}
      </ol>
      {next !== null && (
        <div className="tools no-print turn-acts">
          {row.isYours ? (
            <>
              <span>{pick('请看完下面“公众看到的页面”再办理。', 'Read the page below before you pass it on.')}</span>
              <Button type="primary" onClick={() => setAsks('step')}>
                {say(actWords[next])}
              </Button>
              <Button onClick={() => setAsks('return')}>{pick('退回', 'Send back')}</Button>
            </>
          ) : (
            <span className="quiet">
              {pick(
                `下一步“${say(publicationStepWords[next])}”由${say(deskOf(next, row.kind))}办理；已办理过前面步骤的人不能再办理。`,
                `The ${say(publicationStepWords[next])} is for ${say(deskOf(next, row.kind))}, and for nobody who took an earlier step.`,
              )}
            </span>
          )}
        </div>
      )}
      {asks === 'step' && next !== null && <StepDialog step={next} rows={[row]} onClose={close} />}
      <ReasonDialog
        isOpen={asks === 'return'}
        title={pick('退回拟稿人', 'Send back to whoever drafted it')}
        label={pick('退回原因', 'Why it is sent back')}
        confirm={pick('退回', 'Send back')}
        least={4}
        most={500}
        isRunning={back.isRunning}
        onReason={(reason) => void sendBack(reason)}
        onClose={close}
      />
    </section>
  )
}
