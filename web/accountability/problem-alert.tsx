/** What stands in the way of a command, all at once; a warning is told and does not stand in the way. */
import { Alert } from 'antd'
import type { SupervisionProblem } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function ProblemAlert({ problems }: { readonly problems: readonly SupervisionProblem[] }) {
  const { say, pick } = useWords()
  if (problems.length === 0) return null
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return (
    <Alert
      type={isWrong ? 'error' : 'warning'}
      showIcon
      className="note-below"
      title={
        isWrong
          ? pick('没有保存：请先改正下列各处', 'nothing was saved: see to these first')
          : pick('已保存；请留意', 'saved; please look at these')
      }
      description={
        <ul className="plain-list">
          {problems.map(({ field, what, todo }) => (
            <li key={`${field} ${what.en}`}>
              {say(what)}
              {pick('；', '; ')}
              {say(todo)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
