/** Enters an event of a year: the kind decides what else is asked for. */
import { AutoComplete, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { yearEventWords, type SupervisionProblem, type YearEventKind } from '#modules/accountability/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../problem-alert.tsx'
import { eventFields, kindGroups } from './event-fields.ts'

interface Given {
  readonly kind: YearEventKind
  readonly on: Dayjs
  readonly place?: string
  readonly name?: string
  readonly school?: string
  readonly group?: string
  readonly members?: readonly string[]
  readonly level?: string
  readonly reference?: string
  readonly note?: string
}

interface Props {
  readonly region: string
  readonly year: number
  readonly onClose: () => void
}

const given = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined)
const part = (key: keyof Given, value: string | undefined) => (value === undefined ? {} : { [key]: value })

export function EventDialog({ region, year, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const enter = useCommand('accountability', 'enterYearEvent')
  const [problems, setProblems] = useState<readonly SupervisionProblem[]>([])
  const kind = Form.useWatch('kind', form)
  const fields = kind === undefined ? null : eventFields(kind)
  const isCity = region.endsWith('00')
  const counties = useAnswer('schools', 'regions', { under: region }, { enabled: isCity, staleTime: 600_000 })
  const known = useAnswer('accountability', 'yearEvents', { region, year, size: 1 })
  const schools = useAnswer(
    'schools',
    'schools',
    { region },
    { enabled: fields?.hasMembers === true, staleTime: 600_000 },
  )
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const send = async (entered: Given) => {
    let isEntered = false
    await run(
      () =>
        enter.run({
          region,
          kind: entered.kind,
          on: entered.on.format('YYYY-MM-DD'),
          ...part('place', given(entered.place)),
          ...part('name', given(entered.name)),
          ...part('school', given(entered.school)),
          ...part('group', given(entered.group)),
          ...part('level', given(entered.level)),
          ...part('reference', given(entered.reference)),
          ...part('note', given(entered.note)),
          ...(entered.members?.length ? { members: [...entered.members] } : {}),
        }),
      ({ ids, problems: found }) => {
        setProblems(found)
        isEntered = ids.length > 0
        return isEntered ? pick(`已登记 ${ids.length} 条`, `${ids.length} entered`) : null
      },
    )
    if (isEntered) onClose()
  }
  const today = dayjs()
  return (
    <Modal
      open
      width={620}
      title={pick('登记年度事件', 'Enter an event')}
      okText={pick('登记', 'Enter')}
      confirmLoading={enter.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert problems={problems} />
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ on: year === today.year() ? today : dayjs(`${year}-12-31`) }}
        onFinish={(entered) => void send(entered)}
      >
        <div className="form-row">
          <Form.Item name="kind" label={pick('类别', 'Kind')} rules={needed}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              listHeight={420}
              options={kindGroups.map(({ words, kinds }) => ({
                label: say(words),
                options: kinds.map((value) => ({ value, label: say(yearEventWords[value]) })),
              }))}
            />
          </Form.Item>
          <Form.Item name="on" label={pick('日期', 'Day')} rules={needed}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(today)} />
          </Form.Item>
        </div>
        {fields && (
          <>
            {fields.needsGroup && (
              <Form.Item name="group" label={pick('教育集团名称', 'Name of the group')} rules={needed}>
                <AutoComplete
                  options={(known.data?.groups ?? []).map((value) => ({ value }))}
                  showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
                />
              </Form.Item>
            )}
            {fields.needsName && (
              <Form.Item name="name" label={pick('名称', 'Name')} rules={needed}>
                <Input maxLength={120} />
              </Form.Item>
            )}
            <Form.Item
              name="school"
              label={fields.needsSchool ? pick('学校', 'School') : pick('学校（可不填）', 'School (may be left out)')}
              rules={fields.needsSchool ? needed : []}
              hidden={fields.hasMembers}
            >
              <SchoolChoice county={region} allowClear={!fields.needsSchool} />
            </Form.Item>
            {fields.hasMembers && (
              <Form.Item name="members" label={pick('成员校', 'Members')}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  loading={schools.isLoading}
                  placeholder={pick('输入校名', 'name')}
                  options={(schools.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                />
              </Form.Item>
            )}
            {isCity && (
              <Form.Item
                name="place"
                label={pick('计入哪个县区（不选为学校所在县区，没有学校的为全市）', 'Where it counts')}
              >
                <Select
                  allowClear
                  options={(counties.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                />
              </Form.Item>
            )}
            <div className="form-row">
              <Form.Item name="level" label={pick('级别或等次', 'Level or class')}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name="reference" label={pick('文号或依据', 'Number of the paper')}>
                <Input maxLength={120} />
              </Form.Item>
            </div>
            <Form.Item name="note" label={pick('说明', 'Note')}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}
