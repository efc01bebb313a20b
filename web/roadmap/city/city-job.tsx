/** The road of a city being made: how far it is, its cost against the least possible, and a way to stop. */
import { Button } from 'antd'
import { roadJobStateWords } from '#modules/roadmap/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { askedWhileUnderWay, isUnderWay, useMadeEntry } from '#web/app/job-progress.ts'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { JobPanel } from '#web/ui/job-panel.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapFigure } from '../road-gap.ts'

interface Props {
  readonly city: string
  readonly job: string
  readonly mayStop: boolean
  readonly onOpen: (road: string) => void
}

export function CityJob({ city, job, mayStop, onOpen }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const stop = useCommand('roadmap', 'stopCityRoad')
  const answer = useAnswer('roadmap', 'cityRoadProgress', { city, job }, askedWhileUnderWay)
  useMadeEntry(answer.data?.road ?? null, 'roadmap', 'cityRoads')
  if (answer.data === undefined) return answer.isError ? <Trouble error={answer.error} /> : null
  const { state, name, startedAt, progress, step, cost, bound, gap, road } = answer.data
  const stopNow = () =>
    void run(
      () => stop.run({ city, job }),
      () => pick('正在停止，保留目前得到的方案', 'stopping; the best so far is kept'),
    )
  return (
    <JobPanel
      name={name}
      state={say(roadJobStateWords[state])}
      startedAt={moment(startedAt)}
      isUnderWay={isUnderWay(state)}
      hasFailed={state === 'failed'}
      progress={progress}
      step={say(step)}
      onStop={mayStop ? stopNow : undefined}
      isStopping={stop.isRunning}
      open={
        road !== null && (
          <Button type="link" onClick={() => onOpen(road)}>
            {pick('打开', 'Open')}
          </Button>
        )
      }
    >
      {cost !== null && (
        <p>
          {pick('目前方案 ', 'Best so far ')}
          <strong>{say(moneyWords(cost))}</strong>
          {bound !== null && (
            <>
              {pick('，理论最低投入 ', ', least possible ')}
              {say(moneyWords(bound))}
              {pick('，相差不超过 ', ', within ')}
              {say(gapFigure(gap))}
            </>
          )}
        </p>
      )}
    </JobPanel>
  )
}
