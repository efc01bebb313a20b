/** The way through pages that the server gives one at a time. */
import { Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

export function Pager({ page, size, total, onPage }: Props) {
  const { pick } = useWords()
  if (total <= size) return null
  const last = Math.ceil(total / size)
  return (
    <div className="staff-pages no-print">
      <span className="quiet">
        {pick(`第 ${page} / ${last} 页，共 ${total} 人`, `page ${page} of ${last}, ${total} teachers`)}
      </span>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {pick('上一页', 'Before')}
      </Button>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {pick('下一页', 'Next')}
      </Button>
    </div>
  )
}
