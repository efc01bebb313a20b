/** Sets the city's own times and its dictionary of classes, with the document that they rest on. */
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import type { TimeRule } from '#modules/engagement/contract.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { MarkTag } from '../tags.tsx'
import { unitWords } from './time-words.ts'

interface Given {
  readonly dictionary: string
  readonly document: string
  readonly times: Readonly<Record<string, { readonly value?: number | null; readonly unit: TimeRule['unit'] }>>
}

interface Props {
  readonly city: string
  readonly rules: AnswerOf<'engagement', 'proposalRules'>
  readonly onClose: () => void
}

export function RulesDialog({ city, rules, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const set = useCommand('engagement', 'setProposalRules')
  const send = async ({ dictionary, document, times }: Given) => {
    // What the city set before stays set; of the built-in rows only those that were changed are.
    const own = rules.times.flatMap(({ code, value, unit, isSet }) => {
      const given = times[code]
      if (given?.value == null) return []
      const isChanged = given.value !== value || given.unit !== unit
      return isSet || isChanged ? [{ code, value: given.value, unit: given.unit }] : []
    })
    const done = await run(
      () => set.run({ city, dictionary, document, times: own }),
      () => pick('已设置', 'set'),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={pick('设置办理期限和结果分类', 'Set times and classes')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{
          dictionary: rules.dictionary.code,
          document: rules.document ?? '',
          times: Object.fromEntries(rules.times.map(({ code, value, unit }) => [code, { value, unit }])),
        }}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="dictionary" label={pick('结果分类', 'Classes of results')}>
          <Radio.Group
            className="radio-lines"
            options={rules.dictionaries.map(({ code, words, classes }) => ({
              value: code,
              label: `${say(words)}：${classes.map((each) => `${each.code} ${say(each.words)}`).join(pick('；', '; '))}`,
            }))}
          />
        </Form.Item>
        <fieldset className="proposers">
          <legend>{pick('期限', 'Times')}</legend>
          {rules.times.map(({ code, words, mark }) => (
            <div key={code} className="time-row">
              <span>
                {say(words)} <MarkTag mark={mark} />
              </span>
              <Form.Item name={['times', code, 'value']} noStyle>
                <InputNumber min={1} max={365} precision={0} aria-label={say(words)} style={{ width: 80 }} />
              </Form.Item>
              <Form.Item name={['times', code, 'unit']} noStyle>
                <Select
                  aria-label={pick(`${words.zh}的单位`, `Unit of: ${words.en}`)}
                  style={{ width: 110 }}
                  options={(['days', 'workdays', 'months'] as const).map((value) => ({
                    value,
                    label: say(unitWords[value]),
                  }))}
                />
              </Form.Item>
            </div>
          ))}
        </fieldset>
        <Form.Item
          name="document"
          label={pick('依据文件', 'Document that it rests on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
