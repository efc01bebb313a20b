/** The way out of a page that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { paths } from './paths.ts'

export function BackToStart() {
  const { pick } = useWords()
  return (
    <Link to={paths.start}>
      <Button type="primary">{pick('回到我的首页', 'Back to my start page')}</Button>
    </Link>
  )
}
