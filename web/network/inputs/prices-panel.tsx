/** 测算单价: what plans of the county are reckoned with; the county's own with what they rest on, else samples. */
import { Button, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { useState } from 'react'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

type Prices = AnswerOf<'network', 'prices'>
type Price = Prices['prices'][number]

export function PricesPanel({ county, maySet }: { readonly county: string; readonly maySet: boolean }) {
  const { say, pick } = useWords()
  const [isSetting, setIsSetting] = useState(false)
  const answer = useAnswer('network', 'prices', { county })
  const columns: Column<Price>[] = [
    {
      key: 'name',
      title: pick('项目', 'What'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'value',
      title: pick('单价', 'Price'),
      width: 120,
      isNumber: true,
      value: ({ value }) => value,
      render: ({ value }) => exact(value),
    },
    { key: 'unit', title: pick('单位', 'Unit'), width: 140, value: ({ unit }) => unit },
    {
      key: 'usual',
      title: pick('示例单价', 'Sample'),
      width: 120,
      isNumber: true,
      value: ({ usual }) => usual,
      render: ({ usual }) => exact(usual),
    },
    { key: 'source', title: pick('来源', 'Source'), width: 260, wraps: true, value: ({ source }) => source },
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {(prices) => (
          <>
            <div className="panel-tools">
              <h2>
                {pick('测算单价', 'Prices')}{' '}
                {prices.isSample ? (
                  <Tag color="warning">{pick('示例单价，未经本县核定', 'samples, not the county’s own')}</Tag>
                ) : (
                  <Tag color="success">
                    {pick(
                      `${prices.setBy ?? ''} ${moment(prices.setAt)} 设定`,
                      `set by ${prices.setBy ?? ''}, ${moment(prices.setAt)}`,
                    )}
                  </Tag>
                )}
              </h2>
              {maySet && <Button onClick={() => setIsSetting(true)}>{pick('设定单价', 'Set prices')}</Button>}
            </div>
            <DataTable
              name={pick('测算单价', 'Prices')}
              rows={prices.prices}
              columns={columns}
              rowKey={({ code }) => code}
              height={380}
            />
            {isSetting && <SetPrices county={county} prices={prices.prices} onClose={() => setIsSetting(false)} />}
          </>
        )}
      </Answered>
    </section>
  )
}

interface SetProps {
  readonly county: string
  readonly prices: readonly Price[]
  readonly onClose: () => void
}

function SetPrices({ county, prices, onClose }: SetProps) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<{ document: string; prices: Record<string, number> }>()
  const run = useRun()
  const set = useCommand('network', 'setPrices')
  return (
    <Modal
      open
      width={720}
      title={pick('设定本县测算单价', 'Set the county’s prices')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ prices: Object.fromEntries(prices.map(({ code, value }) => [code, value])) }}
        onFinish={(given) =>
          void run(
            () => set.run({ county, prices: given.prices, document: given.document.trim() }),
            () => pick('已保存；以后测算的方案用新单价', 'saved; plans made from now on use them'),
          ).then((done) => done && onClose())
        }
      >
        <Form.Item
          name="document"
          label={pick('依据（文件、造价信息、会议纪要）', 'What they rest on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what they rest on') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <div className="form-row">
          {prices.map(({ code, words, unit }) => (
            <Form.Item
              key={code}
              name={['prices', code]}
              label={say(words)}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <InputNumber min={0} suffix={unit} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
      </Form>
    </Modal>
  )
}
