/** The county's own conditions of the exchange; what is left out stays as the rules have it or is not limited. */
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import {
  directionWords,
  directions,
  exemptionWords,
  exemptions,
  qualityBases,
  qualityBasisWords,
  type GivenSettings,
} from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly years?: number | null
  readonly principalTerms?: number | null
  readonly principalYears?: number | null
  readonly exemptions?: GivenSettings['exemptions']
  readonly male?: number | null
  readonly female?: number | null
  readonly directions?: GivenSettings['directions']
  readonly limitKm?: number | null
  readonly coupleKm?: number | null
  readonly quality?: GivenSettings['quality'] | null
  readonly strong?: string[]
  readonly weak?: string[]
  readonly floor?: GivenSettings['floor'] | null
  readonly share?: number | null
  readonly backboneShare?: number | null
  readonly contact?: string
  readonly objections?: string
  readonly document: string
}

interface Props {
  readonly county: string
  readonly onClose: () => void
}

export function ConditionsDialog({ county, onClose }: Props) {
  const { pick } = useWords()
  const [form] = Form.useForm<Given>()
  const set = useCommand('staffing', 'setRotationRules')
  const answer = useAnswer('staffing', 'rotationRules', { county })
  return (
    <Modal
      open
      width={760}
      title={pick('本县交流轮岗条件', 'Conditions of the exchange')}
      okText={pick('保存', 'Save')}
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
  readonly found: AnswerOf<'staffing', 'rotationRules'>
  readonly form: ReturnType<typeof Form.useForm<Given>>[0]
  readonly set: ReturnType<typeof useCommand<'staffing', 'setRotationRules'>>['run']
}

/** Fields that were emptied are left out, so that the rule holds again. */
const settingsOf = ({ male, female, ...given }: Omit<Given, 'document'>): GivenSettings => ({
  ...(Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as GivenSettings),
  ...(male == null || female == null ? {} : { nearRetirement: { male, female } }),
})

function Fields({ county, found: { settings, document }, form, set, onClose }: FieldsProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const schools = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const options = (schools.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const save = async ({ document: basis, ...given }: Given) => {
    const done = await run(
      () => set({ county, settings: settingsOf(given), document: basis.trim() }),
      () => pick('已保存；已有方案不变，会标明条件已更新', 'saved; plans stay and are marked as made before'),
    )
    if (done) onClose()
  }
  const number = (name: keyof Given, label: string, unit: string, most: number, step = 1, least = 0) => (
    <Form.Item name={name} label={label}>
      <InputNumber min={least} max={most} step={step} suffix={unit} placeholder={pick('按规定', 'as the rules')} />
    </Form.Item>
  )
  const many = (name: keyof Given, label: string, list: readonly { value: string; label: string }[]) => (
    <Form.Item name={name} label={label}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={[...list]}
        placeholder={pick('按规定或不限', 'as the rules')}
      />
    </Form.Item>
  )
  const { nearRetirement, ...rest } = settings
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      onFinish={(given) => void save(given)}
      initialValues={{ ...rest, male: nearRetirement?.male, female: nearRetirement?.female, document: document ?? '' }}
    >
      <div className="staff-form">
        {number('years', pick('教师在现校满', 'Years at one school'), pick('年', 'years'), 40, 1, 1)}
        {number('principalTerms', pick('校长任满', 'Terms of a principal'), pick('届', 'terms'), 10, 1, 1)}
        {number(
          'principalYears',
          pick('校长在一校满几年必须轮岗', 'Years after which a principal moves'),
          pick('年', 'years'),
          40,
          1,
          1,
        )}
        {number('share', pick('交流比例目标（0–1，不低于规定）', 'Share to be moved (0–1)'), '', 1, 0.01)}
        {number('backboneShare', pick('骨干比例目标（0–1）', 'Share of backbone (0–1)'), '', 1, 0.01)}
        {number('male', pick('临近退休：男', 'Near retirement: men'), pick('岁', 'years'), 70, 1, 40)}
        {number('female', pick('临近退休：女', 'Near retirement: women'), pick('岁', 'years'), 70, 1, 40)}
        {number('limitKm', pick('直线距离上限', 'Furthest straight line'), 'km', 500)}
        {number('coupleKm', pick('夫妻两校最远', 'Furthest of spouses'), 'km', 500)}
      </div>
      {many(
        'exemptions',
        pick('暂缓情形', 'Exemptions that hold'),
        exemptions.map((value) => ({ value, label: say(exemptionWords[value]) })),
      )}
      {many(
        'directions',
        pick('开放的交流方向', 'Directions that are open'),
        directions.filter((each) => each !== 'unknown').map((value) => ({ value, label: say(directionWords[value]) })),
      )}
      <div className="staff-form">
        <Form.Item name="quality" label={pick('优质、薄弱学校的界定', 'How strong and weak schools are told')}>
          <Select
            allowClear
            popupMatchSelectWidth={false}
            placeholder={pick('按默认', 'default')}
            options={qualityBases.map((value) => ({ value, label: say(qualityBasisWords[value]) }))}
          />
        </Form.Item>
        <Form.Item name="floor" label={pick('调出学校每学科至少保留', 'What a school keeps of a subject')}>
          <Select
            allowClear
            placeholder={pick('按默认', 'default')}
            options={[
              { value: 'one', label: pick('1 人', 'one teacher') },
              { value: 'needed', label: pick('按课时所需', 'what its periods ask for') },
            ]}
          />
        </Form.Item>
      </div>
      {many('strong', pick('优质学校（按名单界定时）', 'Strong schools, where listed'), options)}
      {many('weak', pick('薄弱学校（按名单界定时）', 'Weak schools, where listed'), options)}
      <Form.Item name="contact" label={pick('咨询科室和电话（印在告知单上）', 'Whom to ask, printed on each notice')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="objections"
        label={pick('异议提出办法和期限（印在告知单上）', 'How and until when to object, printed on each notice')}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="document"
        label={pick('依据文件', 'Document that they rest on')}
        rules={[{ required: true, whitespace: true, min: 2, message: pick('请写明依据文件', 'name the document') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Form>
  )
}
