/** One of the 32 tasks: its facts, the schools that fail it, its evidence and every step, with what the person may do now. */
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Tag } from 'antd'
import { useState } from 'react'
import type { Words } from '#kernel/words.ts'
import { departmentWords, evidenceReviewWords, type TaskRow } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { FactList } from '#web/ui/fact-list.tsx'
import { useWords } from '#web/ui/words.tsx'
import { AddEvidenceDialog } from '../evidence/add-evidence-dialog.tsx'
import { TaskDialog, taskStepWords } from './task-dialog.tsx'
import { taskSteps, type TaskStep } from './task-steps.ts'
import { TaskStateTag } from './task-tags.tsx'

interface Props {
  readonly county: string
  readonly item: string
  readonly onClose: () => void
}

export function TaskDrawer({ county, item, onClose }: Props) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'creationTask', { county, item })
  return (
    <Drawer
      open
      size={620}
      title={answer.data ? <Title task={answer.data.task} /> : pick('任务', 'Task')}
      onClose={onClose}
    >
      <Answered of={answer}>{(found) => <Shown county={county} found={found} />}</Answered>
    </Drawer>
  )
}

function Title({ task }: { readonly task: TaskRow }) {
  const { say } = useWords()
  return (
    <>
      {task.item} {say(task.label)}
    </>
  )
}

interface ShownProps {
  readonly county: string
  readonly found: AnswerOf<'accountability', 'creationTask'>
}

function Shown({ county, found }: ShownProps) {
  const { say, pick } = useWords()
  const [step, setStep] = useState<TaskStep | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const mayAdd = useMayIn(county)('accountability.evidence')
  const { task, failing, events, evidence } = found
  const steps = taskSteps(task)
  return (
    <>
      <div className="task-buttons">
        {steps.map((each, at) => (
          <Button key={each} {...(at === 0 ? { type: 'primary' as const } : {})} onClick={() => setStep(each)}>
            {say(taskStepWords[each])}
          </Button>
        ))}
        {mayAdd && <Button onClick={() => setIsAdding(true)}>{pick('上传佐证', 'Hand in evidence')}</Button>}
      </div>
      <Facts task={task} />
      {failing.length > 0 && (
        <section className="drawer-part">
          <h3>{pick(`未达到的学校（${failing.length}）`, `Schools that do not meet it (${failing.length})`)}</h3>
          <ul className="plain-list">
            {failing.map(({ code, name, found: value }, at) => (
              <li key={`${code} ${at}`}>
                {/^\d{10}$/.test(code) ? (
                  <Link to={paths.school} params={{ school: code }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}{' '}
                {say(value)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="drawer-part">
        <h3>{pick(`佐证材料（${evidence.length}）`, `Evidence (${evidence.length})`)}</h3>
        {evidence.length === 0 ? (
          <p className="quiet">{pick('还没有佐证材料', 'there is none yet')}</p>
        ) : (
          <ul className="plain-list">
            {evidence.map(({ id, title, review, addedBy, addedAt }) => (
              <li key={id}>
                <a href={fileUrl('accountability', 'keptEvidenceFile', { county, id })}>{title}</a>{' '}
                <Tag>{say(evidenceReviewWords[review])}</Tag>{' '}
                <span className="quiet">
                  {addedBy} {moment(addedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <Link to={paths.evidence} search={{ county, kind: 'indicator', subject: task.item }}>
          {pick('在材料目录中看、审核', 'see and review them in the library')}
        </Link>
      </section>
      <section className="drawer-part">
        <h3>{pick('办理经过', 'What happened')}</h3>
        {events.length === 0 ? (
          <p className="quiet">{pick('还没有办理', 'nothing yet')}</p>
        ) : (
          <ol className="progress-events">
            {events.toReversed().map(({ number, words, at, personName }) => (
              <li key={number}>
                <p>{say(words)}</p>
                <p className="quiet">
                  {personName} {moment(at)}
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
      {step !== null && <TaskDialog county={county} task={task} step={step} onClose={() => setStep(null)} />}
      {isAdding && <AddEvidenceDialog county={county} items={[task.item]} onClose={() => setIsAdding(false)} />}
    </>
  )
}

function Facts({ task }: { readonly task: TaskRow }) {
  const { say, pick } = useWords()
  const words = (given: Words | null): string | null => (given === null ? null : say(given))
  const facts = [
    [
      pick('现状', 'Now'),
      <span key="now">
        <OutcomeTag outcome={task.now.outcome} /> {say(task.now.found)}
      </span>,
    ],
    [pick('目标', 'Target'), say(task.target)],
    [pick('差距', 'Gap'), words(task.gap)],
    [pick('依据', 'Clause'), say(task.clause)],
    [
      pick('牵头部门', 'Department'),
      `${say(departmentWords[task.department])}${task.isProposed ? pick('（建议，尚未分解）', ' (proposed, not assigned)') : ''}`,
    ],
    [pick('责任人', 'Person'), task.person],
    [pick('时限', 'By'), task.dueOn && `${task.dueOn}${task.isOverdue ? pick(' ! 逾期', ' ! overdue') : ''}`],
    [pick('状态', 'State'), <TaskStateTag key="state" state={task.state} />],
    [pick('审核意见', 'Review'), task.reviewNote],
    [pick('措施', 'Measures'), task.measures],
    [pick('进展', 'Progress'), task.progress],
  ] as const
  return (
    <div className="drawer-part">
      <FactList facts={facts} />
    </div>
  )
}
