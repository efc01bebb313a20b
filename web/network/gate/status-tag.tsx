/** How a candidate stands: sign, word and colour together. */
import { Tag } from 'antd'
import { gateStatusWords, type GateStatus } from '#modules/network/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export const statusLook: Readonly<Record<GateStatus, { readonly mark: string; readonly colour: string }>> = {
  open: { mark: '◔', colour: 'processing' },
  stopped: { mark: '✕', colour: 'error' },
  complete: { mark: '✓', colour: 'success' },
  registered: { mark: '◕', colour: 'success' },
  followed: { mark: '●', colour: 'success' },
  withdrawn: { mark: '↺', colour: 'default' },
}

export function StatusTag({ status }: { readonly status: GateStatus }) {
  const { say } = useWords()
  const { mark, colour } = statusLook[status]
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {say(gateStatusWords[status])}
    </Tag>
  )
}
