/** Records one thing that happened to a school: from which day, decided by which document, and what it needs besides. */
import { Alert, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { datums, type Datum, type School } from '#modules/schools/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { eventKinds, type EventOperation } from './school-events.ts'

interface Fields {
  readonly on: Dayjs
  readonly document?: string
  readonly name?: string
  readonly other?: string
  readonly longitude?: number
  readonly latitude?: number
  readonly datum?: Datum
}

/** One function that carries out whichever event was chosen, each with its own input. */
function useRecord() {
  const commands = {
    rename: useCommand('schools', 'rename'),
    move: useCommand('schools', 'move'),
    merge: useCommand('schools', 'merge'),
    turnIntoPoint: useCommand('schools', 'turnIntoPoint'),
    suspend: useCommand('schools', 'suspend'),
    close: useCommand('schools', 'close'),
    reopen: useCommand('schools', 'reopen'),
  }
  const record = (operation: EventOperation, school: string, fields: Fields): Promise<unknown> => {
    const { name = '', other = '', longitude = 0, latitude = 0, datum = 'CGCS2000' } = fields
    const document = fields.document?.trim()
    const event = { school, on: fields.on.format('YYYY-MM-DD'), ...(document ? { document } : {}) }
    if (operation === 'rename') return commands.rename.run({ ...event, name })
    if (operation === 'move') return commands.move.run({ ...event, longitude, latitude, datum })
    if (operation === 'merge') return commands.merge.run({ ...event, into: other })
    if (operation === 'turnIntoPoint') return commands.turnIntoPoint.run({ ...event, mainSchool: other })
    return commands[operation].run(event)
  }
  return { record, isRunning: Object.values(commands).some(({ isRunning }) => isRunning) }
}

function PlaceFields() {
  const { pick } = useWords()
  const required = [{ required: true, message: pick('请填写', 'required') }]
  return (
    <div className="tools">
      <Form.Item name="longitude" label={pick('经度（°）', 'Longitude (°)')} rules={required}>
        <InputNumber min={70} max={140} step={0.0001} style={{ width: 130 }} />
      </Form.Item>
      <Form.Item name="latitude" label={pick('纬度（°）', 'Latitude (°)')} rules={required}>
        <InputNumber min={15} max={56} step={0.0001} style={{ width: 130 }} />
      </Form.Item>
      <Form.Item name="datum" label={pick('坐标系', 'Datum')} rules={required}>
        <Select style={{ width: 130 }} options={datums.map((value) => ({ value, label: value }))} />
      </Form.Item>
    </div>
  )
}

function OtherSchool({ school, label }: { readonly school: School; readonly label: string }) {
  const { pick } = useWords()
  const answer = useAnswer('schools', 'schools', { region: school.county })
  const options = (answer.data?.schools ?? [])
    .filter(({ code, status }) => code !== school.code && status === 'open')
    .map(({ code, name, townName }) => ({ value: code, label: `${name} ${townName ?? ''} ${code}` }))
  return (
    <Form.Item name="other" label={label} rules={[{ required: true, message: pick('请选择学校', 'choose a school') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={answer.isLoading}
        options={options}
        placeholder={pick('输入名称或标识码查找', 'type a name or code')}
      />
    </Form.Item>
  )
}

export interface EventDialogProps {
  readonly school: School
  readonly operation: EventOperation
  readonly onClose: () => void
}

export function EventDialog({ school, operation, onClose }: EventDialogProps) {
  const { say, pick } = useWords()
  const { record, isRunning } = useRecord()
  const run = useRun()
  const [form] = Form.useForm<Fields>()
  const { label, about, asks, isGrave } = eventKinds[operation]
  const save = async (fields: Fields) => {
    const done = await run(
      () => record(operation, school.code, fields),
      () => pick(`已登记：${school.name}${label.zh}`, `Recorded: ${label.en}, ${school.name}`),
    )
    if (done) onClose()
  }
  const place = school.location
  return (
    <Modal
      open
      title={`${say(label)} · ${school.name}`}
      okText={pick('登记', 'Record')}
      okButtonProps={{ danger: isGrave }}
      confirmLoading={isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert type={isGrave ? 'warning' : 'info'} showIcon title={say(about)} style={{ marginBottom: 12 }} />
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{
          on: dayjs(),
          name: school.name,
          ...(place ? { longitude: place.longitude, latitude: place.latitude, datum: place.datum } : {}),
        }}
      >
        {asks === 'name' ? (
          <Form.Item
            name="name"
            label={pick('新名称', 'New name')}
            rules={[{ required: true, min: 2, max: 80, message: pick('2—80个字', '2 to 80 characters') }]}
          >
            <Input maxLength={80} />
          </Form.Item>
        ) : null}
        {asks === 'place' ? <PlaceFields /> : null}
        {asks === 'school' ? (
          <OtherSchool
            school={school}
            label={operation === 'merge' ? pick('并入学校', 'School that takes it in') : pick('主校', 'Main school')}
          />
        ) : null}
        <Form.Item
          name="on"
          label={pick('生效日期', 'Day from which it holds')}
          rules={[{ required: true, message: pick('请选择日期', 'choose a day') }]}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="document" label={pick('依据文件', 'Document that decided it')}>
          <Input maxLength={200} placeholder={pick('文号或会议纪要', 'number or minutes')} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
