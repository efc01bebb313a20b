/** Asks for a reason in writing before something is done that others will read about. */
import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './words.tsx'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  readonly about?: ReactNode
  readonly label: string
  readonly confirm: string
  readonly least: number
  readonly most: number
  readonly isRunning: boolean
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonDialog(props: Props) {
  const { isOpen, title, about, label, confirm, least, most, isRunning, onReason, onClose } = props
  const { pick } = useWords()
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={confirm}
      confirmLoading={isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {about && <p className="quiet">{about}</p>}
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => onReason(reason.trim())}>
        <Form.Item
          name="reason"
          label={label}
          rules={[
            {
              required: true,
              whitespace: true,
              min: least,
              message: pick(`请至少填写${least}个字`, `write ${least} characters or more`),
            },
          ]}
        >
          <Input.TextArea rows={4} maxLength={most} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
