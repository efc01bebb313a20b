/** Which of the local steps a city asks for, and the least days of publicity; those of the national text cannot be left out. */
import { Alert, Checkbox, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { markWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly asked: string[]
  readonly publicityDays?: number | null
  readonly document: string
}

export function StepsDialog({ city, onClose }: { readonly city: string; readonly onClose: () => void }) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const answer = useAnswer('network', 'gateSteps', { region: city })
  const set = useCommand('network', 'setGateSteps')
  const local = (answer.data?.steps ?? []).filter(({ isConfigurable }) => isConfigurable)
  const keep = async ({ asked, publicityDays, document }: Given) => {
    const isSet = await run(
      () =>
        set.run({
          city,
          off: local.map(({ code }) => code).filter((code) => !asked.includes(code)),
          ...(publicityDays ? { publicityDays } : {}),
          document: document.trim(),
        }),
      () => pick('已设置，全市一致', 'set, for the whole city'),
    )
    if (isSet) onClose()
  }
  return (
    <Modal
      open
      width={680}
      title={pick('法定步骤设置', 'Steps that are asked for')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Answered of={answer}>
        {({ steps, publicityDays, publicityClause, setBy, setAt }) => (
          <>
            <Alert
              type="info"
              showIcon
              className="note-below"
              title={pick(
                '国家文件要求的步骤不能取消；地方做法可由市设置，全市一致。',
                'Steps of the national text always stay; local practice is set by the city.',
              )}
              description={setBy && pick(`${setBy} ${moment(setAt)} 设定`, `set by ${setBy} on ${moment(setAt)}`)}
            />
            <Form<Given>
              form={form}
              layout="vertical"
              initialValues={{
                asked: steps.filter(({ isConfigurable, isAsked }) => isConfigurable && isAsked).map(({ code }) => code),
                publicityDays,
                document: '',
              }}
              onFinish={(given) => void keep(given)}
            >
              <p className="quiet">
                {pick('始终要求：', 'Always asked for: ')}
                {steps
                  .filter(({ isConfigurable }) => !isConfigurable)
                  .map(({ words }) => say(words))
                  .join(pick('、', ', '))}
              </p>
              <Form.Item name="asked" label={pick('地方步骤', 'Local steps')}>
                <Checkbox.Group className="local-steps">
                  {local.map(({ code, words, asks, mark }) => (
                    <Checkbox key={code} value={code}>
                      {say(words)} <Tag>{say(markWords[mark])}</Tag>
                      <small>{say(asks)}</small>
                    </Checkbox>
                  ))}
                </Checkbox.Group>
              </Form.Item>
              <Form.Item
                name="publicityDays"
                label={pick('公示最少天数', 'Least days of publicity')}
                extra={publicityClause ?? pick('国家文件没有规定天数', 'the national text gives no number')}
              >
                <InputNumber min={1} max={365} suffix={pick('天', 'days')} style={{ width: 160 }} />
              </Form.Item>
              <Form.Item
                name="document"
                label={pick('依据文件', 'Document that it rests on')}
                rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'name the document') }]}
              >
                <Input maxLength={200} />
              </Form.Item>
            </Form>
          </>
        )}
      </Answered>
    </Modal>
  )
}
