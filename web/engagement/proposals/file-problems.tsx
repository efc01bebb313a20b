/** Why a file could not be read, with what to do, beside the place where it was chosen. */
import { Alert } from 'antd'
import type { Problem } from '#kernel/problem.ts'
import { useWords } from '#web/ui/words.tsx'

export function FileProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const { say } = useWords()
  if (problems.length === 0) return null
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return (
    <Alert
      type={isWrong ? 'error' : 'warning'}
      showIcon
      style={{ marginTop: 10 }}
      title={problems.map(({ what }) => say(what)).join(' ')}
      description={problems.map(({ code, why, todo }, index) => (
        <p key={`${code} ${index}`} className="pre-line">
          {say(why)} {say(todo)}
        </p>
      ))}
    />
  )
}
