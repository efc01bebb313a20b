/** The stages of one county: where it is, every record with its paper, withdrawn ones too, and recording the next. */
import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import {
  stageLevelWords,
  stageOutcomeWords,
  type StageOutcome,
  type StageRecord,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { RecordStageDialog } from './record-stage-dialog.tsx'
import { stageLooks } from './stage-cells.ts'

const outcomeColours: Readonly<Record<StageOutcome, string>> = {
  begun: 'processing',
  passed: 'success',
  returned: 'error',
}
export const outcomeMarks: Readonly<Record<StageOutcome, string>> = { begun: '◔', passed: '✓', returned: '↩' }

export function CountyStages({ county }: { readonly county: string }) {
  const answer = useAnswer('accountability', 'countyStages', { county })
  return <Answered of={answer}>{(found) => <Shown found={found} />}</Answered>
}

function Shown({ found }: { readonly found: AnswerOf<'accountability', 'countyStages'> }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [isRecording, setIsRecording] = useState(false)
  const { stages, county, records, mayRecord } = found
  const looks = stageLooks(county, stages)
  const now = stages.find(({ code }) => code === county.stage)
  return (
    <>
      <dl className="figure-row">
        <div>
          <dt>{pick('现处阶段', 'Stage')}</dt>
          <dd>
            {now === undefined ? pick('未开始', 'not begun') : say(now.words)}
            {county.outcome !== null && (
              <small>
                {outcomeMarks[county.outcome]} {say(stageOutcomeWords[county.outcome])}，{county.on}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{pick('目标统计学年', 'Target year')}</dt>
          <dd>{county.targetYear === null ? pick('未定', 'not settled') : yearName(county.targetYear)}</dd>
        </div>
        <div>
          <dt>{pick('申报年', 'Application')}</dt>
          <dd>{county.applyYear ?? pick('未定', 'not settled')}</dd>
        </div>
      </dl>
      <section className="panel">
        <div className="panel-tools">
          <h2>{pick('阶段', 'Stages')}</h2>
          {mayRecord && (
            <Button
              className="no-print"
              type="primary"
              icon={<PlusOutlined />}
              disabled={county.next.length === 0}
              onClick={() => setIsRecording(true)}
            >
              {pick('登记阶段', 'Record a stage')}
            </Button>
          )}
        </div>
        <ol className="stage-steps">
          {stages.map(({ code, words, level }) => {
            const look = looks.get(code)!
            return (
              <li key={code} data-look={look}>
                {look === 'ahead' || look === 'next' ? '' : `${outcomeMarks[look]} `}
                {look === 'next' ? '○ ' : ''}
                {say(words)}
                <small>
                  {say(stageLevelWords[level])}
                  {look === 'ahead'
                    ? ''
                    : ` · ${look === 'next' ? pick('下一步', 'next') : say(stageOutcomeWords[look])}`}
                </small>
              </li>
            )
          })}
        </ol>
      </section>
      <section className="panel">
        <h2>{pick('登记记录', 'Records')}</h2>
        {records.length === 0 ? (
          <EmptyState title={pick('还没有登记', 'nothing is recorded yet')} />
        ) : (
          <ol className="progress-events">
            {records.toReversed().map((record) => (
              <Record
                key={record.number}
                county={county.county}
                record={record}
                name={say(
                  stages.find(({ code }) => code === record.stage)?.words ?? { zh: record.stage, en: record.stage },
                )}
                mayWithdraw={mayRecord}
              />
            ))}
          </ol>
        )}
      </section>
      {isRecording && (
        <RecordStageDialog
          county={county.county}
          stages={stages.filter(({ code }) => county.next.includes(code))}
          onClose={() => setIsRecording(false)}
        />
      )}
    </>
  )
}

interface RecordProps {
  readonly county: string
  readonly record: StageRecord
  readonly name: string
  readonly mayWithdraw: boolean
}

function Record({ county, record, name, mayWithdraw }: RecordProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const withdraw = useCommand('accountability', 'withdrawStage')
  const [isOpen, setIsOpen] = useState(false)
  const { number, outcome, on, paperNumber, note, document, at, personName, withdrawn } = record
  return (
    <li {...(withdrawn ? { className: 'withdrawn' } : {})}>
      <p>
        <b>{name}</b>{' '}
        <Tag color={withdrawn ? 'default' : outcomeColours[outcome]}>
          {outcomeMarks[outcome]} {say(stageOutcomeWords[outcome])}
        </Tag>{' '}
        {on}
        {paperNumber !== null && ` · ${paperNumber}`}
      </p>
      {note !== null && <p>{note}</p>}
      {document !== null && (
        <p>
          <a href={fileUrl('accountability', 'keptEvidenceFile', { county, id: document.id })}>
            <PaperClipOutlined /> {document.title}
          </a>
        </p>
      )}
      <p className="quiet">
        {pick(`${personName} ${moment(at)} 登记`, `recorded by ${personName}, ${moment(at)}`)}
        {mayWithdraw && withdrawn === null && (
          <Button type="link" size="small" className="no-print" onClick={() => setIsOpen(true)}>
            {pick('撤回', 'Withdraw')}
          </Button>
        )}
      </p>
      {withdrawn && (
        <p className="quiet">
          {pick(
            `${withdrawn.personName} ${moment(withdrawn.at)} 撤回：${withdrawn.reason}`,
            `withdrawn by ${withdrawn.personName}, ${moment(withdrawn.at)}: ${withdrawn.reason}`,
          )}
        </p>
      )}
      <ReasonDialog
        isOpen={isOpen}
        title={pick(`撤回“${name}”的登记`, `Withdraw the record of "${name}"`)}
        about={pick('记录保留，标明已撤回。', 'The record stays to be seen as withdrawn.')}
        label={pick('原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) =>
          void run(
            () => withdraw.run({ county, record: number, reason }),
            () => pick('已撤回', 'withdrawn'),
          ).then((isDone) => isDone && setIsOpen(false))
        }
        onClose={() => setIsOpen(false)}
      />
    </li>
  )
}
