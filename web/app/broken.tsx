/** What stands in the place of a page that broke: what happened, and the way on. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from 'antd'
import { Notice } from '#web/ui/notice.tsx'
import { speechIn } from '#web/ui/words.tsx'
import { errorWords } from './errors.ts'
import { languageOf } from './language.ts'

/** A page whose file is no longer there: the product was renewed while the page was open. */
const isRenewed = (error: unknown): boolean =>
  /dynamically imported module|module script|Unable to preload/i.test(String(error))

/** Speaks for itself, since the words' provider may be what broke. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const asked = new URLSearchParams(location.search).get('lang')
  const { say, pick } = speechIn(languageOf(asked, localStorage.getItem('junheng-language')))
  return (
    <Notice
      sign={null}
      title={pick('页面没有打开', 'The page did not open')}
      about={
        isRenewed(error)
          ? pick(
              '系统刚刚更新，请重新打开；没有保存的内容需要再填一次。',
              'The system has just been renewed. Open again; what was not saved must be entered anew.',
            )
          : say(errorWords(error))
      }
      actions={
        <Button type="primary" onClick={() => (navigator.onLine ? location.reload() : reset())}>
          {pick('重新打开', 'Open again')}
        </Button>
      }
    />
  )
}
