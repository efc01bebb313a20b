/** Records a new school: its code, name and type, where it lies, and from which school it was split off, if any. */
import { DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { schoolTypes } from '#kernel/school-type.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Fields {
  readonly school: string
  readonly name: string
  readonly type: string
  readonly county: string
  readonly town?: string
  readonly authority?: string
  readonly splitFrom?: string
  readonly on: Dayjs
  readonly document?: string
}

/** What was typed, without what was left empty. */
const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )

export interface OpenDialogProps {
  /** City or county of the page. */
  readonly region: string
  readonly onClose: () => void
}

export function OpenDialog({ region, onClose }: OpenDialogProps) {
  const { say, pick } = useWords()
  const open = useCommand('schools', 'open')
  const run = useRun()
  const [form] = Form.useForm<Fields>()
  const county = Form.useWatch('county', form)
  const counties = useAnswer('schools', 'regions', { under: `${region.slice(0, 4)}00` }, { staleTime: 600_000 })
  const towns = useAnswer('schools', 'regions', { under: county ?? '' }, { enabled: county !== undefined })
  const required = { required: true, message: pick('请填写', 'required') }
  const save = async ({ on, school, name, type, county: lies, ...rest }: Fields) => {
    const done = await run(
      () => open.run({ school, name, type, county: lies, on: on.format('YYYY-MM-DD'), ...given({ ...rest }) }),
      () => pick(`已登记新设学校：${name}`, `Recorded: ${name}`),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={pick('登记新设学校', 'Record a new school')}
      okText={pick('登记', 'Record')}
      confirmLoading={open.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{ on: dayjs(), ...(region.endsWith('00') ? {} : { county: region }) }}
      >
        <Form.Item
          name="school"
          label={pick('学校标识码（10位，不得使用旧码）', 'School code (ten digits, never used before)')}
          rules={[required, { pattern: /^\d{10}$/, message: pick('须为10位数字', 'ten digits') }]}
        >
          <Input maxLength={10} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="name" label={pick('学校名称', 'Name')} rules={[required, { min: 2, max: 80 }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="type" label={pick('办学类型', 'Type')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(schoolTypes).map(([code, words]) => ({
              value: code,
              label: `${code} ${say(words)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="county" label={pick('县区', 'County')} rules={[required]}>
          <Select
            disabled={!region.endsWith('00')}
            options={(counties.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={() => form.resetFields(['town'])}
          />
        </Form.Item>
        <Form.Item name="town" label={pick('乡镇', 'Town')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            disabled={county === undefined}
            options={(towns.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="authority"
          label={pick('主管部门代码（6位，不填为属地）', 'Authority code (six digits)')}
          rules={[{ pattern: /^\d{6}$/, message: pick('须为6位数字', 'six digits') }]}
        >
          <Input maxLength={6} inputMode="numeric" />
        </Form.Item>
        <Form.Item
          name="splitFrom"
          label={pick('由哪所学校分设（标识码，可不填）', 'Split off from (code, may be left out)')}
          rules={[{ pattern: /^\d{10}$/, message: pick('须为10位数字', 'ten digits') }]}
        >
          <Input maxLength={10} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="on" label={pick('设立日期', 'Opened on')} rules={[required]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="document" label={pick('依据文件', 'Document that decided it')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
