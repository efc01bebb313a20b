/** Plans visits of one school or of several at once, such as all that were not visited this month. */
import { DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useMemo, useState } from 'react'
import type { SupervisionProblem } from '#modules/accountability/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../../problem-alert.tsx'

interface Given {
  readonly form: string
  readonly schools?: readonly string[]
  readonly on: Dayjs
  readonly supervisor?: string
  readonly purpose: string
}

interface Props {
  readonly county: string
  /** Chosen on the page that led here. */
  readonly schools?: readonly string[]
  readonly onClose: () => void
}

export function PlanDialog({ county, schools: begun = [], onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const plan = useCommand('accountability', 'planVisits')
  const [problems, setProblems] = useState<readonly SupervisionProblem[]>([])
  const forms = useAnswer('accountability', 'visitForms', {}, { staleTime: Number.POSITIVE_INFINITY }).data?.forms ?? []
  const schools = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const districts = useAnswer('accountability', 'districts', { region: county }, { staleTime: 60_000 })
  const names = [
    ...new Set((districts.data?.districts ?? []).flatMap(({ supervisors }) => supervisors.map(({ name }) => name))),
  ]
  const chosen = Form.useWatch('form', form) ?? 'routine'
  const kind = forms.find(({ code }) => code === chosen)?.kind
  const options = useMemo(
    () =>
      (schools.data?.schools ?? [])
        .filter(({ status }) => status === 'open')
        .map(({ code, name }) => ({ value: code, label: name })),
    [schools.data],
  )
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const send = async ({ form: code, schools: of = [], on, supervisor, purpose }: Given) => {
    const head = {
      form: code,
      on: on.format('YYYY-MM-DD'),
      purpose: purpose.trim(),
      ...(supervisor ? { supervisor } : {}),
    }
    const visits = kind === 'government' ? [head] : of.map((school) => ({ ...head, school }))
    let isPlanned = false
    await run(
      () => plan.run({ county, visits }),
      ({ ids, problems: found }) => {
        setProblems(found)
        isPlanned = ids.length > 0
        return isPlanned ? pick(`已安排 ${ids.length} 次督导`, `${ids.length} visits planned`) : null
      },
    )
    if (isPlanned) onClose()
  }
  return (
    <Modal
      open
      width={620}
      title={pick('安排督导', 'Plan visits')}
      okText={pick('安排', 'Plan')}
      confirmLoading={plan.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert problems={problems} />
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{
          form: 'routine',
          schools: begun,
          on: dayjs(),
          purpose: pick('经常性督导', 'routine visit'),
        }}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="form" label={pick('记录表', 'Form')} rules={needed}>
          <Select options={forms.map(({ code, words }) => ({ value: code, label: say(words) }))} />
        </Form.Item>
        {kind !== 'government' && (
          <Form.Item
            name="schools"
            label={pick('学校（可多选）', 'Schools')}
            rules={kind === 'monitoring' ? [] : needed}
          >
            <Select
              mode="multiple"
              maxTagCount={8}
              showSearch={{ optionFilterProp: 'label' }}
              loading={schools.isLoading}
              placeholder={pick('输入校名', 'name')}
              options={options}
            />
          </Form.Item>
        )}
        <div className="form-row">
          <Form.Item name="on" label={pick('计划日期', 'Planned day')} rules={needed}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
          </Form.Item>
          <Form.Item name="supervisor" label={pick('督学（不选为本人）', 'Supervisor (oneself else)')}>
            <Select allowClear showSearch options={names.map((name) => ({ value: name, label: name }))} />
          </Form.Item>
        </div>
        <Form.Item
          name="purpose"
          label={pick('督导事项', 'What it is about')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
