/** Whether the county is within the living allowance of rural teachers, and its own amounts where it has any. */
import { Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly applies: boolean
  readonly town?: number | null
  readonly village?: number | null
  readonly point?: number | null
  readonly document: string
}

export function AllowanceDialog({ county, onClose }: { readonly county: string; readonly onClose: () => void }) {
  const { pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const set = useCommand('staffing', 'setIncentives')
  const save = async ({ applies, town, village, point, document }: Given) => {
    const done = await run(
      () =>
        set.run({
          county,
          applies,
          ...(town == null ? {} : { town }),
          ...(village == null ? {} : { village }),
          ...(point == null ? {} : { point }),
          document: document.trim(),
        }),
      () => pick('已保存', 'saved'),
    )
    if (done) onClose()
  }
  const amount = (name: 'town' | 'village' | 'point', label: string) => (
    <Form.Item name={name} label={label}>
      <InputNumber
        min={0}
        max={5000}
        placeholder={pick('按省定标准', 'as the province')}
        suffix={pick('元/人·月', 'yuan')}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={pick('乡村教师生活补助范围和标准', 'Living allowance of rural teachers')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) => void save(given)}
        initialValues={{ applies: true }}
      >
        <Form.Item name="applies" label={pick('本县', 'The county is')}>
          <Radio.Group
            options={[
              { value: true, label: pick('在补助范围内', 'within its scope') },
              { value: false, label: pick('不在补助范围内', 'not within it') },
            ]}
          />
        </Form.Item>
        <div className="staff-form">
          {amount('town', pick('乡镇学校', 'Schools in towns'))}
          {amount('village', pick('村小', 'Village schools'))}
          {amount('point', pick('教学点', 'Teaching points'))}
        </div>
        <Form.Item
          name="document"
          label={pick('依据', 'What it rests on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请写明依据', 'name the document') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
