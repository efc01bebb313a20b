/** What the road of a city is to follow: which counties, and how long it may take. */
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly name: string
  readonly description?: string
  readonly counties?: string[]
  readonly seconds: number
}

interface Props {
  readonly city: string
  readonly onStarted: (job: string) => void
  readonly onClose: () => void
}

export function MakeCityRoadDialog({ city, onStarted, onClose }: Props) {
  const { pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const start = useCommand('roadmap', 'startCityRoad')
  const list = useAnswer('schools', 'regions', { under: city }, { staleTime: 600_000 })
  const begin = async ({ name, description, counties, seconds }: Given) => {
    await run(
      () =>
        start.run({
          city,
          name: name.trim(),
          ...(description?.trim() ? { description: description.trim() } : {}),
          ...(counties && counties.length > 0 ? { counties } : {}),
          seconds,
        }),
      ({ job }) => {
        onStarted(job)
        return pick('已开始测算', 'it has begun')
      },
    )
  }
  return (
    <Modal
      open
      title={pick('测算全市路线图', 'Work out the road of the city')}
      okText={pick('开始测算', 'Begin')}
      confirmLoading={start.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) => void begin(given)}
        initialValues={{ name: `${pick('全市路线图', 'Road of the city')} ${today()}`, seconds: 300 }}
      >
        <Form.Item
          name="name"
          label={pick('方案名称', 'Name')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="counties" label={pick('县区（不选则全部）', 'Counties (all where none is chosen)')}>
          <Select
            mode="multiple"
            options={(list.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="seconds" label={pick('测算时限', 'Time it may take')}>
          <InputNumber min={5} max={3600} suffix={pick('秒', 's')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="description" label={pick('说明（可不填）', 'Description (optional)')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
