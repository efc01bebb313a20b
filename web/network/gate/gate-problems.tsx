/** What kept a step from being recorded, school by school, all at once. */
import { Alert } from 'antd'
import type { GateProblem } from '#modules/network/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function GateProblems({ problems }: { readonly problems: readonly GateProblem[] }) {
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
          {problems.map(({ candidate, school, schoolName, code, field, what, todo }, index) => (
            <li key={`${candidate} ${school} ${code} ${field} ${index}`}>
              {schoolName !== null && <strong>{schoolName}：</strong>}
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
