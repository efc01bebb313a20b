/** Records a step of escalation that was taken, for one commitment or several of them. */
import { DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { CommitmentRow } from '#modules/accountability/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly step: string
  readonly on: Dayjs
  readonly note?: string
}

interface Props {
  readonly county: string
  readonly rows: readonly Pick<CommitmentRow, 'id' | 'text' | 'escalationDue'>[]
  readonly onClose: (isDone: boolean) => void
}

export function EscalateDialog({ county, rows, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const record = useCommand('accountability', 'recordEscalation')
  const { data } = useAnswer('accountability', 'escalationSteps', { region: county })
  const due = rows.find(({ escalationDue }) => escalationDue !== null)?.escalationDue
  return (
    <Modal
      open
      title={pick('登记督办升级', 'Record a step of escalation')}
      okText={pick('登记', 'Record')}
      confirmLoading={record.isRunning}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
    >
      <p className="quiet">
        {rows.length === 1 ? rows[0]!.text : pick(`共 ${rows.length} 条承诺`, `${rows.length} commitments`)}
      </p>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ on: dayjs(), ...(due ? { step: due.step } : {}) }}
        onFinish={({ step, on, note }) =>
          void run(
            () =>
              record.run({
                county,
                ids: rows.map(({ id }) => id),
                step,
                on: on.format('YYYY-MM-DD'),
                ...(note?.trim() ? { note: note.trim() } : {}),
              }),
            ({ recorded }) => pick(`已登记 ${recorded} 条`, `${recorded} recorded`),
          ).then((isDone) => isDone && onClose(true))
        }
      >
        <Form.Item
          name="step"
          label={pick('步骤', 'Step')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Select
            options={(data?.steps ?? []).map(({ code, words, by, daysLate }) => ({
              value: code,
              label: pick(
                `${words.zh}（逾期 ${daysLate} 天起，${by.zh}）`,
                `${say(words)} (from ${daysLate} days late, ${by.en})`,
              ),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="on"
          label={pick('日期', 'Day')}
          rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item name="note" label={pick('说明（文号、参加人等）', 'Note (paper, who took part)')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
