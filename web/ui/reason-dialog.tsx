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
  /** A second, short line that is asked for too; its answer comes after the reason. */
  readonly also?: { readonly label: string; readonly most: number }
  readonly onReason: (reason: string, also: string) => void
  readonly onClose: () => void
}

export function ReasonDialog(props: Props) {
  const { isOpen, title, about, label, confirm, least, most, isRunning, also, onReason, onClose } = props
  const { pick } = useWords()
  const [form] = Form.useForm<{ reason: string; also?: string }>()
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
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(given) => onReason(given.reason.trim(), given.also?.trim() ?? '')}
      >
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
        {also && (
          <Form.Item
            name="also"
            label={also.label}
            rules={[
              {
                required: true,
                whitespace: true,
                min: 2,
                message: pick('请至少填写2个字', 'write 2 characters or more'),
              },
            ]}
          >
            <Input maxLength={also.most} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
