/** Corrects what was registered, with the reason; what stood before stays in the record. */
import { Form, Input, Modal, Select } from 'antd'
import {
  proposalCategories,
  proposalCategoryWords,
  type ProposalCategory,
  type ProposalShown,
} from '#modules/engagement/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly title: string
  readonly text: string
  readonly category: ProposalCategory
  readonly reason: string
}

export function CorrectDialog({
  proposal,
  onClose,
}: {
  readonly proposal: ProposalShown
  readonly onClose: () => void
}) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const correct = useCommand('engagement', 'correctProposal')
  const send = async ({ title, text, category, reason }: Given) => {
    const done = await run(
      () =>
        correct.run({
          county: proposal.county,
          id: proposal.id,
          ...(title.trim() === proposal.title ? {} : { title }),
          ...(text.trim() === proposal.text ? {} : { text }),
          ...(category === proposal.category ? {} : { category }),
          reason,
        }),
      () => pick('已更正', 'corrected'),
    )
    if (done) onClose()
  }
  const needed = [{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      width={680}
      title={pick('更正登记内容', 'Correct what was registered')}
      okText={pick('更正', 'Correct')}
      confirmLoading={correct.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ title: proposal.title, text: proposal.text, category: proposal.category }}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="title" label={pick('标题', 'Title')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="category" label={pick('主题', 'Subject')}>
          <Select options={proposalCategories.map((value) => ({ value, label: say(proposalCategoryWords[value]) }))} />
        </Form.Item>
        <Form.Item name="text" label={pick('内容', 'Text')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={30_000} />
        </Form.Item>
        <Form.Item name="reason" label={pick('更正原因', 'Why it is corrected')} rules={needed}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
