/** Carries out a step of a campaign; with any problem nothing was recorded, and all of them are shown. */
import { App } from 'antd'
import { useCallback } from 'react'
import type { AppointmentProblem } from '#modules/staffing/contract.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Recorded {
  readonly recorded: number
  readonly problems: readonly AppointmentProblem[]
}

/** True where it was recorded. `line` turns a place in the list that was handed in into the line a person sees. */
export function useRecorded(): (work: () => Promise<Recorded>, line?: (row: number) => number) => Promise<boolean> {
  const { modal } = App.useApp()
  const { say, pick } = useWords()
  const run = useRun()
  return useCallback(
    async (work, line = (row) => row + 1) => {
      let problems: readonly AppointmentProblem[] = []
      const asked = await run(
        async () => {
          const answer = await work()
          ;({ problems } = answer)
          return answer
        },
        (answer) => (answer.problems.length > 0 ? null : pick('已登记', 'recorded')),
      )
      if (problems.length > 0) {
        modal.error({
          width: 640,
          title: pick(
            `有 ${problems.length} 个问题，什么都没有登记`,
            `${problems.length} problems; nothing was recorded`,
          ),
          content: (
            <ul className="plain-list" style={{ maxHeight: 360, overflow: 'auto' }}>
              {problems.map(({ row, what, todo }, index) => (
                <li key={index}>
                  {row !== null && pick(`第 ${line(row)} 行：`, `line ${line(row)}: `)}
                  {say(what)}
                  {pick('。', '. ')}
                  {say(todo)}
                </li>
              ))}
            </ul>
          ),
        })
      }
      return asked && problems.length === 0
    },
    [modal, run, say, pick],
  )
}
