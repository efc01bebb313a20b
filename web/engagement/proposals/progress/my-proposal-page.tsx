/** What a proposer sees by their own code, without signing in: where it stands, the reply, what became of each promise, and the way to rate it. Made for a phone. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import {
  attitudes,
  attitudeWords,
  clockWords,
  proposalStatusWords,
  proposerTitles,
  shortKindWords,
  type Attitude,
  type StepProblem,
} from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { day } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { LightTag } from '../light-tag.tsx'
import { StepProblems } from '../step-problems.tsx'
import { AttitudeTag, ClockTag, StatusTag } from '../tags.tsx'
import '../proposals.css'

type Progress = AnswerOf<'engagement', 'proposalProgress'>

export function MyProposalPage() {
  const { code } = useParams({ strict: false }) as { readonly code?: string }
  return <div className="my-proposal">{code === undefined ? <AskCode /> : <ByCode key={code} code={code} />}</div>
}

function AskCode() {
  const { pick } = useWords()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const open = () => void navigate({ to: paths.myProposal, params: { code: code.trim() } })
  return (
    <>
      <PageHeader
        title={pick('我的建议（提案）办得怎样', 'What became of my proposal')}
        about={pick(
          '请输入承办单位给您的查询码，不用登录。',
          'Enter the code that the office gave you; no account is needed.',
        )}
      />
      <section className="panel">
        <Input
          size="large"
          aria-label={pick('查询码', 'Code')}
          placeholder={pick('查询码', 'code')}
          value={code}
          maxLength={60}
          autoCapitalize="none"
          autoCorrect="off"
          onChange={({ target }) => setCode(target.value)}
          onPressEnter={open}
        />
        <Button
          type="primary"
          size="large"
          block
          style={{ marginTop: 12 }}
          disabled={code.trim().length < 10}
          onClick={open}
        >
          {pick('查询', 'Look')}
        </Button>
      </section>
    </>
  )
}

function ByCode({ code }: { readonly code: string }) {
  const { pick } = useWords()
  const answer = useAnswer('engagement', 'proposalProgress', { code }, { retry: false })
  return (
    <>
      <Answered of={answer}>{(progress) => <Shown code={code} progress={progress} />}</Answered>
      {answer.isError && (
        <p className="quiet">
          {pick(
            '查询码可能抄错，或已换新的；请向承办单位索取。',
            'The code may be mistyped or replaced; ask the office for it.',
          )}
        </p>
      )}
    </>
  )
}

function Shown({ code, progress }: { readonly code: string; readonly progress: Progress }) {
  const { say, pick } = useWords()
  const {
    kind,
    session,
    number,
    title,
    proposer,
    status,
    main,
    joint,
    clock,
    steps,
    replies,
    promises,
    attitude,
    mayRate,
  } = progress
  const last = replies.at(-1)
  return (
    <>
      <PageHeader
        title={title}
        about={pick(
          `${proposer}${proposerTitles[kind].zh}：您提出的${session}第${number}号${shortKindWords[kind].zh}，办理情况截至 ${day(progress.asOf)}。`,
          `${proposer}: your ${shortKindWords[kind].en} no. ${number}, ${session}, as of ${day(progress.asOf)}.`,
        )}
      />
      <section className="panel my-state" aria-label={pick('现在的状态', 'Where it stands')}>
        <p className="my-status">
          <StatusTag status={status} />
        </p>
        <dl className="about-facts">
          <div>
            <dt>{pick('主办单位', 'Main office')}</dt>
            <dd>{main ?? pick('尚未交办', 'not assigned yet')}</dd>
          </div>
          {joint.length > 0 && (
            <div>
              <dt>{pick('会办单位', 'Joint offices')}</dt>
              <dd>{joint.join(pick('、', ', '))}</dd>
            </div>
          )}
          {clock !== null && (
            <div>
              <dt>{say(clockWords[clock.code])}</dt>
              <dd>
                {clock.dueOn} <ClockTag clock={clock} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      {mayRate && <Rate code={code} before={attitude} />}
      {!mayRate && attitude !== null && (
        <section className="panel">
          <h2>{pick('您的意见', 'What you said')}</h2>
          <AttitudeTag attitude={attitude} />
        </section>
      )}
      {promises.length > 0 && (
        <section className="panel" aria-label={pick('答复中的承诺', 'What was promised')}>
          <h2>{pick('答复中的承诺，办得怎样', 'What was promised, and what became of it')}</h2>
          <ul className="my-promises">
            {promises.map(({ id, text, owner, dueOn, light, pace, said, shown, measured }) => (
              <li key={id}>
                <strong>{text}</strong>
                <p>
                  <LightTag light={light} words={say(pace)} />{' '}
                  {dueOn !== null && <span>{pick(`${dueOn} 前`, `by ${dueOn}`)}</span>}
                </p>
                <p className="quiet">
                  {owner} · {pick('单位自报：', 'said: ')}
                  {say(said)} · {pick('佐证：', 'evidence: ')}
                  {say(shown)}
                </p>
                {measured && <p className="quiet">{say(measured)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {last && (
        <section className="panel">
          <h2>{pick('答复', 'The reply')}</h2>
          <p className="quiet">
            {pick(
              `${last.on} · 办理结果 ${last.result.code}（${last.result.words.zh}）`,
              `${last.on} · class ${last.result.code}: ${last.result.words.en}`,
            )}
          </p>
          <div className="my-reply" lang="zh-CN">
            {last.paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          {last.contact !== null && <p>{last.contact}</p>}
          {replies.length > 1 && (
            <details>
              <summary>{pick(`此前的答复 ${replies.length - 1} 份`, `${replies.length - 1} earlier replies`)}</summary>
              {replies.slice(0, -1).map((reply) => (
                <div key={reply.on} className="my-reply" lang="zh-CN">
                  <h3>{reply.on}</h3>
                  {reply.paragraphs.map((paragraph, index) => (
                    <p key={index}>{paragraph}</p>
                  ))}
                </div>
              ))}
            </details>
          )}
        </section>
      )}
      <section className="panel">
        <h2>{pick('办理过程', 'The way so far')}</h2>
        <ol className="my-steps">
          {steps.map(({ on, words }, index) => (
            <li key={`${on} ${index}`}>
              <span className="unbroken">{on}</span> {say(words)}
            </li>
          ))}
        </ol>
        {progress.replies.length === 0 && status !== 'withdrawn' && (
          <p className="quiet">
            {pick(`目前：${proposalStatusWords[status].zh}`, `now: ${proposalStatusWords[status].en}`)}
          </p>
        )}
      </section>
    </>
  )
}

function Rate({ code, before }: { readonly code: string; readonly before: Attitude | null }) {
  const { say, pick } = useWords()
  const run = useRun()
  const rate = useCommand('engagement', 'rateByLink')
  const [attitude, setAttitude] = useState<Attitude | null>(before)
  const [words, setWords] = useState('')
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const [isDone, setDone] = useState(false)
  const send = () =>
    void run(
      () => rate.run({ code, attitude: attitude!, ...(words.trim() === '' ? {} : { words: words.trim() }) }),
      ({ recorded, problems: met }) => {
        setProblems(met)
        setDone(recorded)
        return recorded ? pick('已收到，谢谢', 'received, thank you') : null
      },
    )
  return (
    <section className="panel my-rate" aria-label={pick('征询意见', 'Your opinion')}>
      <h2>{pick('您对答复是否满意', 'What do you think of the reply?')}</h2>
      <StepProblems problems={problems} />
      {isDone ? (
        <Alert
          type="success"
          showIcon
          title={pick('已收到您的意见，谢谢。', 'Your opinion was received, thank you.')}
          description={
            attitude === 'not'
              ? pick('不满意的，承办单位将重新办理并再次答复您。', 'It will be handled and answered once more.')
              : undefined
          }
        />
      ) : (
        <>
          <Radio.Group
            block
            size="large"
            optionType="button"
            buttonStyle="solid"
            aria-label={pick('态度', 'Attitude')}
            value={attitude}
            onChange={({ target }) => setAttitude(target.value as Attitude)}
            options={attitudes.map((value) => ({ value, label: say(attitudeWords[value]) }))}
          />
          <Input.TextArea
            aria-label={pick('意见（可不填）', 'Words, if you like')}
            placeholder={pick('意见（可不填）', 'words, if you like')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={3000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            style={{ margin: '12px 0' }}
          />
          <Button
            type="primary"
            size="large"
            block
            disabled={attitude === null}
            loading={rate.isRunning}
            onClick={send}
          >
            {before === null ? pick('提交', 'Send') : pick('更改意见', 'Change it')}
          </Button>
        </>
      )}
    </section>
  )
}
