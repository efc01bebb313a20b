/** The budget that all counties of a city share in each year, and the target years among which theirs are chosen. */
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { useState } from 'react'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'

type Settings = AnswerOf<'roadmap', 'cityRoadSettings'>

export function CitySettingsPanel({ city }: { readonly city: string }) {
  const { say, pick } = useWords()
  const [isSetting, setIsSetting] = useState(false)
  const answer = useAnswer('roadmap', 'cityRoadSettings', { city })
  return (
    <section className="panel">
      <Answered of={answer}>
        {(settings) => (
          <>
            <div className="panel-tools">
              <h2>{pick('共用预算和年份', 'Shared budget and years')}</h2>
              {settings.maySet && (
                <Button size="small" icon={<EditOutlined />} onClick={() => setIsSetting(true)}>
                  {pick('设置', 'Set')}
                </Button>
              )}
            </div>
            <dl className="road-facts">
              <div>
                <dt>{pick('目标统计学年范围', 'Target years')}</dt>
                <dd>
                  {settings.fromYear}—{settings.toYear}
                </dd>
              </div>
              <div>
                <dt>{pick('年度共用预算', 'Shared budget')}</dt>
                <dd>
                  {settings.budgets.length === 0
                    ? pick('没有设置，不限金额', 'none: money is not limited')
                    : settings.budgets
                        .map(({ year, amount }) => `${year} ${say(moneyWords(amount))}`)
                        .join(pick('；', '; '))}
                </dd>
              </div>
              {settings.unset.map(({ code, what, ours }) => (
                <div key={code}>
                  <dt>{say(what)}</dt>
                  <dd>
                    <Tag color="warning">{pick('本系统设定', 'ours')}</Tag> {say(ours)}
                  </dd>
                </div>
              ))}
              {settings.setAt !== null && (
                <div>
                  <dt>{pick('依据', 'Rests on')}</dt>
                  <dd>
                    {settings.basis}（{settings.setBy} {moment(settings.setAt)}）
                  </dd>
                </div>
              )}
            </dl>
            {isSetting && <SetDialog city={city} settings={settings} onClose={() => setIsSetting(false)} />}
          </>
        )}
      </Answered>
    </section>
  )
}

interface Given {
  readonly basis: string
  readonly fromYear: number
  readonly toYear: number
  /** Amounts in 万元. */
  readonly budgets: { readonly year: number; readonly amount: number }[]
}

interface Props {
  readonly city: string
  readonly settings: Settings
  readonly onClose: () => void
}

function SetDialog({ city, settings, onClose }: Props) {
  const { pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const set = useCommand('roadmap', 'setCityRoadSettings')
  const required = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      width={640}
      title={pick('设置共用预算和年份', 'Set the shared budget and years')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{
          fromYear: settings.fromYear,
          toYear: settings.toYear,
          budgets: settings.budgets.map(({ year, amount }) => ({ year, amount: amount / 10_000 })),
        }}
        onFinish={({ basis, fromYear, toYear, budgets }) =>
          void run(
            () =>
              set.run({
                city,
                basis: basis.trim(),
                fromYear,
                toYear,
                budgets: budgets.map(({ year, amount }) => ({ year, amount: Math.round(amount * 1_000_000) / 100 })),
              }),
            () => pick('已保存', 'saved'),
          ).then((done) => done && onClose())
        }
      >
        <div className="form-row">
          <Form.Item name="fromYear" label={pick('最早目标统计学年', 'First target year')} rules={required}>
            <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="toYear" label={pick('最晚目标统计学年', 'Last target year')} rules={required}>
            <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.List name="budgets">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="road-budget road-budget-short">
                  <Form.Item name={[name, 'year']} label={pick('年度', 'Year')} rules={required}>
                    <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
                  </Form.Item>
                  <Form.Item name={[name, 'amount']} label={pick('全市共用', 'Shared')} rules={required}>
                    <InputNumber min={0} suffix={pick('万元', '10,000 yuan')} style={{ width: '100%' }} />
                  </Form.Item>
                  <Button
                    className="road-budget-out"
                    icon={<DeleteOutlined />}
                    aria-label={pick('删去这一行', 'Take this row out')}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button
                icon={<PlusOutlined />}
                className="note-below"
                onClick={() => add({ year: settings.fromYear - 1 + fields.length })}
              >
                {pick('增加一年', 'Add a year')}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item
          name="basis"
          label={pick('依据', 'What it rests on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what it rests on') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
