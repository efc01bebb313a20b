/** Records a step of a project: the day, which items it applies to, the number of the paper and the paper itself. */
import { DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { projectItems, projectStepWords, type ProjectShown, type ProjectStep } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { withUnit } from '#kernel/unit-words.ts'
import { useWords } from '#web/ui/words.tsx'
import { openItems } from './open-items.ts'
import { PaperField } from './paper-field.tsx'

interface Given {
  readonly on: Dayjs
  readonly items?: readonly number[]
  readonly number?: string
  readonly document?: string
  readonly note?: string
}

interface Props {
  readonly project: ProjectShown
  readonly step: ProjectStep
  readonly onClose: () => void
}

export function StepDialog({ project, step, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const record = useCommand('conditions', 'recordProject')
  const open = openItems(project, step)
  const send = ({ on, items = [], number, document, note }: Given) =>
    void run(
      () =>
        record.run({
          county: project.county,
          id: project.id,
          step,
          on: on.format('YYYY-MM-DD'),
          ...(items.length > 0 ? { items: [...items] } : {}),
          ...(number?.trim() ? { number: number.trim() } : {}),
          ...(document ? { document } : {}),
          ...(note?.trim() ? { note: note.trim() } : {}),
        }),
      () => pick(`已登记“${projectStepWords[step].zh}”`, `recorded: ${projectStepWords[step].en}`),
    ).then((done) => done && onClose())
  return (
    <Modal
      open
      title={pick(`登记：${projectStepWords[step].zh}`, `Record: ${projectStepWords[step].en}`)}
      okText={pick('登记', 'Record')}
      confirmLoading={record.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{project.name}</p>
      <Form form={form} layout="vertical" initialValues={{ on: dayjs() }} onFinish={send}>
        <Form.Item
          name="on"
          label={pick('日期', 'Day')}
          rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
        </Form.Item>
        {open.length > 0 && (
          <Form.Item
            name="items"
            label={pick('哪几项内容（不选为全部还没有登记的）', 'Which items (all open ones where left out)')}
          >
            <Select
              mode="multiple"
              allowClear
              options={open.map(({ number, item, schoolName, phase, quantity, unit }) => ({
                value: number,
                label: `${number}. ${schoolName} ${say(stageWords[phase])} ${say(projectItems[item].words)} ${say(withUnit(quantity, unit))}`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="number" label={pick('批复、验收或凭证文号', 'Number of the paper')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="document" label={pick('材料', 'Paper')}>
          <PaperField county={project.county} />
        </Form.Item>
        <Form.Item name="note" label={pick('说明', 'Note')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
