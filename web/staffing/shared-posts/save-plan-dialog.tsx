/** Keeping a plan of shared posts by name; it is worked out once more as it is kept. */
import { Form, Input, Modal } from 'antd'
import { useCommand, type InputOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly task: Omit<InputOf<'staffing', 'saveSharedPosts'>, 'county' | 'name'>
  readonly onSaved: () => void
  readonly onClose: () => void
}

export function SavePlanDialog({ county, task, onSaved, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<{ name: string }>()
  const save = useCommand('staffing', 'saveSharedPosts')
  const keep = async ({ name }: { name: string }) => {
    const done = await run(
      () => save.run({ county, name: name.trim(), ...task }),
      () => pick('已保存', 'kept'),
    )
    if (!done) return
    onClose()
    onSaved()
  }
  return (
    <Modal
      open
      title={pick('保存走教方案', 'Keep this plan')}
      okText={pick('保存', 'Keep')}
      confirmLoading={save.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)}>
        <Form.Item
          name="name"
          label={pick('方案名称', 'Name')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
