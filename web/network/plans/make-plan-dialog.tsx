/** What a new plan is to follow: scenario, forecast, years, time, budget; and what it would stand on. */
import { Alert, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { scenarioWords, type ScenarioName } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { LacksNote } from './lacks-note.tsx'

interface Given {
  readonly name: string
  readonly scenario: ScenarioName
  readonly forecast: string
  readonly years: number
  readonly seconds: number
  /** In 万元. */
  readonly budget?: number | null
}

interface Props {
  readonly county: string
  readonly countyName: string
  readonly onStarted: (job: string) => void
  readonly onClose: () => void
}

const about: Readonly<Record<ScenarioName, { readonly zh: string; readonly en: string }>> = {
  keep: {
    zh: '应当保留的教学点和村小继续保留，先保就近入学（国家要求）。',
    en: 'Points and village schools that should stay do stay: near comes first (national text).',
  },
  concentrate: {
    zh: '小学逐步向镇区、初中向县城集中，配套寄宿和校车（本省做法）。',
    en: 'Primary schools to towns, junior ones to the county seat, with beds and buses (provincial practice).',
  },
}

export function MakePlanDialog({ county, countyName, onStarted, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const start = useCommand('network', 'startPlan')
  const answer = useAnswer('network', 'planBasis', { county })
  const begin = async ({ name, scenario, forecast, years, seconds, budget }: Given) => {
    const given = {
      county,
      name: name.trim(),
      scenario,
      forecast,
      years,
      seconds,
      ...(budget ? { yearlyBudget: budget * 10_000 } : {}),
    }
    await run(
      () => start.run(given),
      ({ job }) => {
        onStarted(job)
        return pick('已开始测算', 'it has begun')
      },
    )
  }
  return (
    <Modal
      open
      width={640}
      title={pick(`${countyName}：测算布局方案`, `${countyName}: work out a plan`)}
      okText={pick('开始测算', 'Begin')}
      okButtonProps={{ disabled: answer.data?.lacks.some(({ stops }) => stops) ?? true }}
      confirmLoading={start.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Answered of={answer}>
        {({ lacks, scenarios, forecastScenarios, years, schools, placed, villages }) => (
          <>
            <LacksNote lacks={lacks} county={county} />
            <p className="quiet">
              {pick(
                `依据：${schools} 所学校（${placed} 所有坐标）、${villages} 个村庄、${years[0] ?? ''}—${years.at(-1) ?? ''} 学年的学位预测。`,
                `It stands on ${schools} schools (${placed} with a place), ${villages} villages and forecasts for ${years[0] ?? ''}–${years.at(-1) ?? ''}.`,
              )}
            </p>
            <Form<Given>
              form={form}
              layout="vertical"
              onFinish={(given) => void begin(given)}
              initialValues={{
                name: `${pick('应留必留', 'Keep')} ${new Date().toLocaleDateString('sv-SE')}`,
                scenario: 'keep',
                forecast: 'middle',
                years: Math.min(10, years.length || 10),
                seconds: 60,
              }}
            >
              <Form.Item name="scenario" label={pick('情景', 'Scenario')}>
                <Radio.Group
                  className="scenario-choice"
                  onChange={({ target }) =>
                    form.setFieldValue(
                      'name',
                      `${say(scenarioWords[target.value as ScenarioName])
                        .split(/[（(]/)[0]!
                        .trim()} ${new Date().toLocaleDateString('sv-SE')}`,
                    )
                  }
                >
                  {scenarios.map(({ code, words }) => (
                    <Radio key={code} value={code}>
                      <strong>{say(words)}</strong>
                      <small>{say(about[code])}</small>
                    </Radio>
                  ))}
                </Radio.Group>
              </Form.Item>
              <Form.Item
                name="name"
                label={pick('方案名称', 'Name')}
                rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
              >
                <Input maxLength={60} />
              </Form.Item>
              <div className="form-row">
                <Form.Item name="forecast" label={pick('预测情景', 'Forecast')}>
                  <Select options={forecastScenarios.map(({ id, name }) => ({ value: id, label: say(name) }))} />
                </Form.Item>
                <Form.Item name="years" label={pick('规划年数', 'Years')}>
                  <InputNumber min={1} max={10} suffix={pick('年', 'years')} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="seconds" label={pick('测算时限', 'Time it may take')}>
                  <InputNumber min={1} max={600} suffix={pick('秒', 's')} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="budget" label={pick('每年建设预算（可不填）', 'Yearly budget (optional)')}>
                  <InputNumber min={0} suffix={pick('万元', '10,000 yuan')} style={{ width: '100%' }} />
                </Form.Item>
              </div>
            </Form>
            <Alert
              type="info"
              showIcon
              title={pick(
                '方案为内部草案；列为拟调整的学校，法定程序没有走完之前不得实施。',
                'A plan is an internal draft; a school it names may not be touched before every statutory step is complete.',
              )}
            />
          </>
        )}
      </Answered>
    </Modal>
  )
}
