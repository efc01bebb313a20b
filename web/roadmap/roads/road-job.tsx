/** A road being made: how far it is, what the best so far costs against the least possible, and a way to stop; or why it cannot be. */
import { ReloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import { roadJobStateWords } from '#modules/roadmap/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { askedWhileUnderWay, isUnderWay, useMadeEntry } from '#web/app/job-progress.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { Chart } from '#web/ui/charts/chart.tsx'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { JobPanel } from '#web/ui/job-panel.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapFigure } from '../road-gap.ts'
import { CertificatePanel } from '../road/certificate-panel.tsx'
import { pathOption, type PathPoint } from './path-option.ts'

interface Props {
  readonly county: string
  readonly job: string
  readonly mayStop: boolean
  /** Another working out of the same has begun. */
  readonly onAgain: (job: string) => void
}

export function RoadJob({ county, job, mayStop, onAgain }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const stop = useCommand('roadmap', 'stopRoad')
  const answer = useAnswer('roadmap', 'roadProgress', { county, job }, askedWhileUnderWay)
  useMadeEntry(answer.data?.road ?? null, 'roadmap', 'roads')
  if (answer.data === undefined) return answer.isError ? <Trouble error={answer.error} /> : null
  const { state, name, startedAt, progress, step, seconds, cost, bound, gap, path, road, certificate, again } =
    answer.data
  const underWay = isUnderWay(state)
  const unknown = underWay ? pick('尚在测算', 'being worked out') : pick('未测算', 'not worked out')
  const stopNow = () =>
    void run(
      () => stop.run({ county, job }),
      () => pick('正在停止，保留目前得到的方案', 'stopping; the best so far is kept'),
    )
  const used = fixed(seconds, seconds < 10 ? 1 : 0)
  const figures =
    cost === null && bound === null
      ? []
      : [
          {
            title: underWay ? pick('目前方案投入', 'Best so far') : pick('方案投入', 'Cost'),
            value: cost === null ? unknown : say(moneyWords(cost)),
          },
          {
            title: pick('理论最低投入', 'Theoretical least'),
            value: bound === null ? unknown : say(moneyWords(bound)),
          },
          {
            title: pick('与理论最低投入相差不超过', 'Within'),
            value: gap === null ? unknown : say(gapFigure(gap)),
          },
          { title: pick('已用时', 'Time used'), value: pick(`${used} 秒`, `${used} s`) },
        ]
  return (
    <JobPanel
      name={name}
      state={say(roadJobStateWords[state])}
      startedAt={moment(startedAt)}
      isUnderWay={underWay}
      hasFailed={state === 'failed'}
      progress={progress}
      step={say(step)}
      onStop={mayStop ? stopNow : undefined}
      isStopping={stop.isRunning}
      open={
        road !== null && (
          <Link to={paths.road} params={{ road }} search={{ county }}>
            {pick('打开路线图', 'Open the road')}
          </Link>
        )
      }
      figures={figures}
    >
      {underWay && path.length > 1 && <PathChart path={path} />}
      {state === 'no-plan' && (
        <NoPlan
          county={county}
          job={job}
          again={mayStop ? again : null}
          hasLongest={again === null}
          onAgain={onAgain}
        />
      )}
      {certificate !== null && <CertificatePanel certificate={certificate} />}
    </JobPanel>
  )
}

interface NoPlanProps {
  readonly county: string
  readonly job: string
  readonly again: { readonly seconds: number } | null
  readonly hasLongest: boolean
  readonly onAgain: (job: string) => void
}

/** Time was over before there was a plan: what that means, and another try with more of it. */
function NoPlan({ county, job, again, hasLongest, onAgain }: NoPlanProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const tryAgain = useCommand('roadmap', 'tryRoadAgain')
  return (
    <Alert
      type="warning"
      showIcon
      title={say(roadJobStateWords['no-plan'])}
      description={
        <>
          <p>
            {hasLongest
              ? pick(
                  '已用到最长时限，仍没有得到方案，也没有证明不可行。可放宽目标统计学年、预算或可用的措施后再测算。',
                  'It had the longest time there is and came to no plan, and it is not shown to be out of reach. Allow a later year, more money or more levers and begin anew.',
                )
              : pick(
                  '没有得到方案，也没有证明不可行，不等于不能达标。延长时限后，按同样的目标、措施和余量再测算。',
                  'No plan does not mean that there is none: it is not shown to be out of reach. With more time the same goal, levers and margin are worked out again.',
                )}
          </p>
          {again !== null && (
            <Button
              type="primary"
              icon={<ReloadOutlined />}
              loading={tryAgain.isRunning}
              onClick={() =>
                void run(
                  () => tryAgain.run({ county, job }),
                  ({ job: next }) => {
                    onAgain(next)
                    return pick('已开始测算', 'it has begun')
                  },
                )
              }
            >
              {pick(`延长到 ${whole(again.seconds)} 秒再测算`, `Try again with ${whole(again.seconds)} s`)}
            </Button>
          )}
        </>
      }
    />
  )
}

function PathChart({ path }: { readonly path: readonly PathPoint[] }) {
  const { language, say, pick } = useWords()
  const option = useMemo(() => {
    const words = {
      cost: pick('目前方案', 'best so far'),
      bound: pick('理论最低', 'least possible'),
      at: (at: number) => pick(`${fixed(at, 1)}秒`, `${fixed(at, 1)} s`),
      figure: (yuan: number) => say(moneyWords(yuan)),
      tick: (yuan: number) => (language === 'zh' ? `${whole(yuan / 1e4)}万` : `${fixed(yuan / 1e6, 1)}m`),
    }
    return (width: number) => pathOption(path, words, width)
  }, [path, language, say, pick])
  return (
    <Chart
      option={option}
      height={150}
      label={pick('测算过程：目前方案与理论最低投入', 'how plan and least possible come together')}
    />
  )
}
