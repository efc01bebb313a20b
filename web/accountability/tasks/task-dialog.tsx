/** A step of a task: assign it, fill in measures and progress, hand it in, review what another handed in. */
import { DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Words } from '#kernel/words.ts'
import { departments, departmentWords, type Department, type TaskRow } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import type { TaskStep } from './task-steps.ts'

export const taskStepWords: Readonly<Record<TaskStep, Words>> = {
  assign: { zh: '任务分解', en: 'Assign' },
  fill: { zh: '填写措施、进展', en: 'Measures and progress' },
  submit: { zh: '报送办理结果', en: 'Hand in' },
  review: { zh: '审核', en: 'Review' },
}

interface Given {
  readonly department: Department
  readonly person?: string
  readonly dueOn: Dayjs
  readonly measures?: string
  readonly progress?: string
  readonly review: 'accepted' | 'returned'
  readonly note?: string
}

interface Props {
  readonly county: string
  readonly task: TaskRow
  readonly step: TaskStep
  readonly onClose: () => void
}

export function TaskDialog({ county, task, step, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const isReturned = Form.useWatch('review', form) === 'returned'
  const assign = useCommand('accountability', 'assignTask')
  const fill = useCommand('accountability', 'fillTask')
  const submit = useCommand('accountability', 'submitTask')
  const review = useCommand('accountability', 'reviewTask')
  const head = { county, item: task.item }
  const work = (given: Given): Promise<object> => {
    const note = given.note?.trim() ?? ''
    const works: Readonly<Record<TaskStep, () => Promise<object>>> = {
      assign: () =>
        assign.run({
          ...head,
          department: given.department,
          dueOn: given.dueOn.format('YYYY-MM-DD'),
          ...(given.person?.trim() ? { person: given.person.trim() } : {}),
        }),
      fill: () => fill.run({ ...head, measures: given.measures?.trim() ?? '', progress: given.progress?.trim() ?? '' }),
      submit: () => submit.run({ ...head, note }),
      review: () => review.run({ ...head, review: given.review, ...(note === '' ? {} : { note }) }),
    }
    return works[step]()
  }
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      title={`${task.item} ${say(taskStepWords[step])}`}
      okText={pick('确定', 'OK')}
      confirmLoading={[assign, fill, submit, review].some(({ isRunning }) => isRunning)}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{say(task.label)}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{
          department: task.department,
          person: task.person ?? '',
          dueOn: task.dueOn === null ? undefined : dayjs(task.dueOn),
          measures: task.measures ?? '',
          progress: task.progress ?? '',
        }}
        onFinish={(given) =>
          void run(
            () => work(given),
            () => pick('已登记', 'recorded'),
          ).then((isDone) => isDone && onClose())
        }
      >
        {step === 'assign' && (
          <>
            <div className="form-row">
              <Form.Item name="department" label={pick('牵头部门', 'Department')} rules={needed}>
                <Select options={departments.map((value) => ({ value, label: say(departmentWords[value]) }))} />
              </Form.Item>
              <Form.Item name="person" label={pick('责任人（可不填）', 'Person (may be left out)')}>
                <Input maxLength={60} />
              </Form.Item>
            </div>
            <Form.Item name="dueOn" label={pick('时限', 'Deadline')} rules={needed}>
              <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
            </Form.Item>
          </>
        )}
        {step === 'fill' && (
          <>
            <Form.Item name="measures" label={pick('措施', 'Measures')}>
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
            </Form.Item>
            <Form.Item name="progress" label={pick('进展', 'Progress')}>
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
            </Form.Item>
          </>
        )}
        {step === 'review' && (
          <Form.Item name="review" label={pick('审核意见', 'Review')} rules={needed}>
            <Radio.Group
              options={[
                { value: 'accepted', label: pick('通过', 'accept') },
                { value: 'returned', label: pick('退回补充', 'send back') },
              ]}
            />
          </Form.Item>
        )}
        {(step === 'submit' || step === 'review') && (
          <Form.Item
            name="note"
            label={
              step === 'submit'
                ? pick('办理结果', 'What was done')
                : isReturned
                  ? pick('退回原因', 'Why')
                  : pick('说明（可不填）', 'Note (may be left out)')
            }
            rules={
              step === 'submit' || isReturned
                ? [
                    {
                      required: true,
                      whitespace: true,
                      min: 2,
                      message: pick('请至少填写2个字', 'write 2 characters or more'),
                    },
                  ]
                : []
            }
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={step === 'submit' ? 1000 : 500} />
          </Form.Item>
        )}
        {step === 'review' && (
          <p className="quiet">{pick('报送人不能审核自己报送的任务。', 'Nobody reviews what they handed in.')}</p>
        )}
      </Form>
    </Modal>
  )
}
