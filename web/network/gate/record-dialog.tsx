/** Records a step of one candidate or of several at once; corrects one that was recorded, with the reason. */
import { Checkbox, DatePicker, Form, Input, InputNumber, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { markWords, type GateProblem, type GateStepShown } from '#modules/network/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { DocumentField } from './document-field.tsx'
import { GateProblems } from './gate-problems.tsx'
import { stepValues } from './step-values.ts'

interface Props {
  readonly county: string
  readonly step: GateStepShown
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  /** The record that is put right. */
  readonly corrects?: { readonly number: number; readonly values: Readonly<Record<string, unknown>> }
  readonly onClose: () => void
}

export function RecordDialog({ county, step, candidates, corrects, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const run = useRun()
  const one = useCommand('network', 'recordStep')
  const many = useCommand('network', 'recordSteps')
  const approve = useCommand('network', 'recordApproval')
  const correct = useCommand('network', 'correctStep')
  const [problems, setProblems] = useState<readonly GateProblem[]>([])
  const ids = candidates.map(({ id }) => id)
  const isApproval = step.by === 'approval'

  const send = async (given: Record<string, unknown>) => {
    const plain = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : value]),
    )
    const values = stepValues(step.fields, plain)
    const document = typeof plain['document'] === 'string' ? { document: plain['document'] } : {}
    const reason = typeof plain['reason'] === 'string' ? plain['reason'].trim() : ''
    const work = () => {
      if (isApproval) {
        const approval = {
          county,
          ids,
          number: String(values['number'] ?? ''),
          on: String(values['on'] ?? ''),
          ...document,
        }
        return approve.run({ ...approval, ...(corrects ? { reason } : {}) })
      }
      if (corrects) {
        return correct.run({ county, id: ids[0]!, number: corrects.number, values, reason, ...document })
      }
      return ids.length === 1
        ? one.run({ county, id: ids[0]!, step: step.code, values, ...document })
        : many.run({ county, ids, step: step.code, values, ...document })
    }
    let isRecorded = false
    await run(work, ({ recorded, problems: found }) => {
      setProblems(found)
      isRecorded = recorded > 0
      return isRecorded ? pick(`已登记 ${recorded} 所`, `${recorded} recorded`) : null
    })
    if (isRecorded) onClose()
  }
  const initial = Object.fromEntries(
    step.fields.map(({ name, kind }) => {
      const value = corrects?.values[name]
      return [name, kind === 'date' && typeof value === 'string' ? dayjs(value) : value]
    }),
  )
  return (
    <Modal
      open
      width={640}
      title={
        corrects
          ? pick(`更正：${say(step.words)}`, `Correct: ${say(step.words)}`)
          : pick(`登记：${say(step.words)}`, `Record: ${say(step.words)}`)
      }
      okText={corrects ? pick('更正', 'Correct') : pick('登记', 'Record')}
      confirmLoading={one.isRunning || many.isRunning || approve.isRunning || correct.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {candidates.length === 1
          ? candidates[0]!.name
          : pick(`${candidates.length} 所学校：`, `${candidates.length} schools: `) +
            candidates.map(({ name }) => name).join(pick('、', ', '))}
      </p>
      <p className="quiet">
        {say(step.asks)}
        {step.document && (
          <>
            {' '}
            （{step.document} {step.clause} · {say(markWords[step.mark])}）
          </>
        )}
      </p>
      <GateProblems problems={problems} />
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(given) => void send(given)}>
        {step.fields.map(({ name, kind, words, isRequired, choices, unit }) => (
          <Form.Item
            key={name}
            name={name}
            label={kind === 'flag' ? undefined : say(words)}
            valuePropName={kind === 'flag' ? 'checked' : 'value'}
            rules={kind === 'flag' ? [] : [{ required: isRequired, message: pick('请填写', 'fill it in') }]}
          >
            {kind === 'date' ? (
              <DatePicker
                style={{ width: '100%' }}
                disabledDate={(date: Dayjs) => date.isAfter(dayjs().add(1, 'year'))}
              />
            ) : kind === 'number' ? (
              <InputNumber min={0} suffix={unit} style={{ width: '100%' }} />
            ) : kind === 'flag' ? (
              <Checkbox>{say(words)}</Checkbox>
            ) : kind === 'choice' ? (
              <Radio.Group
                options={(choices ?? []).map((choice) => ({ value: choice.code, label: say(choice.words) }))}
              />
            ) : (
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
            )}
          </Form.Item>
        ))}
        <Form.Item
          name="document"
          label={step.needsDocument ? pick('材料（必须）', 'Paper (needed)') : pick('材料', 'Paper')}
          rules={
            step.needsDocument && !corrects
              ? [{ required: true, message: pick('请上传材料', 'hand in the paper') }]
              : []
          }
        >
          <DocumentField county={county} />
        </Form.Item>
        {corrects && (
          <Form.Item
            name="reason"
            label={pick('更正原因', 'Why it is corrected')}
            rules={[
              {
                required: true,
                whitespace: true,
                min: 4,
                message: pick('请至少填写4个字', 'write 4 characters or more'),
              },
            ]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
