/** Changing one's own password. */
import { Form, Input, Modal } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import { useCommand } from './api.ts'
import { useRun } from './run.ts'

interface Entered {
  readonly current: string
  readonly password: string
  readonly again: string
}

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { pick } = useWords()
  const run = useRun()
  const change = useCommand('access', 'changePassword')
  const [form] = Form.useForm<Entered>()
  const send = async ({ current, password }: Entered) => {
    const ok = await run(
      () => change.run({ current, password }),
      () => pick('密码已修改', 'The password was changed'),
    )
    if (ok) onClose()
  }
  return (
    <Modal
      open
      title={pick('修改密码', 'Change my password')}
      okText={pick('修改', 'Change')}
      confirmLoading={change.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => void send(entered)}>
        <Form.Item name="current" label={pick('现密码', 'Present password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="password"
          label={pick('新密码（至少10位）', 'New password (10 characters or more)')}
          rules={[{ required: true, min: 10, message: pick('至少10位', '10 characters or more') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again"
          label={pick('再输一次', 'Once more')}
          dependencies={['password']}
          rules={[
            { required: true, message: pick('请再输一次', 'type it once more') },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('password')
                  ? Promise.resolve()
                  : Promise.reject(new Error(pick('两次输入不同', 'the two differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
