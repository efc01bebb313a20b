/** What a page says where there is nothing to show: why, and what to do next. */
import { Empty } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  readonly children?: ReactNode
}

export function EmptyState({ title, children }: Props) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="empty-title">{title}</span>}>
      {children}
    </Empty>
  )
}
