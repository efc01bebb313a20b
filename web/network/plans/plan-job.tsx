/** A plan being worked out: how far it is, what the best so far costs against the least possible, and a way to stop; or why it cannot be. */
import { StopOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Progress } from 'antd'
import { useEffect } from 'react'
import { jobStateWords, scenarioWords } from '#modules/network/contract.ts'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { isSomebodyHere } from '#web/app/presence.ts'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapFigure } from '../plan-gap.ts'

type Standing = AnswerOf<'network', 'planProgress'>

const isUnderWay = (standing: Standing | undefined): boolean =>
  standing?.state === 'running' || standing?.state === 'waiting'

interface Props {
  readonly county: string
  readonly job: string
  readonly mayStop: boolean
}

export function PlanJob({ county, job, mayStop }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const stop = useCommand('network', 'stopPlan')
  const answer = useAnswer(
    'network',
    'planProgress',
    { county, job },
    {
      refetchInterval: ({ state: { data } }) =>
        data === undefined || isUnderWay(data) ? (isSomebodyHere() ? 1000 : 10_000) : false,
    },
  )
  const client = useQueryClient()
  const made = answer.data?.plan ?? null
  // The list of plans has one more.
  useEffect(() => {
    if (made !== null) void client.invalidateQueries({ queryKey: ['network', 'plans'] })
  }, [client, made])
  if (answer.data === undefined) return answer.isError ? <Trouble error={answer.error} /> : null
  const { state, name, scenario, startedAt, progress, step, objective, bound, gap, plan, reasons } = answer.data
  const underWay = isUnderWay(answer.data)
  const unknown = underWay ? pick('尚在测算', 'being worked out') : pick('未测算', 'not worked out')
  return (
    <section className="panel plan-job" aria-label={name} aria-live="polite">
      <div className="panel-tools">
        <h2>
          {pick('测算：', 'Working out: ')}
          {name} <small className="quiet">{say(scenarioWords[scenario])}</small>
        </h2>
        <span className="quiet">
          {say(jobStateWords[state])} · {moment(startedAt)}
        </span>
        {underWay && mayStop && (
          <Button
            icon={<StopOutlined />}
            loading={stop.isRunning}
            onClick={() =>
              void run(
                () => stop.run({ county, job }),
                () => pick('正在停止，保留目前得到的方案', 'stopping; the best plan so far is kept'),
              )
            }
          >
            {pick('停止，保留已得方案', 'Stop with the best so far')}
          </Button>
        )}
        {plan !== null && (
          <Link to={paths.networkPlan} params={{ plan }} search={{ county }}>
            {pick('打开方案', 'Open the plan')}
          </Link>
        )}
      </div>
      {underWay && (
        <>
          <Progress percent={Math.round(progress * 100)} status="active" aria-label={pick('测算进度', 'progress')} />
          <p className="quiet">{say(step)}</p>
        </>
      )}
      {objective !== null && (
        <dl className="figure-row">
          <div>
            <dt>{underWay ? pick('目前方案', 'Best plan so far') : pick('方案总投入', 'Cost of the plan')}</dt>
            <dd>{say(moneyWords(objective))}</dd>
          </div>
          <div>
            <dt>{pick('理论最低', 'Theoretical least')}</dt>
            <dd>{bound === null ? unknown : say(moneyWords(bound))}</dd>
          </div>
          <div>
            <dt>{pick('相差', 'Difference')}</dt>
            <dd>{gap === null ? unknown : say(gapFigure(gap))}</dd>
          </div>
        </dl>
      )}
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={pick('测算没有完成', 'it did not come to an end')}
          description={say(step)}
        />
      )}
      {state === 'impossible' && (
        <Alert
          type="error"
          showIcon
          title={pick(
            '不可行说明：按现有学位和路程要求，下列村庄无法安排',
            'It cannot be done: these villages cannot be placed',
          )}
          description={
            <ul className="plain-list">
              {reasons.map(({ code, what, villages, short }, index) => (
                <li key={`${code}-${index}`}>
                  {say(what)}
                  {short !== null && <strong>{pick(`，缺学位 ${short} 个`, `, ${short} places short`)}</strong>}
                  {villages.length > 0 && (
                    <details>
                      <summary>{pick(`涉及 ${villages.length} 个村庄`, `${villages.length} villages`)}</summary>
                      {villages.join(pick('、', ', '))}
                    </details>
                  )}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}
