/** The page for an address that leads nowhere. */
import { Notice } from '#web/ui/notice.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BackToStart } from './back-to-start.tsx'

export function Unfound() {
  const { pick } = useWords()
  return (
    <Notice
      sign="404"
      title={pick('没有这个页面', 'There is no such page')}
      about={pick('地址可能写错了，或页面已经移动。', 'The address may be mistyped, or the page has moved.')}
      actions={<BackToStart />}
    />
  )
}
