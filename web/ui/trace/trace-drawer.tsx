/** A drawer with the trace of one figure; on a phone it takes the whole width. Not printed. */
import { Alert, Drawer, Grid } from 'antd'
import type { ReactNode } from 'react'
import type { Trace } from '#kernel/trace.ts'
import { Loading } from '#web/ui/loading.tsx'
import { useWords } from '#web/ui/words.tsx'
import { TraceTree, type TraceTreeProps } from './trace-tree.tsx'

export interface TraceDrawerProps extends Pick<TraceTreeProps, 'onOpen' | 'nameOf'> {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Undefined while it is on its way. */
  readonly trace: Trace | undefined
  /** Why it cannot be shown, in words. */
  readonly trouble: string | null
  /** Shown above the trace: outcome, what is missing, links. */
  readonly children?: ReactNode
}

export function TraceDrawer({ isOpen, onClose, trace, trouble, children, onOpen, nameOf }: TraceDrawerProps) {
  const { say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={roomy ? 620 : '100%'}
      title={pick('这个数怎么来的', 'How this figure came about')}
      className="no-print"
    >
      {children}
      {trouble === null ? null : <Alert type="error" showIcon title={trouble} />}
      {trace === undefined ? (
        trouble === null ? (
          <Loading height={120} />
        ) : null
      ) : (
        <TraceTree trace={trace} say={say} {...(onOpen ? { onOpen } : {})} {...(nameOf ? { nameOf } : {})} />
      )}
    </Drawer>
  )
}
