/** Confirms, changes or leaves out the batch of schools, with the reason that stays with each of them. */
import { Alert, Form, Input, Modal, Radio } from 'antd'
import { batches, batchWords, type Batch, type BatchRow } from '#modules/conditions/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { otherThanProposed, proposedBatch } from './chosen-schools.ts'

interface Props {
  readonly county: string
  readonly schools: readonly BatchRow[]
  readonly onDone: () => void
  readonly onClose: () => void
}

export function ConfirmDialog({ county, schools, onDone, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<{ batch: Batch | 'none'; reason: string }>()
  const chosen = Form.useWatch('batch', form)
  const run = useRun()
  const confirm = useCommand('conditions', 'confirmBatch')
  const proposed = proposedBatch(schools)
  const changed = chosen === undefined ? [] : otherThanProposed(schools, chosen)
  return (
    <Modal
      open
      width={600}
      title={
        schools.length === 1
          ? pick(`确认批次：${schools[0]!.name}`, `Batch of ${schools[0]!.name}`)
          : pick(`确认 ${schools.length} 所学校的批次`, `The batch of ${schools.length} schools`)
      }
      okText={pick('确认', 'Confirm')}
      confirmLoading={confirm.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {schools.length > 1 && <p className="quiet">{schools.map(({ name }) => name).join(pick('、', ', '))}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ batch: proposed ?? undefined }}
        onFinish={({ batch, reason }) =>
          void run(
            () => confirm.run({ county, schools: schools.map(({ code }) => code), batch, reason: reason.trim() }),
            ({ confirmed, changed: others }) =>
              pick(
                `已确认 ${confirmed} 所${others > 0 ? `，其中 ${others} 所与系统建议不同` : ''}`,
                `${confirmed} confirmed${others > 0 ? `, ${others} other than proposed` : ''}`,
              ),
          ).then((done) => done && onDone())
        }
      >
        <Form.Item
          name="batch"
          label={pick('列入', 'Batch')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Radio.Group
            className="stacked-radios"
            options={[
              ...batches.map((value) => ({
                value,
                label:
                  value === proposed
                    ? pick(`${batchWords[value].zh}（系统建议）`, `${batchWords[value].en} (proposed)`)
                    : say(batchWords[value]),
              })),
              { value: 'none', label: pick('不纳入四个一批', 'leave out of the four batches') },
            ]}
          />
        </Form.Item>
        {changed.length > 0 && (
          <Alert
            type="warning"
            showIcon
            className="note-below"
            title={pick(
              `${changed.length} 所与系统建议不同，将记为“人工调整”或“不纳入”`,
              `${changed.length} differ from what is proposed and will be told as changed by a person`,
            )}
          />
        )}
        <Form.Item
          name="reason"
          label={pick('理由（会议、文件）', 'Reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 4,
              message: pick('请至少填写4个字', 'write 4 characters or more'),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
