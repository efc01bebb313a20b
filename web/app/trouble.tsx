/** An answer that did not come, in words, with the way to ask again. */
import { Alert, Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { AnswerError, errorWords } from './errors.ts'
import { Forbidden } from './forbidden.tsx'

export function Trouble({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { say, pick } = useWords()
  // Asking again would bring the same answer.
  if (error instanceof AnswerError && error.status === 403) return <Forbidden why={say(errorWords(error))} />
  return (
    <Alert
      type="error"
      showIcon
      style={{ margin: '12px 0' }}
      title={say(errorWords(error))}
      action={again && <Button onClick={again}>{pick('重试', 'Try again')}</Button>}
    />
  )
}
