/** Enters a project with what it brings, item by item; what is wrong with it is told all at once and nothing is half-saved. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import {
  projectItemCodes,
  projectItems,
  projectKinds,
  projectKindWords,
  type ProjectItemCode,
  type ProjectItemInput,
  type ProjectKind,
} from '#modules/conditions/contract.ts'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { SchoolChoice } from '#web/app/school-choice.tsx'

interface GivenItem extends Omit<ProjectItemInput, 'expectedOn' | 'areaEach'> {
  readonly areaEach?: number | null
  readonly expectedOn?: Dayjs | null
}
interface Given {
  readonly name: string
  readonly kind: ProjectKind
  readonly items: readonly GivenItem[]
  readonly note?: string
}

interface Props {
  readonly county: string
  /** Items that gaps were made into. */
  readonly items: readonly ProjectItemInput[]
  readonly onEntered: (id: string) => void
  readonly onClose: () => void
}

type Problems = AnswerOf<'conditions', 'enterProject'>['problems']

/** Rooms whose area decides whether they count. */
const hasArea = (item: ProjectItemCode | undefined): boolean => item === 'music_room' || item === 'fine_art_room'

const asAsked = ({ item, school, phase, quantity, areaEach, expectedOn }: GivenItem): ProjectItemInput => ({
  item,
  school,
  phase,
  quantity,
  ...(hasArea(item) && areaEach ? { areaEach } : {}),
  ...(expectedOn ? { expectedOn: expectedOn.format('YYYY-MM-DD') } : {}),
})

export function EnterDialog({ county, items, onEntered, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const enter = useCommand('conditions', 'enterProject')
  const [problems, setProblems] = useState<Problems>([])
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const send = async ({ name, kind, items: given, note }: Given) => {
    let entered: string | null = null
    await run(
      () =>
        enter.run({
          county,
          name: name.trim(),
          kind,
          items: given.map(asAsked),
          ...(note?.trim() ? { note: note.trim() } : {}),
        }),
      ({ id, problems: found }) => {
        setProblems(found)
        entered = id
        return id === null ? null : pick('已登记', 'entered')
      },
    )
    if (entered !== null) onEntered(entered)
  }
  return (
    <Modal
      open
      width={1000}
      title={pick('登记项目', 'Enter a project')}
      okText={pick('登记', 'Enter')}
      confirmLoading={enter.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick('没有登记：请先改正下列各处', 'nothing was entered: see to these first')}
          description={
            <ul className="plain-list">
              {problems.map(({ field, what, todo }) => (
                <li key={`${field} ${what.en}`}>
                  {/^items\.\d+/.test(field) && (
                    <b>{pick(`第 ${field.split('.')[1]} 项：`, `item ${field.split('.')[1]}: `)}</b>
                  )}
                  {say(what)}
                  {pick('；', '; ')}
                  {say(todo)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ items: items.length > 0 ? items : [{ phase: 'primary' }], kind: 'weak-links' }}
        onFinish={(given) => void send(given)}
      >
        <div className="form-row">
          <Form.Item
            name="name"
            label={pick('项目名称', 'Name')}
            rules={[
              {
                required: true,
                whitespace: true,
                min: 4,
                message: pick('请至少填写4个字', 'write 4 characters or more'),
              },
            ]}
          >
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="kind" label={pick('项目类型', 'Kind')} rules={needed}>
            <Select options={projectKinds.map((value) => ({ value, label: say(projectKindWords[value]) }))} />
          </Form.Item>
        </div>
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <div className="item-rows" role="group" aria-label={pick('建设内容', 'What it brings')}>
              <b>{pick('建设内容', 'What it brings')}</b>
              {fields.map(({ key, name }, index) => (
                <div
                  key={key}
                  className="item-row"
                  role="group"
                  aria-label={pick(`第 ${index + 1} 项`, `item ${index + 1}`)}
                >
                  <Form.Item name={[name, 'item']} rules={needed}>
                    <Select
                      aria-label={pick('内容', 'Item')}
                      placeholder={pick('内容', 'item')}
                      popupMatchSelectWidth={false}
                      options={projectItemCodes.map((value) => ({ value, label: say(projectItems[value].words) }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'school']} rules={needed}>
                    <SchoolChoice county={county} />
                  </Form.Item>
                  <Form.Item name={[name, 'phase']} rules={needed}>
                    <Select
                      aria-label={pick('学段', 'Stage')}
                      options={compulsoryStages.map((value) => ({ value, label: say(stageWords[value]) }))}
                      popupMatchSelectWidth={false}
                    />
                  </Form.Item>
                  <Form.Item noStyle shouldUpdate>
                    {({ getFieldValue }) => {
                      const item = getFieldValue(['items', name, 'item']) as ProjectItemCode | undefined
                      return (
                        <>
                          <Form.Item name={[name, 'quantity']} rules={needed}>
                            <InputNumber
                              aria-label={pick('数量', 'Quantity')}
                              placeholder={pick('数量', 'quantity')}
                              min={0}
                              suffix={item ? say(unitWords(projectItems[item].unit)) : undefined}
                              style={{ width: '100%' }}
                            />
                          </Form.Item>
                          <Form.Item name={[name, 'areaEach']} rules={hasArea(item) ? needed : []}>
                            <InputNumber
                              aria-label={pick('每间面积', 'Area of each')}
                              placeholder={hasArea(item) ? pick('每间面积', 'area of each') : '—'}
                              disabled={!hasArea(item)}
                              min={1}
                              max={2000}
                              suffix="m²"
                              style={{ width: '100%' }}
                            />
                          </Form.Item>
                        </>
                      )
                    }}
                  </Form.Item>
                  <Form.Item name={[name, 'expectedOn']}>
                    <DatePicker
                      aria-label={pick('预计日期', 'Expected on')}
                      placeholder={pick('预计日期', 'expected on')}
                      style={{ width: '100%' }}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={pick('删去这一项', 'Take it out')}
                    disabled={fields.length === 1}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <div>
                <Button icon={<PlusOutlined />} onClick={() => add({ phase: 'primary' })}>
                  {pick('增加一项', 'Add an item')}
                </Button>
              </div>
            </div>
          )}
        </Form.List>
        <p className="quiet">
          {pick(
            '写了什么才计什么：教室数和用房面积是两项，要分别列出。预计日期指预计竣工验收（校舍、场地）、入账（设备、图书）或到岗（人员）的日期，据此推算首个计入统计学年。',
            'What is named is what counts: classrooms by number and floor area are two items. The expected day is that of acceptance, booking or taking up the post; the first counted year follows from it.',
          )}
        </p>
        <Form.Item name="note" label={pick('说明', 'Note')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
