/** An answer that did not come, in words, with the way to ask again. */
import { Alert, Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { errorWords } from './errors.ts'

export function Trouble({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { say, pick } = useWords()
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
