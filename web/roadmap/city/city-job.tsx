/** The road of a city being made: how far it is, its cost against the least possible, and a way to stop. */
import { StopOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { useEffect } from 'react'
import { roadJobStateWords } from '#modules/roadmap/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { isSomebodyHere } from '#web/app/presence.ts'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapFigure } from '../road-gap.ts'
import { isUnderWay } from '../roads/road-job.tsx'

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
  const answer = useAnswer(
    'roadmap',
    'cityRoadProgress',
    { city, job },
    {
      refetchInterval: ({ state: { data } }) =>
        data === undefined || isUnderWay(data.state) ? (isSomebodyHere() ? 1000 : 10_000) : false,
    },
  )
  const client = useQueryClient()
  const made = answer.data?.road ?? null
  useEffect(() => {
    if (made !== null) void client.invalidateQueries({ queryKey: ['roadmap', 'cityRoads'] })
  }, [client, made])
  if (answer.data === undefined) return answer.isError ? <Trouble error={answer.error} /> : null
  const { state, name, startedAt, progress, step, cost, bound, gap, road } = answer.data
  const underWay = isUnderWay(state)
  return (
    <section className="panel" aria-label={name} aria-live="polite">
      <div className="panel-tools">
        <h2>
          {pick('测算：', 'Working out: ')}
          {name}
        </h2>
        <span className="quiet">
          {say(roadJobStateWords[state])} · {moment(startedAt)}
        </span>
        {underWay && mayStop && (
          <Button
            icon={<StopOutlined />}
            loading={stop.isRunning}
            onClick={() =>
              void run(
                () => stop.run({ city, job }),
                () => pick('正在停止，保留目前得到的方案', 'stopping; the best so far is kept'),
              )
            }
          >
            {pick('停止，保留已得方案', 'Stop with the best so far')}
          </Button>
        )}
        {road !== null && (
          <Button type="link" onClick={() => onOpen(road)}>
            {pick('打开', 'Open')}
          </Button>
        )}
      </div>
      {underWay && (
        <>
          <Progress percent={Math.round(progress * 100)} status="active" aria-label={pick('测算进度', 'progress')} />
          <p className="quiet">{say(step)}</p>
        </>
      )}
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
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={pick('测算没有完成', 'it did not come to an end')}
          description={say(step)}
        />
      )}
    </section>
  )
}
