/** The page of whoever may not look at it: says so in words, and leads back to what is theirs. */
import { Notice } from '#web/ui/notice.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BackToStart } from './back-to-start.tsx'

/** `why`: the room's own words, where it gave any. */
export function Forbidden({ why }: { readonly why?: string }) {
  const { pick } = useWords()
  return (
    <Notice
      sign="403"
      title={pick('您没有查看这一页的权限', 'This page is not open to you')}
      about={
        why ??
        pick(
          '需要时请联系本单位管理员授予相应角色和范围。',
          'Ask your administrator for the role and scope if you need it.',
        )
      }
      actions={<BackToStart />}
    />
  )
}
