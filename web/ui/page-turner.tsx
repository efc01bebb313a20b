/** One page after the other of a list that its server keeps; nothing where it fits on one. */
import { Button } from 'antd'
import type { Words } from '#kernel/words.ts'
import { useWords } from './words.tsx'

interface Props {
  readonly page: number
  readonly size: number
  readonly total: number
  /** What is counted: 人, teachers. */
  readonly unit: Words
  readonly onPage: (page: number) => void
}

export function PageTurner({ page, size, total, unit, onPage }: Props) {
  const { pick } = useWords()
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1) return null
  return (
    <div className="tools after-table no-print">
      <span className="quiet">
        {pick(`第 ${page} / ${last} 页，共 ${total} ${unit.zh}`, `page ${page} of ${last}, ${total} ${unit.en}`)}
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
