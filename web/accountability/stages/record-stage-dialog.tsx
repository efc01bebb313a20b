/** Records how a stage went: its day, the number of the paper, the paper itself. */
import { DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { stageOutcomes, stageOutcomeWords, type Stage, type StageOutcome } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { KeptFileField } from '#web/app/kept-file-field.tsx'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly stage: string
  readonly outcome: StageOutcome
  readonly on: Dayjs
  readonly paperNumber?: string
  readonly document?: string
  readonly note?: string
}

interface Props {
  readonly county: string
  /** Those that may be recorded now. */
  readonly stages: readonly Stage[]
  readonly onClose: () => void
}

export function RecordStageDialog({ county, stages, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const record = useCommand('accountability', 'recordStage')
  const keep = useCommand('accountability', 'keepEvidence')
  const [form] = Form.useForm<Given>()
  const [chosen, outcome] = [Form.useWatch('stage', form), Form.useWatch('outcome', form)]
  const needsPaper =
    outcome !== undefined && outcome !== 'begun' && stages.find(({ code }) => code === chosen)?.level !== 'county'
  const send = ({ stage, outcome: went, on, paperNumber, document, note }: Given) =>
    run(
      () =>
        record.run({
          county,
          stage,
          outcome: went,
          on: on.format('YYYY-MM-DD'),
          ...(paperNumber?.trim() ? { paperNumber: paperNumber.trim() } : {}),
          ...(document ? { document } : {}),
          ...(note?.trim() ? { note: note.trim() } : {}),
        }),
      () => pick('已登记', 'recorded'),
    ).then((isDone) => isDone && onClose())
  const needed = [{ required: true, message: pick('请选择', 'choose one') }]
  return (
    <Modal
      open
      title={pick('登记创建阶段', 'Record a stage')}
      okText={pick('登记', 'Record')}
      confirmLoading={record.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ stage: stages.length === 1 ? stages[0]!.code : undefined, on: dayjs() }}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="stage" label={pick('阶段', 'Stage')} rules={needed}>
          <Select options={stages.map(({ code, words }) => ({ value: code, label: say(words) }))} />
        </Form.Item>
        <Form.Item name="outcome" label={pick('结果', 'How it went')} rules={needed}>
          <Radio.Group options={stageOutcomes.map((value) => ({ value, label: say(stageOutcomeWords[value]) }))} />
        </Form.Item>
        <Form.Item name="on" label={pick('日期', 'Day')} rules={needed}>
          <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item
          name="paperNumber"
          label={
            needsPaper
              ? pick('文号（上级作出的结果须有文号或文件）', 'Number of the paper (or the paper itself)')
              : pick('文号（可不填）', 'Number of the paper (may be left out)')
          }
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="document" label={pick('文件（可不附）', 'The paper (may be left out)')}>
          <KeptFileField
            keep={(title, file) => keep.run({ county, title, uses: [{ kind: 'stage', id: chosen ?? 'stage' }], file })}
            isKeeping={keep.isRunning}
          />
        </Form.Item>
        <Form.Item name="note" label={pick('说明（可不填）', 'Note (may be left out)')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
