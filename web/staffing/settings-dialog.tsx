/** How the county reckons posts and loads: rounding, class ratio, weekly loads in all and by subject; each change names what it rests on. */
import { Alert, Checkbox, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { subjects, subjectWords, type Subject } from '#modules/standards/contract.ts'
import type { Rounding } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Loads {
  readonly primary?: number | null
  readonly junior?: number | null
}

interface Given {
  readonly rounding: Rounding
  readonly usesPointMinimum: boolean
  readonly postsPerClass?: number | null
  readonly loads: Loads
  readonly subjectLoads: Readonly<Partial<Record<Subject, Loads>>>
  readonly document: string
}

interface Props {
  readonly county: string
  readonly onClose: () => void
}

export function SettingsDialog({ county, onClose }: Props) {
  const { pick } = useWords()
  const [form] = Form.useForm<Given>()
  const set = useCommand('staffing', 'setStaffing')
  const answer = useAnswer('staffing', 'staffingSettings', { county })
  return (
    <Modal
      open
      width={720}
      title={pick('编制、任课量的测算口径', 'How posts and loads are reckoned')}
      okText={pick('保存为本县口径', "Save as the county's own")}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Answered of={answer}>
        {(found) => <Fields county={county} found={found} form={form} set={set.run} onClose={onClose} />}
      </Answered>
    </Modal>
  )
}

interface FieldsProps extends Props {
  readonly found: AnswerOf<'staffing', 'staffingSettings'>
  readonly form: ReturnType<typeof Form.useForm<Given>>[0]
  readonly set: ReturnType<typeof useCommand<'staffing', 'setStaffing'>>['run']
}

/** Both stages or none: what is half filled in falls back to the load of all subjects. */
const filled = ({ primary, junior }: Loads, otherwise: { primary: number; junior: number }) =>
  primary == null && junior == null
    ? null
    : { primary: primary ?? otherwise.primary, junior: junior ?? otherwise.junior }

function Fields({ county, found, form, set, onClose }: FieldsProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const perClass = found.numbers.find(({ code }) => code === 'staff.posts-per-class')
  const save = async ({ rounding, usesPointMinimum, postsPerClass, loads, subjectLoads, document }: Given) => {
    const general = filled(loads, found.loads) ?? found.loads
    const own = subjects.flatMap((subject) => {
      const load = filled(subjectLoads[subject] ?? {}, general)
      return load === null ? [] : [[subject, load] as const]
    })
    const done = await run(
      () =>
        set({
          county,
          rounding,
          usesPointMinimum,
          ...(postsPerClass == null ? {} : { postsPerClass }),
          loads: general,
          subjectLoads: Object.fromEntries(own),
          document: document.trim(),
        }),
      () => pick('已保存，各页按新口径测算', 'saved; every page reckons with it now'),
    )
    if (done) onClose()
  }
  const load = (name: readonly (string | number)[], label: string) => (
    <Form.Item name={name as string[]} noStyle>
      <InputNumber aria-label={label} min={1} max={40} step={0.5} placeholder={pick('同上', 'as above')} />
    </Form.Item>
  )
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      onFinish={(given) => void save(given)}
      initialValues={{
        rounding: found.rounding,
        usesPointMinimum: found.usesPointMinimum,
        postsPerClass: perClass?.confidence === 'county' ? perClass.value : null,
        loads: found.loads,
        subjectLoads: found.subjectLoads,
        document: found.document ?? '',
      }}
    >
      <Alert
        className="note-below"
        type="info"
        showIcon
        title={pick(
          '进位办法、班师比、任课量没有全国统一数字；这里填本县的，须写明依据，页面上会标明“本县设定”。',
          'No national text gives rounding, class ratio or loads; what is set here names its document and is marked as the county’s own.',
        )}
      />
      <Form.Item name="rounding" label={pick('进位', 'Rounding')}>
        <Radio.Group
          options={[
            { value: 'school', label: pick('逐校进位', 'up for each school') },
            { value: 'county', label: pick('全县合计一次进位', 'once for the county') },
          ]}
        />
      </Form.Item>
      <Form.Item name="usesPointMinimum" valuePropName="checked">
        <Checkbox>
          {pick(
            '教学点按最低人数（数值列在测算依据中）',
            'teaching points have a least number, told among what it is reckoned with',
          )}
        </Checkbox>
      </Form.Item>
      <Form.Item
        name="postsPerClass"
        label={pick('班师比（每班教职工数），不填按标准', 'Posts for each class; empty: by the standard')}
      >
        <InputNumber min={1} max={4} step={0.05} placeholder={String(perClass?.value ?? '')} />
      </Form.Item>
      <div className="staff-sheet">
        <table>
          <thead>
            <tr>
              <th scope="col">{pick('教师周任课（课时）', 'Weekly load (periods)')}</th>
              <th scope="col">{pick('小学', 'primary')}</th>
              <th scope="col">{pick('初中', 'junior')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{pick('各学科', 'all subjects')}</th>
              <td>{load(['loads', 'primary'], pick('小学各学科', 'primary, all'))}</td>
              <td>{load(['loads', 'junior'], pick('初中各学科', 'junior, all'))}</td>
            </tr>
            {subjects.map((subject) => (
              <tr key={subject}>
                <th scope="row">{say(subjectWords[subject])}</th>
                <td>
                  {load(
                    ['subjectLoads', subject, 'primary'],
                    `${say(subjectWords[subject])} ${pick('小学', 'primary')}`,
                  )}
                </td>
                <td>
                  {load(['subjectLoads', subject, 'junior'], `${say(subjectWords[subject])} ${pick('初中', 'junior')}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Form.Item
        style={{ marginTop: 12 }}
        name="document"
        label={pick('依据（文号或会议纪要）', 'What it rests on')}
        rules={[{ required: true, whitespace: true, min: 2, message: pick('请写明依据', 'name the document') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Form>
  )
}
