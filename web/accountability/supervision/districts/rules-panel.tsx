/** The numbers of supervision, each with where it is from; a city sets its own, and what stands on the signs. */
import { EditOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { useState } from 'react'
import type { SupervisionRuleCode, SupervisionRuleShown } from '#modules/accountability/contract.ts'
import { markWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

type Found = AnswerOf<'accountability', 'supervisionRules'>

export function RulesPanel({ region }: { readonly region: string }) {
  const { say, pick } = useWords()
  const [isSetting, setIsSetting] = useState(false)
  const city = `${region.slice(0, 4)}00`
  const maySet = useMayIn(city)('accountability.supervision-rules')
  const answer = useAnswer('accountability', 'supervisionRules', { region })
  const columns: Column<SupervisionRuleShown>[] = [
    {
      key: 'rule',
      title: pick('规则', 'Rule'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'value',
      title: pick('数值', 'Value'),
      width: 110,
      isNumber: true,
      value: ({ value }) => value,
      render: ({ value, unit, usual }) => (
        <>
          {value} {pick(unit, '')}
          {value !== usual && <small className="quiet"> {pick(`（原 ${usual}）`, `(was ${usual})`)}</small>}
        </>
      ),
    },
    {
      key: 'document',
      title: pick('依据', 'Document'),
      width: 330,
      wraps: true,
      value: ({ document, clause }) => `${document} ${clause}`,
    },
    {
      key: 'mark',
      title: pick('核对', 'How known'),
      width: 150,
      value: ({ mark }) => say(markWords[mark]),
      render: ({ mark }) => <Tag>{say(markWords[mark])}</Tag>,
    },
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {(found) => (
          <>
            <div className="panel-tools">
              <h2>{pick('督导规则', 'Rules of supervision')}</h2>
              {maySet && (
                <Button icon={<EditOutlined />} onClick={() => setIsSetting(true)}>
                  {pick('按本市规定设置', 'Set those of the city')}
                </Button>
              )}
            </div>
            <DataTable
              name={pick('督导规则', 'Rules of supervision')}
              rows={found.rules}
              columns={columns}
              rowKey={({ code }) => code}
            />
            <p>
              <b>{pick('公示牌上的职责', 'Duties on the sign')}</b> <Tag>{say(markWords[found.dutiesMark])}</Tag>
            </p>
            <ol className="plain-list">
              {found.duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ol>
            <p className="quiet">
              {pick('督导机构和电话：', 'Office and phone: ')}
              {found.contact ?? pick('未设置，公示牌上留空', 'not set, left empty on signs')}
              {found.setBy !== null &&
                pick(
                  `。${moment(found.setAt)} ${found.setBy} 设置，依据：${found.basis}`,
                  `. Set by ${found.setBy} on ${moment(found.setAt)}, after ${found.basis}`,
                )}
            </p>
            {isSetting && <RulesDialog city={city} found={found} onClose={() => setIsSetting(false)} />}
          </>
        )}
      </Answered>
    </section>
  )
}

interface DialogProps {
  readonly city: string
  readonly found: Found
  readonly onClose: () => void
}

interface Given {
  readonly values: Readonly<Partial<Record<SupervisionRuleCode, number>>>
  readonly duties: string
  readonly contact?: string
  readonly basis: string
}

function RulesDialog({ city, found, onClose }: DialogProps) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const set = useCommand('accountability', 'setSupervisionRules')
  const send = ({ values, duties, contact, basis }: Given) =>
    void run(
      () =>
        set.run({
          city,
          values,
          duties: duties.split('\n').flatMap((line) => line.trim() || []),
          ...(contact?.trim() ? { contact: contact.trim() } : {}),
          basis: basis.trim(),
        }),
      () => pick('已设置', 'set'),
    ).then((isDone) => isDone && onClose())
  return (
    <Modal
      open
      width={640}
      title={pick('设置督导规则', 'Set the rules of supervision')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          values: Object.fromEntries(found.rules.map(({ code, value }) => [code, value])),
          duties: found.duties.join('\n'),
          contact: found.contact ?? '',
        }}
      >
        <div className="form-row">
          {found.rules.map(({ code, words, unit }) => (
            <Form.Item
              key={code}
              name={['values', code]}
              label={say(words)}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <InputNumber min={1} max={10_000} precision={0} suffix={pick(unit, '')} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <Form.Item name="duties" label={pick('公示牌上的职责（每行一条）', 'Duties on the sign, one a line')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <Form.Item
          name="contact"
          label={pick('督导机构名称和电话', 'Office and phone')}
          rules={[{ min: 5, message: pick('请写全称和电话', 'write its name and phone') }]}
        >
          <Input maxLength={80} placeholder={pick('如：新县教育督导室 0376-0000000', 'office, phone')} />
        </Form.Item>
        <Form.Item
          name="basis"
          label={pick('依据文件', 'Document')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
