/** One page after the other of a list that its server keeps; nothing where it fits on one. */
import { Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

export function PageTurner({ page, size, total, onPage }: Props) {
  const { pick } = useWords()
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1) return null
  return (
    <div className="tools after-table no-print">
      <span className="quiet">
        {pick(`第 ${page} / ${last} 页，共 ${total} 份`, `page ${page} of ${last}, ${total} in all`)}
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
