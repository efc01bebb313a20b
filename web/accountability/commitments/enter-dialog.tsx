/** Enters what a leader's instruction or a meeting decided, or another task: each line with its owner, day and sign that it is done. */
import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { areas, areaWords, type Area } from '#modules/accountability/contract.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Line {
  readonly area: Area
  readonly text: string
  readonly office: string
  readonly person?: string
  readonly dueOn: Dayjs
  readonly measure: string
}
interface Given {
  readonly kind: 'decision' | 'task'
  readonly sourceId: string
  readonly title: string
  readonly lines: readonly Line[]
}

type Problems = AnswerOf<'accountability', 'enterCommitments'>['problems']

export function EnterDialog({ county, onClose }: { readonly county: string; readonly onClose: () => void }) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const enter = useCommand('accountability', 'enterCommitments')
  const [problems, setProblems] = useState<Problems>([])
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const written = (least: number) => [
    {
      required: true,
      whitespace: true,
      min: least,
      message: pick(`请至少填写${least}个字`, `write ${least} characters or more`),
    },
  ]
  const save = async ({ kind, sourceId, title, lines }: Given) => {
    let left: Problems = []
    const isDone = await run(
      () =>
        enter.run({
          county,
          kind,
          sourceId: sourceId.trim(),
          title: title.trim(),
          commitments: lines.map(({ area, text, office, person, dueOn, measure }, i) => ({
            line: String(i + 1),
            area,
            text: text.trim(),
            school: null,
            indicator: null,
            owner: { office: office.trim(), person: person?.trim() || null },
            startsOn: null,
            dueOn: dueOn.format('YYYY-MM-DD'),
            // One language is written; the other shows the same words rather than none.
            measure: { zh: measure.trim(), en: measure.trim() },
            unit: '',
            baseline: null,
            target: null,
            rule: null,
          })),
        }),
      (answer) => {
        left = answer.problems
        return left.length > 0 ? null : pick(`已列入台账 ${answer.ids.length} 条`, `${answer.ids.length} entered`)
      },
    )
    setProblems(left)
    if (isDone && left.length === 0) onClose()
  }
  return (
    <Modal
      open
      width={720}
      title={pick('登记批示、会议决定', 'Enter a decision or an instruction')}
      okText={pick('列入台账', 'Enter')}
      confirmLoading={enter.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick('以下各处须改正，尚未保存', 'These have to be mended; nothing is saved')}
          description={
            <ul>
              {problems.map(({ line, field, what, todo }) => (
                <li key={`${line} ${field} ${what.en}`}>
                  {pick(`第 ${line} 条：`, `line ${line}: `)}
                  {say(what)} {say(todo)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'decision', lines: [{ area: 'duty' }] }}
        onFinish={(given) => void save(given)}
      >
        <Form.Item name="kind" label={pick('来源', 'Source')}>
          <Radio.Group
            options={[
              { value: 'decision', label: pick('领导批示、会议决定', 'instruction, decision') },
              { value: 'task', label: pick('其他任务', 'another task') },
            ]}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="sourceId" label={pick('文号或编号', 'Number of the paper')} rules={written(2)}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="title" label={pick('名称', 'Title')} rules={written(2)}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Form.List name="lines">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="entered-line">
                  <legend>
                    {pick(`第 ${name + 1} 条`, `Line ${name + 1}`)}{' '}
                    {fields.length > 1 && (
                      <Button
                        type="text"
                        size="small"
                        icon={<MinusCircleOutlined />}
                        aria-label={pick('删去这一条', 'remove this line')}
                        onClick={() => remove(name)}
                      />
                    )}
                  </legend>
                  <Form.Item name={[name, 'text']} label={pick('承诺内容', 'What is promised')} rules={written(4)}>
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
                  </Form.Item>
                  <div className="form-row">
                    <Form.Item name={[name, 'area']} label={pick('板块', 'Area')} rules={needed}>
                      <Select options={areas.map((value) => ({ value, label: say(areaWords[value]) }))} />
                    </Form.Item>
                    <Form.Item name={[name, 'dueOn']} label={pick('完成时限', 'Due')} rules={needed}>
                      <DatePicker
                        style={{ width: '100%' }}
                        disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')}
                      />
                    </Form.Item>
                  </div>
                  <div className="form-row">
                    <Form.Item name={[name, 'office']} label={pick('责任单位', 'Owner')} rules={written(2)}>
                      <Input maxLength={80} />
                    </Form.Item>
                    <Form.Item name={[name, 'person']} label={pick('责任人（可不填）', 'Person (may be left out)')}>
                      <Input maxLength={40} />
                    </Form.Item>
                  </div>
                  <Form.Item
                    name={[name, 'measure']}
                    label={pick('完成标志', 'What shows that it is done')}
                    rules={written(2)}
                  >
                    <Input maxLength={300} />
                  </Form.Item>
                </fieldset>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ area: 'duty' })}>
                {pick('再加一条', 'One more line')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}
