/** Works out the forecasts of some counties anew, one after the other, and says how far it is. */
import { ReloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { mayIn, useMe } from '#web/app/me.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly counties: readonly string[]
  readonly isFirst?: boolean
  readonly isUrgent?: boolean
}

/** Nothing for people who may not: the server asks again. */
export function RemakeButton({ counties, isFirst = false, isUrgent = false }: Props) {
  const { say, pick } = useWords()
  const { message } = App.useApp()
  const me = useMe().data
  const make = useCommand('projection', 'makeForecast')
  const [done, setDone] = useState<number | null>(null)
  const own = counties.filter((county) => mayIn(me, 'projection.plan', county))
  if (own.length === 0) return null
  const work = async () => {
    let changed = 0
    try {
      for (const [index, county] of own.entries()) {
        setDone(index)
        if ((await make.run({ county })).changed) changed += 1
      }
      void message.success(
        changed === 0
          ? pick('数据没有变化，结果不变', 'no figures have changed; the forecast stays')
          : own.length === 1
            ? pick('已重新测算', 'worked out anew')
            : pick(`已测算 ${changed} 个县区`, `${changed} counties worked out`),
      )
    } catch (error) {
      void message.error({ content: say(errorWords(error)), duration: 8 })
    } finally {
      setDone(null)
    }
  }
  const isRunning = done !== null
  return (
    <Button
      icon={<ReloadOutlined />}
      type={isUrgent ? 'primary' : 'default'}
      loading={isRunning}
      onClick={() => void work()}
    >
      {isRunning && own.length > 1
        ? pick(`正在测算 ${done + 1} / ${own.length}`, `working ${done + 1} of ${own.length}`)
        : isFirst
          ? pick('开始测算', 'Work it out')
          : pick('重新测算', 'Work out anew')}
    </Button>
  )
}
