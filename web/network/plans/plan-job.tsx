/** A plan being worked out: how far it is, what the best so far costs against the least possible, and a way to stop; or why it cannot be. */
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { jobStateWords, scenarioWords } from '#modules/network/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { askedWhileUnderWay, isUnderWay, useMadeEntry } from '#web/app/job-progress.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { JobPanel } from '#web/ui/job-panel.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapFigure } from '../plan-gap.ts'

interface Props {
  readonly county: string
  readonly job: string
  readonly mayStop: boolean
}

export function PlanJob({ county, job, mayStop }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const stop = useCommand('network', 'stopPlan')
  const answer = useAnswer('network', 'planProgress', { county, job }, askedWhileUnderWay)
  useMadeEntry(answer.data?.plan ?? null, 'network', 'plans')
  if (answer.data === undefined) return answer.isError ? <Trouble error={answer.error} /> : null
  const { state, name, scenario, startedAt, progress, step, objective, bound, gap, plan, reasons } = answer.data
  const underWay = isUnderWay(state)
  const unknown = underWay ? pick('尚在测算', 'being worked out') : pick('未测算', 'not worked out')
  const stopNow = () =>
    void run(
      () => stop.run({ county, job }),
      () => pick('正在停止，保留目前得到的方案', 'stopping; the best plan so far is kept'),
    )
  const figures =
    objective === null
      ? []
      : [
          {
            title: underWay ? pick('目前方案', 'Best plan so far') : pick('方案总投入', 'Cost of the plan'),
            value: say(moneyWords(objective)),
          },
          { title: pick('理论最低', 'Theoretical least'), value: bound === null ? unknown : say(moneyWords(bound)) },
          { title: pick('相差', 'Difference'), value: gap === null ? unknown : say(gapFigure(gap)) },
        ]
  return (
    <JobPanel
      name={name}
      kind={say(scenarioWords[scenario])}
      state={say(jobStateWords[state])}
      startedAt={moment(startedAt)}
      isUnderWay={underWay}
      hasFailed={state === 'failed'}
      progress={progress}
      step={say(step)}
      onStop={mayStop ? stopNow : undefined}
      isStopping={stop.isRunning}
      open={
        plan !== null && (
          <Link to={paths.networkPlan} params={{ plan }} search={{ county }}>
            {pick('打开方案', 'Open the plan')}
          </Link>
        )
      }
      figures={figures}
    >
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
    </JobPanel>
  )
}
