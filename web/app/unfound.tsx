/** The page for an address that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { paths } from './paths.ts'

export function Unfound() {
  const { pick } = useWords()
  return (
    <Result
      status="404"
      title={pick('没有这个页面', 'There is no such page')}
      subTitle={pick('地址可能写错了，或页面已经移动。', 'The address may be mistyped, or the page has moved.')}
      extra={<Link to={paths.overview}>{pick('回到首页', 'Back to the start')}</Link>}
    />
  )
}
