/** The list of stages of a city: their names, who decides each, what must be passed first. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd'
import { stageLevels, stageLevelWords, type Stage } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly basis: string
  readonly stages: readonly Partial<Stage>[]
}

interface Props {
  readonly city: string
  readonly stages: readonly Stage[]
  readonly onClose: () => void
}

export function StageSettings({ city, stages, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const set = useCommand('accountability', 'setStages')
  const [form] = Form.useForm<Given>()
  const now = (Form.useWatch('stages', form) ?? stages) as readonly (Partial<Stage> | undefined)[]
  const send = ({ basis, stages: given }: Given) =>
    run(
      () => set.run({ city, basis: basis.trim(), stages: given as Stage[] }),
      () => pick('阶段清单已保存', 'the list is saved'),
    ).then((isDone) => isDone && onClose())
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      width={1080}
      title={pick('创建阶段清单', 'List of stages')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '按先后排列；“须先通过”只能选排在前面的阶段；已有登记的阶段不能去掉。代码用小写英文字母和连字符。',
          'In their order; what must be passed first stands before it; a stage of which something is recorded stays. A code is lower-case letters and hyphens.',
        )}
      </p>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ stages, basis: '' }}
        onFinish={(given) => void send(given)}
      >
        <Form.List name="stages">
          {(fields, { add, remove, move }) => (
            <>
              <div className="stage-settings-place">
                <table className="stage-settings" aria-label={pick('创建阶段清单', 'List of stages')}>
                  <thead>
                    <tr>
                      <th scope="col">{pick('中文名称', 'Chinese name')}</th>
                      <th scope="col">{pick('英文名称', 'English name')}</th>
                      <th scope="col">{pick('代码', 'Code')}</th>
                      <th scope="col">{pick('由谁决定', 'Decided by')}</th>
                      <th scope="col">{pick('须先通过', 'Passed first')}</th>
                      <th scope="col">{pick('每年', 'Yearly')}</th>
                      <th scope="col">{pick('整改或撤销', 'Setback')}</th>
                      <th scope="col">{pick('调整', 'Move')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {fields.map(({ key, name }) => {
                      const at = pick(`第${name + 1}个`, `number ${name + 1}`)
                      return (
                        <tr key={key}>
                          <td>
                            <Form.Item noStyle name={[name, 'words', 'zh']} rules={needed}>
                              <Input aria-label={pick(`${at}中文名称`, `Chinese name of ${at}`)} maxLength={30} />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item noStyle name={[name, 'words', 'en']} rules={needed}>
                              <Input aria-label={pick(`${at}英文名称`, `English name of ${at}`)} maxLength={60} />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item
                              noStyle
                              name={[name, 'code']}
                              rules={[
                                ...needed,
                                {
                                  pattern: /^[a-z][a-z-]{1,39}$/,
                                  message: pick('小写字母和连字符', 'lower-case letters and hyphens'),
                                },
                              ]}
                            >
                              <Input aria-label={pick(`${at}代码`, `code of ${at}`)} maxLength={40} />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item noStyle name={[name, 'level']} rules={needed}>
                              <Select
                                aria-label={pick(`${at}由谁决定`, `who decides ${at}`)}
                                style={{ width: 100 }}
                                options={stageLevels.map((value) => ({ value, label: say(stageLevelWords[value]) }))}
                              />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item noStyle name={[name, 'after']}>
                              <Select
                                mode="multiple"
                                aria-label={pick(`${at}须先通过`, `what comes before ${at}`)}
                                style={{ width: 210 }}
                                options={now
                                  .slice(0, name)
                                  .flatMap((stage) =>
                                    stage?.code
                                      ? [{ value: stage.code, label: stage.words ? say(stage.words) : stage.code }]
                                      : [],
                                  )}
                              />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item noStyle name={[name, 'yearly']} valuePropName="checked">
                              <Checkbox aria-label={pick(`${at}每年进行`, `${at} is yearly`)} />
                            </Form.Item>
                          </td>
                          <td>
                            <Form.Item noStyle name={[name, 'isSetback']} valuePropName="checked">
                              <Checkbox aria-label={pick(`${at}为整改或撤销`, `${at} is a setback`)} />
                            </Form.Item>
                          </td>
                          <td className="unbroken">
                            <Button
                              type="text"
                              size="small"
                              icon={<ArrowUpOutlined />}
                              aria-label={pick(`${at}上移`, `move ${at} up`)}
                              disabled={name === 0}
                              onClick={() => move(name, name - 1)}
                            />
                            <Button
                              type="text"
                              size="small"
                              icon={<ArrowDownOutlined />}
                              aria-label={pick(`${at}下移`, `move ${at} down`)}
                              disabled={name === fields.length - 1}
                              onClick={() => move(name, name + 1)}
                            />
                            <Button
                              type="text"
                              size="small"
                              danger
                              icon={<DeleteOutlined />}
                              aria-label={pick(`去掉${at}`, `take ${at} out`)}
                              disabled={fields.length <= 2}
                              onClick={() => remove(name)}
                            />
                          </td>
                        </tr>
                      )
                    })}
                  </tbody>
                </table>
              </div>
              <Button
                icon={<PlusOutlined />}
                disabled={fields.length >= 30}
                onClick={() => add({ level: 'city', after: [], yearly: false, isSetback: false })}
              >
                {pick('增加阶段', 'Add a stage')}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item
          name="basis"
          label={pick('依据（文件名称、文号）', 'What it rests on (name and number of a document)')}
          style={{ marginTop: 12 }}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 2,
              message: pick('请至少填写2个字', 'write 2 characters or more'),
            },
          ]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
