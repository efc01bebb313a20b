/** Opens a case as a lead: where it comes from, which school, what is wrong. */
import { Form, Input, Modal, Select } from 'antd'
import { caseSourceWords } from '#modules/accountability/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { useWords } from '#web/ui/words.tsx'

const sources = ['petition', 'monitoring', 'self-check', 'proposal', 'supervision'] as const

interface Given {
  readonly source: (typeof sources)[number]
  readonly school?: string
  readonly indicator?: string
  readonly text: string
}

interface Props {
  readonly county: string
  readonly onOpened: (id: string) => void
  readonly onClose: () => void
}

export function OpenDialog({ county, onOpened, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const open = useCommand('accountability', 'openCase')
  const items = useAnswer('standards', 'items', {}, { staleTime: Number.POSITIVE_INFINITY })
  const send = async ({ source, school, indicator, text }: Given) => {
    let opened: string | null = null
    await run(
      () =>
        open.run({
          county,
          source,
          ...(school ? { school } : {}),
          ...(indicator ? { indicator } : {}),
          text: text.trim(),
        }),
      ({ id, label, isKnown }) => {
        opened = id
        return isKnown
          ? pick(`与未办结的${label}相同，已并入`, `the same as ${label}, which is open; added to it`)
          : pick(`已登记 ${label}`, `${label} was opened`)
      },
    )
    if (opened !== null) onOpened(opened)
  }
  return (
    <Modal
      open
      width={600}
      title={pick('登记线索', 'Open a case')}
      okText={pick('登记', 'Open')}
      confirmLoading={open.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given> form={form} layout="vertical" onFinish={(given) => void send(given)}>
        <div className="form-row">
          <Form.Item
            name="source"
            label={pick('来源', 'Source')}
            rules={[{ required: true, message: pick('请选择', 'choose one') }]}
          >
            <Select options={sources.map((value) => ({ value, label: say(caseSourceWords[value]) }))} />
          </Form.Item>
          <Form.Item name="indicator" label={pick('指标（可不选）', 'Indicator (may be left out)')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={[...(items.data?.indicators ?? []), ...(items.data?.items ?? [])].map(({ code, label }) => ({
                value: code,
                label: `${code} ${say(label)}`,
              }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="school" label={pick('涉及学校（可不填）', 'School (may be left out)')}>
          <SchoolChoice county={county} allowClear />
        </Form.Item>
        <Form.Item
          name="text"
          label={pick('问题描述', 'What is wrong')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 6,
              message: pick('请至少填写6个字', 'write 6 characters or more'),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
