/** One statutory step of a candidate: where it stands, what it asks and under which clause, what was recorded, and the way to record it. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { markWords, stepStateWords, type Candidate, type GateStepShown } from '#modules/network/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import { valueWords } from './step-values.ts'

type Step = Candidate['steps'][number]

const look: Readonly<Record<Step['state'], { readonly mark: string; readonly colour: string }>> = {
  passed: { mark: '✓', colour: 'success' },
  next: { mark: '▶', colour: 'processing' },
  waiting: { mark: '…', colour: 'default' },
  stopped: { mark: '✕', colour: 'error' },
  'not-asked': { mark: '–', colour: 'default' },
}

interface Props {
  readonly county: string
  readonly step: Step
  readonly about: GateStepShown
  readonly publicity: { readonly days: number | null; readonly clause: string | null } | null
  readonly stepName: (code: string) => string
  readonly onRecord: (() => void) | null
  readonly onCorrect: (() => void) | null
}

export function StepCard({ county, step, about, publicity, stepName, onRecord, onCorrect }: Props) {
  const { say, pick } = useWords()
  const { mark, colour } = look[step.state]
  const recorded = about.fields.flatMap((field) => {
    const words = valueWords(field, step.values[field.name])
    return words === null ? [] : [[say(field.words), say(words)] as const]
  })
  return (
    <li className={`step step-${step.state}`}>
      <div className="step-head">
        <strong>{say(about.words)}</strong>
        <Tag color={colour}>
          <span aria-hidden="true">{mark}</span> {say(stepStateWords[step.state])}
          {step.on === null ? '' : ` ${step.on}`}
        </Tag>
        {about.isConfigurable && <Tag>{pick('地方步骤', 'local step')}</Tag>}
        <span className="step-actions no-print">
          {onRecord && (
            <Button size="small" type="primary" ghost={step.state === 'stopped'} onClick={onRecord}>
              {step.state === 'stopped' ? pick('重新登记', 'Record again') : pick('登记', 'Record')}
            </Button>
          )}
          {onCorrect && (
            <Button size="small" onClick={onCorrect}>
              {pick('更正', 'Correct')}
            </Button>
          )}
        </span>
      </div>
      <p className="quiet">
        {say(about.asks)}
        {about.needsDocument && pick('（须附材料）', ' (with a paper)')}
        {publicity?.days && pick(`；公示不少于 ${publicity.days} 天`, `; ${publicity.days} days at least`)}
        {publicity?.clause && `（${publicity.clause}）`}
      </p>
      <p className="step-clause">
        {about.document} {about.clause} <Tag>{say(markWords[about.mark])}</Tag>
      </p>
      {step.waitsFor.length > 0 && (
        <p className="quiet">
          {pick('先完成：', 'First: ')}
          {step.waitsFor.map(stepName).join(pick('、', ', '))}
        </p>
      )}
      {(recorded.length > 0 || step.document) && (
        <dl className="sheet-facts step-facts">
          {recorded.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="pre-line">{value}</dd>
            </div>
          ))}
          {step.document && (
            <div>
              <dt>{pick('材料', 'Paper')}</dt>
              <dd>
                <a href={fileUrl('network', 'gateDocument', { county, document: step.document.id })}>
                  <PaperClipOutlined /> {step.document.title}
                </a>
              </dd>
            </div>
          )}
        </dl>
      )}
    </li>
  )
}
