/** A new account: who, which role, where, and a first password that the person changes. */
import { Form, Input, Modal } from 'antd'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { AssignmentFields, assignmentOf, type AssignmentChoice } from './assignment-fields.tsx'

interface Entered extends AssignmentChoice {
  readonly username: string
  readonly name: string
  readonly password: string
}

export function AddPerson({ home, onClose }: { readonly home: string; readonly onClose: () => void }) {
  const { pick } = useWords()
  const run = useRun()
  const add = useCommand('access', 'addPerson')
  const [form] = Form.useForm<Entered>()
  const send = async ({ username, name, password, ...choice }: Entered) => {
    const ok = await run(
      () => add.run({ username, name, password, assignment: assignmentOf(choice) }),
      () => pick(`已新增 ${name}`, `${name} was added`),
    )
    if (ok) onClose()
  }
  return (
    <Modal
      open
      title={pick('新增人员', 'Add a person')}
      okText={pick('新增', 'Add')}
      confirmLoading={add.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => void send(entered)} autoComplete="off">
        <Form.Item
          name="name"
          label={pick('姓名', 'Name')}
          rules={[{ required: true, message: pick('请填写姓名', 'give the name') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="username"
          label={pick('用户名（小写字母、数字，3位以上）', 'User name (small letters and digits, 3 or more)')}
          rules={[
            {
              required: true,
              pattern: /^[a-z0-9][a-z0-9._-]{2,30}$/,
              message: pick('只用小写字母、数字、点和横线', 'small letters, digits, dots and hyphens only'),
            },
          ]}
        >
          <Input maxLength={31} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={pick('初始密码（至少10位）', 'First password (10 characters or more)')}
          rules={[{ required: true, min: 10, message: pick('至少10位', '10 characters or more') }]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
        <AssignmentFields home={home} />
      </Form>
    </Modal>
  )
}
