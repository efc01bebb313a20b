/** Says what is still on this phone and goes on trying to send it. */
import { Alert, Button } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { useOutbox } from './use-outbox.ts'

export function OutboxNote() {
  const { say, pick } = useWords()
  const { waiting, isSending, trouble, send } = useOutbox()
  if (waiting === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="note-below no-print"
      title={
        isSending
          ? pick(`正在发送 ${waiting} 份督导记录…`, `Sending ${waiting} records…`)
          : pick(
              `${waiting} 份督导记录待发送，已存在本机；网络恢复后自动发送，不会重复。`,
              `${waiting} records wait on this device. They are sent by themselves once the network is back, and only once.`,
            )
      }
      description={!isSending && trouble ? say(trouble) : undefined}
      action={
        <Button size="small" loading={isSending} onClick={send}>
          {pick('立即发送', 'Send now')}
        </Button>
      }
    />
  )
}
