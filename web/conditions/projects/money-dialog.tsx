/** Records money of a project: its stage, pot, use, amount and day. A use that the pot is not for is not offered. */
import { DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import {
  moneyStages,
  moneyStageWords,
  moneyUses,
  moneyUseWords,
  potLevelWords,
  type MoneyStage,
  type MoneyUse,
  type ProjectShown,
} from '#modules/conditions/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { PaperField } from './paper-field.tsx'

interface Given {
  readonly stage: MoneyStage
  readonly pot: string
  readonly use: MoneyUse
  /** In 万元, as the bureau writes it. */
  readonly amount: number
  readonly on: Dayjs
  readonly number?: string
  readonly document?: string
}

interface Props {
  readonly project: ProjectShown
  readonly onClose: () => void
}

export function MoneyDialog({ project, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const record = useCommand('conditions', 'recordMoney')
  const pots = useAnswer('conditions', 'pots', { region: project.county })
  const chosen = Form.useWatch('pot', form)
  const pot = pots.data?.pots.find(({ code }) => code === chosen)
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const send = ({ stage, pot: code, use, amount, on, number, document }: Given) =>
    void run(
      () =>
        record.run({
          county: project.county,
          id: project.id,
          stage,
          pot: code,
          use,
          // A hundredth of a yuan is the least there is.
          amount: Math.round(amount * 1_000_000) / 100,
          on: on.format('YYYY-MM-DD'),
          ...(number?.trim() ? { number: number.trim() } : {}),
          ...(document ? { document } : {}),
        }),
      () => pick(`已登记${moneyStageWords[stage].zh}`, `recorded: ${moneyStageWords[stage].en}`),
    ).then((done) => done && onClose())
  return (
    <Modal
      open
      width={600}
      title={pick('登记资金', 'Record money')}
      okText={pick('登记', 'Record')}
      confirmLoading={record.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{project.name}</p>
      <Form form={form} layout="vertical" initialValues={{ stage: 'planned', on: dayjs() }} onFinish={send}>
        <Form.Item name="stage" label={pick('资金阶段', 'Stage')} rules={needed}>
          <Radio.Group
            optionType="button"
            options={moneyStages.map((value) => ({ value, label: say(moneyStageWords[value]) }))}
          />
        </Form.Item>
        <Form.Item name="pot" label={pick('资金来源', 'Pot')} rules={needed}>
          <Select
            loading={pots.isLoading}
            onChange={() => form.resetFields(['use'])}
            options={(pots.data?.pots ?? []).map(({ code, name, level }) => ({
              value: code,
              label: `${name}（${say(potLevelWords[level])}）`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="use"
          label={pick('用途', 'Use')}
          rules={needed}
          {...(pot ? { extra: pick(`允许用途的依据：${pot.source}`, `allowed uses: ${pot.source}`) } : {})}
        >
          <Select
            disabled={pot === undefined}
            options={moneyUses
              .filter((use) => pot?.uses.includes(use))
              .map((value) => ({ value, label: say(moneyUseWords[value]) }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="amount" label={pick('金额（万元）', 'Amount (10 000 yuan)')} rules={needed}>
            <InputNumber min={0.0001} max={10_000_000} suffix={pick('万元', '×10⁴')} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="on" label={pick('日期', 'Day')} rules={needed}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="number" label={pick('文号或凭证号', 'Number of the paper')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="document" label={pick('材料', 'Paper')}>
          <PaperField county={project.county} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
