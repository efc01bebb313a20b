/** The steps of escalation of what is late: by whom, from how many days on; ours until a city sets its own. */
import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, InputNumber } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { CommitmentsFrame } from './commitments-frame.tsx'

type Found = AnswerOf<'accountability', 'escalationSteps'>
type Steps = Found['steps']

export function EscalationPage() {
  const { pick } = useWords()
  return (
    <CommitmentsFrame
      title={() => pick('督办升级步骤', 'Steps of escalation')}
      about={pick(
        '逾期满多少天、由谁、采取哪一步；到时台账自动提示，办理后登记。',
        'From how many days late who does what; the ledger tells when a step is due.',
      )}
    >
      {({ city, region }) => <Escalation region={city ?? region} />}
    </CommitmentsFrame>
  )
}

function Escalation({ region }: { readonly region: string }) {
  const answer = useAnswer('accountability', 'escalationSteps', { region })
  const maySet = useMayIn(region)('accountability.escalation-settings') && region.endsWith('00')
  return (
    <Answered of={answer}>
      {(found) => (
        <section className="panel">
          <Basis found={found} />
          {maySet ? (
            <StepsForm key={found.setAt ?? 'ours'} city={region} found={found} />
          ) : (
            <StepsTable steps={found.steps} />
          )}
        </section>
      )}
    </Answered>
  )
}

function Basis({ found }: { readonly found: Found }) {
  const { say, pick } = useWords()
  return (
    <Alert
      type={found.isOurs ? 'warning' : 'info'}
      showIcon
      className="note-below"
      title={say(found.basis)}
      description={
        found.setAt === null
          ? undefined
          : pick(`${found.setBy} ${moment(found.setAt)} 设置`, `set by ${found.setBy}, ${moment(found.setAt)}`)
      }
    />
  )
}

function StepsTable({ steps }: { readonly steps: Steps }) {
  const { say, pick } = useWords()
  return (
    <div className="light-matrix-place">
      <table className="light-matrix">
        <thead>
          <tr>
            <th scope="col">{pick('步骤', 'Step')}</th>
            <th scope="col">{pick('逾期多少天起', 'From days late')}</th>
            <th scope="col">{pick('由谁办理', 'By whom')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ code, words, by, daysLate }) => (
            <tr key={code}>
              <th scope="row">{say(words)}</th>
              <td>{daysLate}</td>
              <td>{say(by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GivenStep {
  readonly code?: string
  readonly words: string
  readonly wordsEn?: string
  readonly by: string
  readonly byEn?: string
  readonly daysLate: number
}

function StepsForm({ city, found }: { readonly city: string; readonly found: Found }) {
  const { pick } = useWords()
  const run = useRun()
  const set = useCommand('accountability', 'setEscalation')
  const [form] = Form.useForm<{ steps: readonly GivenStep[]; basis: string }>()
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{
        steps: found.steps.map(({ code, words, by, daysLate }) => ({
          code,
          words: words.zh,
          wordsEn: words.en,
          by: by.zh,
          byEn: by.en,
          daysLate,
        })),
        basis: found.isOurs ? '' : found.basis.zh,
      }}
      onFinish={({ steps, basis }) =>
        void run(
          () =>
            set.run({
              city,
              steps: steps.map((step, i) => ({
                code: step.code ?? `step-${i + 1}-${step.daysLate}`,
                words: { zh: step.words, en: step.wordsEn?.trim() || step.words },
                by: { zh: step.by, en: step.byEn?.trim() || step.by },
                daysLate: step.daysLate,
              })),
              basis: basis.trim(),
            }),
          () => pick('已保存', 'saved'),
        )
      }
    >
      <Form.List name="steps">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row escalation-row">
                <Form.Item name={[name, 'words']} label={pick('步骤', 'Step')} rules={needed}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'wordsEn']} label={pick('英文（可不填）', 'In English')}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'daysLate']} label={pick('逾期多少天起', 'From days late')} rules={needed}>
                  <InputNumber min={1} max={3660} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[name, 'by']} label={pick('由谁办理', 'By whom')} rules={needed}>
                  <Input maxLength={80} />
                </Form.Item>
                <Form.Item label=" " colon={false}>
                  <Button
                    icon={<MinusCircleOutlined />}
                    disabled={fields.length === 1}
                    aria-label={pick('删去这一步', 'remove this step')}
                    onClick={() => remove(name)}
                  />
                </Form.Item>
              </div>
            ))}
            <Button icon={<PlusOutlined />} disabled={fields.length >= 10} onClick={() => add({})}>
              {pick('加一步', 'One more step')}
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item
        name="basis"
        label={pick('依据（文件名、文号）', 'What it rests on')}
        rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what it rests on') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={set.isRunning}>
        {pick('保存', 'Save')}
      </Button>
    </Form>
  )
}
