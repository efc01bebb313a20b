/** What stands in the way of a step, all of it at once, each with what to do. */
import { Alert } from 'antd'
import type { StepProblem } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function StepProblems({ problems }: { readonly problems: readonly StepProblem[] }) {
  const { say, pick } = useWords()
  if (problems.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      className="note-below"
      title={pick('没有登记：请先处理下列问题', 'nothing was recorded: see to these first')}
      description={
        <ul className="plain-list">
          {problems.map(({ code, field, what, todo }, index) => (
            <li key={`${code} ${field} ${index}`}>
              {say(what)}
              {pick('。', '; ')}
              {say(todo)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
