/** What stands in the place of a page that broke: what happened, and the way on. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { speechIn } from '#web/ui/words.tsx'
import { errorWords } from './errors.ts'
import { languageOf } from './language.ts'

/** Speaks for itself, since the words' provider may be what broke. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const asked = new URLSearchParams(location.search).get('lang')
  const { say, pick } = speechIn(languageOf(asked, localStorage.getItem('junheng-language')))
  return (
    <Result
      status="error"
      title={pick('页面没有打开', 'The page did not open')}
      subTitle={say(errorWords(error))}
      extra={
        <Button type="primary" onClick={() => (navigator.onLine ? location.reload() : reset())}>
          {pick('重新打开', 'Open again')}
        </Button>
      }
    />
  )
}
