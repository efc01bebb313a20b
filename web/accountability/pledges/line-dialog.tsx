/** Alters one line of a pledge: department, person, deadline, target, or takes it out. Nothing is saved before the whole is. */
import { Checkbox, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import {
  departments,
  departmentWords,
  type Department,
  type PledgeLine,
  type PledgeLineChange,
} from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { lineChange } from './alterations.ts'

interface Given {
  readonly department: Department
  readonly person?: string
  readonly dueOn: Dayjs
  readonly target?: number | null
  readonly isDropped: boolean
}

interface Props {
  readonly line: PledgeLine
  /** What was altered of it before. */
  readonly change: PledgeLineChange | null
  readonly onChange: (change: PledgeLineChange | null) => void
  readonly onClose: () => void
}

export function LineDialog({ line, change, onChange, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const take = ({ department, person, dueOn, target, isDropped }: Given) =>
    onChange(
      lineChange(line, {
        department,
        person: person?.trim() || null,
        dueOn: dueOn.format('YYYY-MM-DD'),
        target: target ?? null,
        isDropped,
      }),
    )
  return (
    <Modal
      open
      width={600}
      title={pick('调整条目', 'Alter the line')}
      okText={pick('确定', 'OK')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{line.text}</p>
      <p className="quiet">{line.measure}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={take}
        initialValues={{
          department: change?.department ?? line.department,
          person: (change?.person === undefined ? line.person : change.person) ?? '',
          dueOn: dayjs(change?.dueOn ?? line.dueOn),
          target: change?.target ?? line.target,
          isDropped: change?.isDropped ?? false,
        }}
      >
        <div className="form-row">
          <Form.Item name="department" label={pick('牵头部门', 'Department')}>
            <Select options={departments.map((value) => ({ value, label: say(departmentWords[value]) }))} />
          </Form.Item>
          <Form.Item name="person" label={pick('责任人（可不填）', 'Person (may be left out)')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={pick('时限', 'Deadline')}
            rules={[{ required: true, message: pick('请选择日期', 'choose the day') }]}
          >
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
          </Form.Item>
          {line.target !== null && (
            <Form.Item
              name="target"
              label={
                line.unit === '' ? pick('目标值', 'Target') : pick(`目标值（${line.unit}）`, `Target (${line.unit})`)
              }
            >
              <InputNumber style={{ width: '100%' }} />
            </Form.Item>
          )}
        </div>
        <Form.Item name="isDropped" valuePropName="checked">
          <Checkbox>{pick('取消这一条', 'Take this line out')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}
